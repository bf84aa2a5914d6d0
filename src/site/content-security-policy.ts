/** What a page may load, a directive a row: its own files and nothing else. */
const directives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'", // Pagefind searches in WebAssembly
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
]

/** The policy as every page says it in a `<meta>`. */
export const pagePolicy = directives.join('; ')

/** The policy as a host sends it: `frame-ancestors` counts only in a header. */
export const headerPolicy = [...directives, "frame-ancestors 'none'"].join('; ')
