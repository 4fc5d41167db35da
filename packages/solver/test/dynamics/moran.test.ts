import { nextWord, randomOf, ratio, streamState, toNumber } from '@biform/core'
import { fixation, moran, moranSteps, type UpdateRule, wrightFisher } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import { isTaken } from '../../src/dynamics/sampled/well-mixed.ts'
import { happens, oddsOf } from '../../src/dynamics/sampled/words.ts'

const game = [
  [4, 1],
  [6, 2],
]
const number = (value: Parameters<typeof toNumber>[0] | number): number =>
  typeof value === 'number' ? value : toNumber(value)

describe('simulations agree with exact answers', () => {
  // Each z-value is below 4 with probability 0.99994; seeds are fixed.
  it.each<UpdateRule>(['birth-death', 'death-birth', 'fermi', 'local', 'exponential-birth-death'])('%s', rule => {
    const exact = fixation(game, { size: 8, rule, initial: 3, intensity: '1/2' })
    const runs = 4_000
    const sampled = moran(game, { initial: [3, 5], seed: 11, runs, rule, intensity: '1/2' })
    const p = number(exact.probability)
    expect(Math.abs(sampled.wins[0]! / runs - p) / Math.sqrt((p * (1 - p)) / runs)).toBeLessThan(4)
    const lengths = sampled.runs.map(({ steps }) => steps)
    const mean = lengths.reduce((a, b) => a + b) / runs
    const variance = lengths.reduce((all, steps) => all + (steps - mean) ** 2, 0) / runs
    expect(Math.abs(mean - number(exact.time)) / Math.sqrt(variance / runs)).toBeLessThan(4)
  })

  it('on a regular graph, constant fitness fixes as in a well-mixed population (isothermal theorem)', () => {
    const ring = Array.from({ length: 8 }, (_, i): [number, number] => [i, (i + 1) % 8])
    const runs = 4_000
    const { wins } = moran(
      [
        [2, 2],
        [1, 1],
      ],
      { initial: [0, 1, 1, 1, 1, 1, 1, 1], graph: ring, seed: 3, runs },
    )
    const p = number(
      fixation(
        [
          [2, 2],
          [1, 1],
        ],
        { size: 8 },
      ).probability,
    )
    expect(Math.abs(wins[0]! / runs - p) / Math.sqrt((p * (1 - p)) / runs)).toBeLessThan(4)
  })

  it('a neutral Wright–Fisher population fixes in proportion', () => {
    const runs = 4_000
    const { wins } = wrightFisher(
      [
        [1, 1],
        [1, 1],
      ],
      { initial: [3, 7], seed: 5, runs },
    )
    expect(Math.abs(wins[0]! / runs - 0.3) / Math.sqrt(0.21 / runs)).toBeLessThan(4)
  })
})

describe('runs', () => {
  it('do not depend on each other: run 2 of five is run 2 of three', () => {
    const options = { initial: [3, 5], seed: 4 }
    expect(moran(game, { ...options, runs: 5 }).runs.slice(0, 3)).toEqual(moran(game, { ...options, runs: 3 }).runs)
  })

  it('are left out if the simulation is stopped before their end', () => {
    const found = moran(game, { initial: [3, 5], seed: 4, runs: 5, maxSteps: 2 })
    expect(found).toMatchObject({ complete: false, reason: 'limit' })
    expect(found.runs.length).toBe(2)
    const steps = moranSteps(game, { initial: [3, 5], seed: 4, runs: 2, mutation: '1/10' })
    expect(steps.next().value).toEqual({ done: 0 })
    expect(steps.next('stopped').value).toMatchObject({ complete: false, reason: 'stopped', runs: [] })
  })

  it('with mutation never end early; the shares of neutral types tend to be even', () => {
    const { runs } = moran(
      [
        [1, 1],
        [1, 1],
      ],
      { initial: [10, 0], seed: 1, mutation: '1/5', steps: 200_000 },
    )
    expect(runs[0]).toMatchObject({ steps: 200_000 })
    expect(runs[0]!.shares[0]).toBeCloseTo(0.5, 1)
  })

  it('keep a history where it is asked for', () => {
    const { runs } = moran(game, { initial: [3, 5], seed: 4, every: 2, steps: 5 })
    expect(runs[0]!.history!.length).toBe(1 + Math.floor(runs[0]!.steps / 2))
    expect(runs[0]!.history![0]).toEqual([3, 5])
  })
})

describe('bad input', () => {
  it.each<[string, () => unknown, string]>([
    [
      'counts for other types',
      () => moran(game, { initial: [1, 2, 3], seed: 1 }),
      'initial: has 3 entries for 2 types',
    ],
    ['no seed', () => moran(game, { initial: [1, 2] } as never), 'seed: undefined is not a whole number'],
    [
      'a vertex of no type',
      () => moran(game, { initial: [0, 2], graph: [[0, 1]], seed: 1 }),
      'initial[1]: 2 is not a type from 0 to 1',
    ],
    [
      'a graph in two parts',
      () => moran(game, { initial: [0, 1, 1], graph: [[0, 1]], seed: 1 }),
      'graph: vertex 2 is not connected',
    ],
    ['a loop', () => moran(game, { initial: [0, 1], graph: [[1, 1]], seed: 1 }), 'graph[0]: joins a vertex to itself'],
    ['an edge to nowhere', () => moran(game, { initial: [0, 1], graph: [[0, 5]], seed: 1 }), 'graph[0]: '],
    [
      'a negative fitness',
      () =>
        moran(
          [
            [1, -1],
            [1, 1],
          ],
          { initial: [2, 2], seed: 1 },
        ),
      'the least payoff gives the fitness -1',
    ],
    [
      'nobody fit',
      () =>
        moran(
          [
            [0, 0],
            [0, 0],
          ],
          { initial: [2, 2], seed: 1 },
        ),
      'in run 0, nobody is fit to reproduce',
    ],
    ['mutation', () => moran(game, { initial: [2, 2], seed: 1, mutation: 2 }), 'mutation: 2 is not in [0, 1]'],
    [
      'a history without end',
      () => moran(game, { initial: [2, 2], seed: 1, every: 1, steps: 1e9 }),
      'every: 1 keeps more than',
    ],
  ])('%s', (_, call, message) => {
    expect(call).toThrow(message)
  })
})

describe('draws', () => {
  it('take an individual of little fitness as often as its fitness says, whichever it is', () => {
    // 1/4 of the first cell of 50/2^32, for an individual whose cells begin in no multiple of a cell.
    const cell = 50 / 2 ** 32
    const state = streamState(1)
    for (const offset of [0, 17, 49]) {
      let taken = 0
      for (let k = 0; k < 40_000; k++) taken += isTaken(state, offset / 2 ** 32, cell, 50, 8, 2 * cell) ? 1 : 0
      expect(Math.abs(taken - 10_000)).toBeLessThan(4 * 87)
      expect(isTaken(state, cell + offset / 2 ** 32, cell, 50, 8, 2 * cell)).toBe(false)
      expect(isTaken(state, offset / 2 ** 32, cell, 50, 8, 8 * cell)).toBe(true)
    }
  })

  it('of mutations are as exact as chance: where one word says nothing, another one is drawn', () => {
    for (const [top, bottom] of [
      [1n, 3n],
      [0n, 1n],
      [1n, 1n],
      [2n, 3n],
      [1n, 2n],
    ] as const) {
      for (let seed = 0; seed < 50; seed++) {
        const [mine, core] = [streamState(seed), streamState(seed)]
        const first = nextWord(streamState(seed)) >>> 1
        // The first 31 bits of the probability are those of the first word.
        for (const odds of [ratio(BigInt(first) * bottom + top, bottom * 2n ** 31n), ratio(top, bottom)]) {
          const [a, b] = [randomOf(() => nextWord(mine)), randomOf(() => nextWord(core))]
          expect(happens(mine, a, oddsOf(odds))).toBe(b.chance(odds))
          expect(mine).toEqual(core)
        }
      }
    }
  })

  it('are counted between two looks at the wish to stop', () => {
    const rare = [
      [1_000_000, 1_000_000],
      [0, 1e-9],
    ]
    const options = { initial: [1, 99_999], seed: 1, mutation: 1, maxSteps: 1 } as const
    expect(moran(rare, options)).toMatchObject({ complete: false, reason: 'limit', runs: [] })
  })

  it('are refused where their records would be too long', () => {
    const types = Array.from({ length: 20 }, () => new Array<number>(20).fill(1))
    const initial = new Array<number>(20).fill(1)
    expect(() => moran(types, { initial, seed: 1, runs: 1_000_000, steps: 1 })).toThrow(
      'runs: 1000000 runs of 20 types keep more than 10000000 numbers',
    )
  })
})
