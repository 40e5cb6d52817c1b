/** Pages of docs/ as text, and what they name: commands, codes, paths. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { program } from '../../src/cli/program.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n')
}

export function filesIn(folder: string, extension: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(extension))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .sort()
}

export const areas = 'batch|data|profile|template|markup|reference|structure|style|render|output'
export const sources = filesIn('src', '.ts').map((path) => [path, read(path)] as const)

/** Every text in quotes that is a code and nothing else. */
export function codesInSources(): Set<string> {
  const literal = new RegExp(`(['"\`])((?:${areas})/[a-z0-9-]+)\\1`, 'g')
  return new Set(sources.flatMap(([, text]) => [...text.matchAll(literal)].map(([, , code = '']) => code)))
}

/** «src/render/*.ts» and «templates/profiles/<id>.yaml» stand for any file of that folder. */
export function exists(path: string): boolean {
  const pattern = path.replace(/<[^<>]*>/g, '*')
  if (!pattern.includes('*')) return existsSync(join(root, path))
  const name = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`)
  return filesIn(pattern.slice(0, pattern.indexOf('/')), '').some((file) => name.test(file))
}

/** Lines of code blocks and texts in backticks. */
export function commandsIn(page: string): string[] {
  return [...blocksIn(page).flatMap(({ text }) => text.split('\n')), ...inlineIn(page)].map((line) =>
    line.trim().replace(/\s+/g, ' '),
  )
}

/** Code blocks with the language they name. */
export function blocksIn(page: string): { language: string; text: string }[] {
  return [...read(page).matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].map(([, language = '', text = '']) => ({
    language,
    text,
  }))
}

/** Texts in backticks outside of code blocks. */
export function inlineIn(page: string): string[] {
  const prose = read(page).replace(/^```[\s\S]*?^```/gm, '')
  return [...prose.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
}

type Call = { name: string; rest: string }

/** «reglament render …», «node dist/cli/main.js render …». */
export function callsIn(page: string): Call[] {
  return commandsIn(page)
    .flatMap((line) => [...line.matchAll(/(?:\breglament|\bmain\.js) ([a-z][a-z-]*)([^&|;#]*)/g)])
    .map(([, name = '', rest = '']) => ({ name, rest }))
}

/** The first cells of a table of commands. */
export function commandCellsIn(page: string): Call[] {
  return [...read(page).matchAll(/^\| `(?:reglament )?([a-z][a-z-]*)( [^`]*)?` \|/gm)].map(
    ([, name = '', rest = '']) => ({ name, rest }),
  )
}

const world = { today: '2026-01-01', cwd: root, out: () => undefined, err: () => undefined }

/** The commands of the program with their long options. */
export function commandsOfProgram(): { name: string; options: string[] }[] {
  return program(world as never, () => undefined).commands.map((command) => ({
    name: command.name(),
    options: command.options.flatMap(({ long }) => (long ? [long] : [])),
  }))
}
