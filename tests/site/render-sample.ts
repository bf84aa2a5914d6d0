import { mkdirSync } from 'node:fs'
import type { Archive } from '../../src/model/archive.ts'
import { type Configuration, configurationSchema } from '../../src/model/configuration.ts'
import { writeAssets } from '../../src/site/assets.ts'
import { CachedArchive } from '../../src/site/cached-archive.ts'
import { downloadsIn } from '../../src/site/downloads.ts'
import { Frame } from '../../src/site/frame.ts'
import { tracedSite } from '../../src/site/incremental/traced-site.ts'
import { learnRelations } from '../../src/site/learn-relations.ts'
import { relationsFrom } from '../../src/site/relations.ts'
import { allUnits, planShards, renderShard } from '../../src/site/shard.ts'
import { sampleArchive } from './sample-archive.ts'

/** Renders a whole small site in this process; pages by kind. */
export async function renderSample(
  out: string,
  settings: Partial<Configuration> = {},
  archive: Archive = sampleArchive(),
): Promise<Record<string, number>> {
  mkdirSync(out, { recursive: true })
  const configuration = configurationSchema.parse(settings)
  const assets = await writeAssets(out, configuration)
  const site = tracedSite(new CachedArchive(archive), relationsFrom(learnRelations(archive).relations), {
    frame: new Frame(configuration, assets, archive.counts()),
    downloads: () => downloadsIn(out),
  })
  const written: Record<string, number> = {}
  for (const shard of planShards(allUnits(site), 1)) {
    for (const { kind, files } of await renderShard(site, shard, { out }))
      written[kind] = (written[kind] ?? 0) + files.length
  }
  return written
}
