import { resolve } from 'node:path'
import { type BuildFailure, type BuildOptions, type BuildResult, build, stop } from 'esbuild'
import { StoppedWorker } from '../report/stopped-worker.ts'

/** Bundles under way in this process. */
let underWay = 0

/** Bundles with esbuild. Throws StoppedWorker where its process ended, which may happen to it as to any other of a build. */
export async function runBundler(options: BuildOptions): Promise<BuildResult> {
  underWay++
  try {
    return await build(options)
  } catch (error) {
    const { message } = error as Error
    // It has no code for it.
    if (!/^The service (?:was stopped|is no longer running)/.test(message)) throw error
    throw new StoppedWorker('The process that bundles styles and scripts', message)
  } finally {
    underWay--
  }
}

/** Ends esbuild's process, which holds 30 MB, where no bundle is under way: that would never come. The next one starts another. */
export async function endBundler(): Promise<void> {
  if (underWay === 0) await stop()
}

/** Where a module, or one that it imports, breaks the rules of its language; lines and columns from 1. `undefined` where none does. */
export async function syntaxFault(
  path: string,
): Promise<{ file: string; line: number; column: number; message: string } | undefined> {
  try {
    await runBundler({ entryPoints: [path], bundle: true, write: false, packages: 'external', logLevel: 'silent' })
    return undefined
  } catch (error) {
    const [fault] = (error as Partial<BuildFailure>).errors ?? []
    if (!fault?.location) return undefined
    const { file, line, column, lineText } = fault.location
    // Its columns are bytes.
    const before = Buffer.from(lineText).subarray(0, column).toString()
    return { file: resolve(file), line, column: before.length + 1, message: fault.text }
  }
}
