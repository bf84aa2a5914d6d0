import { openNative } from '../search/native/open.ts'
import { startSearch } from './search/start.ts'
import './site.entry.ts'

startSearch((_, read) => openNative(read))
