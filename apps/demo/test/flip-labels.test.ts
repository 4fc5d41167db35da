/** The names of flips below a phase line stay within it, and off each other. */
import { ratio } from '@biform/core'
import type { PhaseFlip } from '@biform/solver'
import { expect, it } from 'vitest'
import { flipLabels } from '../src/phase/flip-labels.ts'

const at = (n: bigint, d: bigint): PhaseFlip => ({ kind: 'flip', value: ratio(n, d), text: '', pair: 0 })

it('stand within the drawing at the ends of the range, and below their flip elsewhere', () => {
  const x = (value: number): number => 40 + 240 * value
  const flips = [at(0n, 1n), at(1n, 2n), at(1n, 1n)]
  const labels = flipLabels(flips, x, 300, 1)
  for (const { x: middle, text } of labels) {
    expect(middle - text.length * 3.7).toBeGreaterThanOrEqual(0)
    expect(middle + text.length * 3.7).toBeLessThanOrEqual(300)
  }
  expect(labels[1]).toEqual({ text: 'flips at 1/2', x: 160, row: 0 })
})

it('go to the next line where they would meet, and back to the first where there is room', () => {
  const x = (value: number): number => 300 * value
  const flips = [at(1n, 5n), at(1n, 4n), at(4n, 5n)]
  expect(flipLabels(flips, x, 300, 1).map(({ row }) => row)).toEqual([0, 1, 0])
})
