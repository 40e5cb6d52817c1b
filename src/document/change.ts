/** One character put in the place of another. */
export type Change = { readonly at: number; readonly sign: string }

/** The text with the changes made; they come in order of place. */
export function changed(text: string, changes: readonly Change[]): string {
  let result = ''
  let from = 0
  for (const { at, sign } of changes) {
    result += text.slice(from, at) + sign
    from = at + 1
  }
  return from === 0 ? text : result + text.slice(from)
}
