/** Every solver's answers, replayed and then corrupted. */
import {
  bimatrix,
  type Coalitional,
  coalitional,
  type DualValueGame,
  dualValueGame,
  profileCount,
  type Random,
  random,
  ratio,
  relationship,
} from '@biform/core'
import {
  appropriate,
  core,
  coreInterval,
  dividends,
  inCore,
  indices,
  isNash,
  nashEquilibria,
  ownUseRule,
  pureEquilibria,
  type Result,
  regrets,
  shapley,
  subgamePerfect,
} from '@biform/solver'
import { type Subject, verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from './corrupt.ts'
import { games, twoPlayerGames } from './fixtures.ts'
import { leaveOut } from './leave-out.ts'
import { randomTree } from './random-tree.ts'

/** The changes that may leave an answer right, each with its reason. */
const FREE: readonly (readonly [RegExp, string])[] = [
  [/^swap equilibria\[\]$/, 'mixed or subgame-perfect equilibria stand in no particular order'],
  [/^swap components\[\](\.subsets\[\](\.(rows|columns)\[\])?)?$/, 'neither do components, nor their parts'],
  [/^swap (balancing|lowerProof|upperProof|cases|cases\[\]\.farkas\.stable)\[\]$/, 'nor the terms of a sum'],
  [/^swap certificate\.(rows|columns)\[\]\[\]$/, 'nor the equations of a system'],
  [/^certificate\.(rows|columns)\[\]\[\] [+-] 1$/, 'other tight constraints may prove the same degenerate vertex'],
  [/^(swap member|swap lowerMember|swap upperMember|member|lowerMember|upperMember)\[\]/, 'another member will do'],
  [/^deviation\.(player|strategy) [+-] 1$/, 'another deviation may gain as much'],
  [/^index [+-] 1$/, 'weights that show the core to be empty do so for every player'],
  [/^(swap )?allocation\[\]/, 'the question may have another allocation, and the same answer'],
  [/^(swap )?blocking\.payoffs\[\]/, 'the members may share what they gain in another way'],
  [/^blocking\.coalition [+-] 1$/, 'another coalition may have the same excess'],
  [/^cases\[\]\.blockedBy [+-] 1$/, 'another coalition may block the same case'],
  [/^cases\[\]\.farkas\.(feasible|stable\[\]\.coalition|stable\[\]\.weight) [+-]/, 'other multipliers may do as well'],
  [/^(drop|double) cases\[\]\.intervals\[\]$/, 'a player with one interval need not be split on'],
]

/** The answer is valid, and no change goes unnoticed but the free ones. */
function expectTight(subject: Subject, result: Result): void {
  expect(verify(subject, result)).toMatchObject({ kind: 'valid' })
  const loose = survivors(subject, result).filter(change => !FREE.some(([pattern]) => pattern.test(change)))
  expect(loose).toEqual([])
}

const checked = { kind: 'valid', completeness: 'checked' }
const small = games.filter(([, game]) => profileCount(game) <= 9)

describe('equilibria of the reference games', () => {
  it.each(games)('pure and regrets: %s', (_, game) => {
    expect(verify(game, pureEquilibria(game))).toEqual(checked)
    expect(verify(game, regrets(game))).toEqual({ kind: 'valid' })
  })

  it.each(twoPlayerGames)('mixed, and what is missing when one is left out: %s', (_, game) => {
    const answer = nashEquilibria(game)
    expect(verify(game, answer)).toEqual(checked)
    answer.equilibria.forEach(({ profile }, k) => {
      expect(verify(game, leaveOut(answer, k))).toEqual({ kind: 'invalid', at: 'complete' })
      expect(verify(game, isNash(game, profile))).toEqual({ kind: 'valid' })
    })
  })

  it.each(small)('no change goes unnoticed: %s', (_, game) => {
    expectTight(game, pureEquilibria(game))
    expectTight(game, regrets(game))
    const uniform = game.strategies.map(labels => labels.map(() => ratio(1n, BigInt(labels.length))))
    expectTight(game, isNash(game, uniform))
    if (game.players.length === 2) expectTight(game, nashEquilibria(game))
  })

  it('says what it does not check: a list that does not claim to be complete, and 97,240 subsystems', () => {
    const [, game] = twoPlayerGames.find(([name]) => name === 'random_7x7_0')!
    const answer = nashEquilibria(game)
    const cut = { ...leaveOut(answer, 0), complete: false, reason: 'limit', components: [] } as const
    expect(verify(game, cut)).toEqual({ kind: 'valid' })
    const draw = random(9, 9)
    const entries = () => Array.from({ length: 9 }, () => Array.from({ length: 9 }, () => draw.integer(-100, 100)))
    const large = bimatrix(entries(), entries())
    expect(verify(large, nashEquilibria(large))).toEqual({ kind: 'valid', completeness: 'not checked' })
  })
})

describe('random trees with ties and chance', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('seed %i', seed => {
    const game = randomTree(seed)
    const answer = subgamePerfect(game)
    expect(verify(game, answer)).toEqual(checked)
    if (answer.equilibria.length > 3) return
    expectTight(game, answer)
    answer.equilibria.forEach((_, k) => {
      const less = { ...answer, equilibria: answer.equilibria.toSpliced(k, 1) }
      expect(verify(game, less)).toEqual({ kind: 'invalid', at: 'complete' })
    })
  })
})

const seeds = Array.from({ length: 20 }, (_, seed) => seed)

describe('splits of random TU games', () => {
  it.each(seeds)('seed %i', seed => {
    const draw = random(seed, 1)
    const game = randomGame(draw, draw.integer(1, 4))
    const n = game.players.length
    const x = Array.from({ length: n }, () => ratio(BigInt(draw.integer(-4, 8)), 2n))
    const answers = [
      shapley(game),
      dividends(game),
      core(game),
      coreInterval(game, game.players[0]!),
      inCore(game, x),
      inCore(game, shapley(game).values),
    ]
    for (const answer of answers) expectTight(game, answer)
    expect(verify(game, shapley(game, { arithmetic: 'double' }))).toEqual({ kind: 'valid' })
  })
})

describe('cores of random dual-value games', () => {
  it.each(seeds)('seed %i', seed => {
    const draw = random(seed, 2)
    const game = randomDual(draw, draw.integer(1, 3))
    const answer = core(game)
    expect(verify(game, answer)).toEqual({ kind: 'valid' })
    const x = game.players.map(() => ratio(BigInt(draw.integer(-4, 8)), 2n))
    expectTight(game, inCore(game, x))
    if (!('cases' in answer)) {
      expectTight(game, answer)
    } else {
      // A case that is left out is missed; one whose refutation is another case's is found wrong, or refuted as well.
      answer.cases.forEach((_, k) => {
        const less = { ...answer, cases: answer.cases.toSpliced(k, 1) }
        expect(verify(game, less)).toEqual({ kind: 'invalid', at: 'cases' })
      })
      if (answer.cases.length <= 12) expectTight(game, answer)
    }
  })
})

describe('appropriation of random relationships', () => {
  it.each(seeds.slice(0, 4))('seed %i', seed => {
    const draw = random(seed, 3)
    const n = draw.integer(1, 3)
    const game = relationship({
      partners: ['A', 'B', 'C'].slice(0, n),
      components: Array.from({ length: draw.integer(1, 2) }, () => ({
        ownUse: Array.from({ length: n }, (_, i) =>
          Array.from({ length: 2 ** n }, (_, S) => ((S >>> i) & 1 ? draw.integer(0, 4) : 0)),
        ),
        exposure: Array.from({ length: n }, () => ratio(BigInt(draw.integer(0, 2)), 2n)),
        rivalry: ratio(BigInt(draw.integer(0, 2)), 2n),
      })),
      costs: Array.from({ length: n }, () => draw.integer(0, 2)),
    })
    for (const division of ['shares', 'equal', 'shapley'] as const) {
      const answer = appropriate(game, { division })
      expectTight(game, answer)
      expectTight(answer, indices(answer))
    }
    expectTight(game, ownUseRule(game))
  })
})

function randomGame(draw: Random, n: number): Coalitional {
  return coalitional({ worth: Array.from({ length: 2 ** n }, (_, S) => (S === 0 ? 0 : draw.integer(-1, 6))) })
}

function randomDual(draw: Random, n: number): DualValueGame {
  return dualValueGame({
    players: ['A', 'B', 'C'].slice(0, n),
    ownUse: Array.from({ length: n }, (_, i) =>
      Array.from({ length: 2 ** n }, (_, S) => ((S >>> i) & 1 ? draw.integer(-1, 3) : 0)),
    ),
    pot: Array.from({ length: 2 ** n }, (_, S) => (S === 0 ? 0 : draw.integer(-2, 3))),
    liability: Array.from({ length: n }, () => ([0, 1, 2, 'unlimited'] as const)[draw.integer(0, 3)]!),
  })
}
