import assert from 'node:assert/strict'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { publish } from '../../src/publish/publish.ts'
import { sendingPlace } from '../../src/publish/sending-order.ts'
import { page, site } from '../check/site.ts'
import { s3Place } from './s3-place.ts'

/** More than a store lists, or deletes, at a time. */
const many = 1200

const pages = (count: number, text: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, number) => [`about/${number}/index.html`, page(text)]))

/** Stands before a store and notes what is asked of it. */
function listenedTo(store: string): Promise<{ server: Server; endpoint: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming
    asked.push(`${method} ${decodeURIComponent(url!)}`)
    const passed = request(store + url!, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode!, answer.headers)
      answer.pipe(outgoing)
    })
    incoming.pipe(passed)
  })
  return new Promise((ready) =>
    server.listen(0, '127.0.0.1', () =>
      ready({ server, asked, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
    ),
  )
}

test('s3: of more files than a store lists at a time only what changed is sent, in order, and removals come last', async (t) => {
  const place = await s3Place.make(t)
  const { server, endpoint, asked } = await listenedTo(place.options!.endpoint!)
  t.after(() => server.close())
  const send = async (folder: string) => (await publish(place.target, folder, { endpoint, check: false })).changes
  const first = await site(t, pages(many, '<p>أولى</p>'))
  assert.ok((await send(first)).length > many)

  asked.length = 0
  assert.deepEqual(await send(first), [])
  assert.deepEqual(
    asked.filter((line) => line.startsWith('PUT')),
    [],
  )
  assert.ok(asked.filter((line) => line.includes('list-type=2')).length > 1, 'the list has pages')

  asked.length = 0
  const second = await site(t, { ...pages(50, '<p>أولى</p>'), 'about/7/index.html': page('<p>ثانية</p>') })
  const changes = await send(second)
  const sent = asked.filter((line) => line.startsWith('PUT')).map((line) => line.replace(/^.*?sites\/one\/|\?.*$/g, ''))
  assert.deepEqual(sent.toSorted(), ['about/7/index.html', 'manifest.json'])
  assert.deepEqual(
    sent.map(sendingPlace),
    sent.map(sendingPlace).toSorted((a, b) => a - b),
  )
  assert.equal(changes.filter(({ action }) => action === 'remove').length, many - 50)
  const deletions = asked.flatMap((line, index) => (/^POST .*[?&]delete/.test(line) ? [index] : []))
  assert.equal(deletions.length, 2, 'a request for each thousand')
  assert.ok(deletions[0]! > asked.findLastIndex((line) => line.startsWith('PUT')))
})
