import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { check, requireSite } from '../check/check.ts'
import { SiteFolder } from '../check/site-folder.ts'
import { counted } from '../counted.ts'
import { hashFile, type Manifest, manifestPath } from '../outputs/trust/manifest.ts'
import { PublishError } from './publish-error.ts'
import { targetKinds } from './registry.ts'
import { inSendingOrder } from './sending-order.ts'
import type { Change, SiteToPublish, Target, TargetOptions } from './target.ts'

export interface PublishOptions extends Partial<TargetOptions> {
  /** Checks the site first, and publishes nothing that has faults; true. */
  check?: boolean
}

/** What a publication changed, or would change. */
export interface Publication {
  /** Where to, as it is shown. */
  target: string
  changes: Change[]
  /** Of what was sent. */
  bytes: number
  dryRun: boolean
}

/**
 * Publishes a built site. Throws NoSiteError where the folder holds none, PublishError with what to do for all that goes
 * wrong on the way; what readers meet is then the old site, or the old site with files of the new beside.
 */
export async function publish(target: string, folder: string, options: PublishOptions = {}): Promise<Publication> {
  requireSite(folder)
  const { dryRun = false, onStep = () => {} } = options
  const place = targetOf(target)
  if (options.check ?? true) {
    onStep('checking')
    await refuseFaults(folder)
  }
  const changes = await place.publish(siteToPublish(folder), { ...options, dryRun, onStep })
  return { target: place.name, changes, bytes: changes.reduce((sum, { bytes }) => sum + bytes, 0), dryRun }
}

/** The target an argument means. Throws PublishError where it means none. */
export function targetOf(argument: string): Target {
  for (const kind of targetKinds) {
    const target = kind.parse(argument)
    if (target) return target
  }
  throw new PublishError(`${argument} is no target. Give one of: ${targetKinds.map(({ form }) => form).join(', ')}`)
}

async function refuseFaults(folder: string): Promise<void> {
  const faults = (await check(folder)).filter(({ severity }) => severity === 'fault')
  if (faults.length === 0) return
  const shown = faults.slice(0, 5).map(({ path, message }) => `  ${path === '' ? '' : `${path}: `}${message}`)
  throw new PublishError(
    [
      `The site has ${counted(faults.length, 'fault')}, so nothing was published. arshif check ${folder} shows all:`,
      ...shown,
    ].join('\n'),
  )
}

/** The files of the manifest, and the manifest, as they are to be sent. */
function siteToPublish(folder: string): SiteToPublish {
  if (!existsSync(join(folder, manifestPath)))
    throw new PublishError(`${folder} has no ${manifestPath}. Build it again: arshif build`)
  let manifest: Manifest
  try {
    manifest = new SiteFolder(folder).manifest
  } catch {
    throw new PublishError(`${folder}/${manifestPath} cannot be read. Build the site again: arshif build`)
  }
  const own = {
    path: manifestPath,
    bytes: statSync(join(folder, manifestPath)).size,
    sha256: hashFile(join(folder, manifestPath)).sha256,
  }
  return { folder, files: inSendingOrder([...manifest.files, own]) }
}
