import type { Finding } from '../../model/finding.ts'
import type { Output } from '../output.ts'
import { writeText } from '../write-text.ts'
import { jsonLine } from './json-line.ts'

/** `data/findings.jsonl`: a line for each thing in the input that was set aside, repaired or not understood. */
export const findings: Output = {
  name: 'findings.jsonl',
  write: (context) => writeText(context, 'data/findings.jsonl', lines(context.findings)),
}

function* lines(findings: Iterable<Finding>): Generator<string> {
  for (const { reason, path, line, column, message, source } of findings)
    yield jsonLine({ reason, path, line, column, message, source })
}
