import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unpacked } from '../../src/batch/packed.ts'
import { copyForEachTest } from './copies.ts'
import { dataIn, makeProject, manifestIn, root } from './project.ts'
import { type Told, tell, tellDone } from './told.ts'

let units: string[] = []
const { folder, project } = copyForEachTest('unchanged', async (fresh) => {
  units = makeProject(fresh, 6)
  await tellDone(fresh, ['render', '--format', 'outline'])
})

const render = (...more: readonly string[]): Promise<Told> =>
  tell(project, ['render', '--format', 'outline', ...more])

/** What a run says of how many services. */
function counts(told: Told): string {
  return /Услуг: \d+; (.*?)\./.exec(told.err)?.[1] ?? told.err
}

const nothing = 'выпущено: 0, без изменений: 6, не выпущено: 0'
const one = 'выпущено: 1, без изменений: 5, не выпущено: 0'
const all = 'выпущено: 6, без изменений: 0, не выпущено: 0'

test('a second run renders nothing, says the same of the data and leaves the same manifest', async () => {
  const before = readFileSync(join(project, 'out/manifest.json'), 'utf8')
  const second = await render()
  const again = await render('--force')
  const findings = (told: Told): string => told.err.replace(/^[\w-]+: .*\n/gm, '').replace(/^Услуг:.*\n/m, '')
  expect(counts(second)).toBe(nothing)
  expect(findings(second)).toBe(findings(again))
  expect(counts(again)).toBe(all)
  expect(readFileSync(join(project, 'out/manifest.json'), 'utf8')).toBe(before)
})

test('a changed service is rendered alone, a changed agency with its services', async () => {
  const [unit = ''] = units
  appendFileSync(dataIn(project, unit), '# правка\n')
  const told = await render('--changed')
  expect(counts(told)).toBe(one)
  expect(told.err).toContain(`${unit}: изменен файл услуги`)
  const agency = unit.split('/')[0] ?? ''
  const own = units.filter((one) => one.startsWith(`${agency}/`)).length
  appendFileSync(join(project, `data/agencies/${agency}.yaml`), '# правка\n')
  expect(counts(await render())).toBe(`выпущено: ${own}, без изменений: ${6 - own}, не выпущено: 0`)
})

test('a template concerns the services whose structure can call it, and is told of as such', async () => {
  const path = 'templates/sections/1228/standard/term.hbs'
  cpSync(join(root, path), join(project, path))
  expect(counts(await render())).toBe(nothing)
  appendFileSync(join(project, path), '\n')
  const told = await render('--changed')
  const concerned = units.filter((unit) => profileOf(unit).startsWith('1228'))
  expect(concerned.length).toBeGreaterThan(0)
  expect(concerned.length).toBeLessThan(units.length)
  for (const unit of units)
    expect(told.err.includes(`${unit}: изменены шаблоны ее структуры`), unit).toBe(concerned.includes(unit))
  expect(counts(await render())).toBe(nothing)
  rmSync(join(project, path))
  expect(counts(await render('--changed'))).toBe(counts(told))
})

function profileOf(unit: string): string {
  const { services } = manifestIn(join(project, 'out'))
  return services.find(({ agency, service }) => `${agency}/${service}` === unit)?.profile ?? ''
}

test('acts, layouts, options and the date concern every service', async () => {
  appendFileSync(join(project, 'data/acts.yaml'), '# правка\n')
  expect(counts(await render())).toBe(all)
  const layout = 'templates/layouts/gost-2025.yaml'
  cpSync(join(root, layout), join(project, layout))
  appendFileSync(join(project, layout), '\n')
  expect(counts(await render())).toBe(all)
  expect(counts(await render('--no-notes'))).toBe(all)
  expect(counts(await render('--no-notes', '--date', '2026-11-24'))).toBe(all)
  expect(counts(await render('--no-notes', '--date', '2026-11-24'))).toBe(nothing)
})

test('a missing, changed or half output is made again', async () => {
  const [first = '', second = ''] = units
  const output = (unit: string): string => join(project, 'out', unit, `${unit.split('/')[1]}.txt`)
  const before = readFileSync(output(first))
  rmSync(output(second))
  writeFileSync(output(first), before.subarray(0, before.length / 2))
  const told = await render('--changed')
  expect(counts(told)).toBe('выпущено: 2, без изменений: 4, не выпущено: 0')
  expect(told.err).toContain('изменен после выпуска')
  expect(told.err).toContain('нет файла')
  expect(readFileSync(output(first))).toEqual(before)
  expect(statSync(output(second)).size).toBeGreaterThan(1000)
})

test('a damaged record is noticed and made again, wherever it is damaged', async () => {
  const path = join(project, 'out/.reglament/services', `${units[0]}.json`)
  const whole = readFileSync(path)
  const [first, head, findings] = partEnds(whole)
  expect(Buffer.from(unpacked(whole.toString('latin1', findings))).toString()).toMatch(/^<tr .*<\/tr>$/)
  for (const at of [0, 70, first, head - 9, head, head + 9, findings, findings + 9, whole.length - 3]) {
    const broken = Buffer.from(whole)
    broken[at] = (broken[at] ?? 0) ^ 1
    writeFileSync(path, broken)
    expect(counts(await render()), `byte ${at}`).toBe(one)
    expect(readFileSync(path)).toEqual(whole)
  }
  for (const text of ['', '{}', 'null\nnull\n']) {
    writeFileSync(path, text)
    expect(counts(await render()), text).toBe(one)
  }
})

test('of many unchanged services findings are counted and reported as if they were rendered', async () => {
  const many = join(folder, 'many')
  const first = await tellMany(many, makeProject(many, 22).length)
  const report = readFileSync(join(many, 'out/report.html'), 'utf8')
  const tally = /^Ошибок: 0, замечаний: [1-9]\d*, к сведению: \d+\.$/m.exec(first.err)?.[0]
  expect(tally).toBeDefined()
  expect(report).toContain('<span class="warning">замечание</span>')
  for (const changed of [0, 1]) {
    rmSync(join(many, 'out/report.html'))
    if (changed > 0) rmSync(join(many, 'out/.reglament/services', `${units[0]}.json`))
    const again = await tellMany(many, 22)
    expect(counts(again)).toBe(`выпущено: ${changed}, без изменений: ${22 - changed}, не выпущено: 0`)
    expect(again.err).toContain(tally)
    expect(again.err).toContain('Замечания к услугам без изменений – в out/report.html.')
    expect(readFileSync(join(many, 'out/report.html'), 'utf8')).toBe(report)
  }
})

async function tellMany(project: string, services: number): Promise<Told> {
  const told = await tell(project, ['render', '--format', 'outline', '--jobs', '1'])
  expect(told.err).toContain(`Услуг: ${services};`)
  return told
}

/** Where the first line, the head and the findings end. */
function partEnds(bytes: Buffer): [number, number, number] {
  const first = bytes.indexOf('\n')
  const [, head = 0, findings = 0] = bytes.toString('latin1', 0, first).split(' ').map(Number)
  return [first, first + 1 + head, first + 1 + head + findings]
}

test('a service that failed is tried again, and is not taken for rendered', async () => {
  const [unit = ''] = units
  const path = dataIn(project, unit)
  const good = readFileSync(path)
  writeFileSync(path, 'id: x\n')
  for (const _ of [1, 2]) {
    const told = await render()
    expect(counts(told)).toBe('выпущено: 0, без изменений: 5, не выпущено: 1')
    expect(told.code).toBe(1)
    expect(told.err).toContain(`  ${unit}  `)
  }
  writeFileSync(path, good)
  expect(counts(await render())).toBe('выпущено: 0, без изменений: 6, не выпущено: 0')
})

test('--fail-fast begins no service after one that failed', async () => {
  for (const unit of units) writeFileSync(dataIn(project, unit), 'id: x\n')
  const told = await render('--fail-fast', '--jobs', '1')
  expect(told.err).toContain('не выпущено: 1, не дошла очередь: 5')
  expect(told.code).toBe(1)
  // Who opens it later has not seen how the run ended.
  const page = readFileSync(join(project, 'out/report.html'), 'utf8')
  expect(page).toContain('Услуг: 6; выпущено: 0, не выпущено: 1, не дошла очередь: 5.')
})

test('a quiet run that fails for a warning shows it, rendered or unchanged', async () => {
  const many = join(folder, 'quiet')
  for (const path of ['data/acts.yaml', 'data/agencies/rosstandart.yaml'])
    cpSync(join(root, path), join(many, path))
  const inside = 'data/services/rosstandart'
  const text = readFileSync(join(root, inside, 'rst-fif-oei.yaml'), 'utf8')
  mkdirSync(join(many, inside), { recursive: true })
  for (let number = 0; number < 21; number++)
    writeFileSync(join(many, inside, `s-${number}.yaml`), text.replace('rst-fif-oei', `s-${number}`))
  const words = ['render', '--format', 'outline', '--quiet']
  expect(await tell(many, words)).toMatchObject({ code: 0, err: '' })
  for (const option of [[], ['--force']]) {
    const { code, err } = await tell(many, [...words, '--strict', ...option])
    expect(code).toBe(1)
    expect(err.match(/^замечание {2}data\/services\/.*data\/registration-term$/gm)).toHaveLength(21)
    expect(err).not.toMatch(/^(?:к сведению|Услуг|Ошибок)/m)
  }
  rmSync(many, { recursive: true })
})

test('a folder that cannot be written to is said once, stops the run and leaves no half file', async () => {
  rmSync(join(project, 'out'), { recursive: true })
  writeFileSync(join(project, 'out'), 'a file')
  const told = await render()
  expect(told.code).toBe(2)
  expect(told.err.match(/output\/not-writable/g)).toHaveLength(1)
  expect(told.err).toContain('не дошла очередь: 3')
  expect(readFileSync(join(project, 'out'), 'utf8')).toBe('a file')
})

test('JSON lines tell a program everything and people nothing', async () => {
  appendFileSync(dataIn(project, units[0] ?? ''), '# правка\n')
  const told = await render('--json-progress')
  const events = told.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(told.err).toBe('')
  expect(events[0]).toEqual({ event: 'begin', services: 6, toRender: 1 })
  expect(
    events
      .filter(({ event }) => event === 'service')
      .map(({ service }) => service)
      .sort(),
  ).toEqual(units)
  expect(events.at(-1)).toMatchObject({ event: 'end', rendered: 1, unchanged: 5, failed: 0, exitCode: 0 })
})

test('the report escapes what it shows and needs no other file', async () => {
  const [unit = ''] = units
  writeFileSync(dataIn(project, unit), 'id: "<script>alert(1)</script>"\n')
  await render()
  const page = readFileSync(join(project, 'out/report.html'), 'utf8')
  expect(page).not.toContain('<script')
  expect(page).not.toMatch(/(src|href)="(https?:|\/\/)/)
  expect(page).toContain(unit)
})

test('no temporary file stays behind', () => {
  const files = readdirSync(join(project, 'out'), { recursive: true, encoding: 'utf8' })
  expect(files.filter((path) => /\.tmp$|\.lock$/.test(path))).toEqual([])
})

test('a template that comes to stand for the name of another is noticed', async () => {
  const standard = units.find((unit) => profileOf(unit) === 'unified-standard')
  const rival = 'templates/unified/general.hbs'
  cpSync(join(root, 'templates/sections/unified/general.hbs'), join(project, rival))
  const told = await render('--changed')
  expect(told.err).toContain(`${standard}: изменены шаблоны ее структуры`)
  expect(counts(told)).toBe(one)
  rmSync(join(project, rival))
  expect(counts(await render())).toBe(one)
})
