import '../setup.ts'
import {
  appropriation,
  at,
  compare,
  type DualValueGame,
  dualValueGame,
  dualValueOf,
  everyone,
  type Fraction,
  flatFractions,
  fractions,
  length,
  membersOf,
  ONE,
  ownUse,
  potGame,
  sum,
  tuReading,
  ZERO,
} from '@biform/core'
import { arbitrary } from '@biform/properties'
import { appropriate, core, coreInterval, inCore, indices, ownUseRule, shapley } from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const games = arbitrary.dualValueGame()
const liabilities = ['zero', 'finite', 'unlimited', 'any'] as const

/** b(N). */
const kept = (game: DualValueGame): Fraction[] => game.ownUse.map(list => at(list, length(list) - 1))
const plus = (x: readonly Fraction[], y: readonly Fraction[]): Fraction[] => x.map((value, i) => value.add(y[i]!))
const larger = (a: Fraction, b: Fraction): Fraction => (compare(a, b) < 0 ? b : a)

describe('T1: what the Shapley value of the TU reading moves', () => {
  it('φ(v) − (b(N) + φ(w)) = φ(B) − b(N), B(S) = Σ_S b_i(S), and the differences sum to 0', () => {
    fc.assert(
      fc.property(games, game => {
        const v = shapley(tuReading(game)).values
        const rule = plus(kept(game), shapley(potGame(game)).values)
        const own = game.ownUse.map(fractions)
        const B = flatFractions(own[0]!.map((_, S) => sum(own.map(list => list[S]!))))
        const phi = shapley({ kind: 'coalitional', players: game.players, worth: B }).values
        const left = v.map((value, i) => value.sub(rule[i]!))
        expect(left).toEqual(phi.map((value, i) => value.sub(kept(game)[i]!)))
        expect(sum(left)).toEqual(ZERO)
      }),
    )
  })
})

describe('T2/T3: without crowding at N, b(N) + z is in the core for every core division z of the pot', () => {
  for (const liability of liabilities) {
    it(`liability ${liability}`, () => {
      // Mostly positive numbers, so that many core divisions can be paid without liability.
      const worth = arbitrary.rational({ minimum: -1 })
      const options = { players: [1, 4], ownUse: 'uncrowded', pot: 'balanced', liability, worth } as const
      let tried = 0
      fc.assert(
        fc.property(arbitrary.dualValueGame(options), game => {
          const pot = potGame(game)
          const found = core(pot)
          if (found.kind !== 'nonempty') throw new Error('a balanced pot has a core')
          const divisions = [found.member, ...pot.players.map((_, i) => lowest(pot, i))]
          for (const z of divisions) {
            const payable = z.every((amount, i) => {
              const limit = game.liability[i]!
              return limit === 'unlimited' || compare(amount, limit.neg()) >= 0
            })
            if (!payable) continue
            tried += 1
            expect(inCore(game, plus(kept(game), z)).holds).toBe(true)
          }
        }),
      )
      expect(tried).toBeGreaterThan(100)
    })
  }

  it('so that without exposure dual appropriation is in the core', () => {
    fc.assert(
      fc.property(arbitrary.dualValueGame({ ownUse: 'monotone', worth: arbitrary.tied() }), game => {
        const empty = { ...game, pot: flatFractions(fractions(game.pot).map(() => ZERO)) }
        expect(inCore(empty, kept(empty)).holds).toBe(true)
      }),
    )
  })

  it('and the own-use rule is in the core if the pot is convex', () => {
    fc.assert(
      fc.property(arbitrary.dualValueGame({ ownUse: 'uncrowded', pot: 'convex', liability: 'unlimited' }), game => {
        expect(inCore(game, ownUseRule(game).values).holds).toBe(true)
      }),
    )
  })

  it('crowding breaks it: b(AB) = (3, 3), b(N) = (1, 1, 1) has an empty core', () => {
    const crowded = dualValueGame({
      players: ['A', 'B', 'C'],
      ownUse: { 'A,B': [3, 3], 'A,B,C': [1, 1, 1] },
      pot: {},
      liability: 'unlimited',
    })
    expect(core(crowded).kind).toBe('empty')
    expect(inCore(crowded, [1, 1, 1]).holds).toBe(false)
  })
})

/** The core division of a pot that gives player i least. */
function lowest(pot: Parameters<typeof coreInterval>[0], i: number): readonly Fraction[] {
  const interval = coreInterval(pot, i)
  if (interval.kind !== 'interval') throw new Error('a balanced pot has a core')
  return interval.lowerMember
}

describe('inCore of dual-value games', () => {
  const allocation = fc.array(arbitrary.rational(), { minLength: 3, maxLength: 3 })

  it('follows the blocking formula', () => {
    fc.assert(
      fc.property(games, allocation, (game, numbers) => {
        const x = numbers.slice(0, game.players.length)
        const N = 2 ** game.players.length - 1
        const room = (S: number): Fraction => {
          const needs = x.map((amount, i) => {
            const above = amount.sub(at(game.ownUse[i]!, S))
            const limit = game.liability[i]!
            return (S >>> i) & 1 ? (limit === 'unlimited' ? above : larger(above, limit.neg())) : ZERO
          })
          return at(game.pot, S).sub(sum(needs))
        }
        const slackFor = (S: number): boolean =>
          x.every((amount, i) => {
            const limit = game.liability[i]!
            if (((S >>> i) & 1) === 0) return true
            return limit !== 'unlimited' && compare(amount.sub(at(game.ownUse[i]!, S)), limit.neg()) < 0
          })
        const blocks = (S: number): boolean =>
          room(S).s > 0n && room(S).n > 0n ? true : room(S).n === 0n && slackFor(S)
        const feasible = compare(room(N), ZERO) >= 0
        const coalitions = Array.from({ length: N }, (_, S) => S + 1)
        const result = inCore(game, x)
        expect(result.holds).toBe(feasible && !coalitions.some(blocks))
        expect(result.reason).toBe(feasible ? undefined : 'infeasible')
        if (result.blocking) {
          expect(blocks(result.blocking.coalition)).toBe(true)
          expect(result.blocking.excess).toEqual(room(result.blocking.coalition))
          const members = membersOf(game.players, result.blocking.coalition).map(label => game.players.indexOf(label))
          members.forEach((i, k) => {
            expect(compare(result.blocking!.payoffs![k]!, x[i]!)).toBe(1)
          })
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is that of the TU reading if liability is unlimited', () => {
    fc.assert(
      fc.property(arbitrary.dualValueGame({ liability: 'unlimited' }), allocation, (game, numbers) => {
        const x = numbers.slice(0, game.players.length)
        expect(inCore(game, x).holds).toBe(inCore(tuReading(game), x).holds)
        expect(core(game).kind).toBe(core(tuReading(game)).kind)
      }),
    )
  })

  it('agrees with core: a member is in it, and where there is none nothing is', () => {
    const finite = fc.oneof(
      arbitrary.dualValueGame({ players: [1, 3] }),
      arbitrary.dualValueGame({ players: [2, 3], worth: arbitrary.tied() }),
    )
    fc.assert(
      fc.property(finite, allocation, (game, numbers) => {
        const answer = core(game)
        if (answer.kind === 'nonempty') expect(inCore(game, answer.member).holds).toBe(true)
        else {
          expect(answer.kind).toBe('empty')
          const tries = [
            numbers.slice(0, game.players.length),
            ownUseRule(game).values,
            shapley(tuReading(game)).values,
          ]
          for (const x of tries) expect(inCore(game, x).holds).toBe(false)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('T4: the own-use rule', () => {
  it('(E) gives out w(N) + Σ b_i(N)', () => {
    fc.assert(
      fc.property(games, game => {
        const { values, kept: own, received } = ownUseRule(game)
        expect(sum(values)).toEqual(at(game.pot, length(game.pot) - 1).add(sum(kept(game))))
        expect(own).toEqual(kept(game))
        expect(values).toEqual(plus(own, received))
      }),
    )
  })

  it('(O) gives a player the same whatever the others keep', () => {
    fc.assert(
      fc.property(
        arbitrary.dualValueGame({ players: 3 }),
        arbitrary.dualValueGame({ players: 3 }),
        fc.nat(2),
        (game, other, i) => {
          const changed = { ...game, ownUse: other.ownUse.with(i, game.ownUse[i]!) }
          expect(ownUseRule(changed).values[i]).toEqual(ownUseRule(game).values[i])
        },
      ),
    )
  })

  it('(P) is the Shapley value of the pot where nobody keeps anything', () => {
    fc.assert(
      fc.property(games, game => {
        const nothing = { ...game, ownUse: game.ownUse.map(list => flatFractions(fractions(list).map(() => ZERO))) }
        expect(ownUseRule(nothing).values).toEqual(shapley(potGame(game)).values)
      }),
    )
  })

  it('is that of a relationship’s dual-value game', () => {
    fc.assert(
      fc.property(arbitrary.relationship(), game => {
        expect(ownUseRule(game)).toEqual(ownUseRule(dualValueOf(game)))
      }),
    )
  })
})

describe('appropriate and indices', () => {
  const relationships = arbitrary.relationship()
  const division = fc.oneof(
    fc.constantFrom('shares' as const, 'equal' as const, 'shapley' as const),
    fc.constant('weights' as const),
  )
  const asked = fc.tuple(relationships, division, arbitrary.probabilities(3)).map(([game, rule, numbers]) => {
    const part = numbers.slice(0, game.partners.length)
    const weights = part.with(0, part[0]!.add(ONE).sub(sum(part)))
    return appropriate(game, { division: rule === 'weights' ? { weights } : rule })
  })

  it('conserves: C1 to C4 hold under every rule', () => {
    fc.assert(
      fc.property(asked, result => {
        expect(
          Object.values(result.laws)
            .flat()
            .every(law => law.holds),
        ).toBe(true)
        const { kept, pots, received, appropriated, totals, payoffs, laws } = result
        expect(appropriation(result.relationship, received)).toEqual({
          kept,
          pots,
          received,
          appropriated,
          totals,
          payoffs,
          laws,
        })
      }),
    )
  })

  it('with the Shapley division gives the own-use rule of the dual-value game', () => {
    fc.assert(
      fc.property(relationships, game => {
        expect(appropriate(game, { division: 'shapley' }).totals).toEqual(ownUseRule(game).values)
      }),
    )
  })

  it('DI lies in [0, 1], over-appropriation sums to 0, and fair shares have none', () => {
    fc.assert(
      fc.property(asked, result => {
        const found = indices(result)
        if (found.dualAppropriation !== null) {
          expect(compare(found.dualAppropriation, ZERO)).toBeGreaterThanOrEqual(0)
          expect(compare(found.dualAppropriation, ONE)).toBeLessThanOrEqual(0)
        }
        expect(sum(found.overAppropriation)).toEqual(ZERO)
        if (result.rule === 'equal') expect(found.overAppropriation.every(value => value.n === 0n)).toBe(true)
        for (const quotient of [...found.nonRivalry, found.distinctness]) {
          if (quotient === null) continue
          expect(compare(quotient, ZERO)).toBeGreaterThanOrEqual(0)
          expect(compare(quotient, ONE)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })

  it('dual appropriation holds iff nothing is exposed, and then each takes its own use however pots are cut up', () => {
    const often = arbitrary.relationship({ exposure: fc.constantFrom(ZERO, ZERO, ONE) })
    fc.assert(
      fc.property(fc.oneof(relationships, often), game => {
        const N = everyone(game)
        const own = game.partners.map((_, i) => sum(game.components.map((_, k) => ownUse(game, i, k, N))))
        const found = (['shares', 'equal', 'shapley'] as const).map(division => appropriate(game, { division }))
        const empty = fractions(dualValueOf(game).pot).every(value => value.n === 0n)
        for (const result of found) {
          const { dualValueAppropriation } = indices(result)
          expect(dualValueAppropriation.holds).toBe(empty)
          expect(dualValueAppropriation.takesOwnValue).toBe(result.totals.every((total, i) => total.equals(own[i]!)))
          if (empty) expect(result.totals).toEqual(own)
        }
      }),
    )
  })
})
