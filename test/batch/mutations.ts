/** What may happen to a project, to its output folder and to a call between two runs, as a table. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './project.ts'

const follower = 'data/services/voronezh-forestry/hunting-ticket.yaml'
const standard = 'data/services/minprirody/hunting-ticket-standard.yaml'
const quality = 'data/services/krasnodar/library-quality.yaml'
export const services = [follower, standard, quality]

/** `folder` is the project, `call` the options of the next runs, `draw` a number below its argument. */
export type Scene = {
  readonly folder: string
  readonly call: Map<string, string>
  readonly draw: (below: number) => number
}

type Edit = (text: string, scene: Scene) => string | Uint8Array

const edit =
  (path: string, change: Edit) =>
  (scene: Scene): void => {
    const file = join(scene.folder, path)
    if (existsSync(file)) writeFileSync(file, change(readFileSync(file, 'utf8'), scene))
  }

/** A file of the program as one of the project, changed. */
const own =
  (path: string, change: (text: string) => string, to = path) =>
  ({ folder }: Scene): void => {
    mkdirSync(dirname(join(folder, to)), { recursive: true })
    writeFileSync(join(folder, to), change(readFileSync(join(root, path), 'utf8')))
  }

const call =
  (...options: readonly (readonly [string, string])[]) =>
  (scene: Scene): void => {
    for (const [name, value] of options) scene.call.set(name, value)
  }

/** One long Russian word more: the text of the document changes, and the file stays valid. */
const reword: Edit = (text, { draw }) => {
  const words = [...text.matchAll(/[а-я]{7,}(?= [а-я])/g)]
  const word = words[draw(words.length)]
  return word ? `${text.slice(0, word.index)}${word[0]} ${text.slice(word.index)}` : text
}

const remark: Edit = (text) => `${text}\n# правка\n`
const half: Edit = (text) => text.slice(0, text.length / 2)

type Damage = (path: string, draw: Scene['draw']) => void

const damages: Readonly<Record<string, Damage>> = {
  'cut short': (path, draw) => {
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.subarray(0, draw(bytes.length)))
  },
  'with one bit flipped': (path, draw) => {
    const bytes = readFileSync(path)
    // Near the end: what is remembered for the report, and would be shown.
    const at = bytes.length - 1 - draw(40)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << draw(8))
    writeFileSync(path, bytes)
  },
  empty: (path) => writeFileSync(path, ''),
  removed: (path) => rmSync(path),
}

/** One of the files of `folder` whose names end like that. */
function oneOf({ folder, draw }: Scene, inside: string, ending: string): string {
  const paths = readdirSync(join(folder, inside), { recursive: true, encoding: 'utf8' })
  const found = paths.filter((path) => path.endsWith(ending)).sort()
  return join(folder, inside, found[draw(found.length)] ?? '')
}

const term = 'templates/sections/unified/general.hbs'
const layout = 'templates/layouts/gost-2025.yaml'
const profile = 'templates/profiles/unified-standard.yaml'

export const mutations: Readonly<Record<string, (scene: Scene) => void>> = {
  'nothing happens': () => undefined,
  'a service says something else': edit(follower, reword),
  'a service has a remark more': edit(quality, remark),
  'a service is only touched': ({ folder }) => utimesSync(join(folder, quality), new Date(0), new Date(0)),
  'a service is saved with other ends of lines': edit(follower, (text) => text.replaceAll('\n', '\r\n')),
  'a service is saved with a byte order mark': edit(quality, (text) => `\ufeff${text}`),
  'a service is half written': edit(quality, half),
  'a service is in another encoding': edit(quality, (text) => Buffer.from(`${text}# \u00e9\n`, 'latin1')),
  'a service is renamed without its identifier': ({ folder }) =>
    renameSync(join(folder, quality), join(folder, quality.replace('quality', 'standard'))),
  'a service is copied under another name': ({ folder }) =>
    writeFileSync(
      join(folder, follower.replace('ticket', 'copy')),
      readFileSync(join(root, follower), 'utf8').replace('id: hunting-ticket', 'id: hunting-copy'),
    ),
  'a service becomes a link inside the project': ({ folder }) => {
    if (!existsSync(join(folder, follower))) return
    mkdirSync(join(folder, 'linked'), { recursive: true })
    renameSync(join(folder, follower), join(folder, 'linked/ticket.yaml'))
    symlinkSync('../../../linked/ticket.yaml', join(folder, follower))
  },
  'a service is gone': ({ folder }) => rmSync(join(folder, quality)),
  'a standard says something else': edit(standard, reword),
  'a standard becomes a service': edit(standard, (text) => text.replace(/^kind: unified$/m, '')),
  'a standard is gone': ({ folder }) => rmSync(join(folder, standard)),
  'an agency says something else for its services': edit('data/agencies/krasnodar.yaml', (text, scene) => {
    const [head = '', shared = ''] = text.split(/^(?=shared:)/m)
    return head + String(reword(shared, scene))
  }),
  'an agency is gone': ({ folder }) => rmSync(join(folder, 'data/agencies/krasnodar.yaml')),
  'another agency comes': ({ folder }) =>
    cpSync(join(root, 'data/agencies/sfr.yaml'), join(folder, 'data/agencies/another.yaml')),
  'an act has another name': edit('data/acts.yaml', reword),
  'the registry of acts has a remark more': edit('data/acts.yaml', remark),
  'a template of the project is that of the program': own(term, (text) => text),
  'a template of the project says something else': own(term, (text) => text.replace(/[а-я]{7,}/, '$& того')),
  'a template is broken': own(term, (text) => `${text}{{#if`),
  'another file comes to stand for a template': own(
    term,
    (text) => text.replace(/[а-я]{7,}/, '$& иного'),
    'templates/unified/general.hbs',
  ),
  'a template nobody uses comes': own(term, (text) => text, 'templates/partials/unused.hbs'),
  'a structure has another heading': own(profile, (text) =>
    text.replace(/heading: ([А-Я])/, 'heading: О $1'),
  ),
  'a layout has other margins': own(layout, (text) => text.replace('left: 30', 'left: 25')),
  'a layout nobody uses comes': own(layout, (text) => text, 'templates/layouts/unused.yaml'),
  'another date': call(['--date', '2020-02-03']),
  'another format': call(['--format', 'html']),
  'another numbering and layout': call(['--numbering', 'literal'], ['--layout', 'gost-2016']),
  'a draft': call(['--draft', '']),
  'without notes': call(['--no-notes', '']),
  ...Object.fromEntries(
    Object.entries(damages).flatMap(([how, damage]) => [
      [`a record is ${how}`, (scene: Scene) => damage(oneOf(scene, 'out/.reglament', '.json'), scene.draw)],
      [`a document is ${how}`, (scene: Scene) => damage(oneOf(scene, 'out', '.txt'), scene.draw)],
    ]),
  ),
  'records are exchanged': ({ folder }) => {
    const [one, other] = [follower, quality].map((path) =>
      join(folder, path.replace('data', 'out/.reglament').replace('.yaml', '.json')),
    )
    if (!one || !other || !existsSync(one) || !existsSync(other)) return
    const bytes = readFileSync(one)
    cpSync(other, one)
    writeFileSync(other, bytes)
  },
  'the manifest is gone': ({ folder }) => rmSync(join(folder, 'out/manifest.json')),
  'a record of nothing is added': ({ folder }) =>
    appendFileSync(join(folder, 'out/.reglament/services/none.json'), '{}'),
}
