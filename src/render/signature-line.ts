/** Where the position of a signatory ends and the name begins: the same in every format that knows the width of the sheet. */

/** Shares of the width that a position which needs several lines may take, the widest first. */
const shares = [0.55, 0.45, 0.35, 0.25]

/** How position and name stand: side by side in one line, in two columns (width of the left one), or one under the other. */
export type SignatureShape =
  | { readonly kind: 'line' }
  | { readonly kind: 'columns'; readonly position: number }
  | { readonly kind: 'under' }

/** All widths in one unit; `gap` keeps position and name apart. */
export function signatureShape(total: number, position: number, name: number, gap: number): SignatureShape {
  if (position === 0 || name === 0 || position + gap + name <= total) return { kind: 'line' }
  const share = shares.find((one) => total * (1 - one) >= name + gap)
  return share === undefined ? { kind: 'under' } : { kind: 'columns', position: total * share }
}
