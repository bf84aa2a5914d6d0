declare module '@11ty/eleventy-dev-server' {
  export type Middleware = (
    this: DevServer,
    request: import('node:http').IncomingMessage,
    response: import('node:http').ServerResponse,
    next: () => unknown,
  ) => unknown
  export interface DevServerOptions {
    middleware?: Middleware[]
    pathPrefix?: string
    liveReload?: boolean
    domDiff?: boolean
    messageOnStart?: (start: { hosts: string[] }) => string
  }
  export interface DevServer {
    /** Throws where a path leads out of the folder, or is no path. */
    mapUrlToFilePath(url: string): { statusCode: number; filepath?: string }
    renderFile(path: string, response: import('node:http').ServerResponse): void
    getFileContentType(path: string, response: import('node:http').ServerResponse): string | undefined
    serve(port: number): Promise<void>
    close(): Promise<void>
    reload(event: { subtype?: string; files: string[] }): Promise<void>
  }
  const server: { getServer(name: string, folder: string, options: DevServerOptions): DevServer }
  export default server
}
