/**
 * What two automata earn against each other by the definition of a turn: the distribution over joint states is carried on,
 * turn by turn, or for endless averages by doubling the number of turns. In doubles.
 */
import { type Automaton, at as entry, type Noise, type NormalForm, profileAt, toNumber } from '@biform/core'
import type { TournamentLength } from '../../results/tournament.ts'
import { outcomes } from '../repeated/turn.ts'

/** Both players' payoffs per turn and how often each cooperates. */
type Earned = readonly [payoffs: readonly [number, number], cooperation: readonly [number, number]]

/** Larger chains are not carried on, nor are matches of more steps. */
const MAX_STATES = 40
const MAX_STEPS = 20_000
/** 2^40 turns are as good as endless. */
const DOUBLINGS = 40

/** What a pair earns, or undefined where that takes too long. */
export function earned(
  stage: NormalForm,
  pair: readonly [Automaton, Automaton],
  noise: Noise,
  cooperating: readonly number[],
  length: TournamentLength,
): Earned | undefined {
  const chain = chainOf(stage, pair, noise, cooperating)
  const occupancy = chain && occupancyOf(chain.next, length)
  if (chain === undefined || occupancy === undefined) return undefined
  const mean = (k: number): number => occupancy.reduce((total, share, s) => total + share * chain.gains[s]![k]!, 0)
  return [
    [mean(0), mean(1)],
    [mean(2), mean(3)],
  ]
}

interface Chain {
  /** The matrix of transition probabilities. */
  readonly next: readonly (readonly number[])[]
  /** In each state: expected payoffs of both, and how likely each cooperates. */
  readonly gains: readonly (readonly number[])[]
}

function chainOf(
  stage: NormalForm,
  pair: readonly [Automaton, Automaton],
  noise: Noise,
  cooperating: readonly number[],
): Chain | undefined {
  const states: (readonly number[])[] = [[pair[0].initial, pair[1].initial]]
  const place = new Map([[states[0]!.join(), 0]])
  const rows: Map<number, number>[] = []
  const gains: number[][] = []
  for (const state of states) {
    const row = new Map<number, number>()
    const gain = [0, 0, 0, 0]
    for (const { profile, probability, next } of outcomes(stage, pair, noise, state)) {
      const chance = toNumber(probability)
      const actions = profileAt(stage, profile)
      for (const i of [0, 1]) {
        gain[i]! += chance * toNumber(entry(stage.payoffs[i]!, profile))
        if (actions[i] === cooperating[i]) gain[2 + i]! += chance
      }
      for (const way of next) {
        const key = way.state.join()
        if (!place.has(key)) place.set(key, states.push(way.state) - 1)
        const to = place.get(key)!
        row.set(to, (row.get(to) ?? 0) + chance * toNumber(way.probability))
      }
    }
    if (states.length > MAX_STATES) return undefined
    rows.push(row)
    gains.push(gain)
  }
  return { next: rows.map(row => states.map((_, s) => row.get(s) ?? 0)), gains }
}

/** How often play is in each state, averaged as the length of matches says. */
function occupancyOf(next: Chain['next'], length: TournamentLength): number[] | undefined {
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
function endlessMean(matrix: Chain['next']): number[][] {
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

function times(row: readonly number[], matrix: readonly (readonly number[])[]): number[] {
  const product = matrix.map(() => 0)
  row.forEach((value, i) => {
    if (value === 0) return
    matrix[i]!.forEach((item, j) => {
      product[j]! += value * item
    })
  })
  return product
}
