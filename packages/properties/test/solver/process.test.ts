/** Drawn processes: all fixed points, found by looking at every state, lie between the least and the greatest. */
import '../setup.ts'
import { highestLevels, nextLevels, type ProcessMap } from '@biform/core'
import type { FixedPoints } from '@biform/solver'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { processAnswers } from './answers/process.ts'

function states(highest: readonly number[]): number[][] {
  return highest.reduce<number[][]>(
    (list, top) => list.flatMap(state => Array.from({ length: top + 1 }, (_, level) => [...state, level])),
    [[]],
  )
}

it('every fixed point of a monotone process lies between the least and the greatest, which are fixed points', () => {
  let several = 0
  fc.assert(
    fc.property(processAnswers.fixedPoints!, ({ subject, result }) => {
      const map = subject as ProcessMap
      const found = result as FixedPoints
      fc.pre(found.kind === 'monotone')
      const fixed = states(highestLevels(map)).filter(state => `${nextLevels(map, state)}` === `${state}`)
      expect(fixed.map(String)).toContain(String(found.least.levels))
      expect(fixed.map(String)).toContain(String(found.greatest.levels))
      for (const state of fixed) {
        state.forEach((level, k) => {
          expect(level).toBeGreaterThanOrEqual(found.least.levels[k]!)
          expect(level).toBeLessThanOrEqual(found.greatest.levels[k]!)
        })
      }
      expect(found.unique).toBe(fixed.length === 1)
      if (fixed.length > 1) several++
    }),
    { numRuns: 300 },
  )
  expect(several).toBeGreaterThan(10)
})
