import { join } from 'node:path'
import { manifestPath } from '../../outputs/trust/manifest.ts'
import { atMost } from '../at-most.ts'
import { previousManifest, removals } from '../last-publication.ts'
import { Bucket, md5 } from '../s3/bucket.ts'
import { explained } from '../s3/explain.ts'
import { sendingGroups } from '../sending-order.ts'
import type { Change, SiteToPublish, Target, TargetKind, TargetOptions } from '../target.ts'

/** Files sent at a time. */
const atOnce = 8

/** A bucket of Amazon S3 or of a store that speaks as it does: `s3://bucket/prefix`. */
export const s3: TargetKind = {
  form: 's3://BUCKET[/PREFIX]',
  parse(argument) {
    const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(argument) ?? []
    if (bucket === undefined) return undefined
    const folder = prefix.replace(/\/+$/, '')
    return s3Target(bucket, folder === '' ? '' : `${folder}/`)
  },
}

function s3Target(bucket: string, prefix: string): Target {
  const name = `s3://${bucket}/${prefix}`
  return {
    name,
    async publish(site, options) {
      const store = await Bucket.open(bucket, prefix, options)
      try {
        return await publishTo(store, name, site, options)
      } catch (error) {
        throw explained(error as Error, name)
      } finally {
        store.close()
      }
    },
  }
}

async function publishTo(
  store: Bucket,
  name: string,
  site: SiteToPublish,
  { dryRun, onStep }: TargetOptions,
): Promise<Change[]> {
  onStep('listing')
  const there = await store.list()
  const manifest = there.has(manifestPath) ? await store.read(manifestPath) : undefined
  const previous = previousManifest(manifest, there.has('index.html'), name)
  onStep('comparing')
  const changes: Change[] = []
  for (const file of site.files) {
    const tag = there.get(file.path)
    if (tag === undefined) changes.push({ action: 'add', path: file.path, bytes: file.bytes })
    else if (tag !== (await md5(join(site.folder, file.path))))
      changes.push({ action: 'change', path: file.path, bytes: file.bytes })
  }
  const gone = removals(previous, site.files).filter((path) => there.has(path))
  const removed = gone.map((path): Change => ({ action: 'remove', path, bytes: 0 }))
  if (!dryRun) {
    let sent = 0
    for (const group of sendingGroups(changes)) {
      await atMost(atOnce, group, async (change) => {
        await store.send(site.folder, change)
        if (++sent % 100 === 0) onStep(`sending ${sent} of ${changes.length}`)
      })
    }
    await store.remove(gone)
  }
  return [...changes, ...removed]
}
