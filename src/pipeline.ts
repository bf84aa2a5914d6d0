import { existsSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { ArchiveProcess } from './build/archive-process.ts'
import type { BuildOptions } from './build/build.ts'
import { buildIndex } from './build/build-index.ts'
import { lookAtLastIndex } from './build/build-index-here.ts'
import { allCode, codeVersion } from './build/code-version.ts'
import type { OutputFolder } from './build/output-folder.ts'
import { outputContext, withArchive } from './build/with-archive.ts'
import { beginData, readyForData } from './build/write-data.ts'
import { counted, formatCount } from './counted.ts'
import { siteOutputs } from './outputs/registry.ts'
import { type OutputsWritten, writeOutputs } from './outputs/write.ts'
import { summaryOfFindings } from './report/findings.ts'
import { type NamedStage, runStages } from './report/progress.ts'
import { type BuildSummary, formatBytes, summaryOfCounts } from './report/summary.ts'
import type { Assets } from './site/assets.ts'
import { knownFilesOf } from './site/incremental/page-record.ts'
import { takeAssets } from './site/kept-assets.ts'
import { keptRelationsPath, learningCode } from './site/learn-relations.ts'
import { findOverrides } from './site/overrides.ts'
import { loadPageMaker } from './site/page-maker.ts'
import { buildSite, type Indexable, learnSite, type SiteBuilt } from './site/site.ts'

/** What the stages hand on to one another. */
interface Build extends Required<Pick<BuildOptions, 'jobs'>>, Omit<BuildOptions, 'jobs'> {
  folders: OutputFolder
  archiving: ArchiveProcess
  summary: BuildSummary
  /** Looked at while the store is filled: what there is to build on. */
  surveyed?: Promise<void>
  /** Once they are written, what every page loads. */
  assets?: Assets
  /** What pages tell of articles beside one another, while it is learnt. */
  learnt?: Promise<void>
  /** Ready to write the data files, where it is known before that one will. */
  dataProcess?: ReturnType<typeof readyForData>
  /** The data files, where they are written while the pages are made. */
  data?: Promise<OutputsWritten>
  /** Ends what still goes on beside a stage that failed. */
  ended: AbortController
  /** The search index, where it was begun while pages wait for the data files. */
  index?: Promise<BuildSummary['index']>
  /** Once the pages are made. */
  site?: SiteBuilt
}

/** Runs the stages of a build, one after the other; the new output is in place at the end. */
export async function runBuild(
  options: BuildOptions & { jobs: number },
  folders: OutputFolder,
  archiving: ArchiveProcess,
): Promise<BuildSummary> {
  const summary = { seconds: {} as Record<string, number>, out: folders.out } as BuildSummary
  const build: Build = { ...options, folders, archiving, summary, ended: new AbortController() }
  const start = performance.now()
  try {
    // What is wrong with a template is told before anything is read.
    await findOverrides(options.folder)
    await runStages(stages.map(timed), build, { silent: options.silent })
  } finally {
    build.ended.abort()
    await Promise.allSettled([build.learnt, build.data])
  }
  summary.seconds['all'] = (performance.now() - start) / 1000
  return summary
}

/** Looks at what there is to build on and at our code, and loads what the first page needs. */
async function survey(build: Build): Promise<void> {
  if (isOurs(build)) build.dataProcess = readyForData(build.folders.out, build.ended.signal)
  await build.folders.survey()
  codeVersion(allCode)
  if (isOurs(build)) await loadPageMaker()
}

/** Whether our code made the last output: else all is made anew, which takes the memory that looking ahead would. */
const isOurs = ({ folders }: Build) => existsSync(keptRelationsPath(folders.store, codeVersion(learningCode)))

const stages: NamedStage<Build>[] = [
  {
    title: 'Reading',
    async run(build, stage) {
      const reading = build.archiving.run('read', stage)
      build.surveyed = setImmediate().then(() => survey(build))
      build.surveyed.then(() => isOurs(build) && lookAtLastIndex(indexTask(build))).catch(() => {})
      return reading
    },
  },
  { title: 'Parsing', run: ({ archiving }, stage) => archiving.run('parse', stage) },
  { title: 'Archive', run: ({ archiving }, stage) => archiving.run('link', stage) },
  {
    title: 'Data',
    async run(build) {
      const { folders, configuration, jobs, archiving, dataProcess } = build
      await build.surveyed
      folders.stage()
      const { written, isApart } = beginData({ out: folders.out, configuration }, build.ended.signal, dataProcess)
      build.data = written
      build.learnt = learnSite(folders.store, () => codeVersion(learningCode), archiving.learnt)
      build.learnt.catch(() => {})
      const goesOn = isApart && jobs > 1
      const [assets] = await allDone([
        takeAssets(folders, configuration, codeVersion(allCode)),
        goesOn ? Promise.resolve() : written,
      ])
      build.assets = assets
      return goesOn ? 'written while the pages are made' : formatBytes((await written).bytes)
    },
  },
  {
    title: 'Pages',
    async run(build, stage) {
      const { folders, configuration, folder, assets, jobs, summary, learnt, data } = build
      const making = buildSite({
        archivePath: folders.store,
        out: folders.staging,
        configuration,
        folder,
        code: codeVersion(allCode),
        assets: assets!,
        jobs,
        learnt: learnt!,
        data,
        last: folders.lastPages,
        meanwhile: (articles) => indexed(build, articles),
        onProgress: (done, all) => stage.update(`${formatCount(done)} of ${counted(all, 'page')}`),
      })
      // Where there are no pages, the data files are written in vain.
      making.catch(() => build.ended.abort())
      const [site, { bytes, withoutUrl }] = await allDone([making, data!])
      build.site = site
      summary.pages = site.pages
      summary.withoutUrl = withoutUrl
      return `${counted(site.pages, 'page')}, ${formatBytes(bytes)} of data`
    },
  },
  {
    title: 'Search index',
    async run(build) {
      build.summary.index = await indexed(build, build.site!)
      return formatBytes(build.summary.index.bytes)
    },
  },
  {
    title: 'Sitemap and manifest',
    async run({ folders, configuration, summary, site }) {
      const { withoutUrl, whole } = await withArchive(folders, (archive) => {
        Object.assign(summary, summaryOfCounts(site!.counts), summaryOfFindings(archive.findings()))
        const context = { ...outputContext(archive, folders, configuration), pages: knownFilesOf(site!.record) }
        return writeOutputs(context, undefined, siteOutputs)
      })
      summary.withoutUrl.push(...withoutUrl)
      Object.assign(summary, whole)
      return undefined
    },
  },
  {
    title: 'Putting it in place',
    async run({ folders, archiving, summary, site }) {
      await archiving.ended
      folders.swap(site?.record)
      return `${counted(summary.files, 'file')}, ${formatBytes(summary.bytes)}`
    },
  },
]

/** Builds the search index, once. The process that makes it is sent these two and nothing else of what the pages tell. */
function indexed(build: Build, { articles, unchanged }: Indexable): NonNullable<Build['index']> {
  build.index ??= buildIndex({ ...indexTask(build), articles, unchanged })
  return build.index
}

function indexTask({ folders, configuration, jobs, compact = false }: Build) {
  return { out: folders.out, configuration, jobs, compact }
}

/** Waits for all, whatever becomes of them, before it throws what the first of them threw: nothing goes on writing unseen. */
async function allDone<Results extends readonly unknown[]>(
  work: {
    [At in keyof Results]: Promise<Results[At]>
  },
): Promise<Results> {
  await Promise.allSettled(work)
  return Promise.all(work) as Promise<Results>
}

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
