#!/usr/bin/env node
/** Entry: small, as only what is imported after the first line can come compiled from an earlier run. */
import process from 'node:process'
import { cacheFolder, keepCompiled } from './compiled-code.ts'

keepCompiled(cacheFolder(process.env))
await import('./process.ts')
