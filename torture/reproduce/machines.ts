import type { RunOptions } from '../black-box/arshif.ts'

/** A machine and a way to call the command, as they differ between people who build the same texts. */
export interface Machine {
  name: string
  /** Path of the output below the machine's own folder. */
  out: string
  env: Record<string, string>
  jobs: number
  /** The files are written, and the folders given, in the other order. */
  reversed?: boolean
  /** Relative paths, from the machine's folder. */
  relative?: boolean
}

/** The first is what the others are compared with. */
export const machines: readonly Machine[] = [
  { name: 'plain', out: '_site', env: { LANG: 'C', LC_ALL: 'C', TZ: 'UTC' }, jobs: 2 },
  { name: 'one job, Riyadh, Arabic', out: 'site', env: { LC_ALL: 'ar_SA.UTF-8', TZ: 'Asia/Riyadh' }, jobs: 1 },
  {
    name: 'other file order, Kiritimati, Turkish, four jobs',
    out: 'deep/below/موقع',
    env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
    jobs: 4,
    reversed: true,
  },
  {
    name: 'relative paths, Persian, Honolulu, little memory, three jobs',
    out: 'public',
    env: {
      LANGUAGE: 'fa',
      LC_ALL: 'fa_IR.UTF-8',
      TZ: 'Pacific/Honolulu',
      NODE_OPTIONS: '--max-old-space-size=512',
      HOME: '/nonexistent',
    },
    jobs: 3,
    reversed: true,
    relative: true,
  },
]

export function runOptions({ env, relative }: Machine, folder: string): RunOptions {
  return { env, ...(relative ? { cwd: folder } : {}) }
}
