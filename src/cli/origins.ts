/** Where the values of a service are written, short enough to stand beside each of them. */
import type { Merged } from '../load/shared.ts'

const inheritedMark = '← '

export type Origins = {
  /** «gpzu.yaml:12»; with an arrow when the value is inherited. */
  readonly originOf: (pointer: string) => string
  /** Comment lines that say which files those are, of all origins asked for so far. */
  readonly legend: () => string
}

/** `path` is the file of the service. */
export function origins(merged: Merged, path: string): Origins {
  const named = new Map<string, string>()
  const originOf = (pointer: string): string => {
    const { source, start } = merged.locate(pointer)
    const name = shortName(source.name, named)
    return `${source.name === path ? '' : inheritedMark}${name}:${start.line}`
  }
  const legend = (): string =>
    [...named]
      .map(([file, name]) => `# ${name} – ${file}${file === path ? '' : ' (взято оттуда: ←)'}\n`)
      .join('')
  return { originOf, legend }
}

/** The name of the file; with its folder when another file has the same name. */
function shortName(path: string, named: Map<string, string>): string {
  const known = named.get(path)
  if (known !== undefined) return known
  const parts = path.split('/')
  const base = parts.at(-1) ?? path
  const name = [...named.values()].includes(base) ? parts.slice(-2).join('/') : base
  named.set(path, name)
  return name
}
