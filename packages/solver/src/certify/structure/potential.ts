/** Checks potentials at every change of a player's strategy, and the cycles that exclude stronger ones, by their definitions. */
import {
  compare,
  at as entry,
  type Fraction,
  type NormalForm,
  profileAt,
  profileCount,
  profileIndex,
  ratio,
  sum,
  ZERO,
} from '@biform/core'
import type { Potential } from '../../results/index.ts'
import { demand, equal, gameOf, index, list, record, vector } from '../flaw.ts'

const KINDS = ['exact', 'ordinal', 'generalized-ordinal'] as const

export function checkPotential(subject: unknown, result: Potential): undefined {
  const game = gameOf(subject, 'normal-form')
  const { kind, obstacles } = result
  const strength = kind === 'none' ? KINDS.length : KINDS.indexOf(kind)
  demand(strength >= 0, 'kind')
  list(obstacles, 'obstacles', strength).forEach((obstacle, k) => {
    demand(record(obstacle, `obstacles[${k}]`).kind === KINDS[k], `obstacles[${k}].kind`)
    checkCycle(game, obstacle, `obstacles[${k}].cycle`)
  })
  if (kind === 'none') {
    demand(result.potential === undefined, 'potential')
    return
  }
  const values = vector(result.potential!, profileCount(game), 'potential')
  values.forEach((value, place) => {
    const profile = profileAt(game, place)
    game.strategies.forEach((labels, i) => {
      labels.forEach((_, s) => {
        const to = profileIndex(game, profile.with(i, s))
        const gain = entry(game.payoffs[i]!, to).sub(entry(game.payoffs[i]!, place))
        const rise = values[to]!.sub(value)
        const right =
          kind === 'exact'
            ? equal(rise, gain)
            : kind === 'ordinal'
              ? compare(rise, ZERO) > 0 === compare(gain, ZERO) > 0
              : compare(gain, ZERO) <= 0 || compare(rise, ZERO) > 0
        demand(right, `potential[${place}]`)
      })
    })
  })
  // Potentials are unique up to a constant, or an order: the one that is meant begins at 0, or has all ranks from 0 on.
  if (kind === 'exact') demand(values[0]!.n === 0n, 'potential[0]')
  else {
    const ranks = [...new Map(values.map(value => [value.toFraction(), value])).values()].sort(compare)
    ranks.forEach((rank, k) => {
      demand(equal(rank, ratio(BigInt(k), 1n)), 'potential')
    })
  }
}

function checkCycle(game: NormalForm, { kind, cycle }: Potential['obstacles'][number], at: string): void {
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
  if (kind === 'exact') {
    demand(cycle.length === 4 && movers[0] === movers[2] && movers[1] === movers[3] && movers[0] !== movers[1], at)
    demand(sum(gains).n !== 0n, at)
    return
  }
  const signs = gains.map(gain => compare(gain, ZERO))
  const rises = kind === 'ordinal' ? signs.every(sign => sign >= 0) && signs.includes(1) : signs.every(sign => sign > 0)
  demand(cycle.length > 1 && rises, at)
}
