import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../files-below.ts'
import { linkFile } from '../link-file.ts'
import type { Configuration } from '../model/configuration.ts'
import { packageRoot } from '../package-root.ts'
import { type Assets, assetSources, writeAssets } from './assets.ts'

/** What a build knows of the assets that it wrote. */
interface KeptAssets {
  /** Of all that they are made from. */
  key: string
  assets: Assets
  /** With sizes, and time stamps in milliseconds. */
  files: { path: string; bytes: number; modified: number }[]
}

export interface AssetFolders {
  /** Where they go. */
  staging: string
  /** The output so far. */
  out: string
  /** Where it is kept what is known of that. */
  work: string
}

/** Folders of the output that hold nothing but assets when these have been written. */
const assetFolders = ['assets', 'icons']

/**
 * Puts the assets into the staging folder: those of the last output where they would come out the same, for to bundle them takes
 * a second.
 *
 * @param code names our code
 */
export async function takeAssets(folders: AssetFolders, configuration: Configuration, code: string): Promise<Assets> {
  const { staging, out, work } = folders
  const path = join(work, 'assets.json')
  const key = keyOf(configuration, code)
  const kept = keptIn(path)
  if (kept?.key === key && kept.files.every((file) => stands(file, out))) {
    for (const file of kept.files) linkFile(join(out, file.path), join(staging, file.path))
    return kept.assets
  }
  const assets = await writeAssets(staging, configuration)
  const paths = assetFolders.flatMap((folder) => filesBelow(join(staging, folder)).map((name) => `${folder}/${name}`))
  const files = paths.map((path) => {
    const { size, mtimeMs } = lstatSync(join(staging, path))
    return { path, bytes: size, modified: mtimeMs }
  })
  writeFileSync(path, JSON.stringify({ key, assets, files } satisfies KeptAssets))
  return assets
}

/** Our code and settings, what stands in `public/`, and the files of others by size and time. */
function keyOf({ colours, darkColours, search }: Configuration, code: string): string {
  const hash = createHash('sha256').update(JSON.stringify([code, colours, darkColours, search.engine]))
  const folder = join(packageRoot, 'public')
  for (const path of filesBelow(folder)) hash.update(`${path}\n`).update(readFileSync(join(folder, path)))
  for (const path of assetSources()) {
    const { size, mtimeMs } = lstatSync(path)
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function keptIn(path: string): KeptAssets | undefined {
  try {
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as KeptAssets) : undefined
  } catch {
    return undefined
  }
}

function stands({ path, bytes, modified }: KeptAssets['files'][number], out: string): boolean {
  const found = lstatSync(join(out, path), { throwIfNoEntry: false })
  return found?.isFile() === true && found.size === bytes && found.mtimeMs === modified
}
