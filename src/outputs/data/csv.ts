import { BYTE_ORDER_MARK } from '../../arabic/letters.ts'
import { type Cell, columns } from './columns.ts'
import type { DataFile } from './data-file.ts'
import { packedFormat } from './packed-format.ts'
import { textFormat } from './text-format.ts'

/** Bytes of all captures beyond which the table comes near the 25 MiB that hosts take and a browser can be asked to download. */
const largestPlain = 16 * 1024 * 1024

/** `data/articles.csv`: RFC 4180, with the byte order mark by which Excel knows UTF-8. Of a large archive packed, `.csv.gz`. */
export const csv: DataFile = {
  name: 'articles.csv',
  open({ archive }) {
    const head = BYTE_ORDER_MARK + csvLine(columns.map(({ name }) => name))
    const format = textFormat({ path: 'articles.csv', head, article: ({ row }) => csvLine(row) })
    return archive.counts().bytes > largestPlain ? packedFormat(format) : format
  },
}

/** A row as a line; entries of a list are parted by `; `. */
export function csvLine(row: readonly Cell[]): string {
  return `${row.map(field).join(',')}\r\n`
}

function field(cell: Cell): string {
  const text = cell === null ? '' : typeof cell === 'object' ? cell.join('; ') : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
