import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** The records of a JSON lines file that Arshif wrote, one at a time. Throws where it is missing or a line is no JSON. */
export async function* readRecords<Record>(path: string): AsyncGenerator<Record> {
  const lines = createInterface({
    input: createReadStream(path, { highWaterMark: 1 << 18 }),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  for await (const line of lines) if (line !== '') yield JSON.parse(line) as Record
}
