import { type Occurrences, readPositions } from './positions.ts'
import type { FormLists } from './postings.ts'
import type { WantedTerm } from './resolve.ts'
import type { Segment } from './segment.ts'
import type { SharedPostings } from './shared-postings.ts'
import { decodeStreams } from './streams.ts'
import type { Term } from './terms.ts'

/** The rows of the documents where the words of a phrase stand side by side, each word by its own class and no kin. */
export async function sideBySide(
  terms: readonly WantedTerm[],
  { lists, rows }: SharedPostings,
  segment: Segment,
  number: number,
  exact: boolean,
): Promise<number[][]> {
  const found = terms.map((term) => term.found[number]!)
  const places = await Promise.all(
    found.map((term, word) =>
      positionsOf(
        segment,
        term,
        lists[word]!.forms,
        rows.map((row) => row[word]!),
      ),
    ),
  )
  return rows.filter((row) => {
    const starts = row.map((posting, word) => {
      const { positions, forms } = places[word]![posting]!
      const { isExact } = terms[word]!
      const kept = exact ? positions.filter((_, index) => isExact(found[word]!.forms[forms[index]!]!)) : positions
      return new Set(kept.map((position) => position - word))
    })
    return [...starts[0]!].some((start) => starts.every((others) => others.has(start)))
  })
}

/**
 * Where a word stands, by posting number; at least for those wanted, which are ascending.
 *
 * @param forms of its postings
 */
async function positionsOf(
  { files }: Segment,
  { positions: place, documents }: Term,
  forms: FormLists | undefined,
  wanted: readonly number[],
): Promise<(Occurrences | undefined)[]> {
  const asked = new Set(wanted)
  const isAsked = (posting: number) => asked.has(posting)
  const stream = async (file: number, index: number) => decodeStreams(await files.content('positions', file))[index]!
  if (place.type === 'stream')
    return readPositions(await stream(place.file, place.index), { from: 0, to: documents, forms }, isAsked)
  const { file, starts } = place
  const found: (Occurrences | undefined)[] = []
  const blocks = starts.map(async (from, block) => {
    const to = starts[block + 1] ?? documents
    if (!wanted.some((index) => index >= from && index < to)) return
    const read = readPositions(await stream(file + block, 0), { from, to, forms }, isAsked)
    for (const [index, occurrences] of read.entries()) found[from + index] = occurrences
  })
  await Promise.all(blocks)
  return found
}
