/** The recipes of docs/scale.md for many machines, run as they are printed; each must give what an undivided run gives. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { date, hashes } from './child.ts'
import { makeProject, root } from './project.ts'
import { putOnPath, recipe, runWords } from './recipes.ts'

type Container = {
  readonly image: string
  readonly workingDir: string
  readonly command: string[]
  readonly args: string[]
  readonly resources: Record<'requests' | 'limits', Record<string, string>>
  readonly volumeMounts: { readonly name: string; readonly mountPath: string; readonly readOnly?: boolean }[]
}
type Job = {
  readonly metadata: { readonly name: string }
  readonly spec: Record<'completions' | 'parallelism' | 'backoffLimitPerIndex', number> & {
    readonly template: {
      readonly spec: { readonly containers: Container[]; readonly volumes: { readonly name: string }[] }
    }
  }
}
type Matrix = {
  readonly strategy: { readonly matrix: { readonly shard: number[] } }
  readonly steps: { readonly run: string }[]
}

const folder = mkdtempSync(join(tmpdir(), 'reglament-recipes-'))
const project = join(folder, 'project')
const bin = join(folder, 'bin')
const whole = join(folder, 'whole')
/** As many services as this leave some parts without any. */
const services = 6

const shell = (line: string, cwd: string, env = {}) => runWords(['/bin/sh', '-ec', line], cwd, bin, env)

beforeAll(async () => {
  makeProject(project, services)
  putOnPath(bin)
  const undivided = await shell(`reglament render --date ${date} --quiet --out ${whole}`, project)
  expect(undivided).toEqual({ code: 0, err: '' })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Documents and manifest; the parts' own manifests and reports and the records stand beside them. */
function results(out: string): Record<string, string> {
  const all = Object.entries(hashes(out))
  return Object.fromEntries(all.filter(([path]) => /^[a-z-]+\/.*\.(docx|pdf)$|^manifest\.json$/.test(path)))
}

function expectWhole(out: string): void {
  expect(Object.keys(results(whole))).toHaveLength(2 * services + 1)
  expect(results(out)).toEqual(results(whole))
}

test.skipIf(spawnSync('parallel', ['--version']).status !== 0)(
  'GNU parallel: both commands as printed',
  async () => {
    const own = join(folder, 'parallel')
    cpSync(join(project, 'data'), join(own, 'data'), { recursive: true })
    const text = recipe('### GNU parallel')
    const said = await shell(text, own, { HOME: own })
    expect(said.code, said.err).toBe(0)
    const [, count = ''] = /--shard \{\}\/(\d+)/.exec(text) ?? []
    const log = readFileSync(join(own, 'shards.log'), 'utf8').trim().split('\n').slice(1)
    expect(log).toHaveLength(Number(count))
    expect(readdirSync(join(own, 'out')).filter((name) => /^manifest-/.test(name))).toHaveLength(
      Number(count),
    )
    expectWhole(join(own, 'out'))
  },
)

const job = recipe('### Kubernetes, indexed Job')
const divisor = /\/(\d+)" --jobs/.exec(job)?.[1] ?? ''

test('indexed Job: what the server would demand, and numbers that agree', () => {
  const { metadata, spec, ...head } = parse(job) as Job
  expect(head).toEqual({ apiVersion: 'batch/v1', kind: 'Job' })
  expect(metadata.name).toMatch(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/)
  // A limit for each index is allowed only with both of these.
  expect(spec).toMatchObject({ completionMode: 'Indexed', template: { spec: { restartPolicy: 'Never' } } })
  expect(spec.backoffLimitPerIndex).toBeGreaterThan(0)
  expect(spec.completions).toBe(Number(divisor))
  expect(spec.parallelism).toBeGreaterThan(0)
  expect(spec.parallelism).toBeLessThanOrEqual(spec.completions)
  const { containers, volumes } = spec.template.spec
  expect(containers).toHaveLength(1)
  for (const { image, workingDir, command, args, resources, volumeMounts } of containers) {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    expect(image.split(':').at(-1)).toBe(version)
    expect([command, args.length]).toEqual([['/bin/sh', '-c'], 1])
    const quantity = /^\d+(m|Ki|Mi|Gi)?$/
    for (const amount of Object.values({ ...resources.requests, ...resources.limits }))
      expect(amount).toMatch(quantity)
    expect(volumeMounts.map(({ name }) => name).sort()).toEqual(volumes.map(({ name }) => name).sort())
    const place = (path: string) => volumeMounts.find(({ mountPath }) => mountPath === path)
    expect(place(workingDir)?.readOnly).toBe(true)
    expect(place(/--out (\S+)/.exec(args[0] ?? '')?.[1] ?? '')).toMatchObject({ name: 'out' })
  }
  expect(recipe('## Many machines')).toContain(`-of-${divisor}.json`)
})

/** What the server puts for `$(NAME)`: a name that it does not know stays as it is. */
function filledIn(text: string, env: Readonly<Record<string, string>>): string {
  return text.replace(/\$\$|\$\(([^)]*)\)/g, (whole, name) => (whole === '$$' ? '$' : (env[name] ?? whole)))
}

test('indexed Job: every index at once on one folder, then the proof', async () => {
  const few = '5'
  const out = join(folder, 'job')
  const before = hashes(project)
  const smaller = (text: string): string =>
    text.replaceAll(`/${divisor}"`, `/${few}"`).replaceAll(`-of-${divisor}.`, `-of-${few}.`)
  const { containers } = (parse(smaller(job)) as Job).spec.template.spec
  const { command = [], args = [] } = containers[0] ?? {}
  const indexes = Array.from({ length: Number(few) }, (_, index) => String(index))
  const ended = await Promise.all(
    indexes.map((index) => {
      const env = { JOB_COMPLETION_INDEX: index }
      const words = [...command, ...args].map((word) =>
        filledIn(word, env).replace('--out /out', `--out ${out}`),
      )
      return runWords(words, project, bin, env)
    }),
  )
  expect(ended).toEqual(indexes.map(() => ({ code: 0, err: '' })))
  // The Job mounts the project for reading only.
  expect(hashes(project)).toEqual(before)
  const merge = smaller(recipe('## Many machines')).replaceAll('out/', `${out}/`)
  const merged = await shell(merge, project)
  expect(merged.code, merged.err).toBe(0)
  expectWhole(out)
})

test('CI matrix: a checkout for each shard, then the proof over what they have left', async () => {
  const { strategy, steps } = parse(recipe('### CI matrix')) as Matrix
  const { shard: shards } = strategy.matrix
  const [render, merge, ...others] = steps.map((step) => step.run)
  expect(others).toEqual([])
  expect(shards).toEqual(shards.map((_, index) => index + 1))
  expect(render).toContain(`/${shards.length} `)
  const together = join(folder, 'matrix')
  await Promise.all(
    shards.map(async (shard) => {
      const checkout = join(folder, `checkout-${shard}`)
      cpSync(join(project, 'data'), join(checkout, 'data'), { recursive: true })
      const values: Record<string, string> = { 'inputs.date': date, 'matrix.shard': String(shard) }
      const line = (render ?? '').replace(/\$\{\{ *(\S+) *\}\}/g, (whole, name) => values[name] ?? whole)
      expect(line).not.toContain('${{')
      expect(await shell(line, checkout)).toEqual({ code: 0, err: '' })
      cpSync(join(checkout, 'out'), join(together, 'out'), { recursive: true })
    }),
  )
  const merged = await shell(merge ?? '', together)
  expect(merged.code, merged.err).toBe(0)
  expectWhole(join(together, 'out'))
})
