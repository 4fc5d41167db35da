/**
 * What two automata earn against each other, in doubles: the distribution over joint states is carried on, turn by turn, or
 * for endless averages by doubling the number of turns.
 */
import { toNumber } from '@biform/core'
import type { TournamentLength } from '../../results/tournament.ts'
import type { Chain } from './chain.ts'

/** Longer matches are not carried on. */
const MAX_STEPS = 20_000
/** 2^40 turns are as good as endless. */
const DOUBLINGS = 40

/** Both payoffs per turn, then how often each cooperates; undefined where that takes too long. */
export function approximately(chain: Chain, length: TournamentLength): readonly number[] | undefined {
  const next = chain.next.map(row => row.map(toNumber))
  const occupancy = occupancyOf(next, length)
  return (
    occupancy &&
    chain.gains[0]!.map((_, k) =>
      occupancy.reduce((total, share, s) => total + share * toNumber(chain.gains[s]![k]!), 0),
    )
  )
}

type Matrix = readonly (readonly number[])[]

/** How often play is in each state, averaged as the length of matches says. */
function occupancyOf(next: Matrix, length: TournamentLength): number[] | undefined {
  const start = next.map((_, s) => (s === 0 ? 1 : 0))
  if (length.kind === 'average') return times(start, endlessMean(next))
  const weight =
    length.kind === 'turns' ? undefined : toNumber(length.kind === 'discounted' ? length.discount : length.continuation)
  const steps =
    length.kind === 'turns' ? length.turns : weight === 0 ? 1 : Math.ceil(Math.log(1e-13) / Math.log(weight!))
  if (steps > MAX_STEPS) return undefined
  const total = next.map(() => 0)
  let now: readonly number[] = start
  let share = weight === undefined ? 1 / steps : 1 - weight
  for (let turn = 0; turn < steps; turn++) {
    now.forEach((value, s) => {
      total[s]! += share * value
    })
    now = times(now, next)
    if (weight !== undefined) share *= weight
  }
  return total
}

/** The mean of the first 2^40 powers of a matrix: of twice as many powers it is half of M + M P. */
function endlessMean(matrix: Matrix): number[][] {
  let power = matrix.map(row => [...row])
  let mean: number[][] = matrix.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)))
  for (let k = 0; k < DOUBLINGS; k++) {
    const later = mean.map(row => times(row, power))
    mean = mean.map((row, i) => row.map((value, j) => (value + later[i]![j]!) / 2))
    power = power.map(row => normalised(times(row, power)))
  }
  return mean
}

/** A distribution whose rounding errors would double with every doubling. */
function normalised(row: readonly number[]): number[] {
  const total = row.reduce((a, b) => a + b)
  return row.map(value => value / total)
}

function times(row: readonly number[], matrix: Matrix): number[] {
  const product = matrix.map(() => 0)
  row.forEach((value, i) => {
    if (value === 0) return
    matrix[i]!.forEach((item, j) => {
      product[j]! += value * item
    })
  })
  return product
}
