import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const own = fileURLToPath(import.meta.url)

/** Extension of our own modules: `ts` in the checkout, `js` in the published package. */
export const moduleExtension = own.endsWith('.ts') ? 'ts' : 'js'

/** Folder that holds `src/` and `templates/` as they run: the checkout, or `dist/` of the published package. */
export const codeRoot = dirname(dirname(own))

/** Folder that holds `package.json`, `public/` and `node_modules/` or stands in one. */
export const packageRoot = existsSync(join(codeRoot, 'package.json')) ? codeRoot : dirname(codeRoot)
