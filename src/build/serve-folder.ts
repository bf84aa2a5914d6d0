import DevServer, { type Middleware } from '@11ty/eleventy-dev-server'

export interface ServeOptions {
  port: number
  /** Path below the host. */
  base: string
  /** Lets `reload` of the server make open pages load anew. */
  live: boolean
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
    middleware: [withoutInlineScript],
    messageOnStart: ({ hosts }: { hosts: string[] }) => `The archive is at ${hosts.join(' or ')} (Ctrl+C stops)`,
  })
  await server.serve(port)
  return { reload: () => void server.reload({ files: [] }) }
}
