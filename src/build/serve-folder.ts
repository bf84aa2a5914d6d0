import DevServer from '@11ty/eleventy-dev-server'

export interface ServeOptions {
  port: number
  /** Path below the host. */
  base: string
  /** Lets `reload` of the server make open pages load anew. */
  live: boolean
}

/** Serves a folder on this machine until the process ends. The one file that knows the server library. */
export async function serveFolder(folder: string, { port, base, live }: ServeOptions): Promise<{ reload(): void }> {
  const server = DevServer.getServer('arshif', folder, {
    pathPrefix: base,
    liveReload: live,
    domDiff: false,
    messageOnStart: ({ hosts }: { hosts: string[] }) => `The archive is at ${hosts.join(' or ')} (Ctrl+C stops)`,
  })
  await server.serve(port)
  return { reload: () => void server.reload({ files: [] }) }
}
