import type { Helpers } from './helper.ts'
import { isFilled, isTrue } from './presence.ts'

/** Conditions, to be used inside `#if` and other helpers. */
export const logicHelpers: Helpers = {
  eq: {
    parameters: [
      { name: 'a', takes: 'any' },
      { name: 'b', takes: 'any' },
    ],
    returns: 'boolean',
    apply: ([a, b]) => a === b,
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
