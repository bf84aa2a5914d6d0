import type { Written } from './output.ts'
import { TextFile } from './text-file.ts'

/** Writes pieces of text as one UTF-8 file below `out`. */
export async function writeText(out: string, path: string, pieces: Iterable<string>): Promise<Written> {
  const file = new TextFile(out, path)
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
