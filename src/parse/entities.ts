/** Named entities that crawlers leave in plain text. The rest stays as typed. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  deg: '°',
  euro: '€',
  pound: '£',
  times: '×',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
  lrm: '\u200e',
  rlm: '\u200f',
  ensp: '\u2002',
  emsp: '\u2003',
}
const pattern = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi

/** A text with the HTML entities decoded that were left in it, once: `&amp;lt;` becomes `&lt;`. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(pattern, (whole, decimal, hexadecimal, name) => {
    if (name) return named[name.toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16)
    const shown =
      code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && !(code >= 0x7f && code < 0xa0)
    return shown || code === 9 || code === 10 ? String.fromCodePoint(code) : whole
  })
}

/** White space that collapsing would change. */
const uneven = /[^\S ]| {2}/

/** White space collapsed to single spaces, none at the ends. */
export function collapsed(text: string): string {
  return (uneven.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
}

/** A text as a block carries it: entities decoded, white space collapsed, nothing else. */
export function plainText(text: string): string {
  return collapsed(decodeEntities(text))
}
