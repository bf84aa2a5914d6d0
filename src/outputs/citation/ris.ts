import type { Cite } from './reference.ts'

/** An RIS record of a newspaper article (2011 specification; lines end in CR LF). */
export const ris: Cite = ({ key, title, author, source, place, date, url, archive, archiveUrl, tags }) => {
  const [year, month = '', day = ''] = date.map((part) => String(part).padStart(2, '0'))
  const fields: (readonly [tag: string, value: string | null | undefined])[] = [
    ['TY', 'NEWS'],
    ['ID', key],
    ['TI', title],
    ['AU', author],
    ['T2', source],
    ['CY', place],
    ['PY', year],
    ['DA', year && `${year}/${month}/${day}/`],
    ['UR', url],
    ['DB', archive],
    ['L2', archiveUrl === url ? null : archiveUrl],
    ...tags.map((tag) => ['KW', tag] as const),
    ['LA', 'ar'],
  ]
  let record = ''
  for (const [tag, value] of fields) if (value) record += `${tag}  - ${value}\r\n`
  return `${record}ER  - \r\n`
}
