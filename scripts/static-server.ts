import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { createGzip } from 'node:zlib'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}
const packed = /\.(?:html|css|js|svg|json|webmanifest|xml|txt)$/

/** Serves a built site on this machine as a static host does: texts gzipped, 404.html for what is not there. */
export async function staticServer(site: string, base = '/'): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://site').pathname).replace(base, '/')
    let file = join(site, normalize(path))
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html')
    if (!existsSync(file)) {
      response.statusCode = 404
      file = join(site, '404.html')
    }
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    const zips = packed.test(file) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    if (zips) response.setHeader('content-encoding', 'gzip')
    const bytes = createReadStream(file)
    if (zips) bytes.pipe(createGzip()).pipe(response)
    else bytes.pipe(response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return { server, origin: `http://127.0.0.1:${address.port}` }
}
