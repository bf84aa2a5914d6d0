import { inspect } from 'node:util'
import type * as z from 'zod'
import { nearest } from '../nearest.ts'

/**
 * What is wrong with a configuration, a line a fault: which key, what is allowed there, what was found, and what was most likely
 * meant.
 *
 * @param given what was checked
 */
export function configurationFaults(schema: z.ZodType, issues: readonly z.core.$ZodIssue[], given: unknown): string[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownKey(key, issue.path, allowedKeys(schema, issue.path)))
      : `${nameOf(issue.path)}: ${wording(issue, valueAt(given, issue.path))}`,
  )
}

function unknownKey(key: string, path: PropertyKey[], allowed: readonly string[]): string {
  const where = path.length === 0 ? '' : ` in ${nameOf(path)}`
  const guess = meant(key, allowed)
  return `${nameOf([...path, key])}: there is no such key${where}${guess || '.'} Allowed${where}: ${allowed.join(', ')}`
}

function wording(issue: Exclude<z.core.$ZodIssue, { code: 'unrecognized_keys' }>, value: unknown): string {
  const found = value === undefined ? 'it is missing' : `found ${shown(value)}`
  switch (issue.code) {
    case 'invalid_value': {
      const allowed = issue.values.map((each) => JSON.stringify(each))
      const names = issue.values.filter((each) => typeof each === 'string')
      return `expected ${listed(allowed)}, ${found}${typeof value === 'string' ? meant(value, names) : ''}`
    }
    case 'invalid_type':
      return `expected ${articleFor(issue.expected)}, ${found}`
    case 'too_small':
      return `expected ${issue.origin === 'string' ? 'a text that is not empty' : `at least ${issue.minimum}`}, ${found}`
    default:
      return `${issue.message}, ${found}`
  }
}

/** What `expected` of zod is called. */
function articleFor(type: string): string {
  const words: Record<string, string> = {
    string: 'a text',
    boolean: 'true or false',
    number: 'a number',
    int: 'a whole number',
    array: 'a list, [ … ]',
    object: 'an object, { … }',
    record: 'an object, { … }',
  }
  return words[type] ?? type
}

/** A value as it would be written in a configuration; what JSON has no form for, as Node shows it. */
function shown(value: unknown): string {
  const isPlain = typeof value !== 'bigint' && typeof value !== 'function' && typeof value !== 'symbol'
  return isPlain ? JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part)) : inspect(value)
}

function meant(given: string, names: readonly string[]): string {
  const name = nearest(given, names)
  return name === undefined ? '' : `; did you mean ${name}?`
}

function listed(values: readonly string[]): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
}

/** `markers[0].role` */
function nameOf(path: readonly PropertyKey[]): string {
  return path.map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`)).join('')
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], given)
}

/** The part of zod's own description of a schema that is needed to walk it. */
interface Definition {
  shape?: Record<string, Described>
  innerType?: Described
  in?: Described
  element?: Described
  keyType?: Described
  valueType?: Described
  entries?: Record<string, string>
}
interface Described {
  _zod: { def: unknown }
}

/** The keys that the object at a path may have. */
function allowedKeys(schema: Described, path: readonly PropertyKey[]): string[] {
  const definition = schema._zod.def as Definition
  const wrapped = definition.innerType ?? definition.in
  if (wrapped) return allowedKeys(wrapped, path)
  const [key, ...rest] = path
  if (key === undefined) {
    if (definition.shape) return Object.keys(definition.shape)
    return Object.values((definition.keyType?._zod.def as Definition | undefined)?.entries ?? {})
  }
  const inner = definition.shape?.[String(key)] ?? definition.element ?? definition.valueType
  return inner ? allowedKeys(inner, rest) : []
}
