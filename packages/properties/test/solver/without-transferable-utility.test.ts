import '../setup.ts'
import {
  at,
  bargainingProblem,
  compare,
  type DualValueGame,
  dualValueGame,
  dualValueOf,
  type Fraction,
  fractions,
  type Liability,
  length,
  potGame,
  rational,
  sum,
  toJSON,
  tuReading,
  withExposure,
} from '@biform/core'
import { arbitrary } from '@biform/properties'
import {
  core,
  egalitarian,
  inCore,
  isBalanced,
  isConvex,
  kalaiSmorodinsky,
  nashBargaining,
  nucleolus,
  ownUseRule,
  shapley,
  tau,
} from '@biform/solver'
import { verify } from '@biform/solver/certify'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const vector = (...values: (number | string)[]): Fraction[] => values.map(value => rational(value))
const kept = (game: DualValueGame): Fraction[] => game.ownUse.map(list => at(list, length(list) - 1))
const pot = (game: DualValueGame): Fraction => at(game.pot, length(game.pot) - 1)

describe('T1: where uses of the pot add, no transferable solution sees exposure', () => {
  it('Shapley, nucleolus and τ of the totals are the same at every exposure; the own-use rule is not', () => {
    const relationships = arbitrary.relationship({ rivalry: fc.constant(rational(0)) })
    const levels = vector(0, '1/3', 1)
    const moved = { ownUse: 0 }
    fc.assert(
      fc.property(relationships, relationship => {
        const games = levels.map(rho => dualValueOf(withExposure(relationship, rho)))
        const totals = games.map(tuReading)
        for (const solve of [shapley, nucleolus, tau]) {
          const [first, ...others] = totals.map(total => solve(total))
          for (const other of others) expect(other).toEqual(first)
        }
        const rules = games.map(game => JSON.stringify(toJSON(ownUseRule(game).values)))
        if (new Set(rules).size > 1) moved.ownUse += 1
      }),
      { numRuns: 60 },
    )
    expect(moved.ownUse).toBeGreaterThan(10)
  })
})

describe('T4: each property alone is kept by some other rule, which breaks another', () => {
  const game = dualValueGame({
    players: ['A', 'B', 'C'],
    ownUse: { 'A,B,C': [1, 2, 6] },
    pot: { 'A,B': 6, 'A,B,C': 6 },
  })
  const richer = {
    ...game,
    ownUse: dualValueGame({ players: game.players, ownUse: { 'A,B,C': [1, 2, 9] }, pot: {} }).ownUse,
  }
  const nothing = dualValueGame({ players: game.players, ownUse: {}, pot: fractions(game.pot) })
  const phi = (of: DualValueGame): string[] => shapley(potGame(of)).values.map(String)

  const shapleyOfTotals = (of: DualValueGame): readonly Fraction[] => shapley(tuReading(of)).values
  const equalPot = (of: DualValueGame): Fraction[] => kept(of).map(own => own.add(pot(of).div(of.players.length)))
  const ownOnly = (of: DualValueGame): Fraction[] =>
    kept(of).map((own, i) => (own.n === 0n ? shapley(potGame(of)).values[i]! : own))

  it('the Shapley value of the totals is efficient and φ on the pot, but depends on others’ own use', () => {
    expect(sum(shapleyOfTotals(game)).toFraction()).toBe('15')
    expect(shapleyOfTotals(nothing).map(String)).toEqual(phi(nothing))
    expect(shapleyOfTotals(richer)[0]).not.toEqual(shapleyOfTotals(game)[0])
  })

  it('an equal split of the pot is efficient and independent, but not φ on the pot', () => {
    expect(sum(equalPot(game)).toFraction()).toBe('15')
    expect(equalPot(richer)[0]).toEqual(equalPot(game)[0])
    expect(equalPot(nothing).map(String)).not.toEqual(phi(nothing))
  })

  it('a share of the pot for those only who keep nothing is independent and φ, but wastes', () => {
    expect(ownOnly(richer)[0]).toEqual(ownOnly(game)[0])
    expect(ownOnly(nothing).map(String)).toEqual(phi(nothing))
    expect(sum(ownOnly(game)).toFraction()).toBe('9')
  })
})

describe('a cash-poor and a cash-rich partner: ℓ = (0, unlimited)', () => {
  const alliance = (liability: readonly (number | 'unlimited')[]): DualValueGame =>
    dualValueGame({ players: ['S', 'L'], ownUse: { L: [90], 'S,L': [60, 100] }, pot: {}, liability })
  /** Where x_S may lie: in the core, or infeasible, or blocked by L alone, which has 90 without S. */
  const says = (game: DualValueGame, own: number): string => {
    const { holds, reason, blocking } = inCore(game, [own, 160 - own])
    return holds ? 'core' : (reason ?? `blocked by ${blocking?.coalition}`)
  }
  const amounts = [0, 50, 60, 70, 75]

  it('L can pay S up to its own gain of 10; S can pay nothing', () => {
    expect(amounts.map(own => says(alliance([0, 'unlimited']), own))).toEqual([
      'infeasible',
      'infeasible',
      'core',
      'core',
      'blocked by 2',
    ])
  })

  it('nobody can pay: each its own use, and nothing else', () => {
    const game = alliance([0, 0])
    expect(amounts.map(own => says(game, own))).toEqual([
      'infeasible',
      'infeasible',
      'core',
      'infeasible',
      'infeasible',
    ])
    expect(core(game)).toMatchObject({ member: vector(60, 100) })
  })

  it('both can pay: the whole segment of the TU game, in which L may take all that S gains', () => {
    const game = alliance(['unlimited', 'unlimited'])
    expect(amounts.map(own => says(game, own))).toEqual(['core', 'core', 'core', 'core', 'blocked by 2'])
  })

  it('cash in the wrong hands can empty the core: who can pay B’s partner decides', () => {
    // A and B alone give B 9, who gets 2 with C. A would lose 1, and B makes good for it if B can pay.
    const crowded = (liability: readonly (number | 'unlimited')[]): DualValueGame =>
      dualValueGame({ players: ['A', 'B', 'C'], ownUse: { 'A,B': [1, 9], 'A,B,C': [2, 2, 2] }, pot: {}, liability })
    const kind = (...liability: (number | 'unlimited')[]): string => {
      const game = crowded(liability)
      const answer = core(game)
      expect(verify(game, answer)).toEqual({ kind: 'valid' })
      return answer.kind
    }
    expect(kind(0, 0, 0)).toBe('nonempty')
    expect(kind('unlimited', 0, 0)).toBe('nonempty')
    expect(kind(0, 'unlimited', 0)).toBe('empty')
    expect(kind('unlimited', 'unlimited', 'unlimited')).toBe('empty')
  })

  it('b(N) + z stays in the core for any mixture, with z ≥ −ℓ in the core of the pot and nobody crowded (T2/T3)', () => {
    const mixed = fc.constantFrom<readonly Liability[]>(
      [rational(0), 'unlimited', 'unlimited'],
      ['unlimited', rational(0), rational(0)],
      [rational(0), rational(1), 'unlimited'],
    )
    const worths = arbitrary.rational({ minimum: 0 })
    const games = arbitrary.dualValueGame({ players: 3, ownUse: 'uncrowded', pot: 'convex', worth: worths })
    fc.assert(
      fc.property(games, mixed, (drawn, liability) => {
        const game = { ...drawn, liability }
        const z = shapley(potGame(game)).values
        const payable = z.every((amount, i) => {
          const limit = liability[i]!
          return limit === 'unlimited' || compare(amount, limit.neg()) >= 0
        })
        if (payable) expect(inCore(game, ownUseRule(game).values).holds).toBe(true)
      }),
    )
  })
})

describe('beyond four players with finite liability', () => {
  const players = ['A', 'B', 'C', 'D', 'E']
  const all = players.join()

  it('a core is found where T2/T3 gives a member, whatever the liabilities', () => {
    const worths = arbitrary.rational({ minimum: 0 })
    const games = arbitrary.dualValueGame({
      players: 5,
      ownUse: 'uncrowded',
      pot: 'balanced',
      worth: worths,
      liability: 'any',
    })
    fc.assert(
      fc.property(games, game => {
        const division = core(potGame(game))
        if (division.kind !== 'nonempty') throw new Error('a balanced pot has a core')
        const payable = division.member.every((amount, i) => {
          const limit = game.liability[i]!
          return limit === 'unlimited' || compare(amount, limit.neg()) >= 0
        })
        const answer = core(game)
        if (answer.kind === 'nonempty') expect(inCore(game, answer.member).holds).toBe(true)
        else expect([payable, answer.kind]).toEqual([false, 'undecided'])
      }),
      { numRuns: 25 },
    )
  })

  it('and is undecided otherwise, never wrongly empty', () => {
    const ownUse = { 'A,B': [3, 3], [all]: [1, 1, 1, 1, 1] }
    const game = dualValueGame({ players, ownUse, pot: {} })
    expect(core(game)).toMatchObject({ kind: 'undecided' })
    expect(core({ ...game, liability: players.map(() => 'unlimited' as const) }).kind).toBe('empty')
  })

  it('TU predicates refuse a dual-value game, and say what to ask instead', () => {
    const game = dualValueGame({ players, ownUse: {}, pot: { [all]: 1 } })
    for (const ask of [isBalanced, isConvex, tau, shapley, nucleolus]) {
      expect(() => ask(game as never)).toThrow('core and inCore take it as it is')
    }
    expect(isBalanced(tuReading(game)).holds).toBe(true)
    expect(isConvex(potGame(game)).holds).toBe(true)
  })
})

describe('the rectangle: each takes its own maximum', () => {
  it('Nash and Kalai–Smorodinsky are the own-use rule of a relationship without exposure: (3, 7)', () => {
    const rectangle = bargainingProblem({ points: [[3, 7]], disagreement: [0, 0] })
    const game = dualValueGame({ players: ['S', 'L'], ownUse: { 'S,L': [3, 7] }, pot: {} })
    expect(texts(ownUseRule(game).values)).toEqual(['3', '7'])
    expect(toJSON(nashBargaining(rectangle))).toMatchObject({ values: ['3', '7'] })
    expect(toJSON(kalaiSmorodinsky(rectangle))).toMatchObject({ values: ['3', '7'] })
    expect(texts(egalitarian(rectangle).values)).toEqual(['3', '3']) // leaves 4 on the table
    expect(core(game)).toMatchObject({ member: vector(3, 7) })
  })

  it('whatever its sides, and for three', () => {
    const sides = fc.array(arbitrary.rational({ minimum: '1/12', maximum: 9 }), { minLength: 2, maxLength: 3 })
    fc.assert(
      fc.property(sides, corner => {
        const players = ['S', 'L', 'M'].slice(0, corner.length)
        const problem = bargainingProblem({ points: [corner], disagreement: corner.map(() => 0) })
        const game = dualValueGame({ players, ownUse: { [players.join()]: corner }, pot: {} })
        expect(ownUseRule(game).values).toEqual(corner)
        expect(nashBargaining(problem)).toMatchObject({ values: corner })
        expect(kalaiSmorodinsky(problem)).toMatchObject({ values: corner })
        const least = [...corner].sort(compare)[0]!
        expect(egalitarian(problem).values).toEqual(corner.map(() => least))
      }),
      { numRuns: 40 },
    )
  })
})

function texts(values: readonly Fraction[]): string[] {
  return values.map(value => value.toFraction())
}
