import { openArchive } from '../../src/archive/store.ts'
import { ArchiveSteps } from '../../src/build/archive-steps.ts'
import { OutputFolder } from '../../src/build/output-folder.ts'
import type { Archive } from '../../src/model/archive.ts'
import { configurationSchema } from '../../src/model/configuration.ts'

/** Fills the store of an output folder, as a build does before its first page. */
export async function fillArchive(inputs: string[], out: string): Promise<void> {
  const folders = new OutputFolder(out)
  folders.open()
  const steps = new ArchiveSteps({ inputs, configuration: configurationSchema.parse({}), out, jobs: 1 })
  for (const step of ['read', 'parse', 'link'] as const) await steps.run(step, { update() {} })
  steps.close()
  folders.close()
}

/** Looks at the archive of an output folder. */
export function lookAt<Seen>(out: string, look: (archive: Archive) => Seen): Seen {
  const archive = openArchive(new OutputFolder(out).store)
  try {
    return look(archive)
  } finally {
    archive.close()
  }
}
