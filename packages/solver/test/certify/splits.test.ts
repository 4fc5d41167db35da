import {
  bimatrix,
  coalitional,
  dualValueGame,
  type Fraction,
  membersOf,
  potGame,
  rational,
  relationship,
  worth,
} from '@biform/core'
import type { Core, CoreInterval, InCore } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from './corrupt.ts'

const vector = (...values: (string | number)[]): Fraction[] => values.map(value => rational(value))
const weights = (...pairs: [number, string | number][]) =>
  pairs.map(([coalition, weight]) => ({ coalition, weight: rational(weight) }))
const valid = { kind: 'valid' }

const glove = coalitional({ players: ['L', 'R1', 'R2'], worth: { 'L,R1': 1, 'L,R2': 1, 'L,R1,R2': 1 } })
const majority = coalitional({ worth: [0, 0, 0, 1, 0, 1, 1, 1] })
/** Any pair earns 2, all three earn 4: the core is a triangle. */
const pairs = coalitional({ worth: [0, 0, 0, 2, 0, 2, 2, 4] })

describe('shapley', () => {
  it('accepts (2/3, 1/6, 1/6) for the glove game and nothing else', () => {
    const answer = { method: 'shapley', values: vector('2/3', '1/6', '1/6') } as const
    expect(verify(glove, answer)).toEqual(valid)
    expect(survivors(glove, answer)).toEqual([])
  })

  it('accepts doubles that are close enough', () => {
    const answer = { method: 'shapley', arithmetic: 'double', values: [2 / 3, 1 / 6, 1 / 6] } as const
    expect(verify(glove, answer)).toEqual(valid)
    expect(survivors(glove, answer)).toEqual([])
    expect(verify(glove, { ...answer, values: [2 / 3 + 1e-8, 1 / 6, 1 / 6] })).toEqual({
      kind: 'invalid',
      at: 'values[0]',
    })
    expect(verify(glove, { ...answer, values: [Number.NaN, 1 / 6, 1 / 6] }).kind).toBe('invalid')
  })

  it('needs no dividends beyond 16 players: 17 with a wage each and a bonus for the first three together', () => {
    for (const scale of [1n, 10n ** 30n]) {
      const wages = Array.from({ length: 17 }, (_, i) => BigInt(i - 5) * scale)
      const worth = [0n]
      for (let S = 1; S < 2 ** 17; S++) {
        const i = 31 - Math.clz32(S) // the last member
        worth.push(worth[S - 2 ** i]! + wages[i]! + ((S & 7) === 7 && i === 2 ? 1n : 0n))
      }
      const game = coalitional({ worth: scale === 1n ? worth.map(Number) : worth })
      const values = wages.map((wage, i) => rational(wage).add(i < 3 ? rational('1/3') : 0n))
      expect(verify(game, { method: 'shapley', values })).toEqual(valid)
      expect(verify(game, { method: 'shapley', values: values.with(0, values[1]!) }).kind).toBe('invalid')
    }
  })
})

describe('dividends', () => {
  it('accepts those of the glove game and nothing else', () => {
    const answer = { method: 'dividends', values: vector(0, 0, 0, 1, 0, 1, 0, -1) } as const
    expect(verify(glove, answer)).toEqual(valid)
    expect(survivors(glove, answer)).toEqual([])
  })
})

describe('core of a TU game', () => {
  it('accepts the only member of the glove game’s core', () => {
    const answer: Core = { method: 'core', kind: 'nonempty', member: vector(1, 0, 0) }
    expect(verify(glove, answer)).toEqual(valid)
    expect(survivors(glove, answer)).toEqual([])
  })

  it('accepts balancing weights for the majority game; only their order is free', () => {
    const answer: Core = { method: 'core', kind: 'empty', balancing: weights([3, '1/2'], [5, '1/2'], [6, '1/2']) }
    expect(verify(majority, answer)).toEqual(valid)
    expect(survivors(majority, answer)).toEqual(['swap balancing[]'])
    expect(verify(glove, answer)).toEqual({ kind: 'invalid', at: 'balancing' })
  })

  it('is never undecided', () => {
    expect(verify(glove, { method: 'core', kind: 'undecided', reason: 'size' })).toEqual({
      kind: 'invalid',
      at: 'kind',
    })
  })

  it('sees a billionth', () => {
    const near = coalitional({ worth: [0, 0, 0, 1, 0, 1, 1, '1.500000001'] })
    const third = '500000000.3333333333'
    expect(
      verify(near, { method: 'core', kind: 'nonempty', member: vector('1/2', '1/2', '500000001/1000000000') }),
    ).toEqual(valid)
    expect(verify(near, { method: 'core', kind: 'nonempty', member: vector('1/2', '1/2', third) }).kind).toBe('invalid')
  })
})

describe('coreInterval', () => {
  it('accepts [0, 2] with its two proofs, whose order is free', () => {
    const answer: CoreInterval = {
      method: 'coreInterval',
      kind: 'interval',
      index: 0,
      lower: rational(0),
      upper: rational(2),
      lowerMember: vector(0, 2, 2),
      upperMember: vector(2, 0, 2),
      lowerProof: weights([1, 1]),
      upperProof: weights([6, 1], [7, -1]),
    }
    expect(verify(pairs, answer)).toEqual(valid)
    // Swapping the other two players' parts of the upper member gives another member.
    expect(survivors(pairs, answer)).toEqual(['swap upperMember[]', 'swap upperProof[]'])
  })

  it('accepts an empty core; the proof is the same for every player', () => {
    const balancing = weights([3, '1/2'], [5, '1/2'], [6, '1/2'])
    const answer: CoreInterval = { method: 'coreInterval', kind: 'empty', index: 1, balancing }
    expect(verify(majority, answer)).toEqual(valid)
    expect(survivors(majority, answer)).toEqual(['index + 1', 'index - 1', 'swap balancing[]'])
  })

  it('does not take a bound that no member attains', () => {
    const answer: CoreInterval = {
      method: 'coreInterval',
      kind: 'interval',
      index: 0,
      lower: rational(0),
      upper: rational(2),
      lowerMember: vector(1, 1, 2),
      upperMember: vector(2, 0, 2),
      lowerProof: weights([1, 1]),
      upperProof: weights([6, 1], [7, -1]),
    }
    expect(verify(pairs, answer)).toEqual({ kind: 'invalid', at: 'lower' })
  })
})

describe('inCore of a TU game', () => {
  it('accepts that the Shapley value of the glove game is blocked by a pair', () => {
    const answer: InCore = {
      method: 'inCore',
      holds: false,
      allocation: vector('2/3', '1/6', '1/6'),
      blocking: { coalition: 3, excess: rational('1/6') },
    }
    expect(verify(glove, answer)).toEqual(valid)
    expect(survivors(glove, answer)).toEqual([])
    expect(verify(glove, { ...answer, blocking: { coalition: 5, excess: rational('1/6') } })).toEqual(valid)
  })

  it('wants the largest excess', () => {
    const answer: InCore = {
      method: 'inCore',
      holds: false,
      allocation: vector(0, 1, 0),
      blocking: { coalition: 5, excess: rational(1) },
    }
    expect(verify(glove, answer)).toEqual(valid)
    const worse = coalitional({ worth: [0, 1, 0, 1, 0, 2, 0, 1] })
    const lesser = { ...answer, blocking: { coalition: 1, excess: rational(1) } }
    expect(verify(worse, lesser)).toEqual({ kind: 'invalid', at: 'blocking.coalition' })
  })

  it('accepts a member, and what gives out too much', () => {
    const member: InCore = { method: 'inCore', holds: true, allocation: vector(1, 0, 0) }
    expect(verify(glove, member)).toEqual(valid)
    expect(survivors(glove, member)).toEqual([])
    const toomuch: InCore = { method: 'inCore', holds: false, allocation: vector(1, 1, 0), reason: 'infeasible' }
    expect(verify(glove, toomuch)).toEqual(valid)
    expect(verify(glove, { ...toomuch, holds: true }).kind).toBe('invalid')
    expect(verify(glove, { method: 'inCore', holds: false, allocation: vector(1, 1, 0) })).toEqual({
      kind: 'invalid',
      at: 'reason',
    })
  })
})

/** Nobody can pay anything; each alone can make 1, both together no more. */
const rivals = dualValueGame({ players: ['A', 'B'], ownUse: {}, pot: { A: 1, B: 1, 'A,B': 1 } })

describe('core of a dual-value game', () => {
  const farkas = {
    stable: weights([1, 1], [2, 1]),
    feasible: rational(1),
    lower: vector(0, 0),
    upper: vector(0, 0),
  }
  const proof: Core = {
    method: 'core',
    kind: 'empty',
    cases: [
      { intervals: [0], blockedBy: 1 },
      { intervals: [1, 0], blockedBy: 2 },
      { intervals: [1, 1], farkas },
    ],
  }

  it('accepts a proof case by case', () => {
    expect(verify(rivals, proof)).toEqual(valid)
    // The order of the cases and of their constraints is free.
    expect(survivors(rivals, proof)).toEqual(['swap cases[]', 'swap cases[].farkas.stable[]'])
  })

  it('wants every case', () => {
    expect(verify(rivals, { ...proof, cases: proof.cases.slice(0, 2) })).toEqual({ kind: 'invalid', at: 'cases' })
    const twice = [...proof.cases, { intervals: [0, 0], blockedBy: 1 }]
    expect(verify(rivals, { ...proof, cases: twice })).toEqual({ kind: 'invalid', at: 'cases' })
  })

  it('does not take a coalition of which a member is high, or that cannot cover its liabilities', () => {
    const high = proof.cases.with(1, { intervals: [1, 0], blockedBy: 3 })
    expect(verify(rivals, { ...proof, cases: high })).toEqual({ kind: 'invalid', at: 'cases[1].blockedBy' })
    const poor = dualValueGame({ players: ['A', 'B'], ownUse: {}, pot: { A: -1, B: 1, 'A,B': 1 } })
    expect(verify(poor, proof)).toEqual({ kind: 'invalid', at: 'cases[0].blockedBy' })
  })

  it('uses the ends of intervals', () => {
    // One player whose pot is a debt of 2, of which it can pay 1: nothing is feasible.
    const debtor = dualValueGame({ players: ['A'], ownUse: {}, pot: { A: -2 }, liability: 1 })
    const cases = [
      { intervals: [0], farkas: { stable: [], feasible: rational(1), lower: vector(0), upper: vector(0) } },
      { intervals: [1], farkas: { stable: [], feasible: rational(1), lower: vector(1), upper: vector(0) } },
    ]
    expect(verify(debtor, { method: 'core', kind: 'empty', cases })).toEqual(valid)
    expect(survivors(debtor, { method: 'core', kind: 'empty', cases })).toEqual([
      // Both add 0 ≥ something positive; how much of it is free.
      'cases[].farkas.feasible + 1',
      'cases[].farkas.feasible - 1/1000',
      'swap cases[]',
    ])
  })

  it('accepts a member that a TU reading would refuse', () => {
    // Without money, A keeps 2 of its own use whatever it might earn elsewhere together with B.
    const orthants = dualValueGame({ players: ['A', 'B'], ownUse: { A: [1], B: [1], 'A,B': [2, 1] }, pot: {} })
    expect(verify(orthants, { method: 'core', kind: 'nonempty', member: vector(2, 1) })).toEqual(valid)
    expect(verify(orthants, { method: 'core', kind: 'nonempty', member: vector(1, 2) }).kind).toBe('invalid')
  })

  it('takes balancing weights only where everyone can pay without limit', () => {
    const balancing = weights([1, 1], [2, 1])
    const empty: Core = { method: 'core', kind: 'empty', balancing }
    expect(verify(rivals, empty)).toEqual({ kind: 'invalid', at: 'balancing' })
    expect(verify({ ...rivals, liability: ['unlimited', 'unlimited'] }, empty)).toEqual(valid)
    expect(verify(rivals, { method: 'core', kind: 'undecided', reason: 'five players' })).toEqual(valid)
  })
})

describe('inCore of a dual-value game', () => {
  it('wants payoffs that every member prefers and the coalition can give', () => {
    const answer: InCore = {
      method: 'inCore',
      holds: false,
      allocation: vector('1/4', '3/4'),
      blocking: { coalition: 1, excess: rational('3/4'), payoffs: vector('1/2') },
    }
    expect(verify(rivals, answer)).toEqual(valid)
    // What B was to get is another question with the same answer; how the members share the excess is free.
    expect(survivors(rivals, answer)).toEqual(['allocation[] - 1/1000', 'blocking.payoffs[] - 1/1000'])
  })

  it('counts a coalition whose members are all below their floors, even at excess 0', () => {
    const idle = dualValueGame({ players: ['A'], ownUse: { A: [2] }, pot: {} })
    const answer: InCore = {
      method: 'inCore',
      holds: false,
      allocation: vector(1),
      blocking: { coalition: 1, excess: rational(0), payoffs: vector('3/2') },
    }
    expect(verify(idle, answer)).toEqual(valid)
    expect(verify(idle, { method: 'inCore', holds: true, allocation: vector(2) })).toEqual(valid)
    expect(verify(idle, { method: 'inCore', holds: true, allocation: vector(1) })).toEqual({
      kind: 'invalid',
      at: 'holds',
    })
  })

  it('reads a relationship as its dual-value game', () => {
    const dyad = relationship({ partners: ['S', 'L'], components: [{ ownUse: [60, 100], exposure: '1/2' }] })
    expect(verify(dyad, { method: 'inCore', holds: true, allocation: vector(70, 90) })).toEqual(valid)
    expect(verify(dyad, { method: 'inCore', holds: true, allocation: vector(29, 131) }).kind).toBe('invalid')
  })
})

describe('a game of the wrong kind', () => {
  it('has no split', () => {
    const game = bimatrix([[1]], [[1]])
    expect(verify(game, { method: 'shapley', values: vector(1) })).toEqual({ kind: 'invalid', at: 'subject' })
    expect(verify(rivals, { method: 'shapley', values: vector(1, 1) })).toEqual({ kind: 'invalid', at: 'subject' })
    expect(verify(potGame(rivals), { method: 'shapley', values: vector('1/2', '1/2') })).toEqual(valid)
    expect(worth(glove, membersOf(glove.players, 3)).toFraction()).toBe('1')
  })
})
