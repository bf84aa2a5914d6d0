import { reasonOf } from '../failure.ts'
import type { Format, RawDocument, ReadContext, ReadEvent } from '../format.ts'
import type { ParquetFile } from '../parquet-file.ts'
import { finding } from '../reasons.ts'
import { captureRecord, plain, type RecordFields } from '../record.ts'
import { spool } from '../spool.ts'

/** Parquet, FineWeb-2's for instance: one document a row. */
export const parquet: Format = {
  name: 'parquet',
  extensions: ['parquet'],
  mediaTypes: ['application/vnd.apache.parquet'],
  signature: (head) => head.toString('latin1', 0, 4) === 'PAR1',
  async *read(document, context) {
    const spooled = await spool(document)
    let file: ParquetFile | null = null
    try {
      const { ParquetFile } = await import('../parquet-file.ts') // loads hyparquet only where there is Parquet
      file = await ParquetFile.open(spooled.file)
      for (const { from, to } of file.ranges()) yield* readRange(file, from, to, document, context)
    } catch (error) {
      yield finding('damaged', document, 'Parquet', reasonOf(error))
    } finally {
      await file?.close()
      await spooled.remove()
    }
  },
}

/** Some rows; where they are damaged, those after them are still read. */
async function* readRange(
  file: ParquetFile,
  from: number,
  to: number,
  document: RawDocument,
  context: ReadContext,
): AsyncGenerator<ReadEvent> {
  let rows: RecordFields[]
  try {
    rows = await file.rows(from, to)
  } catch (error) {
    yield finding('damaged', { path: document.path, line: from + 1 }, 'Parquet', reasonOf(error))
    return
  }
  for (const [index, row] of rows.entries()) {
    const fields = plain(row) as RecordFields
    const record = { fields, bytes: JSON.stringify(fields), encoding: 'utf-8', line: from + index + 1 }
    yield* captureRecord(record, document, context)
  }
}
