import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { manifestPath } from '../../outputs/trust/manifest.ts'
import { previousManifest, removals } from '../last-publication.ts'
import { PublishError } from '../publish-error.ts'
import { runCommand } from '../run-command.ts'
import { sendingGroups } from '../sending-order.ts'
import type { Change, SiteToPublish, Target, TargetKind } from '../target.ts'

/** Files as they are: no owners or rights of this machine, no times; what differs in content is sent, whole at the end. */
const flags = [
  '--checksum',
  '--delay-updates',
  '--compress',
  '--chmod=D755,F644',
  '--8-bit-output',
  '--itemize-changes',
  '--out-format=%i %n',
  '--from0',
  '--files-from=-',
]

/** A folder of another machine by the rsync command, over ssh: `rsync:user@host:/var/www/archive`. */
export const rsync: TargetKind = {
  form: 'rsync:[USER@]HOST:FOLDER',
  parse: (argument) =>
    /^rsync:./.test(argument) ? rsyncTarget(argument.replace(/^rsync:/, '').replace(/\/*$/, '/')) : undefined,
}

function rsyncTarget(place: string): Target {
  return {
    name: place,
    async publish(site, { dryRun, onStep }) {
      onStep('comparing')
      const gone = removals(await previousAt(place), site.files)
      const dry = dryRun ? ['--dry-run'] : []
      const changes: Change[] = []
      for (const group of sendingGroups(site.files)) {
        const told = await runCommand('rsync', [...flags, ...dry, `${site.folder}/`, place], {
          input: group.map(({ path }) => path).join('\0'),
        })
        changes.push(...sentFiles(told, site))
      }
      if (gone.length > 0) {
        onStep('removing')
        await removeAt(place, gone, dry)
      }
      return [...changes, ...gone.map((path): Change => ({ action: 'remove', path, bytes: 0 }))]
    },
  }
}

/**
 * Removes files there, and nothing but these: rsync is asked to send them from a folder that has their parents, but not them,
 * and takes a file that is asked for and missing as one to delete. Folders that empty stay.
 */
async function removeAt(place: string, paths: readonly string[], dry: readonly string[]): Promise<void> {
  const without = await mkdtemp(join(tmpdir(), 'arshif-rsync-'))
  try {
    for (const path of paths) await mkdir(join(without, dirname(path)), { recursive: true })
    const removing = ['--delete-missing-args', '--no-implied-dirs']
    await runCommand('rsync', [...flags, ...dry, ...removing, `${without}/`, place], { input: paths.join('\0') })
  } finally {
    await rm(without, { recursive: true })
  }
}

/** The manifest of the last publication. */
async function previousAt(place: string) {
  const folder = await mkdtemp(join(tmpdir(), 'arshif-rsync-'))
  try {
    const hasManifest = await fetched(`${place}${manifestPath}`, folder)
    const hasIndex = !hasManifest && (await fetched(`${place}index.html`, folder))
    const manifest = hasManifest ? await readFile(join(folder, manifestPath), 'utf8') : undefined
    return previousManifest(manifest, hasIndex, place)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function fetched(from: string, folder: string): Promise<boolean> {
  try {
    await runCommand('rsync', ['--checksum', from, `${folder}/`])
    return true
  } catch (error) {
    // Exit code 23: the file is not there. All else (no connection, no rights) is for the user.
    if (error instanceof PublishError && /No such file or directory|link_stat/.test(error.message)) return false
    throw error
  }
}

/** Lines `<f+++++++++ path` (new) and `<fcs....... path` (changed) of --itemize-changes; `>` where the place is local. */
function sentFiles(told: string, site: SiteToPublish): Change[] {
  const sizes = new Map(site.files.map(({ path, bytes }) => [path, bytes]))
  return told.split('\n').flatMap((line): Change[] => {
    const [, marks, path] = /^[<>]f(\S+) (.+)$/.exec(line) ?? []
    if (marks === undefined || path === undefined) return []
    return [{ action: marks.startsWith('+') ? 'add' : 'change', path, bytes: sizes.get(path) ?? 0 }]
  })
}
