import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HeadObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { publish, targetOf } from '../../src/publish/publish.ts'
import { site } from '../check/site.ts'
import { s3Place } from './s3-place.ts'

test('s3: objects have their media type and say how long a copy is good', async (t) => {
  const place = await s3Place.make(t)
  await publish(place.target, await site(t), { ...place.options, check: false })
  const client = new S3Client({ endpoint: place.options!.endpoint!, forcePathStyle: true, region: 'us-east-1' })
  t.after(() => client.destroy())
  const head = (path: string) => client.send(new HeadObjectCommand({ Bucket: 'archive', Key: `sites/one/${path}` }))
  assert.equal((await head('feed.xml')).ContentType, 'application/atom+xml; charset=utf-8')
  assert.equal((await head('index.html')).ContentType, 'text/html; charset=utf-8')
  assert.match((await head('index.html')).CacheControl ?? '', /must-revalidate/)
})

test('s3: a bucket that is not there, and a store that does not answer, are told with what to do', async (t) => {
  const [folder, place] = [await site(t), await s3Place.make(t)]
  await assert.rejects(
    publish('s3://nowhere', folder, { ...place.options, check: false }),
    /s3:\/\/nowhere\/: There is no such bucket/,
  )
  const silent = { endpoint: 'http://127.0.0.1:9', check: false }
  await assert.rejects(publish('s3://nowhere', folder, silent), /The store cannot be reached\. Mind the address/)
})

test('s3: the argument gives bucket and prefix', () => {
  assert.equal(targetOf('s3://bucket').name, 's3://bucket/')
  assert.equal(targetOf('s3://bucket/a/b/').name, 's3://bucket/a/b/')
})
