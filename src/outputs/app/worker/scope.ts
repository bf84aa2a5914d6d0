/** What the workers use of a service worker's global scope; TypeScript's own declarations of it exclude those of pages. */
export interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
  readonly registration: { unregister(): Promise<boolean> }
}

export interface LifeEvent {
  waitUntil(work: Promise<unknown>): void
}

export interface RequestEvent extends LifeEvent {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}

/** Path of the site below its host, put in when the worker is bundled. */
declare global {
  const SITE_BASE: string
}

export const worker = self as unknown as WorkerScope

/** Name of the cache of what was read; the base tells apart two archives on one host. */
export const readCache = `arshif-read ${SITE_BASE}`
