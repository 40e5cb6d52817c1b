/** Turns the tree of a template into the one that is compiled: places before tags, every value through one gate. */
import { markTags } from './content.ts'

/** The gate through which every printed value goes. Templates cannot name it: it is not in the helper table. */
export const gate = '$print'

/** Changes the tree in place. `source` is the index of the template; `escape` is for texts that hold no markup. */
export function prepare(program: hbs.AST.Program | undefined, source: number): void {
  for (const statement of program?.body ?? []) prepareStatement(statement, source)
}

function prepareStatement(statement: hbs.AST.Statement, source: number): void {
  switch (statement.type) {
    case 'ContentStatement':
      markTags(statement as hbs.AST.ContentStatement, source)
      return
    case 'MustacheStatement':
      throughGate(statement as hbs.AST.MustacheStatement)
      return
    case 'BlockStatement': {
      const block = statement as hbs.AST.BlockStatement
      prepare(block.program, source)
      prepare(block.inverse, source)
    }
  }
}

/** `{{a.b}}` becomes `{{$print a.b "a.b"}}`, `{{term t}}` becomes `{{$print (term t) "term"}}`. */
function throughGate(node: hbs.AST.MustacheStatement): void {
  const { path, params, hash, loc } = node
  const { original } = path as hbs.AST.PathExpression
  const called = params.length > 0 || (hash?.pairs.length ?? 0) > 0
  const value = called ? ({ type: 'SubExpression', path, params, hash, loc } as hbs.AST.SubExpression) : path
  const name = { type: 'StringLiteral', value: original, original, loc } as hbs.AST.StringLiteral
  node.path = {
    type: 'PathExpression',
    data: false,
    depth: 0,
    parts: [gate],
    original: gate,
    loc,
  } as hbs.AST.PathExpression
  node.params = [value, name]
  node.hash = { type: 'Hash', pairs: [], loc }
}
