import type { Archive } from '../model/archive.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Finding } from '../model/finding.ts'

/** What an output is made from, and where it goes. */
export interface OutputContext {
  archive: Archive
  configuration: Configuration
  /** The staging folder. */
  out: string
  findings: Iterable<Finding>
  toolVersion: string
  /** Folder of the last build's output, from which may be taken what did not change. */
  previous?: string
  /** What is known of the pages: they are not looked at again. */
  pages?: KnownFiles
  /** Folder where outputs keep what they know of the files they wrote, for the next build. */
  work?: string
  /** Names the code that makes the outputs: what other code made is not taken over. */
  codeVersion?: string
}

/** Files of an output, and what they hold. */
export interface KnownFiles {
  files: readonly { path: string; bytes: number; sha256: string }[]
  /** Folders below the output with nothing but these files in them. */
  folders: ReadonlySet<string>
}

/** What an output wrote. */
export interface Written {
  files: number
  bytes: number
  /** Files that could not be written since the configuration has no `url`. */
  withoutUrl?: string[]
  /** All that the output holds: known to its manifest. */
  whole?: { files: number; bytes: number }
}

/** Files beside the pages. The same context gives the same bytes. */
export interface Output {
  name: string
  write(context: OutputContext): Promise<Written>
}
