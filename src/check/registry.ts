import type { CheckKind } from './check-kind.ts'
import { hosts } from './checks/hosts.ts'
import { indexAnswers } from './checks/index-answers.ts'
import { manifest } from './checks/manifest.ts'
import { pages } from './checks/pages.ts'
import { records } from './checks/records.ts'

/** The checks, in the order they run. */
export const checks: readonly CheckKind[] = [manifest, pages, records, indexAnswers, hosts]
