/** The letters over the drawing of one decision. */
import { curveProblem, rational } from '@biform/core'
import { curveNash, curveOptima, curveZone } from '@biform/solver'
import { expect, it } from 'vitest'
import { drawn, lettersOf, spotsOf } from '../src/views/curve/layout.ts'

const price = curveProblem({
  players: ['TISA', 'STARTUP2'],
  label: 'price',
  interval: [20, 100],
  payoffs: [
    [-2000, 120, -1],
    [1000, -10],
  ],
})
const spots = spotsOf(price, { optima: curveOptima(price), zone: curveZone(price), nash: curveNash(price) })

it('name the decisions in ascending order', () => {
  expect(spots.map(({ letter, name, at }) => [letter, name, drawn(at)])).toEqual([
    ['a', 'best for STARTUP2', 20],
    ['b', 'Nash solution', rational('140/3').valueOf()],
    ['c', 'best for the sum', 55],
    ['d', 'best for TISA', 60],
  ])
})

it('stand together where they would lie over each other', () => {
  expect(lettersOf(spots, at => 10 * at).map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd'])
  expect(lettersOf(spots, at => 4 * at)).toEqual([
    { at: 80, text: 'a' },
    { at: (4 * 140) / 3, text: 'b' },
    { at: 230, text: 'c, d' },
  ])
})
