/** Takes away the worker of an earlier build, and what it kept. */
import { readCache, worker } from './scope.ts'

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(leave()))

async function leave(): Promise<void> {
  await caches.delete(readCache)
  await worker.registration.unregister()
}
