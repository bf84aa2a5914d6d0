import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { S3Client } from '@aws-sdk/client-s3'
import { cacheControl } from '../cache-control.ts'
import { mediaType } from '../media-types.ts'
import { PublishError } from '../publish-error.ts'
import type { Change, TargetOptions } from '../target.ts'

/** Files beyond this are streamed rather than read whole. */
const largeFile = 16 * 1024 * 1024

/** Objects that one request may delete. */
const deletionBatch = 1000

/** The part of a bucket below a prefix; paths are those of the site. The one file that knows the AWS SDK. */
export class Bucket {
  readonly #sdk: typeof import('@aws-sdk/client-s3')
  readonly #client: S3Client
  readonly #bucket: string
  readonly #prefix: string

  private constructor(sdk: typeof import('@aws-sdk/client-s3'), client: S3Client, bucket: string, prefix: string) {
    this.#sdk = sdk
    this.#client = client
    this.#bucket = bucket
    this.#prefix = prefix
  }

  /** Loads the SDK, which is large, only now. Credentials are found as the AWS tools find them. */
  static async open(bucket: string, prefix: string, { endpoint, region }: TargetOptions): Promise<Bucket> {
    const sdk = await import('@aws-sdk/client-s3')
    const client = new sdk.S3Client({
      // Compatible stores mostly have buckets in the path, no regions, and not yet the checksums that Amazon came to add.
      ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true, region: 'us-east-1' }),
      ...(region === undefined ? {} : { region }),
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    })
    return new Bucket(sdk, client, bucket, prefix)
  }

  close(): void {
    this.#client.destroy()
  }

  /** Path -> MD5 of each object, where the store tells it: its ETag. */
  async list(): Promise<Map<string, string>> {
    const found = new Map<string, string>()
    const pages = this.#sdk.paginateListObjectsV2(
      { client: this.#client },
      { Bucket: this.#bucket, Prefix: this.#prefix },
    )
    for await (const { Contents = [] } of pages)
      for (const { Key = '', ETag = '' } of Contents)
        found.set(Key.slice(this.#prefix.length), ETag.replaceAll('"', ''))
    return found
  }

  async read(path: string): Promise<string> {
    const { Body } = await this.#client.send(new this.#sdk.GetObjectCommand(this.#object(path)))
    return Body?.transformToString() ?? ''
  }

  async send(folder: string, { path, bytes }: Change): Promise<void> {
    const file = join(folder, path)
    const content = bytes > largeFile ? createReadStream(file) : await readFile(file)
    await this.#client.send(
      new this.#sdk.PutObjectCommand({
        ...this.#object(path),
        Body: content,
        ContentLength: bytes,
        ContentType: mediaType(path),
        CacheControl: cacheControl(path),
      }),
    )
  }

  async remove(paths: readonly string[]): Promise<void> {
    for (let from = 0; from < paths.length; from += deletionBatch) {
      const Objects = paths.slice(from, from + deletionBatch).map((path) => ({ Key: this.#prefix + path }))
      const { Errors = [] } = await this.#client.send(
        new this.#sdk.DeleteObjectsCommand({ Bucket: this.#bucket, Delete: { Objects, Quiet: true } }),
      )
      if (Errors[0]) throw new PublishError(`${Errors[0].Key} could not be removed: ${Errors[0].Message}`)
    }
  }

  #object(path: string): { Bucket: string; Key: string } {
    return { Bucket: this.#bucket, Key: this.#prefix + path }
  }
}

/** What a store that was sent the file at once says of it: its ETag. */
export async function md5(path: string): Promise<string> {
  const hash = createHash('md5')
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}
