import fc from 'fast-check'

/**
 * Property tests draw the same cases in every run, so that a change is judged by what it changes; `SEED=random npm test` (or a
 * number) draws others, and `npm run fuzz` looks for faults as long as it is let.
 */
const seed = process.env['SEED'] === undefined ? 20261121 : Number.parseInt(process.env['SEED'], 10)
if (Number.isSafeInteger(seed)) fc.configureGlobal({ seed })
