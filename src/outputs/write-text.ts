import type { Written } from './output.ts'
import { TextFile, type TextTarget } from './text-file.ts'

/** Writes pieces of text as one UTF-8 file below `out`; one that comes out as it was keeps its time stamp. */
export async function writeText(target: TextTarget, path: string, pieces: Iterable<string>): Promise<Written> {
  const file = new TextFile(target, path)
  for (const piece of pieces) file.append(piece)
  return file.end()
}

/** Adds up what several files took. */
export function total(written: Iterable<Written>): Written {
  let files = 0
  let bytes = 0
  const withoutUrl: string[] = []
  for (const each of written) {
    files += each.files
    bytes += each.bytes
    withoutUrl.push(...(each.withoutUrl ?? []))
  }
  return { files, bytes, ...(withoutUrl.length > 0 && { withoutUrl }) }
}
