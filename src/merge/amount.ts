import { hasGap, partRemarks } from './marked-text.ts'

/** A number as it is printed: `count` is unknown while a draft has a gap in its place. */
export type Amount = { readonly count?: number; readonly shown: string; readonly remarks: string }

/** Reads a whole number, its digits with a drafting remark, or a gap; undefined for anything else. */
export function amountOf(value: unknown): Amount | undefined {
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && value >= 0
      ? { count: value, shown: String(value), remarks: '' }
      : undefined
  if (typeof value !== 'string') return undefined
  const { before, body, after } = partRemarks(value)
  const remarks = before + after
  if (/^\d{1,15}$/.test(body)) return { count: Number(body), shown: body, remarks }
  return hasGap(body) ? { shown: body, remarks } : undefined
}
