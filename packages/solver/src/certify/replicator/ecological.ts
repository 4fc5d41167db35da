/** Checks generations one by one: in fractions exactly, in doubles to the last few places. */
import { compare, type Fraction, ONE, sum, toNumber, ZERO } from '@biform/core'
import type { Ecological } from '../../results/index.ts'
import { demand, equal, fraction, index, list, vector } from '../flaw.ts'
import { checkRest, demandShares, earned, met, populationsOf } from './populations.ts'

/** A record lists at most this many shares. */
const MAX_NUMBERS = 1_000_000

export function checkEcological(subject: unknown, result: Ecological): undefined {
  const { initial, generations, background, states } = result
  const populations = populationsOf(subject, initial)
  fraction(background, 'background')
  index(generations, MAX_NUMBERS, 'generations')
  for (const value of populations.flat(2)) demand(compare(value.add(background), ZERO) >= 0, 'background')
  list<readonly (readonly (Fraction | number)[])[]>(states, 'states', generations + 1).forEach((state, t) => {
    list(state, `states[${t}]`, initial.length)
  })
  const growing = (shares: readonly (readonly Fraction[])[], p: number): Fraction[] =>
    earned(populations[p]!, met(shares, p)).map(value => value.add(background))
  if ('arithmetic' in result) {
    demand(result.arithmetic === 'double', 'arithmetic')
    const rows = populations.map(matrix => matrix.map(row => row.map(value => toNumber(value.add(background)))))
    result.states.forEach((state, t) => {
      state.forEach((shares, p) => {
        const at = `states[${t}][${p}]`
        demandShares(shares, initial[p]!, at)
        const before = result.states[t - 1]
        const weights =
          before === undefined
            ? initial[p]!.map(toNumber)
            : rows[p]!.map(
                (row, i) => before[p]![i]! * row.reduce((all, value, j) => all + value * met(before, p)[j]!, 0),
              )
        const total = weights.reduce((a, b) => a + b, 0)
        demand(total > 0, at)
        shares.forEach((share, i) => {
          demand(Math.abs(share - weights[i]! / total) <= 1e-12 * share + 2 ** -1022, `${at}[${i}]`)
        })
      })
    })
    checkRest(populations, result.states.at(-1)!, result.rest)
    return
  }
  result.states.forEach((state, t) => {
    state.forEach((shares, p) => {
      const at = `states[${t}][${p}]`
      vector(shares, initial[p]!.length, at)
      demand(equal(sum(shares), ONE), at)
      const before = result.states[t - 1]
      const fit = before && growing(before, p)
      const total = before && sum(fit!.map((value, i) => value.mul(before[p]![i]!)))
      demand(total === undefined || total.n > 0n, at)
      shares.forEach((share, i) => {
        const expected = before === undefined ? initial[p]![i]! : before[p]![i]!.mul(fit![i]!)
        demand(equal(total === undefined ? share : share.mul(total), expected), `${at}[${i}]`)
      })
    })
  })
  checkRest(populations, result.states.at(-1)!, result.rest)
}
