import type { FileKind, PageKind } from '../page.ts'
import { about } from './about.ts'
import { article } from './article.ts'
import { capture } from './capture.ts'
import { dates } from './dates.ts'
import { day } from './day.ts'
import { downloads } from './downloads.ts'
import { feed } from './feed.ts'
import { home } from './home.ts'
import { index } from './index.ts'
import { letter } from './letter.ts'
import { missing } from './missing.ts'
import { month } from './month.ts'
import { notFound } from './not-found.ts'
import { pack } from './pack.ts'
import { place } from './place.ts'
import { places } from './places.ts'
import { redirect } from './redirect.ts'
import { search } from './search.ts'
import { source } from './source.ts'
import { sources } from './sources.ts'
import { statistics } from './statistics.ts'
import { stories } from './stories.ts'
import { story } from './story.ts'
import { undated } from './undated.ts'
import { viewer } from './viewer.ts'
import { year } from './year.ts'

/** The page kinds, in the order they are made. */
export const pageKinds: readonly PageKind<unknown>[] = [
  home,
  article,
  story,
  stories,
  capture,
  viewer,
  source,
  sources,
  dates,
  year,
  month,
  day,
  undated,
  places,
  place,
  missing,
  index,
  letter,
  statistics,
  downloads,
  about,
  search,
  notFound,
  redirect,
]

/** All that is made unit by unit. */
export const unitKinds: readonly (PageKind<unknown> | FileKind)[] = [pack, feed, ...pageKinds]
