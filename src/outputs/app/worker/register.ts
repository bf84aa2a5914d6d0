/** Starts the worker that keeps what was read. Where a browser has none, or forbids it, the site reads as ever. */
import './scope.ts'

if ('serviceWorker' in navigator)
  navigator.serviceWorker.register(`${SITE_BASE}service-worker.js`, { scope: SITE_BASE }).catch(() => {})
