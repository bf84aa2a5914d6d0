import { openPagefind } from '../search/pagefind/open.ts'
import { startSearch } from './search/start.ts'

startSearch(async (address, read) => openPagefind({ address, read, load: (module) => import(module) }))
