import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type GeneratedArticle, generateArticles } from '../../tests/sites/generate.ts'

/** Documents by path below a folder of texts. */
export type Texts = ReadonlyMap<string, string>

/** Forms a document comes in, in turn. */
const forms: readonly ((article: GeneratedArticle) => [path: string, content: string])[] = [
  (article) => [`dump/${article.id}.txt`, `${article.title}\n\n${article.content}\n`],
  (article) => [`crawl/${article.id}.jsonl`, `${JSON.stringify(article)}\n`],
  ({ id, title, content, source, date }) => [
    `pages/${id}.html`,
    `<!doctype html><html lang="ar"><head><title>${escaped(title)}</title><meta property="og:site_name" content="${source}">
<meta property="article:published_time" content="${date}"></head><body><article><h1>${escaped(title)}</h1>
${content.split('\n\n').map(paragraph).join('\n')}</article></body></html>\n`,
  ],
  ({ id, title, content, date }) => [
    `notes/${id}.md`,
    `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\n---\n\n${escaped(content)}\n`,
  ],
]

/** So many generated documents. */
export function generateTexts(count: number): Map<string, string> {
  return inForms([...generateArticles(count)])
}

/** So many documents of a paragraph each, no two of which are the same article. */
export function generateShortTexts(count: number): Map<string, string> {
  const shortened = (article: GeneratedArticle, number: number) => ({
    ...article,
    content: `${article.content.split('\n\n')[0]} وهذا هو الخبر ${number} في النشرة.`,
  })
  return inForms([...generateArticles(count)].map(shortened))
}

function inForms(articles: readonly GeneratedArticle[]): Map<string, string> {
  return new Map(articles.map((article, number) => forms[number % forms.length]!(article)))
}

/** Brings a folder into the state of the texts; files that are as they should be are left alone. */
export function writeTexts(folder: string, texts: Texts, before: Texts = new Map()): void {
  for (const path of before.keys()) if (!texts.has(path)) rmSync(join(folder, path), { force: true })
  for (const [path, content] of texts) {
    const file = join(folder, path)
    if (before.get(path) === content && readFileSync(file, 'utf8') === content) continue
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`
}
