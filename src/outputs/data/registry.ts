import { bibtexReferences, cslReferences, risReferences } from '../citation/references.ts'
import { articles } from './articles.ts'
import { captures } from './captures.ts'
import { csv } from './csv.ts'
import type { DataFile } from './data-file.ts'
import { oai } from './oai.ts'
import { parquet } from './parquet.ts'
import { sqlite } from './sqlite.ts'

/** The files that grow with the archive. */
export const dataFiles: readonly DataFile[] = [
  captures,
  articles,
  csv,
  parquet,
  sqlite,
  bibtexReferences,
  risReferences,
  cslReferences,
  oai,
]
