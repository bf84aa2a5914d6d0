import { type Matches, nothing, worth } from './matches.ts'
import { decodeStreams, type Occurrences, readPositions } from './positions.ts'
import type { FormLists, Postings } from './postings.ts'
import type { WantedTerm } from './resolve.ts'
import type { Segment } from './segment.ts'
import type { Term } from './terms.ts'

/** Documents where the words stand side by side, each word by its own class and no kin. */
export async function matchPhrase(
  terms: readonly WantedTerm[],
  segment: Segment,
  number: number,
  exact: boolean,
): Promise<Matches> {
  const found = terms.map((term) => term.found[number])
  if (found.some((term) => term === undefined)) return nothing
  const lists = await Promise.all(terms.map((term, word) => segment.postings(found[word]!, term.isExact)))
  const shared = intersection(lists)
  if (shared.length === 0) return nothing
  const places = await Promise.all(
    found.map((term, word) =>
      positionsOf(
        segment,
        term!,
        lists[word]!.forms,
        shared.map((row) => row[word]!),
      ),
    ),
  )
  const matches: Matches = { documents: [], scores: [], unread: 0 }
  for (const row of shared) {
    const starts = row.map((posting, word) => {
      const { positions, forms } = places[word]![posting]!
      const isExact = terms[word]!.isExact
      const kept = exact ? positions.filter((_, index) => isExact(found[word]!.forms[forms[index]!]!)) : positions
      return new Set(kept.map((position) => position - word))
    })
    if (![...starts[0]!].some((start) => starts.every((others) => others.has(start)))) continue
    matches.documents.push(lists[0]!.documents[row[0]!]!)
    matches.scores.push(row.reduce((sum, posting, word) => sum + worth(terms[word]!, lists[word]!, posting), 0))
  }
  return matches
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

/** For each document that all lists have, its posting's number in each. */
function intersection(lists: readonly Postings[]): number[][] {
  const rows: number[][] = []
  const cursors = lists.map(() => 0)
  for (const document of lists[0]!.documents) {
    for (const [word, { documents }] of lists.entries()) {
      while (cursors[word]! < documents.length && documents[cursors[word]!]! < document) cursors[word]!++
    }
    if (lists.every(({ documents }, word) => documents[cursors[word]!] === document)) rows.push([...cursors])
  }
  return rows
}
