import { BYTE_ORDER_MARK } from '../../arabic/letters.ts'
import { TextFile } from '../text-file.ts'
import { type Cell, columns } from './columns.ts'
import type { DataFile } from './data-file.ts'
import { packWhereLarge } from './large-file.ts'

/** `data/articles.csv`: RFC 4180, with the byte order mark by which Excel knows UTF-8. Beyond 25 MiB packed, `.csv.gz`. */
export const csv: DataFile = {
  name: 'articles.csv',
  open({ out }) {
    const file = new TextFile(out, 'data/articles.csv')
    file.append(BYTE_ORDER_MARK + csvLine(columns.map(({ name }) => name)))
    return {
      article: (_, row) => file.append(csvLine(row)),
      end() {
        file.end()
        return packWhereLarge(file.path)
      },
    }
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
