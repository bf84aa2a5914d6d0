import { createReadStream, fstatSync, openSync, statSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import DevServer, { type Middleware } from '@11ty/eleventy-dev-server'
import { lookInSwapped } from './swapped-folder.ts'

export interface ServeOptions {
  port: number
  /** Path below the host. */
  base: string
  /** Lets `reload` of the server make open pages load anew. */
  live: boolean
}

/**
 * Answers with a file; where a build is just putting another site in the folder's place, as soon as that stands. An address that is
 * none, or leads out of the folder, ends no server.
 */
function fileOf(folder: string): Middleware {
  return async function (request, response, next) {
    const answered = await lookInSwapped(folder, () => {
      const found = wellFormed(() => this.mapUrlToFilePath(request.url ?? '/'))
      if (found === 'refused') return found
      if (found.statusCode === 404) return undefined
      if (found.filepath === undefined || request.headers.range !== undefined) return 'left to others'
      // What was looked at in turn was in part of another folder.
      if (!statSync(found.filepath).isFile()) return undefined
      const type = this.getFileContentType(found.filepath, response)
      // It reads the whole file before it answers anything, and may write into it.
      if (type?.startsWith('text/html')) this.renderFile(found.filepath, response)
      else sendFile(found.filepath, type, response)
      return 'done'
    }).catch(() => 'failed' as const)
    if (answered === 'failed') response.writeHead(500).end()
    else if (answered === 'refused') response.writeHead(400).end()
    else if (answered !== 'done') return next()
    return undefined
  }
}

/** Sends a file of any length, piece by piece. Throws where it is not there, or may not be read. */
function sendFile(path: string, type: string | undefined, response: ServerResponse): void {
  const file = openSync(path, 'r')
  const { size } = fstatSync(file)
  response.writeHead(200, { 'Content-Length': size, ...(type && { 'Content-Type': type }) })
  createReadStream(path, { fd: file })
    .on('error', () => response.destroy())
    .pipe(response)
}

function wellFormed<Found>(find: () => Found): Found | 'refused' {
  try {
    return find()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error
    return 'refused'
  }
}

/**
 * Into the page that says that there is none, the server would write its script of live reloading as a text, which the policy of
 * our pages forbids: it is left out there, as it is of what scripts fetch.
 */
const withoutInlineScript: Middleware = function (request, _response, next) {
  if (this.mapUrlToFilePath(request.url ?? '/').statusCode === 404) request.headers['sec-fetch-mode'] = 'no-cors'
  return next()
}

/** Serves a folder on this machine until the process ends. The one file that knows the server library. */
export async function serveFolder(folder: string, { port, base, live }: ServeOptions): Promise<{ reload(): void }> {
  const server = DevServer.getServer('arshif', folder, {
    pathPrefix: base,
    liveReload: live,
    domDiff: false,
    middleware: [fileOf(folder), withoutInlineScript],
    messageOnStart: ({ hosts }: { hosts: string[] }) => `The archive is at ${hosts.join(' or ')} (Ctrl+C stops)`,
  })
  await server.serve(port)
  return { reload: () => void server.reload({ files: [] }) }
}
