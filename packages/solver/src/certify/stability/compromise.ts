/** Checks added values, minimal rights, the τ-value and the Gately point, from their definitions. */
import { type Coalitional, compare, at as entry, type Fraction, ONE, sum, ZERO } from '@biform/core'
import type { AddedValues, CompromiseResult, Gately, MinimalRights, Tau } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { membersOf } from '../core-membership.ts'
import { demand, demandSame, equal, fraction, gameOf, vector } from '../flaw.ts'

export const COMPROMISE_CHECKERS: Checkers<CompromiseResult['method']> = {
  addedValues: (subject, { values }: AddedValues) => {
    demandSame(values, addedTo(gameOf(subject, 'coalitional')), 'values')
  },
  minimalRights: (subject, { values, coalitions }: MinimalRights) => {
    const rights = rightsIn(gameOf(subject, 'coalitional'))
    demandSame(values, rights.values, 'values')
    demandSame(coalitions, rights.coalitions, 'coalitions')
  },
  tau: checkTau,
  gately: checkGately,
}

const everyone = ({ players, worth }: Coalitional): Fraction => entry(worth, 2 ** players.length - 1)

function addedTo(game: Coalitional): Fraction[] {
  const N = 2 ** game.players.length - 1
  return game.players.map((_, i) => entry(game.worth, N).sub(entry(game.worth, N ^ (2 ** i))))
}

function rightsIn(game: Coalitional): { values: Fraction[]; coalitions: number[] } {
  const added = addedTo(game)
  const values: Fraction[] = []
  const coalitions: number[] = []
  for (let S = 1; S < game.worth.values.length; S++) {
    const members = membersOf(S)
    const left = entry(game.worth, S).sub(sum(members.map(i => added[i]!)))
    for (const i of members) {
      const right = left.add(added[i]!)
      if (values[i] !== undefined && compare(values[i], right) >= 0) continue
      values[i] = right
      coalitions[i] = S
    }
  }
  return { values, coalitions }
}

function checkTau(subject: unknown, result: Tau): undefined {
  const game = gameOf(subject, 'coalitional')
  const n = game.players.length
  const { utopia, minimal } = result
  demandSame(utopia, addedTo(game), 'utopia')
  demandSame(minimal, rightsIn(game).values, 'minimal')
  const available = everyone(game)
  const above = minimal.findIndex((right, i) => compare(right, utopia[i]!) > 0)
  const reason =
    above >= 0
      ? 'a minimal right exceeds the utopia payoff'
      : compare(sum(minimal), available) > 0
        ? 'minimal rights exceed v(N)'
        : compare(available, sum(utopia)) > 0
          ? 'v(N) exceeds utopia'
          : undefined
  if (reason !== undefined) {
    demand(result.kind === 'not-quasi-balanced', 'kind')
    demandSame(result.available, available, 'available')
    demand(result.reason === reason, 'reason')
    demandSame(result.index, above >= 0 ? above : undefined, 'index')
    return
  }
  demand(result.kind === 'allocation', 'kind')
  const weight = fraction(result.weight, 'weight')
  demand(compare(weight, ZERO) >= 0 && compare(weight, ONE) <= 0, 'weight')
  if (equal(sum(utopia), sum(minimal))) demandSame(weight, ZERO, 'weight')
  vector(result.values, n, 'values').forEach((value, i) => {
    demandSame(value, minimal[i]!.add(weight.mul(utopia[i]!.sub(minimal[i]!))), `values[${i}]`)
  })
  demand(equal(sum(result.values), available), 'values')
}

function checkGately(subject: unknown, result: Gately): undefined {
  const game = gameOf(subject, 'coalitional')
  const n = game.players.length
  const added = addedTo(game)
  const alone = game.players.map((_, i) => entry(game.worth, 2 ** i))
  const range = sum(added).sub(sum(alone))
  if (result.kind === 'undefined') {
    demand(range.n === 0n, 'kind')
    demandSame(result.added, added, 'added')
    demandSame(result.alone, alone, 'alone')
    return
  }
  demand(result.kind === 'allocation' && range.n !== 0n, 'kind')
  const available = everyone(game)
  const surplus = available.sub(sum(alone))
  const x = vector(result.values, n, 'values')
  demand(equal(sum(x), available), 'values')
  demand((result.propensity === null) === (surplus.n === 0n), 'propensity')
  x.forEach((value, i) => {
    const gain = value.sub(alone[i]!)
    demand(equal(gain.mul(range), added[i]!.sub(alone[i]!).mul(surplus)), `values[${i}]`)
    if (result.propensity === null || gain.n === 0n) return
    const others = available.sub(value)
    const loss = others.sub(entry(game.worth, 2 ** n - 1 - 2 ** i))
    demandSame(fraction(result.propensity, 'propensity'), loss.div(gain), 'propensity')
  })
}
