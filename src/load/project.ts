/**
 * A project on disk: which files there are, each read once. Own templates win over the built-in ones of the same
 * name. Nothing is parsed here but what every service needs; the rest when it is asked for.
 */
import type { Diagnostic, Report, Source } from '../model/diagnostic.ts'
import type { TemplateSet } from '../model/template.ts'
import { UsageError } from '../model/usage-error.ts'
import { decode, lines } from './decode.ts'
import { type Files, type InputFile, openFiles } from './files.ts'
import { reportIgnored } from './ignored.ts'
import { unreadable } from './refusal.ts'
import { shippedTemplates } from './shipped-templates.ts'
import { readTemplates } from './templates.ts'
import type { Authored } from './translate.ts'

/** `agency` is the folder the file lies in; `id` its name without extension. */
export type ServiceFile = { readonly id: string; readonly agency: string; readonly path: string }

export type Project = {
  readonly services: readonly ServiceFile[]
  /** Path of each agency file by id. */
  readonly agencies: ReadonlyMap<string, string>
  /** Paths under templates/, own and built-in, without repetition. */
  readonly templatePaths: readonly string[]
  readonly templates: TemplateSet
  /** Templates of the project itself, by path; true for one that is used instead of a built-in one. */
  readonly ownTemplates: ReadonlyMap<string, boolean>
  /** A file of the data or of the templates by its path. */
  readonly file: (path: string) => InputFile
  /**
   * Bytes of a file of the project's own, for a look at files of which only a few are needed: not kept, and those of
   * another file after the next glance.
   */
  readonly glance: (path: string) => Uint8Array
  readonly has: (path: string) => boolean
  /** Result and findings of loading a file, kept so that a file is parsed once and its findings reach every service. */
  readonly parsed: Map<string, Parsed>
}

export type Parsed = {
  readonly loaded: Authored<unknown> | undefined
  readonly findings: readonly Diagnostic[]
}

export const actsPath = 'data/acts.yaml'

/** `root` is the project folder, `packageRoot` that of the program. Throws UsageError when a folder is missing. */
export function openProject(root: string, packageRoot: string, report: Report): Project {
  const own = openFiles(root)
  const builtIn = openFiles(packageRoot)
  const dataPaths = own.list('data', '.yaml')
  reportIgnored(own, isDataFile, report)
  const builtInPaths = new Set(templatePathsOf(builtIn))
  // In the folder of the program itself all templates are the built-in ones.
  const ownPaths = own.root === builtIn.root ? [] : templatePathsOf(own)
  const ownTemplates = new Map(ownPaths.map((path) => [path, builtInPaths.has(path)]))
  const templatePaths = [...new Set([...ownPaths, ...builtInPaths])].sort()
  const file = (path: string): InputFile =>
    path.startsWith('templates/') && !ownTemplates.has(path) ? builtIn.read(path) : own.read(path)
  const texts = readTemplates(templatePaths, (path) =>
    ownTemplates.has(path) ? textOf(path, own, report) : shippedText(path, file),
  )
  const shipped = shippedTemplates(ownTemplates, file)
  return {
    services: dataPaths.flatMap(serviceFile),
    agencies: new Map(dataPaths.flatMap(agencyFile)),
    templatePaths,
    ownTemplates,
    templates: { ...texts, ...(shipped && { shipped }) },
    file,
    glance: own.glance,
    // The one that has been listed is asked first: the other would look at the disk.
    has: (path) => (path.startsWith('templates/') && builtIn.has(path)) || own.has(path),
    parsed: new Map(),
  }
}

/** One that cannot be read is told of; a service that is made of it fails, and the others do not. */
function textOf(path: string, files: Files, report: Report): Source | undefined {
  try {
    return decode(path, files.read(path).bytes, report)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    report(unreadable(error.message))
    return {
      name: path,
      get text(): string {
        throw error
      },
    }
  }
}

/** A template of the program is read when it is used. */
function shippedText(path: string, file: (path: string) => InputFile): Source {
  let text: string | undefined
  return {
    name: path,
    get text() {
      text ??= lines(new TextDecoder().decode(file(path).bytes))
      return text
    },
  }
}

function templatePathsOf(files: Files): string[] {
  return ['.hbs', '.yaml', '.docx', '.dotx'].flatMap((extension) => files.list('templates', extension))
}

function serviceFile(path: string): ServiceFile[] {
  const [, agency, id] = /^data\/services\/([^/]+)\/([^/]+)\.yaml$/.exec(path) ?? []
  return agency && id ? [{ id, agency, path }] : []
}

function isDataFile(path: string): boolean {
  return path === actsPath || serviceFile(path).length + agencyFile(path).length > 0
}

function agencyFile(path: string): [string, string][] {
  const [, id] = /^data\/agencies\/([^/]+)\.yaml$/.exec(path) ?? []
  return id ? [[id, path]] : []
}
