import '../setup.ts'
import {
  type Automaton,
  compareReal,
  Fraction,
  grimTrigger,
  kPeriodPunishment,
  type NormalForm,
  normalForm,
  ONE,
  observationIndex,
  ownOrder,
  payoff,
  profileAt,
  profileCount,
  type Rational,
  type Real,
  ratio,
  refine,
  repeatedGame,
  sum,
  ZERO,
} from '@biform/core'
import { arbitrary } from '@biform/properties'
import {
  criticalDiscount,
  type Interval,
  isNashEquilibrium,
  isSubgamePerfect,
  subgamePerfectDiscounts,
} from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { machineParts, machinesFor } from './automata.ts'

const tied = arbitrary.tied()
const dilemmas = fc.oneof(
  arbitrary.bimatrix({ strategies: 2, payoff: tied }),
  arbitrary.bimatrix({ strategies: 2, payoff: arbitrary.rational({ minimum: 0, maximum: 6, maxDenominator: 2 }) }),
)
const several = fc.oneof(dilemmas, arbitrary.normalForm({ players: 3, strategies: 2, payoff: tied }))
const parts = fc.tuple(machineParts(2), machineParts(2), machineParts(2))
const positive = arbitrary.rational({ minimum: '1/4', maximum: 5, maxDenominator: 4 })
const share = arbitrary.rational({ minimum: 0, maximum: 1, maxDenominator: 6 })

function contains(set: readonly Interval[], point: Real): boolean {
  return set.some(({ lower, upper, lowerClosed, upperClosed }) => {
    const [low, high] = [compareReal(lower, point), compareReal(point, upper)]
    return (low < 0 || (low === 0 && lowerClosed)) && (high < 0 || (high === 0 && upperClosed))
  })
}

/** The rational ends of some sets, and numbers close to all ends on both sides. */
function probes(sets: readonly (readonly Interval[])[]): Fraction[] {
  const ends = sets.flatMap(set => set.flatMap(({ lower, upper }) => [lower, upper]))
  const step = ratio(1n, 10n ** 7n)
  const near = ends.flatMap(end => {
    const { lower, upper } = refine(end, step)
    return [...(end instanceof Fraction ? [end] : []), lower.sub(step), upper.add(step)]
  })
  return [ZERO, ratio(1n, 3n), ratio(1n, 2n), ratio(4n, 5n), ...near].filter(
    point => compareReal(ZERO, point) <= 0 && compareReal(point, ONE) < 0,
  )
}

describe('sets of discount factors', () => {
  it('hold exactly those at which the automata are subgame perfect', () => {
    fc.assert(
      fc.property(several, parts, (stage, list) => {
        const automata = machinesFor(stage, list)
        const { perPlayer, all } = subgamePerfectDiscounts(stage, automata)
        for (const discount of probes([...perPlayer, all])) {
          const { holds } = isSubgamePerfect(repeatedGame(stage, { discount }), automata)
          expect([discount, holds]).toEqual([discount, contains(all, discount)])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('hold exactly those at which each automaton is a best reply', () => {
    fc.assert(
      fc.property(several, parts, (stage, list) => {
        const automata = machinesFor(stage, list)
        const { perPlayer, all } = subgamePerfectDiscounts(stage, automata, { concept: 'nash' })
        for (const discount of probes([...perPlayer, all])) {
          const { holds, payoffs, best } = isNashEquilibrium(repeatedGame(stage, { discount }), automata)
          expect([discount, holds]).toEqual([discount, contains(all, discount)])
          const each = payoffs.map((value, i) => value.compare(best[i]!) === 0)
          expect([discount, each]).toEqual([discount, perPlayer.map(set => contains(set, discount))])
        }
      }),
      { numRuns: 40 },
    )
  })

  it('are smaller for subgame perfection than for Nash', () => {
    fc.assert(
      fc.property(dilemmas, parts, (stage, list) => {
        const automata = machinesFor(stage, list)
        const perfect = subgamePerfectDiscounts(stage, automata).all
        const nash = subgamePerfectDiscounts(stage, automata, { concept: 'nash' }).all
        for (const discount of probes([perfect, nash])) {
          expect(!contains(perfect, discount) || contains(nash, discount)).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })
})

/** What player i gets from a state of pure automata on, if it first takes these actions and then does as its machine says. */
function playedOut(
  stage: NormalForm,
  automata: readonly Automaton[],
  from: readonly number[],
  i: number,
  actions: readonly number[],
  discount: Fraction,
): Fraction {
  const players = automata.map((_, j) => j)
  const visits = new Map<string, number>()
  const income: Fraction[] = []
  let state = from
  for (let t = 0; ; t++) {
    const seen = t < actions.length ? undefined : visits.get(state.join())
    if (seen !== undefined) {
      // From `seen` on the same periods come again and again.
      const cycle = income.slice(seen)
      const present = (list: readonly Fraction[]): Fraction => sum(list.map((value, k) => value.mul(discount.pow(k)!)))
      const later = present(cycle).div(ONE.sub(discount.pow(cycle.length)!))
      return present(income.slice(0, seen))
        .add(later.mul(discount.pow(seen)!))
        .mul(ONE.sub(discount))
    }
    if (t >= actions.length) visits.set(state.join(), t)
    const profile = players.map(j =>
      j === i && t < actions.length ? actions[t]! : automata[j]!.outputs[state[j]!]!.findIndex(p => p.n !== 0n),
    )
    income.push(payoff(stage, profile, i))
    state = players.map(j => {
      const machine = automata[j]!
      const own = ownOrder(players.length, j).map(k => profile[k]!)
      return machine.transitions[state[j]!]![observationIndex(machine.actions, own)]!
    })
  }
}

describe('one-shot deviations', () => {
  it('are enough: where none pays, no deviation in up to three periods does, from any joint state', () => {
    const pure = fc.tuple(machineParts(2, false), machineParts(2, false))
    const discounts = arbitrary.rational({ minimum: '1/4', maximum: '11/12', maxDenominator: 12 })
    fc.assert(
      fc.property(dilemmas, pure, discounts, (stage, list, discount) => {
        const automata = machinesFor(stage, list)
        const game = repeatedGame(stage, { discount })
        const { holds, deviation, certificate } = isSubgamePerfect(game, automata)
        const gains = certificate.states.flatMap((state, k) =>
          [0, 1].flatMap(player =>
            Array.from({ length: 8 }, (_, plan) => {
              const actions = [plan & 1, (plan >> 1) & 1, (plan >> 2) & 1]
              return [1, 3].map(shots =>
                playedOut(stage, automata, state, player, actions.slice(0, shots), discount).sub(
                  certificate.values[k]![player]!,
                ),
              )
            }),
          ),
        )
        const most = (shots: number): Fraction =>
          gains.map(pair => pair[shots]!).reduce((a, b) => (b.compare(a) > 0 ? b : a), ZERO)
        expect(most(0)).toEqual(deviation?.gain ?? ZERO)
        expect(most(1).n === 0n).toBe(holds)
      }),
      { numRuns: 60 },
    )
  })
})

describe('threats', () => {
  const cases = fc.record({
    stage: fc.oneof(
      arbitrary.bimatrix({ strategies: [2, 3], payoff: tied }),
      arbitrary.normalForm({ players: 3, strategies: 2, payoff: tied }),
    ),
    draws: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
    concept: fc.constantFrom('subgame-perfect' as const, 'nash' as const),
  })
  const profiles = (stage: NormalForm, draws: readonly number[]): number[][] =>
    draws.map(draw => profileAt(stage, draw % profileCount(stage)))

  it('of a profile for ever need what the automata of grim trigger need', () => {
    fc.assert(
      fc.property(cases, ({ stage, draws, concept }) => {
        const [first, second, punishment] = profiles(stage, draws)
        const threat = criticalDiscount(stage, { target: [first!, second!], punishment: punishment!, concept })
        const automata = grimTrigger(stage, { target: { cycle: [first!, second!] }, punishment: punishment! })
        const found = subgamePerfectDiscounts(stage, automata, { concept })
        expect(found.perPlayer).toEqual(threat.perPlayer)
        expect(found.all).toEqual(threat.all)
      }),
      { numRuns: 50 },
    )
  })

  it('of a profile for some periods need what the automata of such punishments need', () => {
    fc.assert(
      fc.property(
        cases,
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        ({ stage, draws, concept }, periods, restart) => {
          const [target, punishment] = profiles(stage, draws)
          const input = { target: target!, punishment: punishment!, periods, restart }
          const found = subgamePerfectDiscounts(stage, kPeriodPunishment(stage, input), { concept })
          expect(found.all).toEqual(criticalDiscount(stage, { ...input, concept }).all)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('closed forms', () => {
  const from = (value: Fraction): Interval[] => [
    { lower: value.compare(ZERO) < 0 ? ZERO : value, upper: ONE, lowerClosed: true, upperClosed: false },
  ]
  const dilemma = (R: Rational, S: Rational, T: Rational, P: Rational): NormalForm =>
    normalForm({
      payoffs: [
        [
          [R, R],
          [S, T],
        ],
        [
          [T, S],
          [P, P],
        ],
      ],
    })

  it('grim trigger in a prisoner’s dilemma: (T − R)/(T − P)', () => {
    fc.assert(
      fc.property(positive, positive, positive, (a, b, c) => {
        const [P, R, T] = [ZERO, a, a.add(b)]
        const stage = dilemma(R, c.neg(), T, P)
        for (const concept of ['subgame-perfect', 'nash'] as const) {
          expect(criticalDiscount(stage, { target: [0, 0], punishment: [1, 1], concept }).all).toEqual(from(b.div(T)))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('k periods of punishment: δ + … + δ^k ≥ (T − R)/(R − P)', () => {
    fc.assert(
      fc.property(positive, positive, fc.integer({ min: 1, max: 5 }), (a, b, periods) => {
        const stage = dilemma(a, -1, a.add(b), 0)
        const { all } = criticalDiscount(stage, { target: [0, 0], punishment: [1, 1], periods })
        for (const discount of probes([all])) {
          const threat = sum(Array.from({ length: periods }, (_, k) => discount.pow(k + 1)!))
          expect(contains(all, discount)).toBe(threat.mul(a).compare(b) >= 0)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('tit for tat: collectively stable from max((T − R)/(T − P), (T − R)/(R − S)) on (Axelrod 1981)', () => {
    const titForTat = {
      actions: [2, 2],
      states: ['C', 'D'],
      initial: 0,
      outputs: [0, 1].map(a => [ratio(BigInt(1 - a), 1n), ratio(BigInt(a), 1n)]),
    }
    const machine: Automaton = {
      kind: 'automaton',
      ...titForTat,
      transitions: [
        [0, 1, 0, 1],
        [0, 1, 0, 1],
      ],
    }
    fc.assert(
      fc.property(positive, positive, positive, (a, b, c) => {
        const [P, R, T, S] = [ZERO, a, a.add(b), c.neg()]
        const bound = [b.div(T.sub(P)), b.div(R.sub(S))].reduce((x, y) => (y.compare(x) > 0 ? y : x))
        const { all } = subgamePerfectDiscounts(dilemma(R, S, T, P), [machine, machine], { concept: 'nash' })
        expect(all).toEqual(bound.compare(ONE) < 0 ? from(bound) : [])
      }),
      { numRuns: 40 },
    )
  })

  it('n partners with exposed value: (n − 1)ρu/((1 + (n − 1)ρ)u − k − p)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4 }), share, positive, share, share, (n, rho, surplus, k, p) => {
        const u = k.add(p).add(surplus)
        const shape = Array.from({ length: n }, () => 2)
        // Action 0 cooperates. One who grabs alone takes ρu from each other; once anybody grabs, who does not has less than p.
        const payoffs = shape.map((_, i) =>
          Array.from({ length: 2 ** n }, (_, place) => {
            const grabs = shape.map((_, j) => ((place >> (n - 1 - j)) & 1) === 1)
            const others = grabs.filter((grab, j) => grab && j !== i).length
            if (others === 0)
              return grabs[i]
                ? rho
                    .mul(BigInt(n - 1))
                    .add(1n)
                    .mul(u)
                    .sub(k)
                : u.sub(k)
            return grabs[i] ? p : p.sub(1n)
          }),
        )
        const stage = normalForm({ payoffs, shape })
        const lost = rho.mul(BigInt(n - 1)).mul(u)
        const result = criticalDiscount(stage, { target: shape.map(() => 0), punishment: shape.map(() => 1) })
        expect(result.punishmentIsEquilibrium).toBe(true)
        expect(result.all).toEqual(from(lost.div(lost.add(u).sub(k).sub(p))))
      }),
      { numRuns: 40 },
    )
  })

  it('unequal partners: ρ(γ − β)⁺W/((1 − ρ)u + ργW − k − d) for each', () => {
    const partner = fc.record({ u: positive, grab: share, cost: share, outside: share })
    fc.assert(
      fc.property(partner, partner, share, share, (small, large, rho, beta) => {
        const W = small.u.add(large.u)
        const sides = [small, large].map(({ u, grab, cost, outside }, i) => {
          const kept = ONE.sub(rho).mul(u).sub(cost)
          const share = i === 0 ? beta : ONE.sub(beta)
          return { R: kept.add(rho.mul(share).mul(W)), T: kept.add(rho.mul(grab).mul(W)), d: outside, grab, share }
        })
        fc.pre(sides.every(({ R, d }) => R.compare(d) > 0))
        const [s, l] = sides as [(typeof sides)[0], (typeof sides)[0]]
        const stage = normalForm({
          payoffs: [
            [
              [s.R, l.R],
              [s.d.sub(1n), l.T],
            ],
            [
              [s.T, l.d.sub(1n)],
              [s.d, l.d],
            ],
          ],
        })
        const bounds = sides.map(({ T, d, grab, share }) => {
          const temptation = grab.compare(share) > 0 ? rho.mul(grab.sub(share)).mul(W) : ZERO
          return temptation.n === 0n ? ZERO : temptation.div(T.sub(d))
        })
        expect(criticalDiscount(stage, { target: [0, 0], punishment: [1, 1] }).perPlayer).toEqual(bounds.map(from))
      }),
      { numRuns: 60 },
    )
  })
})
