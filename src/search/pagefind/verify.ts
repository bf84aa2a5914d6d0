import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { filesIn } from './files-in.ts'
import type { PagefindManifest } from './module.ts'

/** Reads every file of an index on disk; gives what is missing or cannot be read, one message each. */
export function verifyPagefind(folder: string): string[] {
  const manifest: PagefindManifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const root = join(folder, manifest.folder)
  const messages: string[] = []
  const read = (path: string) => {
    try {
      open(path, readFileSync(join(root, path)))
    } catch (error) {
      messages.push(`${path}: ${(error as Error).message}`)
    }
  }
  read('facts.json')
  for (let piece = 0; piece < manifest.words; piece++) read(`words/${piece}.json`)
  for (const [shard, expected] of manifest.files.entries()) {
    const paths = existsSync(join(root, String(shard))) ? filesIn(join(root, String(shard))) : []
    for (const path of paths) read(join(String(shard), path))
    if (paths.length !== expected) messages.push(`${shard}: ${paths.length} files instead of ${expected}`)
  }
  return messages
}

/** Throws where the content is not what the name says: all but the scripts is JSON, or gzip, which has a checksum. */
function open(path: string, content: Uint8Array): void {
  if (path.endsWith('.json')) JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content))
  else if (/\.(?:pf_\w+|pagefind)$/.test(path)) gunzipSync(content)
}
