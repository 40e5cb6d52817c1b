/** Which partials are called by templates, and with which arguments. */

/** Names of every partial that some template calls. */
export function calledPartials(programs: readonly hbs.AST.Program[]): ReadonlySet<string> {
  return new Set(programs.flatMap(callsIn).map(nameOf))
}

/** For every partial the names of all arguments that some call passes. */
export function argumentNames(
  programs: readonly hbs.AST.Program[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>()
  for (const call of programs.flatMap(callsIn)) {
    const known = names.get(nameOf(call)) ?? new Set()
    for (const pair of call.hash?.pairs ?? []) known.add(pair.key)
    names.set(nameOf(call), known)
  }
  return names
}

function callsIn(program: hbs.AST.Program | undefined): hbs.AST.PartialStatement[] {
  return (program?.body ?? []).flatMap((statement) => {
    if (statement.type === 'PartialStatement') return [statement as hbs.AST.PartialStatement]
    if (statement.type !== 'BlockStatement') return []
    const block = statement as hbs.AST.BlockStatement
    return [...callsIn(block.program), ...callsIn(block.inverse)]
  })
}

function nameOf(call: hbs.AST.PartialStatement): string {
  return String((call.name as hbs.AST.PathExpression).original)
}
