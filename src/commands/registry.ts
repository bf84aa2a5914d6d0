/*
 * What a command needs it imports when it is called: all of it together takes half a second to start.
 */
import { analyze } from './analyze.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import type { AddCommand } from './command.ts'
import { init } from './init.ts'
import { parse } from './parse.ts'
import { publish } from './publish.ts'
import { search } from './search.ts'
import { serve } from './serve.ts'
import { why } from './why.ts'

/** The commands, in the order that `--help` lists them. */
export const commands: AddCommand[] = [build, serve, search, check, publish, parse, analyze, why, init]
