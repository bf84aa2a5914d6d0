import type { Output } from '../output.ts'
import { writeText } from '../write-text.ts'

/** `.nojekyll`: GitHub Pages serves the files as they are, those that begin with `_` among them. */
export const noJekyll: Output = {
  name: '.nojekyll',
  write: (context) => writeText(context, '.nojekyll', []),
}
