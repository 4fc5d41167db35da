/** Payoffs in a population, written down from their definition. */
import { compare, type Fraction, ONE, payoff, ratio, sum, toNumber, ZERO } from '@biform/core'
import type { UpdateRule } from '../../results/index.ts'
import { demand, equal, gameOf } from '../flaw.ts'

/** The rules whose probabilities are rational; the others have exponentials. */
export const RATIONAL: readonly unknown[] = ['birth-death', 'death-birth', 'local']
const RULES: readonly unknown[] = [...RATIONAL, 'exponential-birth-death', 'fermi']

/** The payoffs of the rows of a symmetric two-player game. */
export function rowsOf(subject: unknown): Fraction[][] {
  const game = gameOf(subject, 'normal-form')
  const types = game.strategies[0]!.map((_, i) => i)
  demand(game.players.length === 2 && game.strategies[1]!.length === types.length, 'subject')
  const rows = types.map(i => types.map(j => payoff(game, [i, j], 0)))
  for (const i of types) {
    for (const j of types) demand(equal(rows[i]![j]!, payoff(game, [j, i], 1)), 'subject')
  }
  return rows
}

/** No population is larger. */
const MAX_SIZE = 1_000_000

/** What is said of a population and its rule of change. */
export interface Population {
  readonly rule: UpdateRule
  readonly size: number
  readonly intensity: Fraction
}

/** Demands a rule, a size and an intensity that fit together. */
export function demandPopulation({ rule, size, intensity }: Population): void {
  demand(RULES.includes(rule), 'rule')
  demand(Number.isSafeInteger(size) && size >= 2 && size <= MAX_SIZE, 'size')
  const most = RATIONAL.includes(rule) ? ONE : undefined
  demand(compare(intensity, ZERO) >= 0 && (most === undefined || compare(intensity, most) <= 0), 'intensity')
}

/** The mean payoff of an individual of type a where there are so many of each type. */
function mean(rows: readonly (readonly Fraction[])[], a: number, counts: readonly number[]): Fraction {
  const others = counts.map((count, b) => rows[a]![b]!.mul(count - (a === b ? 1 : 0)))
  return sum(others).div(counts.reduce((x, y) => x + y) - 1)
}

/**
 * The probabilities that the number of type a goes up, and down, in one step, where a and b are all there are. Payoffs lie in
 * a range that is that of all of the game, of which a and b may be a part.
 */
export function stepProbabilities(
  rows: readonly (readonly Fraction[])[],
  { rule, size, intensity }: Population,
  mutants: number,
  all: readonly (readonly Fraction[])[] = rows,
): readonly [Fraction, Fraction] {
  const residents = size - mutants
  const [p, q] = [mean(rows, 0, [mutants, residents]), mean(rows, 1, [mutants, residents])]
  const f = ONE.sub(intensity).add(intensity.mul(p))
  const g = ONE.sub(intensity).add(intensity.mul(q))
  demand(rule === 'local' || (compare(f, ZERO) >= 0 && compare(g, ZERO) >= 0), 'intensity')
  const meeting = ratio(BigInt(mutants * residents), BigInt(size * size))
  const share = (x: Fraction, y: Fraction): Fraction => {
    demand(x.add(y).n > 0n, 'intensity')
    return x.div(x.add(y))
  }
  switch (rule) {
    case 'birth-death':
      return [
        share(f.mul(mutants), g.mul(residents)).mul(residents).div(size),
        share(g.mul(residents), f.mul(mutants)).mul(mutants).div(size),
      ]
    case 'death-birth':
      return [
        share(f.mul(mutants), g.mul(residents - 1))
          .mul(residents)
          .div(size),
        share(g.mul(residents), f.mul(mutants - 1))
          .mul(mutants)
          .div(size),
      ]
    default: {
      const entries = all.flat()
      const largest = entries.reduce((x, y) => (compare(x, y) > 0 ? x : y))
      const range = largest.sub(entries.reduce((x, y) => (compare(x, y) < 0 ? x : y)))
      const lead = range.n === 0n ? ZERO : intensity.mul(p.sub(q)).div(range)
      return [meeting.mul(ONE.add(lead)).div(2), meeting.mul(ONE.sub(lead)).div(2)]
    }
  }
}

/** The same in doubles, for every rule. */
export function stepDoubles(
  rows: readonly (readonly Fraction[])[],
  population: Population,
  mutants: number,
  all: readonly (readonly Fraction[])[] = rows,
): readonly [number, number] {
  const { rule, size, intensity } = population
  if (RATIONAL.includes(rule)) {
    const [up, down] = stepProbabilities(rows, population, mutants, all)
    return [toNumber(up), toNumber(down)]
  }
  const residents = size - mutants
  const counts = [mutants, residents]
  const odds = Math.exp(toNumber(intensity.mul(mean(rows, 1, counts).sub(mean(rows, 0, counts)))))
  const meeting = (mutants / size) * (residents / size)
  if (rule === 'fermi') return [meeting / (1 + odds), meeting / (1 + 1 / odds)]
  return [
    (mutants / (mutants + residents * odds)) * (residents / size),
    (residents / (mutants / odds + residents)) * (mutants / size),
  ]
}
