/** Checks which folk theorem applies to a payoff vector: each of its conditions from the definition or by its certificate. */
import {
  compare,
  at as entry,
  type Fraction,
  fractions,
  type NormalForm,
  ONE,
  profileAt,
  profileCount,
  profileIndex,
  sum,
  ZERO,
} from '@biform/core'
import type { FolkTheorem } from '../../results/index.ts'
import { demand, demandSame, equal, fraction, gameOf, list, mixedStrategy, record, vector } from '../flaw.ts'
import { dot } from '../vectors.ts'
import { rankOf } from './feasible-space.ts'
import { checkMinmax } from './levels.ts'

export function checkFolkTheorem(subject: unknown, result: FolkTheorem): undefined {
  const game = gameOf(subject, 'normal-form')
  const n = game.players.length
  const target = vector(result.target, n, 'target')
  const paid = Array.from({ length: profileCount(game) }, (_, k) => game.payoffs.map(store => entry(store, k)))
  if (result.kind === 'infeasible') {
    demand(record(result.feasibility, 'feasibility').kind === 'outside', 'feasibility.kind')
    const direction = vector(result.feasibility.direction, n, 'feasibility.direction')
    const reach = dot(direction, target)
    demand(
      paid.every(point => compare(dot(direction, point), reach) < 0),
      'feasibility.direction',
    )
    return
  }
  demand(['sustainable', 'held-lower', 'undecided'].includes(result.kind), 'kind')
  checkWeights(game, target, record(result.feasibility, 'feasibility'))
  demand(result.dimension === rankOf(paid), 'dimension')
  const equivalent = pairs(n).filter(([i, j]) => areEquivalent(game, i, j))
  demandSame(result.equivalent, equivalent, 'equivalent')
  const threat = result.threat === undefined ? undefined : checkThreat(game, target, record(result.threat, 'threat'))
  const { upper, lower } = checkLevels(game, result)

  const held = target.flatMap((value, i) => (compare(value, lower[i]!) < 0 ? [i] : []))
  const blocking = target.flatMap((value, i) => (compare(value, upper[i]!) <= 0 ? [i] : []))
  const above = blocking.length === 0
  const rules = [
    ...(threat ? [threat] : []),
    ...(above && (n <= 2 || result.dimension === n) ? ['Fudenberg and Maskin 1986'] : []),
    ...(above && equivalent.length === 0 ? ['Abreu, Dutta and Smith 1994'] : []),
  ]
  const kind = held.length > 0 ? 'held-lower' : rules.length > 0 ? 'sustainable' : 'undecided'
  demand(result.kind === kind, 'kind')
  if (result.kind === 'sustainable') {
    demandSame(
      result.theorems,
      rules.map(rule => ({ rule })),
      'theorems',
    )
  } else {
    demandSame(result.blocking, held.length > 0 ? held : blocking, 'blocking')
    if (result.kind === 'undecided') demand(typeof result.reason === 'string', 'reason')
  }
}

type Feasible = Exclude<FolkTheorem, { kind: 'infeasible' }>

/** Different profiles with positive weights that pay the target on average. */
function checkWeights(game: NormalForm, target: readonly Fraction[], { kind, weights }: Feasible['feasibility']): void {
  demand(kind === 'inside', 'feasibility.kind')
  let before = -1
  list(weights, 'feasibility.weights').forEach((item, k) => {
    const at = `feasibility.weights[${k}]`
    const { profile, weight } = record(item, at)
    const place = Array.from({ length: profileCount(game) }, (_, p) => p).find(
      p => profileAt(game, p).join() === list(profile, `${at}.profile`).join(),
    )
    demand(place !== undefined && place > before, `${at}.profile`)
    demandSame(profile, profileAt(game, place), `${at}.profile`)
    before = place
    demand(compare(fraction(weight, `${at}.weight`), ZERO) > 0, `${at}.weight`)
  })
  demand(equal(sum(weights.map(({ weight }) => weight)), ONE), 'feasibility.weights')
  target.forEach((value, i) => {
    const paid = weights.map(({ profile, weight }) => entry(game.payoffs[i]!, profileIndex(game, profile)).mul(weight))
    demand(equal(sum(paid), value), 'feasibility.weights')
  })
}

/** The levels that are above, and below or equal to, what independent opponents can hold the players to. */
function checkLevels(
  game: NormalForm,
  { punishment, correlated }: Feasible,
): { upper: readonly Fraction[]; lower: readonly Fraction[] } {
  const isMany = game.players.length > 2
  demand(record(punishment, 'punishment').method === 'minmax', 'punishment.method')
  demand(punishment.kind === (isMany ? 'pure' : 'mixed'), 'punishment.kind')
  checkMinmax(game, punishment)
  if (!isMany) {
    demand(correlated === undefined, 'correlated')
    return { upper: punishment.values, lower: punishment.values }
  }
  const joint = record(correlated!, 'correlated')
  demand(joint.method === 'minmax' && joint.kind === 'correlated', 'correlated')
  checkMinmax(game, joint)
  return { upper: punishment.values, lower: joint.values }
}

/** An equilibrium of the stage game, and the theorem for which it serves. */
function checkThreat(
  game: NormalForm,
  target: readonly Fraction[],
  { profile, payoffs }: NonNullable<Feasible['threat']>,
): string {
  const mixes = list(profile, 'threat.profile', game.players.length).map((mix, j) =>
    mixedStrategy(mix, game.strategies[j]!.length, `threat.profile[${j}]`),
  )
  const own = game.players.map((_, i) => game.strategies[i]!.map((__, s) => expected(game, mixes, i, s)))
  own.forEach((values, i) => {
    const value = sum(values.map((item, s) => item.mul(mixes[i]![s]!)))
    demand(
      values.every(other => compare(other, value) <= 0),
      `threat.profile[${i}]`,
    )
    demand(equal(vector(payoffs, own.length, 'threat.payoffs')[i]!, value), `threat.payoffs[${i}]`)
  })
  const orders = payoffs.map((value, i) => compare(value, target[i]!))
  if (orders.every(order => order === 0)) return 'stage equilibrium'
  demand(
    orders.every(order => order < 0),
    'threat',
  )
  return 'Friedman 1971'
}

/** What a pure strategy of a player pays on average against what the others mix. */
function expected(game: NormalForm, mixes: readonly (readonly Fraction[])[], player: number, own: number): Fraction {
  let total = ZERO
  for (let place = 0; place < profileCount(game); place++) {
    const profile = profileAt(game, place)
    if (profile[player] !== own) continue
    const chances = profile.map((s, j) => (j === player ? ONE : mixes[j]![s]!))
    if (chances.some(chance => chance.n === 0n)) continue
    total = total.add(chances.reduce((a, b) => a.mul(b)).mul(entry(game.payoffs[player]!, place)))
  }
  return total
}

function pairs(n: number): [number, number][] {
  return Array.from({ length: n * n }, (_, k): [number, number] => [Math.floor(k / n), k % n]).filter(([i, j]) => i < j)
}

/** Whether one list is the other with a positive factor and a constant: both go up and down together, in proportion. */
function areEquivalent(game: NormalForm, i: number, j: number): boolean {
  const [a, b] = [game.payoffs[i]!, game.payoffs[j]!].map(fractions) as [Fraction[], Fraction[]]
  const other = a.findIndex(value => !equal(value, a[0]!))
  if (other < 0 || equal(b[other]!, b[0]!)) return false
  const factor = a[other]!.sub(a[0]!).div(b[other]!.sub(b[0]!))
  return compare(factor, ZERO) > 0 && a.every((value, k) => equal(value.sub(a[0]!), b[k]!.sub(b[0]!).mul(factor)))
}
