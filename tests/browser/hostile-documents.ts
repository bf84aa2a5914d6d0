/** What runs where it is taken for code: every one of them names `pwned` or a host that is not the site's. */
export const attacks: readonly string[] = [
  '<script>pwned(1)</script>',
  '</script><script>pwned(2)</script>',
  '<img src=x onerror=pwned(3)>',
  '"><svg onload=pwned(4)>',
  "'><svg/onload='pwned(5)'>",
  '<a href="javascript:pwned(6)">اضغط</a>',
  ']]><script>pwned(7)</script><![CDATA[',
  '--><script>pwned(8)</script><!--',
  '</title><script>pwned(9)</script>',
  '</textarea></noscript></style><script>pwned(10)</script>',
  '<iframe srcdoc="<script>parent.pwned(11)</script>"></iframe>',
  '<link rel="stylesheet" href="//evil.example/x.css"><base href="//evil.example/">',
  '<meta http-equiv="refresh" content="0;url=//evil.example/">',
  '<style>@import url(//evil.example/y.css); * { background: url(//evil.example/z.png) }</style>',
  '<form action="//evil.example/"><button autofocus onfocus=pwned(12)>',
  '&lt;script&gt;pwned(13)&lt;/script&gt; &#60;img src=x onerror=pwned(14)&#62;',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template engine would run
  '${pwned(15)} {{ constructor.constructor("pwned(16)")() }} {% include "x" %} <%= pwned(17) %> #{pwned(18)}',
  '[رابط](javascript:pwned(19)) ![صورة](//evil.example/a.png) <javascript:pwned(20)>',
  '\\u003cscript\\u003epwned(21)\\u003c/script\\u003e',
  '<math><mtext><mglyph><style><img src=x onerror=pwned(22)></style></mglyph></mtext></math>',
  '" autofocus onfocus="pwned(23)" x="',
  "' onmouseover='pwned(24)' x='",
  '<details open ontoggle=pwned(25)><video><source onerror=pwned(26)></video>',
]

/** Characters that turn a line around, pile up, or are none. */
export const oddities: Readonly<Record<string, string>> = {
  'bidi overrides': '\u202eنص مقلوب\u202d معدول \u2066معزول\u2067 \u202b\u202a بلا إغلاق',
  zalgo: `ز${'\u064b\u0301\u0489\u20dd'.repeat(40)}ال${'\u0670\u0655'.repeat(60)}غو`,
  'zero width': 'كل\u200bمة\u200c\u200d\u2060 مقط\u00adوعة\ufeff',
  'line and paragraph separators': 'سطر\u2028سطر\u2029سطر\u0085سطر\u000bسطر\u000cسطر',
  'a NUL and controls': 'قبل\u0000بعد\u0001\u0008\u001b[31m\u007f',
  'not characters': 'قبل\ufffe\uffff\u{1fffe}بعد',
  'beyond the basic plane': '😀🏴‍☠️𞸀𞸁👨‍👩‍👧‍👦',
}

/** Names that mean something to a file system. */
export const names: readonly string[] = [
  '../../x',
  '..',
  '.',
  '/etc/passwd',
  'C:\\Windows\\system32',
  'CON',
  'nul.txt',
  'aux',
  'LPT1',
  'اسم '.repeat(75).trim(),
  'أ/ب/ج',
  'a\\b',
  'نقطتان: سؤال؟ ?*|<>"',
  '😀',
  ' ',
  'index.html',
  'page',
  '%2e%2e%2f',
  '-rf',
  '__proto__',
  'constructor',
]

/** A sentence that no other document has, so that what is lost is missed. */
export function witness(number: number): string {
  return `الشاهد رقم ${number} يقول إن المجلس ناقش الخطة السنوية رقم ${number * 7} في قاعة المدينة.`
}

export interface HostileDocument {
  id: string
  title: string
  content: string
  source: string
  author: string
  url: string
  date: string
  tags: string[]
}

/** A document for every attack, oddity and name, each with the bad text in every field that a page shows. */
export function hostileDocuments(): HostileDocument[] {
  const texts = [...attacks, ...Object.values(oddities)]
  const named = names.map((name, number) => ({ name, text: texts[number % texts.length]! }))
  const all = [...texts.map((text) => ({ name: text, text })), ...named]
  return all.map(({ name, text }, number) => ({
    id: `${name}#${number}`,
    title: `${text} عنوان الخبر رقم ${number}`,
    content: `${witness(number)}\n\nقبل الشر ${text} وبعده كلام آخر عن المدينة.\n\n${text}\n\n${name}`,
    source: name,
    author: text,
    url:
      number % 2 === 0
        ? `javascript:pwned(${number})`
        : `https://news.example/${encodeURIComponent(name.toWellFormed())}`,
    date: number % 5 === 0 ? text : `2014-0${1 + (number % 9)}-1${number % 10}`,
    tags: [text, name],
  }))
}

/** The documents as JSON lines; a lone surrogate stands as its escape, as careless programs write it. */
export function hostileLines(): string {
  const lone = { id: 'lone', title: 'عنوان', content: `${witness(999)}\n\nنصف حرف \ud83d ونصفه الآخر \ude00 وحدهما` }
  return [...hostileDocuments(), lone].map((document) => `${JSON.stringify(document)}\n`).join('')
}

/** A page that would run in a browser, and Markdown that would be a page. */
export function hostileFiles(): Record<string, string> {
  return {
    'page.html': `<!doctype html><html><head><title>${attacks[8]}</title><base href="//evil.example/"><script>pwned(30)</script>
<meta property="og:title" content="&quot;&gt;&lt;script&gt;pwned(31)&lt;/script&gt;"><meta property="og:site_name" content="../../y"></head>
<body onload="pwned(32)"><article><h1>عنوان الصفحة</h1><p onclick="pwned(33)">${witness(500)}</p>
${attacks.map((attack) => `<p>قبل ${attack} بعد</p>`).join('\n')}</article></body></html>`,
    'note.md': `---\ntitle: '"><script>pwned(34)</script>'\nurl: 'javascript:pwned(35)'\n---\n\n# عنوان\n\n${witness(501)}\n\n${attacks.join('\n\n')}\n`,
    'CON.txt': `${witness(502)}\n\n${Object.values(oddities).join('\n\n').replaceAll('\0', '')}\n`,
    'nul.txt': `${witness(507)}\n\nقبل\u0000بعد\n`,
    [`${'ا'.repeat(120)}.txt`]: `${witness(503)}\n`,
    '<b>اسم & رمز "ملف".txt': `${witness(504)}\n`,
    '😀.txt': `${witness(505)}\n`,
    "javascript:pwned(36)'.txt": `${witness(506)}\n`,
  }
}

/** Configuration whose every word is an attack. */
export const hostileConfiguration = {
  title: `أرشيف </title>${attacks[0]}`,
  description: `"><svg onload=pwned(40)> ${attacks[1]}`,
  licence: { text: `${attacks[2]} ${attacks[3]}`, url: 'https://licence.example/?a="><script>pwned(41)</script>' },
  sources: {
    CON: { name: `${attacks[4]}`, url: "https://source.example/'onmouseover='pwned(42)" },
    '../../x': { name: attacks[1]!, url: 'https://source.example/</script><script>pwned(43)</script>' },
  },
  url: 'https://archive.example/"><script>pwned(44)</script>/',
}
