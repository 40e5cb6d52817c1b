/** The name nearest to a misspelt one, or undefined when none is near enough to be meant. */
export function closest(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.floor(name.length / 3)) + 1
  for (const candidate of names) {
    const distance = editDistance(name.slice(0, 60).toLowerCase(), candidate.slice(0, 60).toLowerCase())
    if (distance < least) {
      best = candidate
      least = distance
    }
  }
  return best
}

/** «возможно, имелось в виду «x»», or the names there are when none is near. */
export function meant(name: string, names: readonly string[]): string {
  const near = closest(name, names)
  if (near !== undefined) return `возможно, имелось в виду «${near}»`
  return names.length > 0 ? `допустимо: ${names.join(', ')}` : 'здесь не допускается никакое имя'
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
