import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { counted } from '../../counted.ts'
import { manifestPath } from '../../outputs/trust/manifest.ts'
import { previousManifest, removals } from '../last-publication.ts'
import { PublishError } from '../publish-error.ts'
import { runCommand } from '../run-command.ts'
import type { Change, SiteToPublish, Target, TargetKind } from '../target.ts'

const defaultBranch = 'gh-pages'

/**
 * A branch of a git remote: `git` (branch gh-pages of origin), `git:upstream#site`, `git:git@example.org:me/archive.git`. One
 * commit on top of what is there; files that Arshif did not put there (CNAME, README) stay.
 */
export const git: TargetKind = {
  form: 'git[:REMOTE][#BRANCH]',
  parse(argument) {
    const match = /^git(?::([^#]+))?(?:#(.+))?$/.exec(argument)
    return match ? gitTarget(match[1] ?? 'origin', match[2] ?? defaultBranch) : undefined
  },
}

function gitTarget(remote: string, branch: string): Target {
  return {
    name: `branch ${branch} of ${remote}`,
    async publish(site, options) {
      const address = await addressOf(remote)
      const repository = await mkdtemp(join(tmpdir(), 'arshif-git-'))
      try {
        return await new GitPublication(repository, resolve(site.folder), address, branch).publish(site, options)
      } finally {
        await rm(repository, { recursive: true, force: true })
      }
    },
  }
}

/** The address of a remote of the repository we stand in; an address is its own. */
async function addressOf(remote: string): Promise<string> {
  if (/[/:\\]/.test(remote)) return remote.startsWith('.') ? resolve(remote) : remote
  try {
    return (await runCommand('git', ['remote', 'get-url', remote])).trim()
  } catch (error) {
    throw new PublishError(
      `There is no git remote ${remote} here. Name one by its address: git:ADDRESS#BRANCH (${(error as Error).message})`,
    )
  }
}

/** A repository without files of its own: the site is its work tree, so that nothing is copied. */
class GitPublication {
  readonly #repository: string
  readonly #folder: string
  readonly #address: string
  readonly #branch: string
  #identity: Record<string, string> = {}

  constructor(repository: string, folder: string, address: string, branch: string) {
    this.#repository = repository
    this.#folder = folder
    this.#address = address
    this.#branch = branch
  }

  async publish(site: SiteToPublish, { dryRun, message, onStep }: Parameters<Target['publish']>[1]): Promise<Change[]> {
    this.#identity = await identity()
    await this.#git(['init', '--quiet'])
    onStep('fetching')
    const parent = await this.#fetch()
    const gone = removals(await this.#previous(parent), site.files)
    onStep('comparing')
    // Names straight into the index: `git add` would match each of them against each file.
    await this.#git(['update-index', '--add', '-z', '--stdin'], site.files.map(({ path }) => path).join('\0'))
    if (gone.length > 0) await this.#git(['update-index', '--force-remove', '-z', '--stdin'], gone.join('\0'))
    const changes = await this.#changes(site, parent)
    if (dryRun || changes.length === 0) return changes
    onStep('pushing')
    await this.#push(message ?? `Publish the archive (${counted(changes.length, 'file')} changed)`, parent)
    return changes
  }

  /** The branch's last commit, without what came before it; nothing where there is no such branch yet. */
  async #fetch(): Promise<string | undefined> {
    const heads = await this.#git(['ls-remote', '--heads', this.#address, `refs/heads/${this.#branch}`])
    if (heads.trim() === '') return undefined
    await this.#git(['fetch', '--quiet', '--depth=1', this.#address, `refs/heads/${this.#branch}`])
    await this.#git(['read-tree', 'FETCH_HEAD'])
    return (await this.#git(['rev-parse', 'FETCH_HEAD'])).trim()
  }

  async #previous(parent: string | undefined) {
    if (parent === undefined) return undefined
    const names = await this.#git(['ls-tree', '--name-only', parent, '--', manifestPath, 'index.html'])
    const manifest = names.includes(manifestPath) ? await this.#git(['show', `${parent}:${manifestPath}`]) : undefined
    return previousManifest(manifest, names.includes('index.html'), `The branch ${this.#branch} of ${this.#address}`)
  }

  /** What the new commit would change. */
  async #changes({ files }: SiteToPublish, parent: string | undefined): Promise<Change[]> {
    const sizes = new Map(files.map(({ path, bytes }) => [path, bytes]))
    // Of no commit the empty tree is the parent.
    const from = parent ?? (await this.#git(['hash-object', '-t', 'tree', '-w', '--stdin'])).trim()
    const told = (await this.#git(['diff-index', '--cached', '--name-status', '--no-renames', '-z', from])).split('\0')
    const changes: Change[] = []
    for (let index = 0; index + 1 < told.length; index += 2) {
      const path = told[index + 1]!
      const action = actions[told[index]!] ?? 'change'
      changes.push({ action, path, bytes: action === 'remove' ? 0 : (sizes.get(path) ?? 0) })
    }
    return changes
  }

  async #push(message: string, parent: string | undefined): Promise<void> {
    const tree = (await this.#git(['write-tree'])).trim()
    const above = parent === undefined ? [] : ['-p', parent]
    const commit = (await this.#git(['commit-tree', tree, ...above, '-F', '-'], message)).trim()
    try {
      await this.#git(['push', '--quiet', this.#address, `${commit}:refs/heads/${this.#branch}`])
    } catch (error) {
      const { message } = error as Error
      if (!/rejected|non-fast-forward|fetch first/.test(message)) throw error
      throw new PublishError(`Somebody published to ${this.#branch} meanwhile. Publish again. (${message})`)
    }
  }

  #git(args: readonly string[], input?: string): Promise<string> {
    const settings = ['core.autocrlf=false', 'core.fileMode=false', 'core.longpaths=true', 'gc.auto=0'].flatMap(
      (one) => ['-c', one],
    )
    return runCommand('git', [...settings, ...args], {
      // Names count from here.
      cwd: this.#folder,
      env: { ...this.#identity, GIT_DIR: this.#repository, GIT_WORK_TREE: this.#folder },
      ...(input === undefined ? {} : { input }),
    })
  }
}

const actions: Record<string, Change['action']> = { A: 'add', M: 'change', T: 'change', D: 'remove' }

/** Who commits where git has not been told. */
const stranger = {
  GIT_AUTHOR_NAME: 'Arshif',
  GIT_AUTHOR_EMAIL: 'arshif@localhost',
  GIT_COMMITTER_NAME: 'Arshif',
  GIT_COMMITTER_EMAIL: 'arshif@localhost',
}

/** Nothing where git knows its user, so that the commit is theirs. */
async function identity(): Promise<Record<string, string>> {
  const known = await runCommand('git', ['config', 'user.email']).catch(() => '')
  return known.trim() === '' && !process.env['GIT_COMMITTER_EMAIL'] ? stranger : {}
}
