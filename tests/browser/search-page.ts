import type { Page } from 'playwright-core'

/** Hits of the page, after the search has come to rest. */
export async function headlines(page: Page): Promise<string[]> {
  await settled(page)
  return page.locator('#search-hits .headline').allTextContents()
}

export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const said = document.getElementById('search-status')!.textContent !== ''
    const atRest = document.querySelector('main [aria-busy]') === null
    return atRest && (said || !document.getElementById('search-problem')!.hidden)
  })
}

export async function status(page: Page): Promise<string> {
  await settled(page)
  return (await page.textContent('#search-status'))!
}

/** Waits for the address of the page to ask for this. */
export async function asks(page: Page, name: string, value: string | null): Promise<void> {
  await page.waitForFunction(([key, wanted]) => new URLSearchParams(location.search).get(key!) === wanted, [
    name,
    value,
  ] as const)
  await settled(page)
}
