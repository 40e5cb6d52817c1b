import { expect, test } from 'vitest'
import {
  type Admitted,
  admittedBy,
  combinationCount,
  commonCombination,
  type FeatureValues,
  gapsOf,
  isCovered,
} from '../../src/check/combinations.ts'

/** A small generator of our own, so that the same cases are tried everywhere (Park–Miller). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

function randomCase(seed: number): { features: FeatureValues[]; variants: Admitted[] } {
  const random = randomFrom(seed)
  const features = Array.from({ length: random(4) + 1 }, (_, index) => ({
    id: `f${index}`,
    values: Array.from({ length: random(4) + 1 }, (__, value) => `v${value}`),
  }))
  const variants = Array.from({ length: random(6) + 1 }, () =>
    admittedBy(
      features
        .filter(() => random(5) > 0)
        .map(({ id, values }) => ({ feature: id, values: values.filter(() => random(3) > 0) })),
    ),
  )
  return { features, variants }
}

/** All combinations, one by one, in the order of features and values. */
function product(features: readonly FeatureValues[]): string[][] {
  return features.reduce<string[][]>(
    (combinations, { values }) => combinations.flatMap((one) => values.map((value) => [...one, value])),
    [[]],
  )
}

function admits(
  variant: Admitted,
  features: readonly FeatureValues[],
  combination: readonly string[],
): boolean {
  return features.every(({ id }, index) => variant.get(id)?.has(combination[index] ?? '') ?? true)
}

test('gaps and overlaps equal those found by trying every combination', () => {
  let [withGaps, withOverlaps, hidden] = [0, 0, 0]
  for (let seed = 1; seed <= 500; seed += 1) {
    const { features, variants } = randomCase(seed * 7919)
    const all = product(features)
    const missing = all.filter((one) => !variants.some((variant) => admits(variant, features, one)))
    expect(combinationCount(features)).toBe(all.length)
    expect(gapsOf(features, variants)).toEqual({ count: missing.length, example: missing[0] ?? [] })
    withGaps += missing.length > 0 ? 1 : 0
    variants.forEach((variant, index) => {
      for (const earlier of variants.slice(0, index)) {
        const common = all.find((one) => admits(variant, features, one) && admits(earlier, features, one))
        expect(commonCombination(features, earlier, variant)).toEqual(common)
        withOverlaps += common ? 1 : 0
      }
      const others = variants.slice(0, index)
      const own = all.filter((one) => admits(variant, features, one))
      const isHidden = own.every((one) => others.some((other) => admits(other, features, one)))
      expect(isCovered(features, variant, others)).toBe(isHidden)
      hidden += isHidden ? 1 : 0
    })
  }
  // The cases are worth trying only if they are of all kinds.
  expect(withGaps).toBeGreaterThan(100)
  expect(withGaps).toBeLessThan(450)
  expect(withOverlaps).toBeGreaterThan(100)
  expect(hidden).toBeGreaterThan(100)
})

test('many features do not make the search long when few variants tell them apart', () => {
  const features = Array.from({ length: 30 }, (_, index) => ({
    id: `f${index}`,
    values: ['a', 'b', 'c', 'd'],
  }))
  const variants = [admittedBy([{ feature: 'f29', values: ['a', 'b', 'c'] }])]
  expect(gapsOf(features, variants)).toMatchObject({ count: 4 ** 29 })
})

test('a search that would be too long is given up', () => {
  const features = Array.from({ length: 24 }, (_, index) => ({ id: `f${index}`, values: ['a', 'b'] }))
  // Each variant admits one value of one feature: whatever is chosen, almost all stay alive to the end.
  const variants = features.flatMap(({ id }, index) => [
    admittedBy([
      { feature: id, values: ['a'] },
      { feature: `f${(index + 11) % 24}`, values: ['b'] },
    ]),
  ])
  expect(gapsOf(features, variants)).toBe('unknown')
})

test('a feature named twice admits the values of both', () => {
  const admitted = admittedBy([
    { feature: 'f', values: ['a'] },
    { feature: 'f', values: ['b'] },
  ])
  expect(gapsOf([{ id: 'f', values: ['a', 'b', 'c'] }], [admitted])).toEqual({ count: 1, example: ['c'] })
})

test('without features one variant is enough and two are the same', () => {
  const any = admittedBy([])
  expect(gapsOf([], [any])).toEqual({ count: 0, example: [] })
  expect(commonCombination([], any, any)).toEqual([])
})
