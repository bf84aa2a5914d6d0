import type { Archive } from '../model/archive.ts'
import type { Frame } from './frame.ts'
import type { Trace } from './incremental/trace.ts'
import type { Relations } from './relations.ts'

/** What the head of a page says of it. */
export interface Head {
  /** Without the site's name. */
  title: string
  description: string
  /** Site path; also the canonical one. */
  path: string
  type?: 'website' | 'article'
  /** Not for search engines: 404, the viewer, later pages of lists. */
  unlisted?: boolean
  /** Site path that browsers are sent on to at once. */
  refresh?: string
  /** schema.org data. */
  data?: unknown
  /** Names and contents of further `<meta>`, Dublin Core and citation ones. */
  meta?: readonly (readonly [name: string, content: string])[]
  /** Scripts of the client it uses, by name. */
  scripts?: readonly string[]
  /** Site path of the folder of its own feeds. */
  feeds?: string
  /** Which entry of the navigation it belongs to. */
  section?: Section
}

export type Section = 'home' | 'stories' | 'sources' | 'dates' | 'places' | 'search' | 'about'

/** One page to be written: `path` ends in `/` or names a file. */
export class Page<View = unknown> {
  readonly head: Head
  readonly view: View
  constructor(head: Head, view: View) {
    this.head = head
    this.view = view
  }
}

/** What pages are made from. */
export interface Site {
  archive: Archive
  frame: Frame
  relations: Relations
  /** Files to download that are there by now, with their bytes. */
  downloads(): ReadonlyMap<string, number>
  /** Path of the user's `about.md`, where there is one. */
  about?: string
  /** The user has templates of their own: there is no telling which part of a view they show. */
  overridden?: boolean
  /** Untraced: tells which units there are. What a page shows of it has to be noted in another way. */
  outline: { archive: Archive; relations: Relations }
  /** What pages are made from is noted here. */
  trace: Trace
}

/** What is made unit by unit, each of them from what its trace tells. */
interface UnitKind {
  name: string
  /** Work a unit takes, in pages. Default 1. */
  weight?: number
  /** Made when the data files are written. Default false. */
  afterData?: boolean
  units(site: Site): number
  /** A lasting name for each of the units, the same in every build; without names all of them are made in every build. */
  names?(site: Site): readonly string[]
}

/** A kind of page, whose name is that of its template, `templates/NAME.11ty.ts`. A unit gives one page or a few. */
export interface PageKind<View = unknown> extends UnitKind {
  pages(site: Site, from: number, to: number): Iterable<Page<View>>
}

/** A kind of file that no template is needed for. */
export interface FileKind extends UnitKind {
  /** Paths are below the output, with `/`. */
  files(site: Site, from: number, to: number): Iterable<{ path: string; content: string }>
}

/** What a template gets. */
export interface Scope<View> {
  entry: Page<View>
  frame: Frame
}
