/** Strict, perfect and evolutionarily stable equilibria in games of the literature. */
import { bimatrix, type NormalForm, normalForm, random, toJSON } from '@biform/core'
import {
  evolutionarilyStable,
  isEvolutionarilyStable,
  isNash,
  isStrict,
  isTremblingHandPerfect,
  nashEquilibria,
} from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../../certify/corrupt.ts'

const symmetric = (rows: readonly (readonly (number | string)[])[]): NormalForm =>
  bimatrix(
    rows,
    rows.map((row, i) => row.map((_, j) => rows[j]![i]!)),
  )

const stagHunt = symmetric([
  [4, 0],
  [3, 3],
])
/** Maynard Smith and Price (1973): a prize of 2, injuries of 4. */
const hawkDove = symmetric([
  [-1, 2],
  [0, 1],
])
const rockPaperScissors = (loss: number | string): NormalForm =>
  symmetric([
    [0, `-${loss}`, 1],
    [1, 0, `-${loss}`],
    [`-${loss}`, 1, 0],
  ])
/** Myerson (1978): the second strategies are a perfect equilibrium, though not a proper one. */
const myerson = symmetric([
  [1, 0, -9],
  [0, 0, -7],
  [-9, -7, -7],
])
const selten = symmetric([
  [1, 0],
  [0, 0],
])

const pure = (count: number, s: number): number[] => Array.from({ length: count }, (_, k) => (k === s ? 1 : 0))

describe('isStrict', () => {
  it('holds of the two coordinated outcomes of a stag hunt, and not of the mixed one', () => {
    for (const s of [0, 1]) expect(isStrict(stagHunt, [pure(2, s), pure(2, s)]).holds).toBe(true)
    const mixed = isStrict(stagHunt, [
      ['3/4', '1/4'],
      ['3/4', '1/4'],
    ])
    expect(toJSON(mixed.deviation)).toEqual({ player: 0, strategy: 0, gain: '0' })
  })

  it('is a question for any number of players', () => {
    const unanimity = normalForm({
      shape: [2, 2, 2],
      payoffs: [0, 1, 2].map(() => [1, 0, 0, 0, 0, 0, 0, 1]),
    })
    expect(
      isStrict(
        unanimity,
        [0, 1, 2].map(() => [1, 0]),
      ).holds,
    ).toBe(true)
    expect(
      isStrict(unanimity, [
        [1, 0],
        [1, 0],
        [0, 1],
      ]).deviation,
    ).toMatchObject({ player: 2, strategy: 0 })
    expect(
      verify(
        unanimity,
        isStrict(unanimity, [
          [1, 0],
          [0, 1],
          [1, 0],
        ]),
      ),
    ).toEqual({ kind: 'valid' })
  })
})

describe('isTremblingHandPerfect', () => {
  it('excludes the equilibrium in dominated strategies', () => {
    const good = isTremblingHandPerfect(selten, [pure(2, 0), pure(2, 0)])
    expect(good.kind).toBe('perfect')
    const bad = isTremblingHandPerfect(selten, [pure(2, 1), pure(2, 1)])
    expect(toJSON(bad)).toMatchObject({ kind: 'dominated', player: 0, by: [{ strategy: 0, probability: '1' }] })
  })

  it('lets Myerson’s second equilibrium pass, and not the third', () => {
    const kinds = [0, 1, 2].map(s => isTremblingHandPerfect(myerson, [pure(3, s), pure(3, s)]).kind)
    expect(kinds).toEqual(['perfect', 'perfect', 'dominated'])
  })

  it('sees that a mixed strategy is dominated by a mixed one', () => {
    // Left and right are each undominated; half of each is worse than the middle, never better.
    const game = bimatrix(
      [
        [2, 0, 0],
        [0, 2, 0],
        [1, 1, 1],
      ],
      [
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
      ],
    )
    const half = isTremblingHandPerfect(game, [
      ['1/2', '1/2', 0],
      ['1/2', '1/2', 0],
    ])
    expect(half).toMatchObject({ kind: 'dominated', player: 0 })
    expect(verify(game, half)).toEqual({ kind: 'valid' })
  })

  it('says of what is no equilibrium which deviation gains most', () => {
    const answer = isTremblingHandPerfect(stagHunt, [pure(2, 0), pure(2, 1)])
    expect(toJSON(answer)).toMatchObject({ kind: 'not-equilibrium', deviation: { player: 0, strategy: 1, gain: '3' } })
  })

  it('holds of every strict equilibrium and every completely mixed one, and of at least one', () => {
    for (let seed = 0; seed < 40; seed++) {
      const draw = random(2, seed)
      const matrix = (): number[][] =>
        Array.from({ length: 3 }, () => Array.from({ length: 3 }, () => draw.integer(0, 2)))
      const game = bimatrix(matrix(), matrix())
      const { equilibria } = nashEquilibria(game)
      const perfect = equilibria.filter(({ profile }) => isTremblingHandPerfect(game, profile).holds)
      expect(perfect.length).toBeGreaterThan(0)
      for (const equilibrium of equilibria) {
        const full = equilibrium.supports.every(support => support.length === 3)
        if (full || isStrict(game, equilibrium.profile).holds) expect(perfect).toContain(equilibrium)
      }
    }
  })

  it('is a question for two players', () => {
    const three = normalForm({ shape: [1, 1, 1], payoffs: [[0], [0], [0]] })
    expect(() => isTremblingHandPerfect(three, [[1], [1], [1]])).toThrow('has 3 players, not 2')
  })
})

describe('evolutionary stability', () => {
  it('hawks and doves: half of each', () => {
    const { stable, complete } = evolutionarilyStable(hawkDove)
    expect(toJSON({ stable, complete })).toEqual({
      complete: true,
      stable: [{ probabilities: ['1/2', '1/2'], payoff: '1/2', support: [0, 1], bestReplies: [0, 1] }],
    })
    expect(toJSON(isEvolutionarilyStable(hawkDove, [1, 0]))).toMatchObject({
      kind: 'not-equilibrium',
      invader: ['0', '1'],
    })
  })

  it('rock, paper, scissors: the even mixture resists if a defeat costs less than a victory brings', () => {
    expect(evolutionarilyStable(rockPaperScissors('1/2')).stable).toHaveLength(1)
    for (const loss of [1, 2]) {
      expect(evolutionarilyStable(rockPaperScissors(loss)).stable).toEqual([])
      const answer = isEvolutionarilyStable(rockPaperScissors(loss), ['1/3', '1/3', '1/3'])
      expect(answer).toMatchObject({ holds: false, kind: 'invaded' })
      expect(verify(rockPaperScissors(loss), answer)).toEqual({ kind: 'valid' })
    }
  })

  it('asks of a best reply that is not played whether it can enter, alone or with others', () => {
    // Against the first, all do as well as it. The second and the third cannot enter alone, but together.
    const together = symmetric([
      [1, 1, 1],
      [1, 0, 4],
      [1, 4, 0],
    ])
    const answer = isEvolutionarilyStable(together, [1, 0, 0])
    expect(answer).toMatchObject({ holds: false, kind: 'invaded' })
    expect(verify(together, answer)).toEqual({ kind: 'valid' })
    const apart = symmetric([
      [1, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
    ])
    expect(isEvolutionarilyStable(apart, [1, 0, 0]).holds).toBe(true)
    expect(toJSON(evolutionarilyStable(apart).stable.map(({ probabilities }) => probabilities))).toEqual([
      ['1', '0', '0'],
    ])
  })

  it('every strict symmetric equilibrium is stable, and every stable one an equilibrium', () => {
    for (let seed = 0; seed < 60; seed++) {
      const draw = random(4, seed)
      const n = draw.integer(2, 5)
      const game = symmetric(Array.from({ length: n }, () => Array.from({ length: n }, () => draw.integer(-2, 2))))
      const answer = evolutionarilyStable(game)
      expect([seed, verify(game, answer)]).toEqual([seed, { kind: 'valid', completeness: 'checked' }])
      const found = answer.stable.map(({ probabilities }) => probabilities)
      for (const p of found) {
        expect(isNash(game, [p, p]).holds).toBe(true)
        expect(isEvolutionarilyStable(game, p).holds).toBe(true)
      }
      for (let s = 0; s < n; s++) {
        const p = pure(n, s)
        expect(found.some(q => q[s]!.equals(1n))).toBe(isEvolutionarilyStable(game, p).holds)
        if (isStrict(game, [p, p]).holds) expect(isEvolutionarilyStable(game, p).holds).toBe(true)
      }
    }
  })

  it('may be ended early, and says so', () => {
    const coordination = symmetric([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ])
    expect(evolutionarilyStable(coordination).stable).toHaveLength(3)
    const limited = evolutionarilyStable(coordination, { limit: 2 })
    expect(limited).toMatchObject({ complete: false, reason: 'limit' })
    expect(limited.stable).toHaveLength(2)
    expect(verify(coordination, limited)).toEqual({ kind: 'valid' })
    expect(evolutionarilyStable(coordination, { maxSteps: 2 })).toMatchObject({ complete: false, reason: 'limit' })
  })

  it('refuses games that are not symmetric, and strategies that are none', () => {
    expect(() => evolutionarilyStable(bimatrix([[1, 2]]))).toThrow('game: is 1×2, and so not symmetric')
    expect(() => evolutionarilyStable(bimatrix([[1]]))).toThrow('payoffs[0][0]: are not those of the exchanged profile')
    expect(() => isEvolutionarilyStable(hawkDove, [1, 1])).toThrow('strategy: the probabilities sum to 2, not 1')
    expect(() => isEvolutionarilyStable(hawkDove, [2, -1])).toThrow('strategy[1]: is negative')
    const many = symmetric(Array.from({ length: 17 }, () => Array.from({ length: 17 }, () => 0)))
    expect(() => evolutionarilyStable(many)).toThrow('has 17 strategies, more than 16')
    expect(isEvolutionarilyStable(many, pure(17, 0)).holds).toBe(false)
  })
})

describe('answers about refinements', () => {
  it('no change goes unnoticed', () => {
    const loose = (game: NormalForm, result: Parameters<typeof verify>[1], free: RegExp): string[] =>
      survivors(game, result).filter(change => !free.test(change))
    for (const game of [stagHunt, selten, hawkDove, myerson]) {
      const n = game.strategies[0]!.length
      for (let s = 0; s < n; s++) {
        const profile = [pure(n, s), pure(n, s)]
        expect(loose(game, isStrict(game, profile), /^swap profile\[\]\[\]/)).toEqual([])
        // Other mistakes may do, and for some profiles any.
        const free =
          /^swap profile\[\]\[\]|^(swap )?trembles|^(player|by\[\]\.strategy|deviation\.(player|strategy)) [+-]/
        expect(loose(game, isTremblingHandPerfect(game, profile), free)).toEqual([])
        const another = /^swap (probabilities|invader)\[\]/
        expect(loose(game, isEvolutionarilyStable(game, pure(n, s)), another)).toEqual([])
      }
      expect(loose(game, evolutionarilyStable(game), /^$/)).toEqual([])
    }
  })
})
