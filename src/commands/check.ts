import type { Fault } from '../check/fault.ts'
import { counted, formatCount } from '../counted.ts'
import { printable } from '../report/printable.ts'
import type { AddCommand } from './command.ts'
import { exitCodes } from './exit-code.ts'
import { wholeNumber } from './input-options.ts'

interface CheckFlags {
  json?: boolean
  sample: number
}

/** Faults of one kind that are shown before the rest is only counted. */
const shownOfAKind = 10

/** `arshif check`: exit code 0 where all is well (advice breaks nothing), 1 where there are faults. */
export const check: AddCommand = (program) => {
  program
    .command('check')
    .description('Checks a built site: links, files, records, index, and the limits of the usual hosts.')
    .argument('[dir]', 'the built site', '_site')
    .option('--sample <N>', 'articles of which the index is asked', wholeNumber(0), 20)
    .option('--json', 'print the faults as JSON')
    .action(async (dir: string, { json, sample }: CheckFlags) => {
      const { check: checkSite } = await import('../check/check.ts')
      const onCheck = json ? undefined : (name: string) => process.stderr.write(`Checking ${name}\n`)
      const faults = await checkSite(dir, { sample, ...(onCheck ? { onCheck } : {}) })
      const { checks } = await import('../check/registry.ts')
      const advice = new Map(checks.map((kind) => [kind.name, kind.advice]))
      process.stdout.write(json ? `${JSON.stringify(faults)}\n` : `${lines(faults, advice).join('\n')}\n`)
      if (faults.some(({ severity }) => severity === 'fault')) process.exitCode = exitCodes.findings
    })
}

/** Faults of a kind together, with what to do about them, and how many there are in all. */
function lines(faults: readonly Fault[], advice: ReadonlyMap<string, string | undefined>): string[] {
  const count = faults.filter(({ severity }) => severity === 'fault').length
  const kinds = Map.groupBy(faults, ({ check, severity }) => `${check} ${severity}`)
  const shown = [...kinds.values()].flatMap((kind) => [
    ...kind.slice(0, shownOfAKind).map(describe),
    ...(kind.length > shownOfAKind
      ? [`… and ${formatCount(kind.length - shownOfAKind)} more of ${kind[0]!.check}`]
      : []),
    ...adviceOn(kind[0]!, advice),
  ])
  return [...shown, count === 0 ? 'No faults.' : `${counted(count, 'fault')}.`]
}

function adviceOn({ check, severity }: Fault, advice: ReadonlyMap<string, string | undefined>): string[] {
  const what = severity === 'fault' ? advice.get(check) : undefined
  return what === undefined ? [] : [`What to do: ${what}`]
}

function describe({ severity, path, message }: Fault): string {
  return printable(`${severity === 'advice' ? 'advice: ' : ''}${path === '' ? '' : `${path}: `}${message}`)
}
