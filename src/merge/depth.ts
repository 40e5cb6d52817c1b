/** Blocks inside blocks and calls inside calls; every `else if` counts as a block inside the one before. */
const maxDepth = 200

const tokens = /\{\{!--[\s\S]*?--\}\}|\{\{~?\s*(else\b|[#/]|\^(?!\s*~?\}\}))|[()]|\}\}/g

/**
 * Whether a template text is nested deeper than any template needs. Asked before it is parsed: the parser's time grows
 * with the square of the depth, and going through the tree would use up the stack.
 */
export function isTooDeep(text: string): boolean {
  const blocks: number[] = []
  let depth = 0
  let brackets = 0
  for (const [token, sign] of text.matchAll(tokens)) {
    if (sign === '/') depth -= blocks.pop() ?? 0
    else if (sign === 'else') {
      const last = blocks.pop() ?? 0
      blocks.push(last + 1)
      depth += 1
    } else if (sign !== undefined) {
      blocks.push(1)
      depth += 1
    }
    brackets = bracketsAfter(token, brackets)
    if (depth > maxDepth || brackets > maxDepth) return true
  }
  return false
}

function bracketsAfter(token: string, brackets: number): number {
  if (token === '(') return brackets + 1
  if (token === ')') return Math.max(0, brackets - 1)
  return token === '}}' ? 0 : brackets
}
