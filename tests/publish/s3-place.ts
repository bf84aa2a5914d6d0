import { createCipheriv, createDecipheriv } from 'node:crypto'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import {
  CreateBucketCommand,
  GetObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3'
import { type PlaceKind, temporary } from './places.ts'

/** What the tests use of s3rver, which has no types. */
interface LocalStore {
  run(): Promise<AddressInfo>
  close(): Promise<void>
}

const require = createRequire(import.meta.url)
const LocalStore = require('@20minutes/s3rver') as new (options: object) => LocalStore

const bucket = 'archive'
const prefix = 'sites/one/'

/** s3rver hides where its next page begins by DES, which OpenSSL has laid aside; with one key three times Triple DES is the same. */
const tripled = (key: Buffer) => Buffer.concat([key, key, key])
Object.assign(require('node:crypto'), {
  createCipheriv: (_: 'des', key: Buffer, iv: Buffer) => createCipheriv('des-ede3-cbc', tripled(key), iv),
  createDecipheriv: (_: 'des', key: Buffer, iv: Buffer) => createDecipheriv('des-ede3-cbc', tripled(key), iv),
})

// The credentials that s3rver knows.
process.env['AWS_ACCESS_KEY_ID'] = 'S3RVER'
process.env['AWS_SECRET_ACCESS_KEY'] = 'S3RVER'

export const s3Place: PlaceKind = {
  name: 's3',
  async make(test) {
    const store = new LocalStore({
      port: 0,
      address: '127.0.0.1',
      silent: true,
      // It does not accept the signatures of today's SDK. Signing is the SDK's part, and not what is tested here.
      allowMismatchedSignatures: true,
      directory: temporary(test, 's3'),
    })
    const { port } = await store.run()
    const endpoint = `http://127.0.0.1:${port}`
    const client = new S3Client({ endpoint, forcePathStyle: true, region: 'us-east-1' })
    test.after(async () => {
      client.destroy()
      await store.close()
    })
    await client.send(new CreateBucketCommand({ Bucket: bucket }))
    return {
      target: `s3://${bucket}/${prefix}`,
      options: { endpoint },
      async read() {
        const files = new Map<string, string>()
        for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
          for (const { Key = '' } of Contents) {
            const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }))
            files.set(Key.slice(prefix.length), await Body!.transformToString())
          }
        }
        return files
      },
      async put(files) {
        for (const [path, content] of Object.entries(files))
          await client.send(new PutObjectCommand({ Bucket: bucket, Key: prefix + path, Body: content }))
      },
    }
  },
}
