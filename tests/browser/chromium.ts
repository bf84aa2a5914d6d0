import { type Browser, chromium } from 'playwright-core'

/** Starts the Chromium that the test command found; it asks nobody for anything of its own. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
}
