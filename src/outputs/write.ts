import type { Output, OutputContext, Written } from './output.ts'
import { outputs } from './registry.ts'
import { total } from './write-text.ts'

/** What an output wrote, told when it is done. */
export type OnOutput = (name: string, written: Written) => void

/** What all outputs took, and what could not be written. */
export interface OutputsWritten {
  files: number
  bytes: number
  /** Files that could not be written since the configuration has no `url`. */
  withoutUrl: string[]
  /** All that the output holds, where its manifest was among them. */
  whole: Written['whole']
}

/** Writes the outputs, one after the other. A fault of the disk is thrown as it comes. */
export async function writeOutputs(
  context: OutputContext,
  onProgress?: OnOutput,
  chosen: readonly Output[] = outputs,
): Promise<OutputsWritten> {
  const all: Written[] = []
  for (const output of chosen) {
    const written = await output.write(context)
    all.push(written)
    onProgress?.(output.name, written)
  }
  const { files, bytes, withoutUrl = [] } = total(all)
  return { files, bytes, withoutUrl, whole: all.find(({ whole }) => whole)?.whole }
}
