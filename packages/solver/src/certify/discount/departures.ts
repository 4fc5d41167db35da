/**
 * What departures from a plan gain, as polynomials in the discount factor δ.
 *
 * A gain times det(I − δP), which is positive for 0 ≤ δ < 1, is a polynomial of at most the number of states plus one;
 * it is found from its values at that many discount factors and one more (Lagrange).
 */
import { compare, type Fraction, ratio, ZERO } from '@biform/core'
import type { RepeatedConcept } from '../../results/index.ts'
import { type ChainValues, chainValues } from './chain.ts'
import { type Lotteries, type Lottery, worthOf } from './plan.ts'

/** Up to this many states the polynomials are found … */
const MAX_POLYNOMIAL_STATES = 12
/** … and up to this many plans of a player are compared with what it is to do. */
const MAX_PLANS = 512

/** Coefficients, lowest degree first. */
export type Polynomial = readonly Fraction[]

/** A departure: where it begins and what it does there, and what it gains in all, times a positive number. */
export interface Departure {
  readonly state: number
  readonly action: number
  readonly gain: Polynomial
}

/** The states that a player can bring about alone. */
export function reachedBy({ actions }: Lotteries, player: number): Set<number> {
  const reached = new Set([0])
  for (const k of reached) {
    for (const { chances } of actions[k]![player]!) for (const to of chances.keys()) reached.add(to)
  }
  return reached
}

/** All departures of each player that count; undefined where they are too many or too long. */
export function departuresOf(lotteries: Lotteries, concept: RepeatedConcept): Departure[][] | undefined {
  if (lotteries.planned.length > MAX_POLYNOMIAL_STATES) return undefined
  const lists = lotteries.planned[0]!.map((_, player) =>
    concept === 'subgame-perfect' ? singleDepartures(lotteries, player) : planDepartures(lotteries, player),
  )
  return lists.some(items => items === undefined) ? undefined : lists.map(items => items!)
}

/** One action in one state, once. */
function singleDepartures({ actions, planned }: Lotteries, player: number): Departure[] {
  const own = planned.map(players => players[player]!)
  const points = pointsOf(own.length + 2)
  const solved = points.map(point => chainValues(own, point))
  return actions.flatMap((players, k) =>
    players[player]!.map((lottery, a) => ({
      state: k,
      action: a,
      gain: through(
        points,
        points.map((point, j) => {
          const { values, determinant } = solved[j]!
          return worthOf(lottery, to => values[to]!, point)
            .sub(values[k]!)
            .mul(determinant)
        }),
      ),
    })),
  )
}

/** An action in every state that the player can bring about alone, for ever. */
function planDepartures(lotteries: Lotteries, player: number): Departure[] | undefined {
  const { actions, planned } = lotteries
  const states = [...reachedBy(lotteries, player)]
  const own = planned.map(players => players[player]!)
  const count = actions[0]![player]!.length
  const plans = count ** states.length
  if (plans > MAX_PLANS) return undefined
  const points = pointsOf(2 * own.length + 2)
  const base = points.map(point => chainValues(own, point))
  return Array.from({ length: plans }, (_, number) => {
    const plan = new Map(states.map((state, j) => [state, Math.floor(number / count ** j) % count]))
    const chosen = own.map((lottery, k) => (plan.has(k) ? actions[k]![player]![plan.get(k)!]! : lottery))
    const gains = points.map((point, j) => {
      const { values, determinant } = chainValues(chosen, point)
      return values[0]!.sub(base[j]!.values[0]!).mul(determinant).mul(base[j]!.determinant)
    })
    return { ...beginning(lotteries, player, plan), gain: through(points, gains) }
  })
}

/** The first state on the planned path in which another action is taken than a planned one. */
function beginning(
  { planned, played }: Lotteries,
  player: number,
  plan: ReadonlyMap<number, number>,
): { readonly state: number; readonly action: number } {
  const path = new Set([0])
  for (const state of path) {
    const action = plan.get(state)!
    if (!played[state]![player]![action]) return { state, action }
    for (const next of [...planned[state]![player]!.chances.keys()].sort((a, b) => a - b)) path.add(next)
  }
  return { state: 0, action: plan.get(0)! }
}

/** The most that a departure of a player gains at one discount factor, at least 0. */
export function mostGained(
  { actions, planned }: Lotteries,
  player: number,
  concept: RepeatedConcept,
  discount: Fraction,
): Fraction {
  const own = planned.map(players => players[player]!)
  let { values } = chainValues(own, discount)
  const better = (k: number): Lottery => {
    const worth = (lottery: Lottery): Fraction => worthOf(lottery, to => values[to]!, discount)
    return actions[k]![player]!.reduce((a, b) => (compare(worth(b), worth(a)) > 0 ? b : a))
  }
  if (concept === 'subgame-perfect') {
    return own.reduce((most, _, k) => {
      const gain = worthOf(better(k), to => values[to]!, discount).sub(values[k]!)
      return compare(gain, most) > 0 ? gain : most
    }, ZERO)
  }
  const start = values[0]!
  const chosen = [...own]
  for (;;) {
    const changes = chosen.flatMap((_, k) => {
      const lottery = better(k)
      return compare(
        worthOf(lottery, to => values[to]!, discount),
        values[k]!,
      ) > 0
        ? [{ k, lottery }]
        : []
    })
    if (changes.length === 0) return values[0]!.sub(start)
    for (const { k, lottery } of changes) chosen[k] = lottery
    values = chainValues(chosen, discount).values
  }
}

/** What the plan is worth more to each player in one state than in another, for all pairs; undefined where they are too many. */
export function valueDifferences({ planned }: Lotteries): Polynomial[][] | undefined {
  if (planned.length > MAX_POLYNOMIAL_STATES) return undefined
  const points = pointsOf(planned.length + 2)
  const solved = planned[0]!.map((_, player) => {
    const own = planned.map(players => players[player]!)
    return points.map(point => chainValues(own, point))
  })
  return planned.flatMap((_, k) =>
    planned.flatMap((__, j) => {
      if (j === k) return []
      const gap = (chain: ChainValues): Fraction => chain.values[k]!.sub(chain.values[j]!).mul(chain.determinant)
      return [solved.map(chains => through(points, chains.map(gap)))]
    }),
  )
}

function pointsOf(count: number): Fraction[] {
  return Array.from({ length: count }, (_, j) => ratio(BigInt(j), BigInt(count)))
}

/** The polynomial of least degree with these values at these points (Newton's divided differences). */
function through(points: readonly Fraction[], values: readonly Fraction[]): Polynomial {
  const table = [...values]
  for (let step = 1; step < points.length; step++) {
    for (let i = points.length - 1; i >= step; i--) {
      table[i] = table[i]!.sub(table[i - 1]!).div(points[i]!.sub(points[i - step]!))
    }
  }
  let result: Fraction[] = []
  for (let i = points.length - 1; i >= 0; i--) {
    // result · (x − points[i]) + table[i]
    const shifted = [ZERO, ...result]
    result = shifted.map((value, j) => value.sub((result[j] ?? ZERO).mul(points[i]!)))
    result[0] = result[0]!.add(table[i]!)
  }
  while (result.length > 0 && result.at(-1)!.n === 0n) result.pop()
  return result
}
