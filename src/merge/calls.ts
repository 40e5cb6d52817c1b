/** Which partials are called by templates, and with which arguments. */
import type { PartialCall } from '../model/template.ts'

/** Names of every partial that is called. */
export function calledPartials(calls: readonly PartialCall[]): ReadonlySet<string> {
  return new Set(calls.map(([name]) => name))
}

/** For every partial the names of all arguments that some call passes. */
export function argumentNames(calls: readonly PartialCall[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>()
  for (const [name, ...given] of calls) {
    const known = names.get(name) ?? new Set()
    for (const argument of given) known.add(argument)
    names.set(name, known)
  }
  return names
}

/** In the order of the text. */
export function callsIn(program: hbs.AST.Program | undefined): PartialCall[] {
  return (program?.body ?? []).flatMap((statement): PartialCall[] => {
    if (statement.type === 'PartialStatement') return [callOf(statement as hbs.AST.PartialStatement)]
    if (statement.type !== 'BlockStatement') return []
    const block = statement as hbs.AST.BlockStatement
    return [...callsIn(block.program), ...callsIn(block.inverse)]
  })
}

function callOf({ name, hash }: hbs.AST.PartialStatement): PartialCall {
  return [String((name as hbs.AST.PathExpression).original), ...(hash?.pairs ?? []).map(({ key }) => key)]
}
