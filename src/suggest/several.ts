/** More names than this are not read; the reader is told how many there are. */
const mostShown = 12

/** «a, b, c» of a list that grows with a project; beyond twelve «a, b … и другие (всего 110)». */
export function several(names: readonly string[], between = ', '): string {
  if (names.length <= mostShown) return names.join(between)
  return `${names.slice(0, mostShown).join(between)} и другие (всего ${names.length})`
}
