import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { S3Client } from '@aws-sdk/client-s3'
import { manifestPath } from '../../outputs/trust/manifest.ts'
import { cacheControl } from '../cache-control.ts'
import { mediaType } from '../media-types.ts'
import { sendingGroups } from '../sending-order.ts'
import {
  type Change,
  PublishError,
  previousManifest,
  removals,
  type SiteToPublish,
  type Target,
  type TargetKind,
  type TargetOptions,
} from '../target.ts'

/** Files sent at a time. */
const atOnce = 8

/** Files beyond this are streamed rather than read whole. */
const largeFile = 16 * 1024 * 1024

/** Objects that one request may delete. */
const deletionBatch = 1000

/** A bucket of Amazon S3 or of a store that speaks as it does: `s3://bucket/prefix`. The one file that knows the AWS SDK. */
export const s3: TargetKind = {
  form: 's3://BUCKET[/PREFIX]',
  parse(argument) {
    const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(argument) ?? []
    if (bucket === undefined) return undefined
    const folder = prefix.replace(/\/+$/, '')
    return s3Target(bucket, folder === '' ? '' : `${folder}/`)
  },
}

function s3Target(bucket: string, prefix: string): Target {
  const name = `s3://${bucket}/${prefix}`
  return {
    name,
    async publish(site, options) {
      const store = await Bucket.open(bucket, prefix, options)
      try {
        return await publishTo(store, name, site, options)
      } catch (error) {
        throw explained(error as Error, name)
      } finally {
        store.close()
      }
    },
  }
}

async function publishTo(
  store: Bucket,
  name: string,
  site: SiteToPublish,
  { dryRun, onStep }: TargetOptions,
): Promise<Change[]> {
  onStep('listing')
  const there = await store.list()
  const manifest = there.has(manifestPath) ? await store.read(manifestPath) : undefined
  const previous = previousManifest(manifest, there.has('index.html'), name)
  onStep('comparing')
  const changes: Change[] = []
  for (const file of site.files) {
    const tag = there.get(file.path)
    if (tag === undefined) changes.push({ action: 'add', path: file.path, bytes: file.bytes })
    else if (tag !== (await md5(join(site.folder, file.path))))
      changes.push({ action: 'change', path: file.path, bytes: file.bytes })
  }
  const gone = removals(previous, site.files).filter((path) => there.has(path))
  const removed = gone.map((path): Change => ({ action: 'remove', path, bytes: 0 }))
  if (!dryRun) {
    let sent = 0
    for (const group of sendingGroups(changes)) {
      await atMost(atOnce, group, async (change) => {
        await store.send(site.folder, change)
        if (++sent % 100 === 0) onStep(`sending ${sent} of ${changes.length}`)
      })
    }
    await store.remove(gone)
  }
  return [...changes, ...removed]
}

/** The part of a bucket below a prefix; paths are those of the site. */
class Bucket {
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

async function md5(path: string): Promise<string> {
  const hash = createHash('md5')
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}

/** Works through a list, so many at a time; the first failure ends it. */
async function atMost<Subject>(
  limit: number,
  subjects: readonly Subject[],
  work: (subject: Subject) => Promise<void>,
): Promise<void> {
  const queue = subjects.values()
  const worker = async () => {
    for (const subject of queue) await work(subject)
  }
  await Promise.all(Array.from({ length: limit }, worker))
}

/** `[name or code of the SDK's error, what to do]`. */
const explanations: readonly (readonly [RegExp, string])[] = [
  [/NoSuchBucket|NotFound/, 'There is no such bucket. Create it first, or mind its name and region'],
  [
    /AccessDenied|Forbidden/,
    'The store does not allow it. The user needs the rights to list, read, write and delete there',
  ],
  [
    /CredentialsProviderError/,
    'No credentials were found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE',
  ],
  [/InvalidAccessKeyId|SignatureDoesNotMatch|ExpiredToken/, 'The store does not accept the credentials'],
  [
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|TimeoutError/,
    'The store cannot be reached. Mind the address (--endpoint) and the network',
  ],
]

function explained(error: Error & { code?: string; Code?: string }, place: string): Error {
  if (error instanceof PublishError) return error
  const signs = `${error.name} ${error.code ?? ''} ${error.Code ?? ''} ${error.message}`
  const advice = /Region is missing/.test(error.message)
    ? 'No region is known. Give it with --region, or set AWS_REGION'
    : explanations.find(([pattern]) => pattern.test(signs))?.[1]
  return new PublishError(`${place}: ${advice ?? 'the store refused'} (${error.name}: ${error.message}).`)
}
