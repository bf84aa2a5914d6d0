import { availableParallelism } from 'node:os'
import { assembleArticles } from './archive/assemble.ts'
import { Ingest } from './archive/ingest.ts'
import { linkRelated } from './archive/link-related.ts'
import { linkStories } from './archive/link-stories.ts'
import { keepAddresses } from './archive/redirects.ts'
import { buildIndex } from './build/build-index.ts'
import { fingerprint, withOutput } from './build/fingerprint.ts'
import { rememberBuild, sameAsLastBuild } from './build/last-build.ts'
import { measureFolder } from './build/measure-folder.ts'
import { openStore } from './build/open-store.ts'
import { OutputFolder } from './build/output-folder.ts'
import { parseCaptures } from './build/parse-captures.ts'
import { publishedSite } from './build/published-site.ts'
import { type ReadCaptures, readCaptures } from './build/read-captures.ts'
import { outputContext, withArchive } from './build/with-archive.ts'
import type { Configuration } from './model/configuration.ts'
import { dataOutputs, siteOutputs } from './outputs/registry.ts'
import { writeOutputs } from './outputs/write.ts'
import { type NamedStage, runStages } from './report/progress.ts'
import { type BuildSummary, countFindings, formatBytes, formatCount, summaryOfCounts } from './report/summary.ts'
import { buildSite } from './site/site.ts'

export interface BuildOptions {
  /** Files, folders or `-`. */
  inputs: string[]
  /** Where the site goes. */
  out: string
  configuration: Configuration
  /** Folder of the configuration file. */
  folder: string
  /** Threads; all cores where not given. */
  jobs?: number
  /** No progress on standard error. */
  silent?: boolean
}

/** What the stages hand on to one another. */
interface Build extends Required<Pick<BuildOptions, 'jobs'>>, Omit<BuildOptions, 'jobs'> {
  folders: OutputFolder
  store: ReturnType<typeof openStore>
  ingest: Ingest
  reading: ReadCaptures
  summary: BuildSummary
}

/**
 * The whole build: inputs in, a site out, swapped in whole at the end. Throws InputError or OutputError for wrong use, with
 * the old output untouched; whatever else is thrown leaves it untouched as well.
 */
export async function build(options: BuildOptions): Promise<BuildSummary> {
  const folders = new OutputFolder(options.out)
  folders.open()
  try {
    const before = fingerprint(options)
    const same = sameAsLastBuild(folders.work, withOutput(before, options.out))
    if (same) return { ...same, unchanged: true }
    const summary = await runWithStore(options, folders)
    rememberBuild(folders.work, withOutput(before, options.out), summary)
    return summary
  } catch (error) {
    folders.discard()
    throw error
  } finally {
    folders.close()
  }
}

async function runWithStore(options: BuildOptions, folders: OutputFolder): Promise<BuildSummary> {
  const store = openStore(folders.store)
  try {
    return await runBuild(options, folders, store)
  } finally {
    store.close()
  }
}

async function runBuild(
  options: BuildOptions,
  folders: OutputFolder,
  store: ReturnType<typeof openStore>,
): Promise<BuildSummary> {
  const round = store.number(`SELECT value AS n FROM fact WHERE name = 'build'`) + 1
  store.run(`INSERT INTO fact VALUES ('build', ?) ON CONFLICT DO UPDATE SET value = excluded.value`, String(round))
  const context = {
    ...options,
    jobs: options.jobs ?? availableParallelism(),
    folders,
    store,
    ingest: new Ingest(store, round),
    summary: { seconds: {} as Record<string, number>, out: folders.out },
  } as Build
  const start = performance.now()
  await runStages(stages.map(timed), context, { silent: options.silent })
  context.summary.seconds['all'] = (performance.now() - start) / 1000
  return context.summary
}

const stages: NamedStage<Build>[] = [
  {
    title: 'Reading',
    async run(build, stage) {
      const options = { ...build.configuration, output: build.folders.out }
      build.reading = await readCaptures(build.inputs, options, build.store, build.ingest, stage)
      return `${formatCount(build.reading.captures)} captures`
    },
  },
  {
    title: 'Parsing',
    async run(build, stage) {
      const rules = {
        markers: build.configuration.markers,
        sources: build.configuration.sources,
        learnt: build.reading.learnt,
      }
      const parsed = await parseCaptures(build.store, build.folders.store, build.ingest, rules, build.jobs, stage)
      return `${formatCount(parsed)} captures`
    },
  },
  {
    title: 'Archive',
    async run({ store, configuration, reading, folders }) {
      const pagesOfTheirOwn = reading.captures <= configuration.capturePages
      store.transaction(() => {
        store.run(
          `INSERT INTO fact VALUES ('capture-pages', ?) ON CONFLICT DO UPDATE SET value = excluded.value`,
          pagesOfTheirOwn ? '1' : '0',
        )
        assembleArticles(store)
        linkStories(store)
        linkRelated(store)
        keepAddresses(store, publishedSite(folders.out))
      })
      store.checkpoint()
      return `${formatCount(store.number('SELECT count(*) AS n FROM article'))} articles`
    },
  },
  {
    // Before the pages, which tell the sizes of the files.
    title: 'Data',
    async run({ folders, configuration, summary }) {
      const { bytes, withoutUrl } = await withArchive(folders, (archive) =>
        writeOutputs(outputContext(archive, folders, configuration), undefined, dataOutputs),
      )
      summary.withoutUrl = withoutUrl
      return formatBytes(bytes)
    },
  },
  {
    title: 'Pages',
    async run({ folders, configuration, folder, jobs, summary }, stage) {
      const { pages } = await buildSite({
        archivePath: folders.store,
        out: folders.staging,
        configuration,
        folder,
        jobs,
        onProgress: (done, all) => stage.update(`${formatCount(done)} of ${formatCount(all)} pages`),
      })
      summary.pages = pages
      return `${formatCount(pages)} pages`
    },
  },
  {
    title: 'Search index',
    async run({ folders, configuration, jobs, summary }) {
      summary.index = await buildIndex(folders, configuration, jobs)
      return formatBytes(summary.index.bytes)
    },
  },
  {
    title: 'Feeds and manifest',
    async run({ folders, configuration, summary }) {
      const { withoutUrl } = await withArchive(folders, (archive) => {
        Object.assign(summary, summaryOfCounts(archive.counts()), { findings: countFindings(archive.findings()) })
        return writeOutputs(outputContext(archive, folders, configuration), undefined, siteOutputs)
      })
      summary.withoutUrl.push(...withoutUrl)
      return undefined
    },
  },
  {
    title: 'Putting it in place',
    async run({ folders, summary }) {
      Object.assign(summary, measureFolder(folders.staging))
      folders.swap()
      return `${formatCount(summary.files)} files, ${formatBytes(summary.bytes)}`
    },
  },
]

/** Notes in the summary how long a stage took. */
function timed(stage: NamedStage<Build>): NamedStage<Build> {
  return {
    title: stage.title,
    async run(build, inner) {
      const start = performance.now()
      const done = await stage.run(build, inner)
      build.summary.seconds[stage.title] = (performance.now() - start) / 1000
      return done
    },
  }
}
