/**
 * A batch as the command line runs it: bench documents of 10, 20 and 40 pages in turn, each to DOCX and PDF, on one core
 * and on two, and again with nothing changed. node bench/batch.mjs [SERVICES]
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { benchDocument } from './document.mjs'
import { writeProject } from './project.mjs'

const main = new URL('../dist/cli/main.js', import.meta.url).pathname
const scales = [0.25, 0.5, 1]
// Without `taskset` the collector and the compiler of one job would use the second core.
const canPin = spawnSync('taskset', ['--version']).status === 0

/** One row a batch: `{ services, seconds: { one, two, unchanged }, memory: { early, late } }`, memory in MiB. */
export async function batchRuns(services) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-batch-'))
  try {
    writeProject(folder, documents(services))
    const one = await run(folder, ['--out', 'one', '--jobs', '1'], canPin ? ['taskset', '-c', '0'] : [])
    const two = await run(folder, ['--out', 'two', '--jobs', '2'])
    const unchanged = await run(folder, ['--out', 'two', '--jobs', '2'], [], [])
    return {
      services,
      seconds: { one: one.seconds, two: two.seconds, unchanged: unchanged.seconds },
      memory: { one: levels(one.memory), two: levels(two.memory) },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function* documents(services) {
  for (let index = 0; index < services; index++) yield benchDocument(index, scales[index % scales.length])
}

/** `seen`: how the run is watched. Where nothing is rendered there is no memory to watch, and people want no JSON. */
async function run(cwd, options, before = [], seen = ['--json-progress']) {
  const render = [main, 'render', '--date', '2026-11-23', '--format', 'docx,pdf', ...seen]
  const [command, ...words] = [...before, process.execPath, ...render, ...options]
  const start = performance.now()
  const child = spawn(command, words, {
    cwd,
    stdio: ['ignore', 'pipe', seen.length > 0 ? 'inherit' : 'ignore'],
  })
  const memory = []
  createInterface(child.stdout).on('line', (line) => {
    if (JSON.parse(line).event === 'service') memory.push(resident(child.pid))
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`render ended with ${code}`)
  return { seconds: (performance.now() - start) / 1000, memory }
}

function resident(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** A fifth of the way (the 200th of a thousand), and the end. */
function levels(memory) {
  const around = (share) => {
    const middle = Math.floor(memory.length * share)
    const near = memory.slice(Math.max(0, middle - 20), middle + 20).sort((one, other) => one - other)
    return near[Math.floor(near.length / 2)]
  }
  return { early: around(0.2), late: around(1), peak: memory.reduce((most, one) => Math.max(most, one), 0) }
}

export function batchTable(rows) {
  const cells = rows.map(({ services, seconds, memory }) => [
    services,
    `${seconds.one.toFixed(1)} (${(services / seconds.one).toFixed(1)})`,
    `${seconds.two.toFixed(1)} (${(services / seconds.two).toFixed(1)})`,
    (seconds.one / seconds.two).toFixed(2),
    seconds.unchanged.toFixed(2),
    `${memory.one.early.toFixed(0)}, ${memory.one.late.toFixed(0)}, ${memory.one.peak.toFixed(0)}`,
    `${memory.two.early.toFixed(0)}, ${memory.two.late.toFixed(0)}, ${memory.two.peak.toFixed(0)}`,
  ])
  return [
    '### Batch: DOCX and PDF of services of 10, 20 and 40 pages',
    '',
    'Seconds for the whole run of the command; resident memory in MiB after a fifth of the services, at the end, at most.',
    '',
    '| services | one core (a second) | two cores (a second) | ratio | unchanged | memory, one | memory, two |',
    '| ---: | ---: | ---: | ---: | ---: | --- | --- |',
    ...cells.map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(batchTable([await batchRuns(Number(process.argv[2] ?? 100))]))
