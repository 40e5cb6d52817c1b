/** Colours of the console; plain text when the console or the user does not want them. */
import { styleText } from 'node:util'
import type { Style } from './pretty.ts'

const colors = { error: 'red', warning: 'yellow', info: 'blue', dim: 'gray' } as const

export function painter(color: boolean): Style['paint'] {
  return (severity, text) => (color ? styleText(colors[severity], text) : text)
}
