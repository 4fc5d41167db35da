/** Checks the Shapley value, dividends, the core of a TU game, core intervals and membership in the core. */
import {
  type Coalitional,
  compare,
  type DualValueGame,
  dualValueOf,
  at as entry,
  type Fraction,
  flatFractions,
  integers,
  ONE,
  rational,
  sum,
  tuReading,
  ZERO,
} from '@biform/core'
import type {
  Core,
  CoreInterval,
  Dividends,
  InCore,
  Shapley,
  ShapleyDouble,
  WeightedCoalition,
} from '../results/index.ts'
import { demandMember, excessOf, membersOf, survey } from './core-membership.ts'
import { checkCases } from './dual-core.ts'
import {
  type Completeness,
  demand,
  demandSame,
  equal,
  fraction,
  gameOf,
  index,
  list,
  record,
  vector,
  weightedCoalitions,
} from './flaw.ts'
import { shapleyValue } from './shapley.ts'
import { checkShapleyShubik } from './values/banzhaf.ts'

/** A Shapley value in doubles may be off by this much times the largest absolute worth. */
const DOUBLE_TOLERANCE = rational('1e-9')

/** The value is recomputed exactly; one in doubles must be within `DOUBLE_TOLERANCE`. */
export function checkShapley(subject: unknown, result: Shapley | ShapleyDouble): Completeness | undefined {
  if (kindOf(subject) === 'weighted-voting') {
    demand(!('arithmetic' in result), 'arithmetic')
    return checkShapleyShubik(gameOf(subject, 'weighted-voting'), result.values)
  }
  const game = transferable(subject)
  const exact = shapleyValue(game)
  if (!('arithmetic' in result)) {
    demandSame(result.values, exact, 'values')
    return undefined
  }
  demand(result.arithmetic === 'double', 'arithmetic')
  const allowed = largestWorth(game).mul(DOUBLE_TOLERANCE)
  list(result.values, 'values', exact.length).forEach((value, i) => {
    demand(Number.isFinite(value), `values[${i}]`)
    demand(compare(rational(value).sub(exact[i]!).abs(), allowed) <= 0, `values[${i}]`)
  })
}

function kindOf(subject: unknown): unknown {
  return typeof subject === 'object' && subject !== null ? (subject as { kind?: unknown }).kind : undefined
}

function largestWorth(game: Coalitional): Fraction {
  let place = 0
  const values = game.worth.values as ArrayLike<number | bigint>
  const size = (value: number | bigint): number | bigint => (value < 0 ? -value : value)
  for (let S = 0; S < values.length; S++) if (size(values[S]!) > size(values[place]!)) place = S
  return entry(game.worth, place).abs()
}

/** The dividends of the subcoalitions of every coalition sum to its worth. */
export function checkDividends(subject: unknown, result: Dividends): undefined {
  const { worth } = transferable(subject)
  const store = flatFractions(vector(result.values, worth.values.length, 'values'))
  const sums = integers(store)
  for (let bit = 1; bit < sums.length; bit *= 2) {
    for (let S = 0; S < sums.length; S++) if (S & bit) sums[S] = sums[S]! + sums[S ^ bit]!
  }
  const worths = integers(worth)
  sums.forEach((total, S) => {
    demand(total * worth.denominator === worths[S]! * store.denominator, `values[${S}]`)
  })
}

/** A member is in the core; an empty core is proved by balancing weights, or case by case. */
export function checkCore(subject: unknown, result: Core): undefined {
  const game = divisible(subject)
  switch (result.kind) {
    case 'nonempty':
      demandMember(game, vector(result.member, game.players.length, 'member'), 'member')
      break
    case 'empty':
      if ('cases' in result) {
        demand(game.kind === 'dual-value-game', 'cases')
        checkCases(game, result.cases)
      } else {
        checkBalancing(subject, result.balancing)
      }
      break
    case 'undecided':
      demand(game.kind === 'dual-value-game' && !isTransferable(game), 'kind')
      demand(typeof result.reason === 'string', 'reason')
      break
    default:
      demand(false, 'kind')
  }
}

/** Bondareva–Shapley: weights that cover every player once and are worth more than N. */
function checkBalancing(subject: unknown, balancing: readonly WeightedCoalition[]): void {
  const game = transferable(subject, 'balancing')
  weightedCoalitions(balancing, game.players.length, 'balancing').forEach(({ weight }, k) => {
    demand(compare(weight, ZERO) > 0, `balancing[${k}].weight`)
  })
  for (const total of coverage(balancing, game.players.length)) demand(equal(total, ONE), 'balancing')
  const N = 2 ** game.players.length - 1
  demand(compare(worthOf(game, balancing), entry(game.worth, N)) > 0, 'balancing')
}

/** Σ_{S∋i} λ_S for every player. */
function coverage(weights: readonly WeightedCoalition[], n: number): Fraction[] {
  return Array.from({ length: n }, (_, i) =>
    sum(weights.flatMap(({ coalition, weight }) => ((coalition >>> i) & 1 ? [weight] : []))),
  )
}

/** Σ λ_S v(S). */
function worthOf(game: Coalitional, weights: readonly WeightedCoalition[]): Fraction {
  return sum(weights.map(({ coalition, weight }) => entry(game.worth, coalition).mul(weight)))
}

/** Two members attain the ends, and LP duality shows that nothing lies beyond them. */
export function checkCoreInterval(subject: unknown, result: CoreInterval): undefined {
  const game = transferable(subject)
  const n = game.players.length
  index(result.index, n, 'index')
  if (result.kind === 'empty') {
    checkBalancing(subject, result.balancing)
    return
  }
  demand(result.kind === 'interval', 'kind')
  const { lower, upper, lowerMember, upperMember, lowerProof, upperProof } = result
  demandMember(game, vector(lowerMember, n, 'lowerMember'), 'lowerMember')
  demandMember(game, vector(upperMember, n, 'upperMember'), 'upperMember')
  demandSame(lower, lowerMember[result.index], 'lower')
  demandSame(upper, upperMember[result.index], 'upper')
  checkBound(game, result.index, lowerProof, ONE, lower, 'lowerProof')
  checkBound(game, result.index, upperProof, ONE.neg(), upper.neg(), 'upperProof')
}

/** For every x in the core: sign · x_i = Σ_S λ_S x(S) ≥ Σ_S λ_S v(S) = bound, since x(N) = v(N) and λ_S ≥ 0 otherwise. */
function checkBound(
  game: Coalitional,
  player: number,
  proof: readonly WeightedCoalition[],
  sign: Fraction,
  bound: Fraction,
  at: string,
): void {
  const n = game.players.length
  weightedCoalitions(proof, n, at).forEach(({ coalition, weight }, k) => {
    demand(coalition === 2 ** n - 1 || compare(weight, ZERO) >= 0, `${at}[${k}].weight`)
  })
  coverage(proof, n).forEach((total, i) => {
    demand(equal(total, i === player ? sign : ZERO), at)
  })
  demand(equal(worthOf(game, proof), bound), at)
}

/** All coalitions are looked at; a blocking one must block, have the largest excess, and show how its members gain. */
export function checkInCore(subject: unknown, result: InCore): undefined {
  const game = divisible(subject)
  const x = vector(result.allocation, game.players.length, 'allocation')
  const { feasible, largest } = survey(game, x)
  demand(result.holds === (feasible && largest === undefined), 'holds')
  demand(result.reason === (feasible ? undefined : 'infeasible'), 'reason')
  if (result.blocking === undefined) {
    demand(largest === undefined || !feasible, 'blocking')
    return
  }
  const { coalition, excess, payoffs } = record(result.blocking, 'blocking')
  demand(index(coalition, 2 ** game.players.length, 'blocking.coalition') > 0, 'blocking.coalition')
  const found = excessOf(game, x, coalition)
  demand(largest !== undefined && found.blocks && equal(found.excess, largest), 'blocking.coalition')
  demandSame(excess, largest, 'blocking.excess')
  demand((payoffs === undefined) === (game.kind === 'coalitional'), 'blocking.payoffs')
  if (payoffs !== undefined) checkGains(game, x, coalition, payoffs)
}

/** The payoffs give every member strictly more than x, and are in V(S). */
function checkGains(
  game: Coalitional | DualValueGame,
  x: readonly Fraction[],
  S: number,
  payoffs: readonly Fraction[],
): void {
  const members = membersOf(S)
  const y = [...x]
  list(payoffs, 'blocking.payoffs', members.length).forEach((value, k) => {
    const place = `blocking.payoffs[${k}]`
    demand(compare(fraction(value, place), x[members[k]!]!) > 0, place)
    y[members[k]!] = value
  })
  demand(compare(excessOf(game, y, S).excess, ZERO) >= 0, 'blocking.payoffs')
}

/** The dual-value game that a relationship gives, or the game itself. */
function divisible(subject: unknown): Coalitional | DualValueGame {
  const game = gameOf(subject, 'coalitional', 'dual-value-game', 'relationship')
  return game.kind === 'relationship' ? dualValueOf(game) : game
}

/** A TU game: one as such, or the reading of a dual-value game in which everyone can pay without limit. */
function transferable(subject: unknown, at = 'subject'): Coalitional {
  const game = divisible(subject)
  if (game.kind === 'coalitional') return game
  demand(isTransferable(game), at)
  return tuReading(game)
}

function isTransferable(game: DualValueGame): boolean {
  return game.liability.every(liability => liability === 'unlimited')
}
