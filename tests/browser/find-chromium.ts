import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

/** Names under which a Chromium stands on the search path. */
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Where the installers of macOS and Windows put it. */
const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

const advice = `The browser tests need a Chromium, and none could be found or installed.
Install one (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium), or set CHROME_PATH to its program.`

/** Path of a Chromium: the one of CHROME_PATH, one that is installed, or one that is installed now. Ends the run where there is none. */
export function findOrInstallChromium(): string {
  const found = findChromium() ?? installChromium()
  if (found) return found
  console.error(advice)
  process.exit(1)
}

function findChromium(): string | undefined {
  const named = process.env['CHROME_PATH']
  if (named) {
    if (existsSync(named)) return named
    console.error(`CHROME_PATH names ${named}, which is not there; looking elsewhere.`)
  }
  for (const command of commands) {
    const path = spawnSync(process.platform === 'win32' ? 'where' : 'which', [command], { encoding: 'utf8' })
      .stdout?.split('\n')[0]
      ?.trim()
    if (path) return path
  }
  const own = chromium.executablePath()
  return [...installed, own].find((path) => path && existsSync(path))
}

/** Debian as root: its own package; elsewhere playwright's installer. */
function installChromium(): string | undefined {
  console.error('No Chromium is installed: installing one for the browser tests …')
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const quiet = {
      stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }
    spawnSync('apt-get', ['update', '-qq'], quiet)
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], quiet)
  } else {
    spawnSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], { stdio: 'inherit' })
  }
  return findChromium()
}
