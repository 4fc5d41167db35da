/**
 * Checks what logit dynamics does in the long run: exact distributions by the balance at every profile; those in doubles by an
 * elimination of the checker's own; stochastic potentials by the contraction of cycles (Chu and Liu 1965; Edmonds 1967), which finds
 * the cheapest tree to every profile at once.
 */
import {
  compare,
  type Fraction,
  type NormalForm,
  payoff,
  profileAt,
  profileCount,
  profileIndex,
  ratio,
  sum,
  toNumber,
  ZERO,
} from '@biform/core'
import type { LogitStationary, StochasticallyStable } from '../../results/index.ts'
import { type Completeness, demand, demandSame, equal, fraction, gameOf, list } from '../flaw.ts'

/** Distributions in doubles of games without an exact potential are worked out again up to so many profiles. */
const MAX_ELIMINATED = 300
/** Both sides are right to some units in the last place of each number. */
const NEAR = 1e-9

type Weights = (place: number, i: number) => readonly { readonly to: number; readonly payoff: Fraction }[]

/** What player i can change a profile to, and what it gets there. */
function choices(game: NormalForm): Weights {
  return (place, i) =>
    game.strategies[i]!.map((_, s) => {
      const profile = profileAt(game, place).with(i, s)
      return { to: profileIndex(game, profile), payoff: payoff(game, profile, i) }
    })
}

function demandReason(result: { readonly reason: string }): void {
  demand(['limit', 'stopped'].includes(result.reason), 'reason')
}

export function checkLogitStationary(subject: unknown, result: LogitStationary): Completeness | undefined {
  const game = gameOf(subject, 'normal-form')
  if (result.kind === 'undecided') {
    demandReason(result)
    return undefined
  }
  demand(result.kind === 'exact' || result.kind === 'double', 'kind')
  const count = profileCount(game)
  list<Fraction | number>(result.probabilities, 'probabilities', count)
  const still =
    result.kind === 'exact'
      ? equal(fraction(result.base, 'base'), ratio(1n, 1n))
      : fraction(result.lambda, 'lambda').n === 0n
  demand(result.reversible === (still || hasPotential(game)), 'reversible')
  return result.kind === 'exact' ? checkExact(game, result) : checkDouble(game, result)
}

function checkExact(game: NormalForm, { base, probabilities }: Extract<LogitStationary, { kind: 'exact' }>): undefined {
  demand(compare(base, ratio(1n, 1n)) >= 0, 'base')
  probabilities.forEach((value, k) => {
    demand(compare(fraction(value, `probabilities[${k}]`), ZERO) > 0, `probabilities[${k}]`)
  })
  demand(equal(sum(probabilities), ratio(1n, 1n)), 'probabilities')
  const around = choices(game)
  const n = BigInt(game.players.length)
  // Of all profiles on a line the player leaves for one with the same probability.
  probabilities.forEach((value, place) => {
    const arrives = game.players.map((_, i) => {
      const line = around(place, i)
      const own = payoff(game, profileAt(game, place), i)
      const total = sum(line.map(item => power(base, item.payoff.sub(own))))
      return sum(line.map(item => probabilities[item.to]!)).div(total)
    })
    demand(equal(sum(arrives), value.mul(ratio(n, 1n))), `probabilities[${place}]`)
  })
}

function power(base: Fraction, exponent: Fraction): Fraction {
  demand(exponent.d === 1n, 'subject')
  const { n, d } = base
  return exponent.s >= 0n ? ratio(n ** exponent.n, d ** exponent.n) : ratio(d ** exponent.n, n ** exponent.n)
}

function checkDouble(game: NormalForm, result: Extract<LogitStationary, { kind: 'double' }>): Completeness | undefined {
  const { lambda, probabilities } = result
  demand(result.arithmetic === 'double', 'arithmetic')
  demand(compare(lambda, ZERO) >= 0, 'lambda')
  probabilities.forEach((value, k) => {
    demand(typeof value === 'number' && value >= 0 && value <= 1, `probabilities[${k}]`)
  })
  const around = choices(game)
  const near = (value: number, other: number): boolean => Math.abs(value - other) <= NEAR * Math.max(value, other)
  demand(
    near(
      probabilities.reduce((a, b) => a + b),
      1,
    ),
    'probabilities',
  )
  if (result.reversible) {
    // Balance along each line alone, and so between any two profiles.
    probabilities.forEach((value, place) => {
      for (const i of game.players.keys()) {
        const own = payoff(game, profileAt(game, place), i)
        for (const { to, payoff: other } of around(place, i)) {
          const ahead = toNumber(other.sub(own).mul(lambda))
          if (ahead < 0) continue // the same pair, from the other side
          const expected = probabilities[to]! * Math.exp(-ahead)
          demand(near(value, expected) || Math.max(value, expected) < 1e-300, `probabilities[${place}]`)
        }
      }
    })
    return undefined
  }
  if (probabilities.length > MAX_ELIMINATED) return 'not checked'
  const rates = probabilities.map((_, place) => {
    const row = probabilities.map(() => 0)
    for (const i of game.players.keys()) {
      const line = around(place, i)
      for (const { to, payoff: gets } of line) {
        if (to !== place)
          row[to] = 1 / line.reduce((all, item) => all + Math.exp(toNumber(item.payoff.sub(gets).mul(lambda))), 0)
      }
    }
    return row
  })
  const found = longRun(rates)
  probabilities.forEach((value, k) => {
    demand(near(value, found[k]!), `probabilities[${k}]`)
  })
  return undefined
}

/** The long run of a chain with these rates: the first state is taken out, the rest solved, and the first put back. */
function longRun(rates: readonly number[][]): number[] {
  const left = rates.map(row => [...row])
  const n = left.length
  const out: number[] = []
  for (let k = 0; k < n - 1; k++) {
    out[k] = left[k]!.slice(k + 1).reduce((a, b) => a + b, 0)
    for (let i = k + 1; i < n; i++) {
      for (let j = k + 1; j < n; j++) left[i]![j]! += (left[i]![k]! * left[k]![j]!) / out[k]!
    }
  }
  const weights = new Array<number>(n).fill(0)
  weights[n - 1] = 1
  for (let k = n - 2; k >= 0; k--) {
    for (let i = k + 1; i < n; i++) weights[k]! += (weights[i]! * left[i]![k]!) / out[k]!
  }
  const total = weights.reduce((a, b) => a + b)
  return weights.map(weight => weight / total)
}

/** Whether gains add up to 0 around every square of two players. */
function hasPotential(game: NormalForm): boolean {
  const gain = (place: number, i: number, s: number): Fraction => {
    const profile = profileAt(game, place)
    return payoff(game, profile.with(i, s), i).sub(payoff(game, profile, i))
  }
  for (let place = 0; place < profileCount(game); place++) {
    const profile = profileAt(game, place)
    for (let i = 0; i < profile.length; i++) {
      for (let j = i + 1; j < profile.length; j++) {
        if (profile[i] === 0 || profile[j] === 0) continue
        const [a, b] = [gain(place, i, 0), gain(profileIndex(game, profile.with(i, 0)), j, 0)]
        const [c, d] = [gain(place, j, 0), gain(profileIndex(game, profile.with(j, 0)), i, 0)]
        if (!equal(a.add(b), c.add(d))) return false
      }
    }
  }
  return true
}

/** Potentials are worked out again in games of up to so many profiles. */
const MAX_CONTRACTED = 64

export function checkStochasticallyStable(subject: unknown, result: StochasticallyStable): Completeness | undefined {
  const game = gameOf(subject, 'normal-form')
  if (result.kind === 'undecided') {
    demandReason(result)
    return undefined
  }
  demand(result.kind === 'decided', 'kind')
  const { potentials, stable } = result
  list(potentials, 'potentials', profileCount(game)).forEach((value, k) => {
    fraction(value, `potentials[${k}]`)
  })
  const least = potentials.reduce((a, b) => (compare(b, a) < 0 ? b : a))
  const lowest = potentials.flatMap((value, place) => (equal(value, least) ? [profileAt(game, place)] : []))
  demandSame(stable, lowest, 'stable')
  if (potentials.length > MAX_CONTRACTED) return 'not checked'
  demandSame(potentials, treeCosts(game), 'potentials')
  return 'checked'
}

/**
 * The cost of the cheapest tree to each profile. Every set of states pays its cheapest way out; where ways out go round, the sets are
 * united and pay for what is left of theirs. The tree to a profile pays for all sets that it is not in.
 */
function treeCosts(game: NormalForm): Fraction[] {
  const around = choices(game)
  const count = profileCount(game)
  const left = Array.from({ length: count }, (_, place) => {
    const costs = new Map<number, Fraction>()
    for (const i of game.players.keys()) {
      const line = around(place, i)
      const best = line.map(item => item.payoff).reduce((a, b) => (compare(a, b) < 0 ? b : a))
      for (const item of line) if (item.to !== place) costs.set(item.to, best.sub(item.payoff))
    }
    return costs
  })
  let sets: number[][] = left.map((_, place) => [place])
  const paid = left.map(() => ZERO)
  let total = ZERO
  while (sets.length > 1) {
    const owner = new Map(sets.flatMap((members, k) => members.map(place => [place, k] as const)))
    // The cheapest way out of each set, and where it leads; followed from the first set until it comes round.
    const exits = sets.map((members, k) => {
      const ways = members.flatMap(place => [...left[place]!].map(([to, cost]) => ({ to: owner.get(to)!, cost })))
      return ways.filter(({ to }) => to !== k).reduce((a, b) => (compare(b.cost, a.cost) < 0 ? b : a))
    })
    const walk: number[] = [0]
    while (!walk.includes(exits[walk.at(-1)!]!.to)) walk.push(exits[walk.at(-1)!]!.to)
    const round = walk.slice(walk.indexOf(exits[walk.at(-1)!]!.to))
    for (const k of round) {
      const { cost } = exits[k]!
      total = total.add(cost)
      for (const place of sets[k]!) {
        paid[place] = paid[place]!.add(cost)
        for (const [to, value] of left[place]!) if (owner.get(to) !== k) left[place]!.set(to, value.sub(cost))
      }
    }
    sets = [...sets.filter((_, k) => !round.includes(k)), round.flatMap(k => sets[k]!)]
  }
  return paid.map(value => total.sub(value))
}
