import { type Fraction, rational, tree } from '@biform/core'
import type { SubgamePerfect, SubgamePerfectEquilibrium } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from './corrupt.ts'

const vector = (...values: (string | number)[]): Fraction[] => values.map(value => rational(value))
const end = (...payoffs: number[]) => ({ kind: 'terminal', payoffs }) as const

/** Entry deterrence in which the incumbent is indifferent, so that there are two equilibria. */
const entry = tree({
  players: ['Entrant', 'Incumbent'],
  root: {
    kind: 'decision',
    player: 'Entrant',
    actions: [
      { label: 'out', node: end(0, 2) },
      {
        label: 'in',
        node: {
          kind: 'decision',
          player: 'Incumbent',
          actions: [
            { label: 'fight', node: end(-1, 1) },
            { label: 'share', node: end(1, 1) },
          ],
        },
      },
    ],
  },
})
const outFight: SubgamePerfectEquilibrium = {
  strategies: [['out'], ['fight']],
  payoffs: vector(0, 2),
  path: ['out'],
  values: [
    { at: 'root', payoffs: vector(0, 2) },
    { at: 'out', payoffs: vector(0, 2) },
    { at: 'in', payoffs: vector(-1, 1) },
    { at: 'in/fight', payoffs: vector(-1, 1) },
    { at: 'in/share', payoffs: vector(1, 1) },
  ],
}
const inShare: SubgamePerfectEquilibrium = {
  strategies: [['in'], ['share']],
  payoffs: vector(1, 1),
  path: ['in', 'share'],
  values: [
    { at: 'root', payoffs: vector(1, 1) },
    { at: 'out', payoffs: vector(0, 2) },
    { at: 'in', payoffs: vector(1, 1) },
    { at: 'in/fight', payoffs: vector(-1, 1) },
    { at: 'in/share', payoffs: vector(1, 1) },
  ],
}
const both: SubgamePerfect = { method: 'subgamePerfect', complete: true, equilibria: [outFight, inShare] }

describe('subgamePerfect', () => {
  it('accepts both equilibria of entry deterrence with a tie; only their order is free', () => {
    expect(verify(entry, both)).toEqual({ kind: 'valid', completeness: 'checked' })
    expect(survivors(entry, both)).toEqual(['swap equilibria[]'])
  })

  it('misses one that is left out', () => {
    expect(verify(entry, { ...both, equilibria: [inShare] })).toEqual({ kind: 'invalid', at: 'complete' })
    const stopped = { ...both, complete: false, reason: 'stopped', equilibria: [inShare] } as const
    expect(verify(entry, stopped)).toEqual({ kind: 'valid' })
  })

  it('refuses a threat that is not credible', () => {
    const deterred = tree({
      players: ['Entrant', 'Incumbent'],
      root: {
        kind: 'decision',
        player: 'Entrant',
        actions: [
          { label: 'out', node: end(0, 2) },
          {
            label: 'in',
            node: {
              kind: 'decision',
              player: 'Incumbent',
              actions: [
                { label: 'fight', node: end(-1, 0) },
                { label: 'share', node: end(1, 1) },
              ],
            },
          },
        ],
      },
    })
    const at = 'equilibria[0].strategies[1][0]'
    expect(verify(deterred, { ...both, equilibria: [outFight] })).toEqual({ kind: 'invalid', at })
  })

  it('takes expectations over chance; a node of probability 0 is not on the path, but its action must be best', () => {
    const game = tree({
      players: ['A'],
      root: {
        kind: 'chance',
        branches: [
          { label: 'up', probability: 1, node: choice('1') },
          { label: 'down', probability: 0, node: choice('2') },
        ],
      },
    })
    const answer: SubgamePerfect = {
      method: 'subgamePerfect',
      complete: true,
      equilibria: [
        {
          strategies: [['take', 'take']],
          payoffs: vector(1),
          path: ['take'],
          values: [
            { at: 'root', payoffs: vector(1) },
            { at: 'node 1', payoffs: vector(1) },
            { at: 'up/take', payoffs: vector(1) },
            { at: 'up/leave', payoffs: vector(0) },
            { at: 'node 2', payoffs: vector(1) },
            { at: 'down/take', payoffs: vector(1) },
            { at: 'down/leave', payoffs: vector(0) },
          ],
        },
      ],
    }
    expect(verify(game, answer)).toEqual({ kind: 'valid', completeness: 'checked' })
    expect(survivors(game, answer)).toEqual([])
  })

  it('counts 2^20 equilibria without listing them, and says when it does not count', () => {
    const one = { method: 'subgamePerfect', complete: true, equilibria: [] } as const
    const branches = (count: number, node: (k: number) => ReturnType<typeof choice>) =>
      Array.from({ length: count }, (_, k) => ({ label: `${k}`, probability: `1/${count}`, node: node(k) }))
    const ties = tree({ players: ['A'], root: { kind: 'chance', branches: branches(20, k => choice(`${k}`, 1)) } })
    expect(verify(ties, one)).toEqual({ kind: 'invalid', at: 'complete' })

    // Player B is indifferent everywhere, and every combination of its choices has another value for A.
    const spread = tree({
      players: ['A', 'B'],
      root: {
        kind: 'chance',
        branches: Array.from({ length: 21 }, (_, k) => ({
          label: `${k}`,
          probability: '1/21',
          node: {
            kind: 'decision',
            player: 'B',
            actions: [
              { label: 'l', node: end(2 ** k, 0) },
              { label: 'r', node: end(0, 0) },
            ],
          },
        })),
      },
    })
    expect(verify(spread, one)).toEqual({ kind: 'valid', completeness: 'not checked' })
  })
})

function choice(name: string, leave = 0) {
  return {
    kind: 'decision',
    label: `node ${name}`,
    player: 'A',
    actions: [
      { label: 'take', node: end(1) },
      { label: 'leave', node: end(leave) },
    ],
  } as const
}
