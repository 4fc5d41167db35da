/**
 * Checks who invades whom, from the definitions. Under exponential rules, fixation probabilities are compared with 1/N in
 * doubles: where these cannot tell, either strict answer passes, unless payoffs are equal throughout.
 */
import { compare, type Fraction, ratio, sum, ZERO } from '@biform/core'
import type { InvasionGraph, InvasionGraphFinite, InvasionGraphInfinite } from '../../results/index.ts'
import { demand, demandSame, fraction, index, list, record } from '../flaw.ts'
import { demandPopulation, RATIONAL, rowsOf, stepProbabilities } from './population.ts'
import { logTakeovers, takeovers, two } from './takeover.ts'

type Rows = readonly (readonly Fraction[])[]

/** Doubles tell logarithms that differ by more than this. */
const RESOLUTION = 1e-9

export function checkInvasionGraph(subject: unknown, result: InvasionGraph): undefined {
  const rows = rowsOf(subject)
  demand(result.kind === 'infinite' || result.kind === 'finite', 'kind')
  if (result.kind === 'infinite') checkInfinite(rows, result)
  else checkFinite(rows, result)
}

function checkInfinite(rows: Rows, result: InvasionGraphInfinite): void {
  const types = rows.map((_, i) => i)
  const invades = (i: number, j: number): number =>
    compare(rows[i]![j]!, rows[j]![j]!) || compare(rows[i]![i]!, rows[j]![i]!)
  const pairs = types.flatMap(i =>
    types.slice(i + 1).map(j => {
      const signs = [invades(i, j), invades(j, i)]
      if (signs.every(sign => sign === 0)) return { types: [i, j], relation: 'neutral' }
      if (signs[0] !== signs[1]) return { types: [i, j], relation: 'dominance', invader: signs[0]! > 0 ? i : j }
      // A mixed population in which both get the same: what i gains over j is linear in the share of i.
      const [alone, among] = [rows[i]![j]!.sub(rows[j]![j]!), rows[i]![i]!.sub(rows[j]![i]!)]
      const share = alone.div(alone.sub(among))
      if (signs[0]! > 0) return { types: [i, j], relation: 'coexistence', share }
      const winner = (sign: number): number | null => (sign === 0 ? null : sign > 0 ? i : j)
      return {
        types: [i, j],
        relation: 'bistable',
        share,
        payoffDominant: winner(compare(rows[i]![i]!, rows[j]![j]!)),
        riskDominant: winner(compare(alone.add(among), ZERO)),
      }
    }),
  )
  demandSame(result.pairs, pairs, 'pairs')
  const stable = types.filter(j => types.every(i => i === j || invades(i, j) < 0))
  demandSame(result.stable, stable, 'stable')
}

function checkFinite(rows: Rows, result: InvasionGraphFinite): void {
  fraction(result.intensity, 'intensity')
  demandPopulation(result)
  const types = rows.map((_, i) => i)
  const pairs = types.flatMap(i => types.slice(i + 1).flatMap(j => [[i, j] as const, [j, i] as const]))
  list(result.invasions, 'invasions', pairs.length).forEach((item, k) => {
    const [mutant, resident] = pairs[k]!
    const at = `invasions[${k}]`
    record(item, at)
    demandSame(index(item.mutant, types.length, `${at}.mutant`), mutant, `${at}.mutant`)
    demandSame(index(item.resident, types.length, `${at}.resident`), resident, `${at}.resident`)
    demandSame(item.invasion, firstStep(rows, mutant, resident, result), `${at}.invasion`)
    demand([-1, 0, 1].includes(item.replacement), `${at}.replacement`)
    demand(againstNeutral(rows, mutant, resident, result).includes(item.replacement), `${at}.replacement`)
    demandSame(Object.keys(item).length, 4, at)
  })
  const stable = types.filter(j =>
    result.invasions.every(item => item.resident !== j || (item.invasion < 0 && item.replacement < 0)),
  )
  demandSame(result.stable, stable, 'stable')
}

/** What a mutant gets more than a resident, on average, where there are so many mutants. */
function gain(rows: Rows, mutant: number, resident: number, mutants: number, size: number): Fraction {
  const [[a, b], [c, d]] = two(rows, mutant, resident) as [[Fraction, Fraction], [Fraction, Fraction]]
  const others = size - mutants
  return sum([a.mul(mutants - 1), b.mul(others), c.mul(-mutants), d.mul(1 - others)])
}

function firstStep(rows: Rows, mutant: number, resident: number, result: InvasionGraphFinite): number {
  if (!RATIONAL.includes(result.rule)) {
    return result.intensity.n === 0n ? 0 : compare(gain(rows, mutant, resident, 1, result.size), ZERO)
  }
  const [up, down] = stepProbabilities(two(rows, mutant, resident), result, 1, rows)
  return compare(up, down)
}

/** What may be said of the fixation probability beside 1/N. */
function againstNeutral(rows: Rows, mutant: number, resident: number, result: InvasionGraphFinite): number[] {
  const { size, rule, intensity } = result
  if (RATIONAL.includes(rule)) {
    return [compare(takeovers(rows, mutant, resident, result)[0], ratio(1n, BigInt(size)))]
  }
  const gains = Array.from({ length: size - 1 }, (_, k) => gain(rows, mutant, resident, k + 1, size))
  if (intensity.n === 0n || gains.every(value => value.n === 0n)) return [0]
  const difference = logTakeovers(rows, mutant, resident, result)[0] + Math.log(size)
  return Math.abs(difference) < RESOLUTION ? [-1, 1] : [Math.sign(difference)]
}
