import type { Expected } from './structure.ts'

/** The heading of a section that was not printed: what an expression would have given is left out. */
export function headingOf({ spec }: Expected): string {
  return spec.heading.replace(/\{\{[^{}]*\}\}/g, '…')
}
