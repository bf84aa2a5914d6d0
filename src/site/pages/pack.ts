import type { FileKind, Site } from '../page.ts'
import { packPath, packsOf, packText } from '../readings.ts'

const packs = ({ outline: { archive }, frame }: Site): Map<string, string[]> =>
  archive.counts().captures > frame.configuration.capturePages ? packsOf(archive) : new Map()

/** `data/readings/`: the texts of captures that have no pages of their own, some hundred a file; the viewer shows them. */
export const pack: FileKind = {
  name: 'pack',
  weight: 10,
  units: (site) => packs(site).size,
  names: (site) => [...packs(site).keys()],
  *files(site, from, to) {
    for (const [name, captures] of [...packs(site)].slice(from, to)) {
      site.trace.note(`pack ${name}`)
      yield { path: packPath(name), content: packText(site.archive, captures) }
    }
  },
}
