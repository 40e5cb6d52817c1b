/** The whole measurement; writes docs/benchmarks.md. `--quick` takes fewer rounds and no 200 pages. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { batchRuns, batchTable } from './batch.mjs'
import { coldRuns } from './cold.mjs'
import { docxTools, modelTools, pdfTools } from './tools.mjs'

const quick = process.argv.includes('--quick')
const sizes = [
  { pages: 10, scale: 0.25, warm: quick ? 10 : 40, cold: 5 },
  { pages: 40, scale: 1, warm: quick ? 10 : 40, cold: quick ? 3 : 9 },
  ...(quick ? [] : [{ pages: 200, scale: 5, warm: 10, cold: 3 }]),
]

function warm(names, { scale, warm: rounds }) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['warm.mjs', names.join(','), String(scale), String(rounds)],
    { cwd: import.meta.dirname, encoding: 'utf8', maxBuffer: 1e8 },
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout.trim().split('\n').at(-1))
}

function table(title, names, measure) {
  const columns = sizes.map((size) => ({ size, results: measure(names, size) }))
  const rows = names.map((name) => {
    const cells = columns.map(({ results }) => {
      const own = results.find((one) => one.name === name)
      const base = results.find((one) => one.name === names[0])
      return `${own.ms.toFixed(0)} (${(own.ms / base.ms).toFixed(2)})`
    })
    return `| ${name} | ${cells.join(' | ')} |`
  })
  return [
    `### ${title}`,
    '',
    `| tool | ${sizes.map(({ pages }) => `${pages} pages`).join(' | ')} |`,
    `| --- | ${sizes.map(() => '---:').join(' | ')} |`,
    ...rows,
    '',
  ].join('\n')
}

const startUp = coldRuns(['node', 'help', 'check'], 1, quick ? 5 : 15)
const tables = [
  table('DOCX, warm', docxTools, warm),
  table('PDF, warm', pdfTools, warm),
  // Each in a process of its own: the one would warm the code of the other.
  table('Model only (YAML to numbered, checked document), warm', modelTools, (names, size) =>
    names.flatMap((name) => warm([name], size)),
  ),
  table('DOCX, cold', docxTools, (names, { scale, cold }) => coldRuns(names, scale, cold)),
  table('PDF, cold', pdfTools, (names, { scale, cold }) => coldRuns(names, scale, cold)),
  table(
    'DOCX and PDF of one service, cold',
    ['reglament-both', 'docxtemplater', 'typst'],
    (names, { scale, cold }) => coldRuns(names, scale, cold),
  ),
]
const batches = []
for (const services of quick ? [100] : [100, 1000]) batches.push(await batchRuns(services))
const page = new URL('../docs/benchmarks.md', import.meta.url)
const [kept] = readFileSync(page, 'utf8').split('<!-- measured -->')
writeFileSync(
  page,
  [
    kept.trimEnd(),
    '',
    '<!-- measured -->',
    '',
    '## Measured',
    '',
    `${cpus()[0].model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}. Milliseconds, medians; in brackets the ratio to the first row of the same run.`,
    '',
    '### Start-up, cold',
    '',
    '| command | ms |',
    '| --- | ---: |',
    ...startUp.map(({ name, ms }) => `| ${name} | ${ms.toFixed(0)} |`),
    '',
    ...tables,
    batchTable(batches),
  ].join('\n'),
)
