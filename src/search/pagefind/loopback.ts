import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, sep } from 'node:path'

/**
 * Serves a folder on this machine's own address, for a module that can only `fetch`. It keeps no process alive.
 * @returns the address, with `/`.
 */
export async function serveLoopback(folder: string): Promise<string> {
  const server = createServer(async (request, response) => {
    // A kept connection may be closed by the one side just as the other asks again, and that file would be missing.
    response.setHeader('connection', 'close')
    const path = join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
    try {
      if (!path.startsWith(folder + sep)) throw new Error('outside the folder')
      response.end(await readFile(path))
    } catch {
      response.writeHead(404).end()
    }
  })
  server.on('connection', (socket) => socket.unref())
  await listening(server)
  server.unref()
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
}
