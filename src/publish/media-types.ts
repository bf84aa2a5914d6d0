import { extname } from 'node:path/posix'

/** `[ending, media type]`: what a store has to be told, since it serves files as it was told. */
const mediaTypes = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.jsonl', 'application/x-ndjson; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.bib', 'application/x-bibtex; charset=utf-8'],
  ['.ris', 'application/x-research-info-systems; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
  ['.wasm', 'application/wasm'],
  ['.gz', 'application/gzip'],
  ['.db', 'application/vnd.sqlite3'],
  ['.parquet', 'application/vnd.apache.parquet'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
])

/** Feeds by their own names, since their ending says less. */
const namedTypes: readonly (readonly [RegExp, string])[] = [
  [/(^|\/)feed\.xml$/, 'application/atom+xml; charset=utf-8'],
  [/(^|\/)feed\.json$/, 'application/feed+json; charset=utf-8'],
  [/^opensearch\.xml$/, 'application/opensearchdescription+xml; charset=utf-8'],
]

export function mediaType(path: string): string {
  const named = namedTypes.find(([pattern]) => pattern.test(path))?.[1]
  return named ?? mediaTypes.get(extname(path)) ?? 'application/octet-stream'
}
