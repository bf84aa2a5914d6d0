/** What Arshif uses of yauzl, which brings no types. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream'

  export interface Entry {
    fileNameRaw: Buffer
    compressedSize: number
    uncompressedSize: number
    crc32: number
    isEncrypted(): boolean
  }
  export interface ZipFile {
    eachEntry(): AsyncIterable<Entry>
    openReadStreamPromise(entry: Entry): Promise<Readable>
    close(): void
  }
  export interface Options {
    autoClose?: boolean
    decodeStrings?: boolean
  }
  export function openPromise(path: string, options?: Options): Promise<ZipFile>
}
