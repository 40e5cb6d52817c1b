/** Space of a row beyond its lines, above them, points: the thickness of a border, as word processors count. */
export const rowPadding = 0.5

/** Height of a cell of so many lines. */
export function cellHeight(lines: number, lineHeight: number): number {
  return Math.max(1, lines) * lineHeight + rowPadding
}

/** Lines that a height can hold. */
export function linesIn(height: number, lineHeight: number): number {
  return Math.max(0, Math.floor((height - rowPadding + 0.01) / lineHeight))
}
