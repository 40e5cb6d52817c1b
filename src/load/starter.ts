/** The files of a new project: a sample agency, the registry of acts, what to read first, settings of the editor. */
import { lines } from './decode.ts'
import { editorSchema } from './editor-schema.ts'
import { openFiles } from './files.ts'
import { actsPath } from './project.ts'
import { inRussian } from './rewrite.ts'
import { type SchemaName, type SubjectName, schemaOf } from './schema.ts'
import { russianName } from './spelling.ts'
import { subjectNames, subjectWord } from './subject.ts'

export type StarterFile = { readonly path: string; readonly text: string }

const schemaFolder = '.vscode/reglament'

/** `packageRoot` is the folder of the program. */
export function starterFiles(packageRoot: string): StarterFile[] {
  const own = openFiles(packageRoot)
  const read = (path: string): string => lines(new TextDecoder().decode(own.read(path).bytes))
  const asIs = ['README.md', 'data/agencies/primersk.yaml', 'templates/README.md']
  return [
    ...asIs.map((path) => ({ path, text: read(`starter/${path}`) })),
    { path: actsPath, text: inRussian('acts', read(actsPath).replace(/^# yaml-language-server:.*\n/, '')) },
    { path: '.vscode/settings.json', text: json({ 'yaml.schemas': editorFiles() }) },
    { path: '.vscode/extensions.json', text: json({ recommendations: ['redhat.vscode-yaml'] }) },
    ...schemaFiles(),
  ]
}

function editorFiles(): Record<string, string> {
  return {
    [`./${schemaFolder}/data.schema.json`]: 'data/services/**/*.yaml',
    [`./${schemaFolder}/agency.schema.json`]: 'data/agencies/*.yaml',
    [`./${schemaFolder}/acts.schema.json`]: actsPath,
    [`./${schemaFolder}/profile.schema.json`]: 'templates/profiles/*.yaml',
    [`./${schemaFolder}/layout.schema.json`]: 'templates/layouts/*.yaml',
  }
}

function schemaFiles(): StarterFile[] {
  const written: readonly SchemaName[] = [...subjectNames, 'agency', 'acts']
  const russian = written.map((name) => [name, editorSchema(name, 'russian')] as const)
  const english = (['profile', 'layout'] as const).map(
    (name) => [name, editorSchema(name, 'english')] as const,
  )
  const files = [...russian, ...english].map(([name, text]) => ({
    path: `${schemaFolder}/${name}.schema.json`,
    text,
  }))
  return [...files, { path: `${schemaFolder}/data.schema.json`, text: json(dataSchema()) }]
}

/** The kind of a file of data/services chooses its schema. */
function dataSchema(): unknown {
  const [service, ...others] = subjectNames
  const kind = russianName(schemaOf('service'), 'kind') ?? 'kind'
  const of = (name: SubjectName | undefined): unknown => ({ $ref: `./${name}.schema.json` })
  return others.reduce<unknown>(
    (otherwise, name) => ({
      if: { properties: { [kind]: { const: subjectWord(name) } }, required: [kind] },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: of(name),
      else: otherwise,
    }),
    of(service),
  )
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
