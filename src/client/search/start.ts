import type { ReadIndexFile, SearchEngine } from '../../search/engine.ts'
import { SearchPage } from './page.ts'
import { readSettings } from './settings.ts'

/** How an engine is opened in the browser. @param address of the index folder, with `/`. */
export type OpenEngine = (address: string, read: ReadIndexFile) => Promise<SearchEngine>

/** Starts the search page. Whatever goes wrong is said on the page, in words. */
export function startSearch(open: OpenEngine): void {
  const fallback = document.getElementById('search-fallback')
  const problem = document.getElementById('search-problem')
  try {
    const settings = readSettings()
    const address = new URL(settings.base + settings.index, location.href).href
    const page = new SearchPage(settings, () => open(address, (path) => fetchFile(address + path)))
    const say = () => {
      if (problem) problem.hidden = false
      problem?.replaceChildren(settings.strings.failed)
    }
    window.addEventListener('error', say)
    window.addEventListener('unhandledrejection', say)
    fallback?.remove()
    page.start()
  } catch (error) {
    console.error(error)
    fallback?.classList.add('failed')
  }
}

/** The manifest is asked for anew each time; whatever it names never changes. */
async function fetchFile(address: string): Promise<Uint8Array> {
  const response = await fetch(address, { cache: /manifest[^/]*$/.test(address) ? 'no-cache' : 'default' })
  if (!response.ok) throw new Error(`${response.status} for ${address}`)
  return new Uint8Array(await response.arrayBuffer())
}
