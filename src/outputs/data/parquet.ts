import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import type { SchemaElement } from 'hyparquet'
import { fileWriter, ParquetWriter } from 'hyparquet-writer'
import { type Cell, type Column, columns } from './columns.ts'
import type { DataFile } from './data-file.ts'

/** Articles held before they are written: about 10 MB. */
const rowGroup = 2000

/** `data/articles.parquet`: the table for DuckDB, pandas and the like, lists as lists. The one file that knows hyparquet-writer. */
export const parquet: DataFile = {
  name: 'articles.parquet',
  open({ out, toolVersion }) {
    mkdirSync(join(out, 'data'), { recursive: true })
    const path = join(out, 'data/articles.parquet')
    const writer = new ParquetWriter({
      writer: fileWriter(path),
      schema,
      codec: 'ZSTD',
      compressors: { ZSTD: (bytes) => zstdCompressSync(bytes) },
      createdBy: `Arshif version ${toolVersion}`,
    })
    let waiting: Cell[][] = columns.map(() => [])
    const flush = () => {
      const columnData = columns.map(({ name }, index) => ({ name, data: waiting[index]! }))
      writer.write({ columnData, rowGroupSize: rowGroup })
      waiting = columns.map(() => [])
    }
    return {
      article(_, row) {
        for (const [index, cell] of row.entries()) waiting[index]!.push(cell)
        if (waiting[0]!.length === rowGroup) flush()
      },
      end() {
        if (waiting[0]!.length > 0) flush()
        writer.finish()
        return { files: 1, bytes: statSync(path).size }
      },
    }
  },
}

const schema: SchemaElement[] = [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elements)]

function elements({ name, type }: Column): SchemaElement[] {
  switch (type) {
    case 'string':
      return [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' }]
    case 'integer':
      return [{ name, type: 'INT32', repetition_type: 'OPTIONAL' }]
    case 'boolean':
      return [{ name, type: 'BOOLEAN', repetition_type: 'OPTIONAL' }]
    case 'list':
      return [
        { name, converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
      ]
  }
}
