import { breakAsWord, type LineBreaker } from './break-lines.ts'

export const breakOptimal: LineBreaker = breakAsWord
