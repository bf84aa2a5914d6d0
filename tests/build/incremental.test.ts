import { test } from 'node:test'
import { incrementalIsClean } from '../../torture/reproduce/incremental-is-clean.ts'
import { temporaryFolder } from './built-site.ts'

// The long form, with more steps and other seeds: npm run reproduce.
test('a build that re-uses what it can makes, after random changes, what a clean one makes', async () => {
  await incrementalIsClean({ articles: 12, steps: 4, seed: 20_150_721, folder: temporaryFolder() })
})
