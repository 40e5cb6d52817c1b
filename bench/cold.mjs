/** Wall time of whole processes, the tools in turn; ours is the command line itself, from YAML to files. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchDocument } from './document.mjs'
import { writeProject } from './project.mjs'

const main = new URL('../dist/cli/main.js', import.meta.url).pathname
const once = new URL('./once.mjs', import.meta.url).pathname

/** `[{ name, ms }]`: medians of `rounds`. */
export function coldRuns(names, scale, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cold-'))
  writeProject(folder, [benchDocument(0, scale)])
  const commands = new Map(names.map((name) => [name, commandOf(name, scale, folder)]))
  const times = new Map(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const name of names) {
      const start = performance.now()
      const { status, stderr } = spawnSync(process.execPath, commands.get(name), { cwd: folder })
      if (status !== 0) throw new Error(`${name}: ${stderr}`)
      times.get(name).push(performance.now() - start)
    }
  return names.map((name) => ({ name, ms: median(times.get(name)) }))
}

function commandOf(name, scale, folder) {
  const render = ['render', 'service-0', '--date', '2026-11-23', '--force']
  const known = {
    node: ['-e', '0'],
    help: [main, '--help'],
    check: [main, 'check', 'service-0', '--date', '2026-11-23'],
    'reglament-docx': [main, ...render, '--format', 'docx', '--out', 'out-docx'],
    'reglament-pdf': [main, ...render, '--format', 'pdf', '--out', 'out-pdf'],
    'reglament-both': [main, ...render, '--format', 'docx,pdf', '--out', 'out-both'],
  }
  return known[name] ?? [once, name, '0', String(scale), join(folder, `${name}.out`)]
}

function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]
}
