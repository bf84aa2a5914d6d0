import { type FileHandle, open } from 'node:fs/promises'
import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import type { RecordFields } from './record.ts'

/** Bytes, unpacked, of the rows that are read at once. */
const bytesAtOnce = 64 * 1024 * 1024

/** The adapter of hyparquet. */
export class ParquetFile {
  #handle: FileHandle
  #buffer: AsyncBuffer
  #metadata: FileMetaData

  private constructor(handle: FileHandle, buffer: AsyncBuffer, metadata: FileMetaData) {
    this.#handle = handle
    this.#buffer = buffer
    this.#metadata = metadata
  }

  /** Throws where the file is no Parquet or its directory is damaged. */
  static async open(file: string): Promise<ParquetFile> {
    const handle = await open(file)
    try {
      const { size } = await handle.stat()
      const buffer: AsyncBuffer = {
        byteLength: size,
        slice: async (start, end = size) => {
          const bytes = new Uint8Array(Math.max(0, end - start))
          await handle.read(bytes, 0, bytes.length, start)
          return bytes.buffer
        },
      }
      return new ParquetFile(handle, buffer, await parquetMetadataAsync(buffer))
    } catch (error) {
      await handle.close()
      throw error
    }
  }

  /** The ranges of rows that can be read at once: a row group, or a part of one that is large. */
  *ranges(): Generator<{ from: number; to: number }> {
    let from = 0
    for (const group of this.#metadata.row_groups) {
      const rows = Number(group.num_rows)
      const parts = Math.max(1, Math.ceil(Number(group.total_byte_size) / bytesAtOnce))
      const step = Math.max(1, Math.ceil(rows / parts))
      for (let row = 0; row < rows; row += step) yield { from: from + row, to: from + Math.min(row + step, rows) }
      from += rows
    }
  }

  /** Rows as records; throws where they are damaged. */
  async rows(from: number, to: number): Promise<RecordFields[]> {
    const [file, metadata] = [this.#buffer, this.#metadata]
    return parquetReadObjects({ file, metadata, compressors, rowStart: from, rowEnd: to, useOffsetIndex: true })
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }
}
