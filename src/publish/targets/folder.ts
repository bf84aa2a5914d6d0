import { existsSync, readFileSync } from 'node:fs'
import { copyFile, mkdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { hashFile, type ManifestFile, manifestPath } from '../../outputs/trust/manifest.ts'
import { previousManifest, removals } from '../last-publication.ts'
import { PublishError } from '../publish-error.ts'
import { sendingGroups } from '../sending-order.ts'
import type { Change, Target, TargetKind } from '../target.ts'

/** A folder on this machine, or one that is mounted. Each file is there whole or not at all: copied beside, then renamed. */
export const folder: TargetKind = {
  form: 'FOLDER',
  parse: (argument) => folderTarget(resolve(argument.replace(/^folder:/, ''))),
}

function folderTarget(place: string): Target {
  return {
    name: place,
    async publish(site, { dryRun, onStep }) {
      if (resolve(site.folder) === place) throw new PublishError(`${place} is the site itself. Choose another folder.`)
      const previous = previousManifest(
        readText(join(place, manifestPath)),
        existsSync(join(place, 'index.html')),
        place,
      )
      onStep('comparing')
      const changes = (await Promise.all(site.files.map((file) => changeOf(place, file)))).filter(
        (change) => change !== undefined,
      )
      const gone = removals(previous, site.files).filter((path) => existsSync(join(place, path)))
      const removed = gone.map((path): Change => ({ action: 'remove', path, bytes: 0 }))
      const all = [...changes, ...removed]
      if (dryRun || all.length === 0) return all
      onStep('copying')
      for (const group of sendingGroups(changes))
        for (const { path } of group) await replace(join(site.folder, path), join(place, path))
      for (const path of gone) await remove(place, path)
      return all
    },
  }
}

async function changeOf(place: string, { path, bytes, sha256 }: ManifestFile): Promise<Change | undefined> {
  const there = join(place, path)
  const found = await stat(there).catch(() => undefined)
  if (!found?.isFile()) return { action: 'add', path, bytes }
  return found.size === bytes && hashFile(there).sha256 === sha256 ? undefined : { action: 'change', path, bytes }
}

async function replace(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  const beside = `${to}.arshif-new`
  await copyFile(from, beside)
  await rename(beside, to)
}

/** Removes a file, and the folders that it leaves empty. */
async function remove(place: string, path: string): Promise<void> {
  await rm(join(place, path), { force: true })
  for (let above = dirname(path); above !== '.'; above = dirname(above)) {
    try {
      await rmdir(join(place, above))
    } catch {
      return
    }
  }
}

function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
