import type { Configuration } from '../model/configuration.ts'
import type { IndexBuilder } from './engine.ts'
import { nativeBuilder } from './native/build.ts'
import { pagefindBuilder } from './pagefind.ts'

/** The engines that can be configured. */
export const indexBuilders: Record<Configuration['search']['engine'], IndexBuilder> = {
  native: nativeBuilder,
  pagefind: pagefindBuilder,
}
