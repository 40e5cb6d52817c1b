/** What the build knows of the files that ship is what reading them gives. */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadFile } from '../../src/load/file.ts'
import { join } from '../../src/load/pointer.ts'
import { loadProfiles } from '../../src/load/profile.ts'
import { openProject } from '../../src/load/project.ts'
import { shipped, templateFiles } from '../../src/load/ship.ts'
import { valueIn } from '../../src/load/shipped.ts'
import { templatesIn } from '../../src/load/shipped-templates.ts'
import { buildTemplates } from '../../src/pipeline.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const project = openProject(root, root, () => undefined)
const built = JSON.parse(JSON.stringify(shipped(project))) as ReturnType<typeof shipped>
const yaml = project.templatePaths.filter((path) => /^templates\/(profiles|layouts)\//.test(path))

test('every structure and layout that ships is known', () => {
  expect(Object.keys(built.files).sort()).toEqual([...yaml].sort())
  expect(yaml.length).toBeGreaterThan(15)
})

test.each(yaml)('%s has the value and the places that it is read with', (path) => {
  const schema = path.includes('/profiles/') ? 'profile' : 'layout'
  const read = loadFile<unknown>(project, path, schema, () => undefined)
  let rereadings = 0
  const known = valueIn(built, project.file(path), () => {
    rereadings++
    return read
  })
  expect(known?.value).toEqual(read?.value)
  expect(known?.language).toBe(read?.language)
  const pointers = [...pointersIn(read?.value, '')]
  for (const pointer of pointers) expect(known?.locate(pointer)).toEqual(read?.locate(pointer))
  expect(rereadings).toBe(0)
  // One object: the markup numbers its sources by them.
  expect(new Set(pointers.map((pointer) => known?.locate(pointer).source)).size).toBe(1)
  for (const pointer of ['/sections/0', '/id'])
    expect(known?.locate(pointer, 'key')).toEqual(read?.locate(pointer, 'key'))
  expect(known?.locate('/nothing/here')).toEqual(read?.locate('/nothing/here'))
  expect(rereadings).toBe(1)
})

function* pointersIn(value: unknown, pointer: string): Generator<string> {
  yield pointer
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) yield* pointersIn(inner, join(pointer, key))
}

test('a file of other bytes is read', () => {
  const path = yaml[0] ?? ''
  const bytes = Buffer.concat([project.file(path).bytes, Buffer.from('\n')])
  expect(valueIn(built, { path, bytes }, () => undefined)).toBeUndefined()
})

const { index, code } = templateFiles(
  project,
  buildTemplates(
    project,
    loadProfiles(project, () => undefined),
  ),
)

test('every template that ships is compiled', () => {
  expect(Object.keys(index.templates).sort()).toEqual(
    project.templatePaths.filter((path) => path.endsWith('.hbs')).sort(),
  )
  expect(Object.keys(index.headings).length).toBeGreaterThan(5)
})

test('a template of the project, and one of other bytes, is compiled anew', () => {
  const [path = '', another = ''] = Object.keys(index.templates)
  const own = new Map([[path, true]])
  const changed = (asked: string) =>
    asked === another ? { path: asked, bytes: new Uint8Array() } : project.file(asked)
  const source = (name: string) => ({ name, text: '' })
  const known = templatesIn(index, () => code, own, project.file)
  expect(known.of(source(path))).toBeUndefined()
  expect(known.of(source(another))?.calls).toEqual(index.templates[another]?.calls)
  expect(known.replaced()).toEqual(index.templates[path]?.calls)
  expect(templatesIn(index, () => code, own, changed).of(source(another))).toBeUndefined()
})
