import { openPagefind } from '../search/pagefind/open.ts'
import { startSearch } from './search/start.ts'
import './site.entry.ts'

startSearch(async (address, read) => openPagefind({ address, read, load: (module) => import(module) }))
