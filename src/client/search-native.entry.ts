import { openNative } from '../search/native/open.ts'
import { startSearch } from './search/start.ts'

startSearch((_, read) => openNative(read))
