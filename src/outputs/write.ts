import type { OutputContext, Written } from './output.ts'
import { outputs } from './registry.ts'
import { total } from './write-text.ts'

/** What an output wrote, told when it is done. */
export type OnOutput = (name: string, written: Written) => void

/** Writes all outputs, one after the other. A fault of the disk is thrown as it comes. */
export async function writeOutputs(
  context: OutputContext,
  onProgress?: OnOutput,
): Promise<{ files: number; bytes: number; notes: string[] }> {
  const all: Written[] = []
  for (const output of outputs) {
    const written = await output.write(context)
    all.push(written)
    onProgress?.(output.name, written)
  }
  return { ...total(all), notes: all.flatMap(({ note }) => note ?? []) }
}
