import { headerPolicy } from '../../site/content-security-policy.ts'
import type { Output } from '../output.ts'
import { writeText } from '../write-text.ts'

/** `[path below the base, header, value]`, a header a row. */
const headerRows: readonly (readonly [string, string, string])[] = [
  ['*', 'Content-Security-Policy', headerPolicy],
  ['*', 'X-Content-Type-Options', 'nosniff'],
  ['*', 'X-Frame-Options', 'DENY'], // for browsers that do not know frame-ancestors
  ['*', 'Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['*', 'Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ['*feed.xml', 'Content-Type', 'application/atom+xml; charset=utf-8'],
  ['*feed.json', 'Content-Type', 'application/feed+json; charset=utf-8'],
  ['data/*.jsonl', 'Content-Type', 'application/x-ndjson; charset=utf-8'],
  ['data/*', 'Access-Control-Allow-Origin', '*'], // the data is there to be loaded from anywhere
]

/** `_headers`, as Cloudflare Pages and Netlify read it. Others ignore it. */
export const headers: Output = {
  name: '_headers',
  write(context) {
    const paths = Map.groupBy(headerRows, ([path]) => path)
    const rules = [...paths].map(
      ([path, rows]) =>
        `${context.configuration.base}${path}\n${rows.map(([, name, value]) => `  ${name}: ${value}\n`).join('')}`,
    )
    return writeText(context, '_headers', rules)
  },
}
