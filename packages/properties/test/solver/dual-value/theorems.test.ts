/** T1 to T5: what is true of dual-value games, on drawn games and by the generic solvers of cooperative games. */
import '../../setup.ts'
import {
  at,
  type Coalitional,
  coalitional,
  compare,
  type DualValueGame,
  dualValueGame,
  dualValueOf,
  type Fraction,
  flatFractions,
  fractions,
  potGame,
  rational,
  relationship,
  sum,
  tuReading,
  ZERO,
} from '@biform/core'
import { banzhaf, core, inCore, isConvex, ownUseRule, shapley } from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amount, HALF, larger, lists, many, plus, some, unit } from './draws.ts'

const PLAYERS = ['1', '2', '3']
const coalitions = Array.from({ length: 8 }, (_, S) => S)

/** Three players; own use and pots of pairs and of all, 0 of one alone. */
const duals = fc.tuple(lists(amount, 9), lists(amount, 4)).map(([own, pot]) =>
  dualValueGame({
    players: PLAYERS,
    ownUse: { '1,2': own.slice(0, 2), '1,3': own.slice(2, 4), '2,3': own.slice(4, 6), '1,2,3': own.slice(6) },
    pot: { '1,2': pot[0]!, '1,3': pot[1]!, '2,3': pot[2]!, '1,2,3': pot[3]!.add(pot[0]!) },
    liability: 'unlimited',
  }),
)

/** B(S) = Σ_S b_i(S). */
function ownUseGame(game: DualValueGame): Coalitional {
  return tuReading({ ...game, pot: flatFractions(fractions(game.pot).map(() => ZERO)) })
}

const kept = (game: DualValueGame): Fraction[] => game.ownUse.map(list => fractions(list).at(-1)!)

describe('T1: what a TU solution of the whole moves', () => {
  it('is φ(B) − b(N) beyond the own-use rule, with sum 0 for the Shapley value, for the Banzhaf value in general not', () => {
    let unbalanced = 0
    fc.assert(
      fc.property(duals, game => {
        const rules = [
          (v: Coalitional): readonly Fraction[] => shapley(v).values,
          (v: Coalitional): readonly Fraction[] => banzhaf(v).values,
        ]
        const gaps = rules.map(phi => {
          const gap = phi(tuReading(game)).map((value, i) => value.sub(kept(game)[i]!).sub(phi(potGame(game))[i]!))
          expect(gap).toEqual(phi(ownUseGame(game)).map((value, i) => value.sub(kept(game)[i]!)))
          return sum(gap)
        })
        expect(gaps[0]).toEqual(ZERO)
        if (gaps[1]!.n !== 0n) unbalanced += 1
        const rule = plus(kept(game), shapley(potGame(game)).values)
        expect(ownUseRule(game).values).toEqual(rule)
      }),
      many,
    )
    expect(unbalanced).toBeGreaterThan(100)
  })

  it('of two partners without value alone is half the difference of their own uses', () => {
    fc.assert(
      fc.property(amount, amount, amount, (first, second, pot) => {
        const game = dualValueGame({
          players: ['S', 'L'],
          ownUse: { 'S,L': [first, second] },
          pot: { 'S,L': pot },
          liability: 'unlimited',
        })
        const gap = shapley(tuReading(game)).values.map((value, i) => value.sub(ownUseRule(game).values[i]!))
        const half = second.sub(first).div(2)
        expect(gap).toEqual([half, half.neg()])
      }),
      some,
    )
  })

  const sums = fc.tuple(lists(lists(amount, 8), 3), lists(unit, 6))

  it('without rivalry does not depend on exposure', () => {
    fc.assert(
      fc.property(sums, ([own, exposures]) => {
        const readings = [exposures.slice(0, 3), exposures.slice(3)].map(exposure =>
          tuReading(
            dualValueOf(
              relationship({
                partners: PLAYERS,
                components: [
                  { ownUse: own.map((list, i) => list.map((u, S) => ((S >>> i) & 1 ? u : ZERO))), exposure },
                ],
              }),
            ),
          ),
        )
        expect(fractions(readings[0]!.worth)).toEqual(fractions(readings[1]!.worth))
      }),
      some,
    )
  })

  it('with rivalry does, as for three partners who each gain 20, 30 or 50 per other member', () => {
    const own = [20, 30, 50].map((gain, i) =>
      coalitions.map(S => ((S >>> i) & 1 ? gain * (S.toString(2).replaceAll('0', '').length - 1) : 0)),
    )
    const shapleyAt = (exposure: string, rivalry: number): string[] => {
      const game = relationship({ partners: PLAYERS, components: [{ ownUse: own, exposure, rivalry }] })
      return shapley(tuReading(dualValueOf(game))).values.map(value => value.toFraction())
    }
    const same = ['60', '65', '75']
    expect(['0', '1/2', '1'].map(rho => shapleyAt(rho, 0))).toEqual([same, same, same])
    expect(['0', '1/2', '1'].map(rho => shapleyAt(rho, 1))).toEqual([same, ['45', '95/2', '115/2'], ['30', '30', '40']])
  })
})

describe('T2 and T3: own use and a core division of the pot', () => {
  it('are in the core at any liability where nobody is crowded at the top', () => {
    fc.assert(
      fc.property(duals, fc.constantFrom('unlimited' as const, 0, 1), (drawn, liability) => {
        // Enough for every pair, and for half of all pairs together: such a pot has a core.
        const pots = fractions(drawn.pot)
        const pairs = [0b011, 0b101, 0b110].map(S => pots[S]!)
        const whole = larger(pairs.reduce(larger), sum(pairs).div(2)).add(pots[7]!.sub(pots[0b011]!))
        const pot = pots.with(7, whole)
        const found = core(coalitional({ players: PLAYERS, worth: pot }))
        if (found.kind !== 'nonempty') throw new Error('a balanced pot has a core')
        const most = drawn.ownUse.map(list => fractions(list).reduce(larger))
        const ownUse = drawn.ownUse.map((list, i) => fractions(list).with(7, most[i]!))
        const game = dualValueGame({ players: drawn.players, ownUse, pot, liability })
        expect(inCore(game, plus(most, found.member)).holds).toBe(true)
      }),
      many,
    )
  })

  /** The minimal balanced collections of three players, as weights of coalitions. */
  const BALANCED: readonly (readonly (readonly [number, Fraction])[])[] = [
    [1, 2, 4],
    [1, 6],
    [2, 5],
    [4, 3],
    [3, 5, 6],
  ].map(list => list.map(S => [S, list.length === 3 && list[0] === 3 ? HALF : rational(1)] as const))

  it('and with unlimited liability the core is nonempty iff no balanced collection gains more pot than own use it loses', () => {
    const seen = { empty: 0, nonempty: 0 }
    fc.assert(
      fc.property(duals, game => {
        const worth = (S: number): Fraction => at(game.pot, S)
        const own = (i: number, S: number): Fraction => at(game.ownUse[i]!, S)
        const expected = BALANCED.every(collection => {
          const gained = sum(collection.map(([S, weight]) => weight.mul(worth(S)))).sub(worth(7))
          const lost = sum(
            [0, 1, 2].map(i => {
              const shared = collection.filter(([S]) => (S >>> i) & 1).map(([S, weight]) => weight.mul(own(i, S)))
              return own(i, 7).sub(sum(shared))
            }),
          )
          return compare(gained, lost) <= 0
        })
        const { kind } = core(game)
        expect(kind).toBe(expected ? 'nonempty' : 'empty')
        seen[expected ? 'nonempty' : 'empty'] += 1
      }),
      some,
    )
    expect(Math.min(seen.empty, seen.nonempty)).toBeGreaterThan(25)
  })
})

/** The dimension of the solutions of a linear system, and the solution if it is one; undefined if there is none. */
function solve(rows: readonly (readonly Fraction[])[]): { freedom: number; solution: Fraction[] } | undefined {
  const system = rows.map(row => [...row])
  const width = system[0]!.length - 1
  let rank = 0
  for (let column = 0; column < width; column++) {
    const found = system.findIndex((row, r) => r >= rank && row[column]!.n !== 0n)
    if (found < 0) continue
    ;[system[rank], system[found]] = [system[found]!, system[rank]!]
    const pivot = system[rank]!.map(value => value.div(system[rank]![column]!))
    system[rank] = pivot
    system.forEach((row, r) => {
      if (r !== rank && row[column]!.n !== 0n) {
        system[r] = row.map((value, k) => value.sub(row[column]!.mul(pivot[k]!)))
      }
    })
    rank += 1
  }
  if (system.slice(rank).some(row => row[width]!.n !== 0n)) return undefined
  return { freedom: width - rank, solution: system.slice(0, width).map(row => row[width]!) }
}

describe('T4: the own-use rule is the only one', () => {
  // A rule with (O) gives player i a number that depends on whether i keeps b_i or nothing, and on the pot: 2n unknowns.
  // (E) is an equation for each set of players who keep theirs, (P) one for each player if nobody does.
  it('that is efficient, independent of the others’ own use, and the Shapley value where nobody keeps anything', () => {
    fc.assert(
      fc.property(lists(amount, 3), lists(amount, 4), (own, pots) => {
        const pot = coalitional({
          players: PLAYERS,
          worth: { '1,2': pots[0]!, '1,3': pots[1]!, '2,3': pots[2]!, '1,2,3': pots[3]! },
        })
        const row = (entries: Readonly<Record<number, number>>, right: Fraction): Fraction[] => [
          ...Array.from({ length: 6 }, (_, k) => rational(entries[k] ?? 0)),
          right,
        ]
        const efficient = coalitions.map(T => {
          const keeping = own.map((_, i) => [2 * i + ((T >>> i) & 1), 1])
          return row(Object.fromEntries(keeping), sum(own.filter((_, i) => (T >>> i) & 1)).add(pots[3]!))
        })
        const phi = shapley(pot).values
        const fixed = phi.map((value, i) => row({ [2 * i]: 1 }, value))
        const found = solve([...efficient, ...fixed])!
        const rule = ownUseRule(
          dualValueGame({ players: PLAYERS, ownUse: { '1,2,3': own }, pot: fractions(pot.worth) }),
        )
        expect(found.freedom).toBe(0)
        expect(found.solution).toEqual(rule.values.flatMap((value, i) => [phi[i]!, value]))
        // Without (P) pots can be divided anyhow, without (E) anything may be given for own use.
        expect(solve(efficient)!.freedom).toBe(2)
        expect(solve(fixed)!.freedom).toBe(3)
      }),
      many,
    )
  })

  it('(O) is needed: the Shapley value of the whole is efficient and φ on the pot, but shares out own use', () => {
    const game = (own: number): DualValueGame =>
      dualValueGame({ players: ['S', 'L'], ownUse: { 'S,L': [2, own] }, pot: { 'S,L': 4 } })
    expect([0, 6].map(own => shapley(tuReading(game(own))).values[0]!.toFraction())).toEqual(['3', '6'])
    expect([0, 6].map(own => ownUseRule(game(own)).values[0]!.toFraction())).toEqual(['4', '4'])
  })
})

/** An action of the first player is a pair (p, q), of the others one number. */
type Action = readonly number[]
type Team = (actions: readonly Action[]) => number

const SETS: readonly (readonly Action[])[] = [
  [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ],
  [[0], [1], [2]],
  [[0], [1], [2]],
]

/** v(S) = max F over the actions of members, non-members doing nothing. */
function teamGame(F: Team): Coalitional {
  const worth = coalitions.map(S => {
    const sets = SETS.map((set, i) => ((S >>> i) & 1 ? set : [set[0]!]))
    return Math.max(...sets[0]!.flatMap(x => sets[1]!.flatMap(y => sets[2]!.map(z => F([x, y, z])))))
  })
  return coalitional({ players: PLAYERS, worth })
}

const meet = (x: Action, y: Action): Action => x.map((value, k) => Math.min(value, y[k]!))
const join = (x: Action, y: Action): Action => x.map((value, k) => Math.max(value, y[k]!))

/** F(x ∧ y) + F(x ∨ y) ≥ F(x) + F(y), for all x and y, or for those that differ in the actions of several players only. */
function isSupermodular(F: Team, players: 'within and between' | 'between'): boolean {
  const all = SETS[0]!.flatMap(x => SETS[1]!.flatMap(y => SETS[2]!.map(z => [x, y, z])))
  return all.every(x =>
    all.every(y => {
      // Increasing differences: x moves some players up, y others, from x ∧ y.
      const low = x.map((action, i) => meet(action, y[i]!))
      const up = (z: readonly Action[]): boolean[] => z.map((action, i) => action.some((v, k) => v !== low[i]![k]))
      const [a, b] = [up(x), up(y)]
      if (players === 'between' && a.some((moved, i) => moved && b[i])) return true
      return F(low) + F(x.map((action, i) => join(action, y[i]!))) >= F(x) + F(y)
    }),
  )
}

describe('T5: complementarity makes the game convex', () => {
  /** What is gained where all of these actions are at least so high: a supermodular function if gains are not negative. */
  const joint = fc.record({ from: fc.tuple(fc.nat(3), fc.nat(2), fc.nat(2)), gain: fc.nat(9) })
  /** What each player's action is worth by itself, positive or not: the pair's is the sum of its parts'. */
  const alone = lists(fc.integer({ min: -9, max: 9 }), 6)
  const supermodular = fc.tuple(fc.array(joint, { maxLength: 6 }), alone).map(([joints, own]): Team => {
    return ([first, second, third]) => {
      const gains = joints.map(({ from, gain }) => {
        const [p, q] = SETS[0]![from[0]]!
        const reached = first![0]! >= p! && first![1]! >= q! && second![0]! >= from[1] && third![0]! >= from[2]
        return from.every(level => level === 0) || !reached ? 0 : gain
      })
      const singly =
        own[0]! * first![0]! +
        own[1]! * first![1]! +
        (second![0]! === 0 ? 0 : own[1 + second![0]!]!) +
        (third![0]! === 0 ? 0 : own[3 + third![0]!]!)
      return gains.reduce((total, gain) => total + gain, singly)
    }
  })

  it('if F is supermodular; then the Shapley value is in the core', () => {
    fc.assert(
      fc.property(supermodular, F => {
        const game = teamGame(F)
        expect(isConvex(game).holds).toBe(true)
        expect(inCore(game, shapley(game).values).holds).toBe(true)
      }),
      many,
    )
    for (const F of fc.sample(supermodular, { numRuns: 20, seed: 2026 })) {
      expect(isSupermodular(F, 'within and between')).toBe(true)
    }
  })

  it('not if F has increasing differences between players only: pq −5', () => {
    const F: Team = ([first, second, third]) =>
      first![0]! * Math.min(1, second![0]!) + first![1]! * Math.min(1, third![0]!) - 5 * first![0]! * first![1]!
    expect(isSupermodular(F, 'between')).toBe(true)
    expect(isSupermodular(F, 'within and between')).toBe(false)
    const game = teamGame(F)
    expect(fractions(game.worth).map(Number)).toEqual([0, 0, 0, 1, 0, 1, 0, 1])
    expect(isConvex(game).holds).toBe(false)
    expect(core(game)).toMatchObject({ kind: 'nonempty' })
    expect(inCore(game, [1, 0, 0]).holds).toBe(true)
    expect(inCore(game, shapley(game).values).holds).toBe(false)
  })
})
