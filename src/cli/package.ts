/** Name and version of the program, from its own package.json. */
import { readFileSync } from 'node:fs'

export function tool(): { name: string; version: string } {
  const { name, version } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as {
    name: string
    version: string
  }
  return { name, version }
}
