import { zstdCompressSync } from 'node:zlib'
import type { RowGroup, SchemaElement } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { type Column, columns, type Row } from './columns.ts'
import type { DataFile, Encoded, PlacedBlock } from './data-file.ts'

/** Articles in a row group, about; they are held before they are written, some 5 MB. */
const rowGroup = 1024

/** Bytes of the mark at a file's start, which a writer makes. */
const markLength = 4

/** `data/articles.parquet`: the table for DuckDB, pandas and the like, lists as lists. The one file that knows hyparquet-writer. */
export const parquet: DataFile = {
  name: 'articles.parquet',
  open: ({ toolVersion }) => ({
    type: 'bytes',
    path: 'articles.parquet',
    head: 'PAR1',
    blockLength: rowGroup,
    articles: (entries) => encodeGroup(entries.map(({ row }) => row)),
    tail: (blocks) => footer(blocks, `Arshif version ${toolVersion}`),
  }),
}

/** A row group as a file of its own would begin with it; its facts are its entry in the footer. */
function encodeGroup(rows: readonly Row[]): Encoded {
  const bytes = new ByteWriter(1 << 20)
  const writer = newWriter(bytes, '')
  // Page indexes would stand in the footer and tell of one page a column.
  const columnData = columns.map(({ name }, index) => ({
    name,
    data: rows.map((row) => row[index]!),
    offsetIndex: false,
  }))
  writer.write({ columnData, rowGroupSize: rows.length })
  return { bytes: bytes.getBytes().slice(markLength), facts: writer.row_groups[0] }
}

/** The footer that tells where the row groups stand. */
function footer(blocks: readonly PlacedBlock[], createdBy: string): Uint8Array {
  const bytes = new ByteWriter()
  const writer = newWriter(bytes, createdBy)
  for (const { offset, facts } of blocks) {
    const group = movedBy(facts as RowGroup, BigInt(offset - markLength))
    writer.row_groups.push(group)
    writer.num_rows += group.num_rows
  }
  writer.finish()
  return bytes.getBytes().slice(markLength)
}

/** A row group's entry with its columns so many bytes later. */
function movedBy(group: RowGroup, distance: bigint): RowGroup {
  const columns = group.columns.map((column) => {
    const { data_page_offset, dictionary_page_offset, ...rest } = column.meta_data!
    return {
      ...column,
      file_offset: column.file_offset + distance,
      meta_data: {
        ...rest,
        data_page_offset: data_page_offset + distance,
        ...(dictionary_page_offset !== undefined && { dictionary_page_offset: dictionary_page_offset + distance }),
      },
    }
  })
  return { ...group, columns }
}

function newWriter(writer: ByteWriter, createdBy: string): ParquetWriter {
  return new ParquetWriter({
    writer,
    schema,
    codec: 'ZSTD',
    compressors: { ZSTD: (bytes) => zstdCompressSync(bytes) },
    createdBy,
  })
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
