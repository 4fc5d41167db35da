/** Leakage: what is copied and what is taken, and that value is conserved as C5 says. */
import { leakage, ownUse, relationship } from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

const three = (rivalry: string | number) =>
  relationship({
    partners: ['A', 'B', 'C'],
    components: [
      { label: 'know-how', ownUse: { 'A,B': [40, 10], 'A,C': [20, 0], 'A,B,C': [60, 20, 10] }, rivalry },
      { label: 'margin', ownUse: [5, 5, 5] },
    ],
  })
const leaks = [
  { component: 'know-how', from: 'A', to: 'B', share: '1/2' },
  { component: 'know-how', from: 'B', to: 'A', share: '1/10' },
]
const uses = (rivalry: string | number, coalition: number): string[] => {
  const { relationship: after } = leakage(three(rivalry), leaks)
  return [0, 1, 2].map(i => ownUse(after, i, 0, coalition).toFraction())
}

describe('leakage', () => {
  it('copies what is not rival, and takes what is', () => {
    expect(uses(0, 7)).toEqual(['62', '50', '10'])
    expect(uses('1/2', 7)).toEqual(['47', '49', '10'])
    expect(uses(1, 7)).toEqual(['32', '48', '10'])
  })

  it('happens where both take part only', () => {
    expect(uses(1, 3)).toEqual(['21', '29', '0'])
    expect(uses(1, 5)).toEqual(['20', '0', '0'])
  })

  it('keeps the sum of own uses as C5 says, and leaves other components alone', () => {
    for (const rivalry of [0, '1/2', 1]) {
      const { C5, leaked } = leakage(three(rivalry), leaks)
      expect(leaked.map(value => value.toFraction())).toEqual(['30', '2'])
      expect(C5.every(({ holds }) => holds)).toBe(true)
      expect(C5[0]!.right.toFraction()).toBe({ 0: '32', '1/2': '16', 1: '0' }[rivalry])
      expect(C5[1]!.left.toFraction()).toBe('0')
    }
  })

  it('is refused where it makes no sense', () => {
    const one = (change: object): string => refusal(() => leakage(three(1), [{ ...leaks[0]!, ...change }]))
    expect(one({ share: 2 })).toBe('leaks[0].share: 2 is not between 0 and 1')
    expect(one({ to: 'A' })).toBe('leaks[0].to: is the partner that it leaks from')
    expect(one({ from: 'D' })).toMatch(/^leaks\[0\]\.from: "D" is none of/)
    expect(one({ component: 'x' })).toMatch(/^leaks\[0\]\.component: "x" is none of/)
    const all = [leaks[0]!, { ...leaks[0]!, to: 'C', share: 1 }]
    expect(refusal(() => leakage(three(1), all))).toBe('leaks: take more of "know-how" from "A" than it has')
    expect(refusal(() => leakage({} as never, []))).toMatch(/^game: /)
  })
})
