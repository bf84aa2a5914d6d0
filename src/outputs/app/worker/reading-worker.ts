/**
 * Keeps what was read for reading offline:
 *
 *     a page       from the network, else as it was last read, else a page that says so
 *     its assets   as they were kept, else from the network (a changed one has a new address)
 *     all else     (search index, data) from the network only: too large to keep unasked
 */
import { readCache, worker } from './scope.ts'

/** Pages and assets kept; beyond it the oldest go. */
const kept = 600

const assets = new Set(['style', 'font', 'image', 'script'])

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(SITE_BASE)) return
  if (request.mode === 'navigate') event.respondWith(readPage(request))
  else if (assets.has(request.destination)) event.respondWith(readAsset(request))
})

async function readPage(request: Request): Promise<Response> {
  try {
    const response = await fetch(request)
    if (response.ok) await keep(request, response.clone())
    return response
  } catch {
    return (await find(request)) ?? unavailable()
  }
}

async function readAsset(request: Request): Promise<Response> {
  const found = await find(request)
  if (found) return found
  const response = await fetch(request)
  if (response.ok) await keep(request, response.clone())
  return response
}

async function find(request: Request): Promise<Response | undefined> {
  const cache = await caches.open(readCache)
  return cache.match(request, { ignoreSearch: request.mode === 'navigate' })
}

async function keep(request: Request, response: Response): Promise<void> {
  const cache = await caches.open(readCache)
  // Put again at the end, so that the order of the keys is the order of reading.
  await cache.delete(request)
  await cache.put(request, response)
  const requests = await cache.keys()
  for (const old of requests.slice(0, Math.max(0, requests.length - kept))) await cache.delete(old)
}

function unavailable(): Response {
  const page = `<!DOCTYPE html><html lang="ar" dir="rtl"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>لا اتصال</title>
<body><h1>لا اتصال بالشبكة</h1><p>لم تُقرأ هذه الصفحة من قبل، فليست محفوظة على هذا الجهاز. <a href="${SITE_BASE}">الصفحة الأولى</a></p>
<p lang="en" dir="ltr">You are offline, and this page was not read before.</p>`
  return new Response(page, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}
