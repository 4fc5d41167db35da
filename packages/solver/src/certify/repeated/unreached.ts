/** Checks the recurrent classes that are not reached: with those that are, they are all that the joint states have. */
import { type Fraction, ZERO } from '@biform/core'
import type { LongRunAverage, UnreachedClass } from '../../results/repeated.ts'
import { demand, index, list, record } from '../flaw.ts'
import { type Chain, checkProfiles, checkStationary, demandConnected, profileFrequencies, type Value } from './chain.ts'
import { outcomes } from './turn.ts'

/** All joint states are looked at only if there are no more than these. */
const MAX_JOINT_STATES = 4096

/** Demands that each is a class that is not reached, and that every joint state leads to one of all classes. */
export function checkUnreached(
  { stage, number, vector, demandNear }: Chain,
  { strategies, noise, states, classes }: LongRunAverage<Value>,
  unreached: readonly UnreachedClass<Value>[],
): void {
  const sizes = strategies.map(machine => machine.states.length)
  const count = sizes.reduce((product, size) => product * size, 1)
  demand(count <= MAX_JOINT_STATES, 'unreached')
  // Joint states in row-major order.
  const placeOf = (state: readonly number[]): number => state.reduce((place, own, i) => place * sizes[i]! + own, 0)
  const turns = Array.from({ length: count }, (_, place) => {
    let rest = place
    const state = sizes.toReversed().map(size => {
      const own = rest % size
      rest = (rest - own) / size
      return own
    })
    return outcomes(stage, strategies, noise, state.reverse())
  })
  const next = turns.map(turn => {
    const row = new Map<number, Fraction>()
    for (const { probability, next } of turn) {
      for (const then of next) {
        const target = placeOf(then.state)
        row.set(target, (row.get(target) ?? ZERO).add(probability.mul(then.probability)))
      }
    }
    return [...row]
  })
  const chain: Chain = { stage, next, outcomes: turns, number, vector, demandNear }
  const taken = new Set(states.map(placeOf))
  const ends = new Set(classes.flatMap(item => item.states.map(s => placeOf(states[s]!))))
  list(unreached, 'unreached').forEach((item, c) => {
    const at = `unreached[${c}]`
    const places = list(record(item, at).states, `${at}.states`).map((state, k) => {
      list(state, `${at}.states[${k}]`, sizes.length).forEach((own, i) => {
        index(own, sizes[i]!, `${at}.states[${k}][${i}]`)
      })
      const place = placeOf(state)
      demand(!taken.has(place), `${at}.states[${k}]`)
      taken.add(place)
      return place
    })
    demand(places.length > 0, `${at}.states`)
    const own = new Set(places)
    for (const place of places) {
      ends.add(place)
      for (const [target] of next[place]!) demand(own.has(target), `${at}.states`)
    }
    demandConnected(chain, places, `${at}.states`)
    const distribution = checkStationary(chain, places, item, at)
    checkProfiles(chain, item, profileFrequencies(chain, places, distribution), `${at}.`)
  })
  // Backwards from the classes.
  const before: number[][] = next.map(() => [])
  next.forEach((row, place) => {
    for (const [target] of row) before[target]!.push(place)
  })
  for (const place of ends) for (const earlier of before[place]!) ends.add(earlier)
  demand(ends.size === count, 'unreached')
}
