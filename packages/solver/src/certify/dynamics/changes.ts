/** How vertices of a graph change their types, written down from the rules. */
import { compare, type Fraction, ONE, ratio, sum, toNumber, ZERO } from '@biform/core'
import { demand } from '../flaw.ts'
import { type Population, RATIONAL } from './population.ts'

type Rows = readonly (readonly Fraction[])[]

/** The probability that each vertex changes its type in a step, from the rules. */
export function changes(
  rows: Rows,
  neighbours: readonly (readonly number[])[],
  { rule, intensity, size }: Population,
  state: number,
): Fraction[] {
  const { type, payoff } = peopleOf(rows, neighbours, state)
  const fitness = payoff.map(value => ONE.sub(intensity).add(intensity.mul(value)))
  const differ = (u: number, v: number): boolean => type[u] !== type[v]
  switch (rule) {
    case 'birth-death': {
      const all = sum(fitness)
      demand(all.n > 0n && fitness.every(value => compare(value, ZERO) >= 0), 'subject')
      return neighbours.map((near, v) =>
        sum(near.filter(u => differ(u, v)).map(u => fitness[u]!.div(all).div(neighbours[u]!.length))),
      )
    }
    case 'death-birth':
      demand(
        fitness.every(value => compare(value, ZERO) >= 0),
        'subject',
      )
      return neighbours.map((near, v) => {
        const rivals = near.filter(u => differ(u, v))
        if (rivals.length === 0) return ZERO
        const all = sum(near.map(u => fitness[u]!))
        demand(all.n > 0n, 'subject')
        return sum(rivals.map(u => fitness[u]!))
          .div(all)
          .div(size)
      })
    default: {
      const entries = rows.flat()
      const range = entries
        .reduce((x, y) => (compare(x, y) > 0 ? x : y))
        .sub(entries.reduce((x, y) => (compare(x, y) < 0 ? x : y)))
      const copies = (v: number, u: number): Fraction =>
        range.n === 0n ? ratio(1n, 2n) : payoff[u]!.sub(payoff[v]!).mul(intensity).div(range).add(1).div(2)
      return neighbours.map((near, v) =>
        sum(near.filter(u => differ(u, v)).map(u => copies(v, u))).div(size * near.length),
      )
    }
  }
}

/** The same in doubles, for every rule. */
export function changesNearly(
  rows: Rows,
  neighbours: readonly (readonly number[])[],
  population: Population,
  state: number,
): number[] {
  const { rule, intensity, size } = population
  if (RATIONAL.includes(rule)) return changes(rows, neighbours, population, state).map(toNumber)
  const { type, payoff } = peopleOf(rows, neighbours, state)
  const exponents = payoff.map(value => toNumber(value.mul(intensity)))
  const highest = Math.max(...exponents)
  const fitness = exponents.map(value => Math.exp(value - highest))
  const all = total(fitness)
  return neighbours.map((near, v) => {
    const rivals = near.filter(u => type[u] !== type[v])
    return rule === 'fermi'
      ? total(rivals.map(u => 1 / (1 + Math.exp(exponents[v]! - exponents[u]!)))) / (size * near.length)
      : total(rivals.map(u => fitness[u]! / neighbours[u]!.length)) / all
  })
}

/** Who is of type 0, and what everybody gets from their neighbours. */
function peopleOf(
  rows: Rows,
  neighbours: readonly (readonly number[])[],
  state: number,
): { readonly type: number[]; readonly payoff: Fraction[] } {
  const type = neighbours.map((_, v) => (Math.floor(state / 2 ** v) % 2 === 1 ? 0 : 1))
  const payoff = neighbours.map((near, v) => sum(near.map(u => rows[type[v]!]![type[u]!]!)).div(near.length))
  return { type, payoff }
}

function total(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}
