import { type DataField, type DataResource, resources } from '../../outputs/data/resources.ts'
import { Page, type PageKind, type Site } from '../page.ts'

export interface DownloadView {
  name: string
  file: string
  href: string
  /** English, for formats that the language has no words for. */
  title: string
  /** Nothing where the file is not written yet. */
  bytes: number | null
  /** What opens it on a command line. */
  command: string | null
  fields: readonly DataField[]
}

export interface DownloadsView {
  files: DownloadView[]
  /** Of all captures' packed readings, where there are such. */
  packed: boolean
}

/** The file as it was written, large ones packed; nothing where it was left out. */
function written(
  { frame }: Site,
  downloads: ReadonlyMap<string, number>,
  { name, path, title, command, fields = [] }: DataResource,
): DownloadView[] {
  const descriptions =
    frame.wording.language.fieldDescriptions[name] ?? frame.wording.language.fieldDescriptions['table']
  const described = fields.map((one) => ({ ...one, description: descriptions?.[one.name] ?? one.description }))
  const file = downloads.size === 0 ? path : [path, `${path}.gz`].find((one) => downloads.has(one))
  if (file === undefined) return []
  const bytes = downloads.get(file) ?? null
  return [{ name, file, href: frame.href(`/data/${file}`), title, bytes, command: command ?? null, fields: described }]
}

/** `/data/`: what can be downloaded, with sizes and every field. */
export const downloads: PageKind<DownloadsView> = {
  name: 'downloads',
  afterData: true,
  units: () => 1,
  *pages(site) {
    const { frame } = site
    const { strings } = frame.wording
    const found = site.downloads()
    yield new Page(
      { title: strings.downloads, description: strings.downloadsDescription, path: '/data/', section: 'about' },
      {
        files: resources.flatMap((resource) => written(site, found, resource)),
        packed: frame.counts.captures > frame.configuration.capturePages,
      },
    )
  },
}
