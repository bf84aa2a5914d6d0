#!/usr/bin/env node
import { enableCompileCache, getCompileCacheDir } from 'node:module'

/*
 * What Node compiled once it need not compile again: half of what a process takes to start, and a build starts several. They
 * find the cache by the variable. A machine without a place for it goes on without.
 */
enableCompileCache()
const cache = getCompileCacheDir()
if (cache !== undefined) process.env['NODE_COMPILE_CACHE'] ??= cache

await import('./command-line.ts')
