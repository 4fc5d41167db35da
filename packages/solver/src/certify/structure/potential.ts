/** Checks potentials at every change of a player's strategy, and the cycles that exclude stronger ones, by their definitions. */
import {
  compare,
  at as entry,
  type Fraction,
  type NormalForm,
  ONE,
  profileAt,
  profileCount,
  profileIndex,
  ratio,
  sum,
  ZERO,
} from '@biform/core'
import type { Potential, PotentialObstacle } from '../../results/index.ts'
import { demand, equal, fraction, gameOf, index, list, record, vector } from '../flaw.ts'

const KINDS = ['exact', 'weighted', 'ordinal', 'generalized-ordinal'] as const

export function checkPotential(subject: unknown, result: Potential): undefined {
  const game = gameOf(subject, 'normal-form')
  const { kind, obstacles } = result
  const strength = kind === 'none' ? KINDS.length : KINDS.indexOf(kind)
  demand(strength >= 0, 'kind')
  list(obstacles, 'obstacles')
  // Weighted potentials are looked for only if that is asked for.
  const asked = obstacles.some(obstacle => record(obstacle, 'obstacles').kind === 'weighted')
  const excluded = KINDS.slice(0, strength).filter(stronger => asked || stronger !== 'weighted')
  list(obstacles, 'obstacles', excluded.length).forEach((obstacle, k) => {
    demand(obstacle.kind === excluded[k], `obstacles[${k}].kind`)
    if (obstacle.kind === 'weighted') checkCombination(game, obstacle.cycles, `obstacles[${k}].cycles`)
    else checkCycle(game, obstacle, `obstacles[${k}].cycle`)
  })
  if (kind === 'none') {
    demand(result.potential === undefined, 'potential')
    demand(result.weights === undefined, 'weights')
    return
  }
  const weights = kind === 'weighted' ? positiveWeights(game, result.weights!) : game.players.map(() => ONE)
  demand(kind === 'weighted' || result.weights === undefined, 'weights')
  const values = vector(result.potential!, profileCount(game), 'potential')
  values.forEach((value, place) => {
    const profile = profileAt(game, place)
    game.strategies.forEach((labels, i) => {
      labels.forEach((_, s) => {
        const to = profileIndex(game, profile.with(i, s))
        const gain = entry(game.payoffs[i]!, to).sub(entry(game.payoffs[i]!, place))
        const rise = values[to]!.sub(value)
        const right =
          kind === 'exact' || kind === 'weighted'
            ? equal(rise.mul(weights[i]!), gain)
            : kind === 'ordinal'
              ? compare(rise, ZERO) > 0 === compare(gain, ZERO) > 0
              : compare(gain, ZERO) <= 0 || compare(rise, ZERO) > 0
        demand(right, `potential[${place}]`)
      })
    })
  })
  // Potentials are unique up to a constant, or an order: the one that is meant begins at 0, or has all ranks from 0 on.
  if (kind === 'exact' || kind === 'weighted') demand(values[0]!.n === 0n, 'potential[0]')
  else {
    const ranks = [...new Map(values.map(value => [value.toFraction(), value])).values()].sort(compare)
    ranks.forEach((rank, k) => {
      demand(equal(rank, ratio(BigInt(k), 1n)), 'potential')
    })
  }
}

/** Weights, the first of them 1, and those of players who can change nothing for themselves. */
function positiveWeights(game: NormalForm, weights: readonly Fraction[]): readonly Fraction[] {
  vector(weights, game.players.length, 'weights').forEach((weight, i) => {
    demand(compare(weight, ZERO) > 0, `weights[${i}]`)
    demand(equal(weight, ONE) || (i > 0 && gainsSomewhere(game, i)), `weights[${i}]`)
  })
  return weights
}

function gainsSomewhere(game: NormalForm, i: number): boolean {
  const store = game.payoffs[i]!
  return Array.from({ length: profileCount(game) }).some((_, place) => {
    const first = profileIndex(game, profileAt(game, place).with(i, 0))
    return !equal(entry(store, place), entry(store, first))
  })
}

/** The steps of a cycle: who moves, and what it gains by it. */
function stepsOf(game: NormalForm, cycle: readonly (readonly number[])[], at: string): [number[], Fraction[]] {
  const movers: number[] = []
  const gains: Fraction[] = []
  list(cycle, at).forEach((profile, k) => {
    list(profile, `${at}[${k}]`, game.players.length).forEach((s, i) => {
      index(s, game.strategies[i]!.length, `${at}[${k}][${i}]`)
    })
  })
  cycle.forEach((profile, k) => {
    const next = cycle[(k + 1) % cycle.length]!
    const moved = profile.flatMap((s, i) => (s === next[i] ? [] : [i]))
    demand(moved.length === 1, `${at}[${k}]`)
    const store = game.payoffs[moved[0]!]!
    movers.push(moved[0]!)
    gains.push(entry(store, profileIndex(game, next)).sub(entry(store, profileIndex(game, profile))))
  })
  return [movers, gains]
}

function demandTwoInTurn(movers: readonly number[], at: string): void {
  demand(movers.length === 4 && movers[0] === movers[2] && movers[1] === movers[3] && movers[0] !== movers[1], at)
}

/** Gains that are nowhere negative and somewhere positive: no positive weights make their sum 0. */
function checkCombination(
  game: NormalForm,
  cycles: Extract<PotentialObstacle, { readonly kind: 'weighted' }>['cycles'],
  at: string,
): void {
  const totals = game.players.map(() => ZERO)
  list(cycles, at).forEach((item, k) => {
    const { cycle, times } = record(item, `${at}[${k}]`)
    fraction(times, `${at}[${k}].times`)
    const [movers, gains] = stepsOf(game, cycle, `${at}[${k}].cycle`)
    demandTwoInTurn(movers, `${at}[${k}].cycle`)
    movers.forEach((i, step) => {
      totals[i] = totals[i]!.add(gains[step]!.mul(times))
    })
  })
  const signs = totals.map(total => compare(total, ZERO))
  demand(signs.every(sign => sign >= 0) && signs.includes(1), at)
}

function checkCycle(
  game: NormalForm,
  { kind, cycle }: Exclude<PotentialObstacle, { readonly kind: 'weighted' }>,
  at: string,
): void {
  const [movers, gains] = stepsOf(game, cycle, at)
  if (kind === 'exact') {
    demandTwoInTurn(movers, at)
    demand(sum(gains).n !== 0n, at)
    return
  }
  const signs = gains.map(gain => compare(gain, ZERO))
  const rises = kind === 'ordinal' ? signs.every(sign => sign >= 0) && signs.includes(1) : signs.every(sign => sign > 0)
  demand(cycle.length > 1 && rises, at)
}
