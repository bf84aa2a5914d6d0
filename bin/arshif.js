#!/usr/bin/env node
// Plain JavaScript of any age, so that an old Node.js gets a clear word in place of a syntax error.
import { existsSync } from 'node:fs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Arshif needs Node.js 22.18 or newer, this is ${process.versions.node}. Get a newer one from https://nodejs.org`,
  )
  process.exit(2)
}

// node:sqlite is said to be experimental in some versions that have it; it does what is needed here.
const warn = process.emitWarning
process.emitWarning = (warning, ...rest) => {
  if (!String(warning).includes('SQLite')) warn.call(process, warning, ...rest)
}

const built = new URL('../dist/src/cli.js', import.meta.url)
await import(existsSync(built) ? built.href : new URL('../src/cli.ts', import.meta.url).href)
