import { composite } from './composite.ts'
import type { Guard } from './guard.ts'
import { otherFigures } from './other-figures.ts'
import { otherPersons } from './other-persons.ts'
import { otherSubject } from './other-subject.ts'
import { seriesPart } from './series-part.ts'
import { template } from './template.ts'

/** Asked in this order; the first objection decides, `arshif why` shows all. */
export const guards: readonly Guard[] = [seriesPart, otherPersons, otherFigures, template, otherSubject, composite]
