import { partRemarks } from '../marked-text.ts'
import type { Helpers } from './helper.ts'
import { isFilled, isTrue } from './presence.ts'

/** A drafting remark is no part of the value it stands at. */
function plain(value: unknown): unknown {
  return typeof value === 'string' ? partRemarks(value).body : value
}

/** Conditions, to be used inside `#if` and other helpers. */
export const logicHelpers: Helpers = {
  eq: {
    parameters: [
      { name: 'a', takes: 'any' },
      { name: 'b', takes: 'any' },
    ],
    returns: 'boolean',
    apply: ([a, b]) => plain(a) === plain(b),
  },
  or: {
    parameters: [
      { name: 'a', takes: 'any' },
      { name: 'b', takes: 'any' },
    ],
    repeats: true,
    returns: 'either',
    apply: (args) => args.find(isTrue) ?? args.at(-1),
  },
  and: {
    parameters: [
      { name: 'a', takes: 'any' },
      { name: 'b', takes: 'any' },
    ],
    repeats: true,
    returns: 'either',
    apply: (args) => (args.every(isTrue) ? args.at(-1) : false),
  },
  not: {
    parameters: [{ name: 'a', takes: 'any' }],
    returns: 'boolean',
    apply: ([a]) => !isTrue(a),
  },
  filled: {
    parameters: [{ name: 'a', takes: 'any' }],
    returns: 'boolean',
    apply: ([a]) => isFilled(a),
  },
}
