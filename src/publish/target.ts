import type { ManifestFile } from '../outputs/trust/manifest.ts'

/** A file that a publication would add, change or remove. */
export interface Change {
  action: 'add' | 'change' | 'remove'
  /** Below the site's root. */
  path: string
  /** Of the new file; 0 for a removal. */
  bytes: number
}

/** The site as it is to be published. */
export interface SiteToPublish {
  folder: string
  /** All files, the manifest among them, in the order they are sent. */
  files: readonly ManifestFile[]
}

/** What was asked of a publication, beside where it goes. */
export interface TargetOptions {
  dryRun: boolean
  /** Message of the commit; for git. */
  message?: string
  /** Address of an S3-compatible store in place of Amazon's. */
  endpoint?: string
  region?: string
  /** Told of each step that takes time. */
  onStep: (text: string) => void
}

/** A place that sites are published to. */
export interface Target {
  /** As it is shown to the user. */
  name: string
  /**
   * Brings the place into the state of the site, or says what that would change. Removes only what the last publication
   * put there. Throws PublishError.
   */
  publish(site: SiteToPublish, options: TargetOptions): Promise<Change[]>
}

/** A kind of target: knows the arguments that mean it. */
export interface TargetKind {
  /** How it is written on the command line, for help and messages. */
  form: string
  /** The target that the argument means, or nothing. */
  parse(argument: string): Target | undefined
}
