import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'
import { moduleExtension } from '../package-root.ts'
import { packLetters } from './search/arabic-letters.ts'

const letters = fileURLToPath(new URL(`search/arabic-letters.${moduleExtension}`, import.meta.url))

/** The analyser's tables of words: long texts, without escapes. */
const tables = /[\\/]analyser[\\/]tables[\\/](?:names|nouns|particles|verbs|words)\.[jt]s$/

/** A text of a module without comments; those with escapes or placeholders do not occur in the tables, and would stay as they are. */
const literal = /(["'`])((?:(?!\1)[^\\$])*)\1/g

/** Puts the tables of Arabic words into a bundle one byte a letter: 2.7 kB of the search script's 39.2, gzipped. */
export const packTables: Plugin = {
  name: 'pack-tables',
  setup({ onLoad, esbuild }) {
    onLoad({ filter: tables }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const loader = path.endsWith('.ts') ? 'ts' : 'js'
      const { code } = await esbuild.transform(source, { loader, charset: 'utf8', minifyWhitespace: true })
      return { contents: `import { unpackLetters } from ${JSON.stringify(letters)};${packed(code)}`, loader: 'js' }
    })
  },
}

function packed(code: string): string {
  return code.replace(literal, (whole, _quote, text: string) => {
    const short = packLetters(text)
    return short === undefined || short === text ? whole : `unpackLetters(${JSON.stringify(short)})`
  })
}
