declare module '@11ty/eleventy-dev-server' {
  export interface DevServerOptions {
    pathPrefix?: string
    liveReload?: boolean
    domDiff?: boolean
    messageOnStart?: (start: { hosts: string[] }) => string
  }
  export interface DevServer {
    serve(port: number): Promise<void>
    close(): Promise<void>
    reload(event: { subtype?: string; files: string[] }): Promise<void>
  }
  const server: { getServer(name: string, folder: string, options: DevServerOptions): DevServer }
  export default server
}
