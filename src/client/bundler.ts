import { type BuildOptions, type BuildResult, build } from 'esbuild'
import { StoppedWorker } from '../report/stopped-worker.ts'

/** Bundles with esbuild. Throws StoppedWorker where its process ended, which may happen to it as to any other of a build. */
export async function runBundler(options: BuildOptions): Promise<BuildResult> {
  try {
    return await build(options)
  } catch (error) {
    const { message } = error as Error
    // It has no code for it.
    if (!/^The service (?:was stopped|is no longer running)/.test(message)) throw error
    throw new StoppedWorker('The process that bundles styles and scripts', message)
  }
}
