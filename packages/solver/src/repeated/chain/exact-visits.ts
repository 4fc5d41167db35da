/**
 * Expected visits to the states of a Markov chain, exactly: small chains by state reduction (`elimination.ts`), larger
 * ones as a system of linear equations by p-adic lifting (`lifting.ts`), whose work is on doubles.
 */
import { type Fraction, ONE, type Progress, ratio, type Stop } from '@biform/core'
import { type SparseRow, solveSparse } from '../../linear/lifting.ts'
import { type Row, visits } from './elimination.ts'
import { EXACT } from './reductions.ts'
import { overCommonDenominator } from './values.ts'

/** From so many states on a chain is lifted: measured, the two then cost the same. */
const LIFTED_FROM = 12

type Found<Value> = Generator<Progress, Value | Stop, Stop | undefined>

/** The expected visits to all states, times `once`, of a chain that begins in the first and ends. */
export function* exactVisits(rows: readonly Row<bigint>[], once: Fraction): Found<Fraction[]> {
  if (rows.length < LIFTED_FROM) return yield* visits(EXACT, rows, once)
  const found = yield* liftedVisits(rows)
  if (typeof found === 'string') return found
  return found.tops.map(top => ratio(top * once.n, found.bottom * once.d))
}

/** The expected visits to all states, divided by their sum. */
export function* exactShares(rows: readonly Row<bigint>[]): Found<Fraction[]> {
  const found = rows.length < LIFTED_FROM ? yield* visits(EXACT, rows, ONE) : yield* liftedVisits(rows)
  if (typeof found === 'string') return found
  const tops = 'tops' in found ? found.tops : overCommonDenominator(found).tops
  const total = tops.reduce((sum, top) => sum + top, 0n)
  return tops.map(top => ratio(top, total))
}

/**
 * The visits v_i to a chain whose row i has the weights w_ij and, with that of ending, the total t_i: v_i = t_i z_i, where
 * t_j z_j − Σ_i z_i w_ij is 1 for the first state and 0 for the others.
 */
function* liftedVisits(
  rows: readonly Row<bigint>[],
): Found<{ readonly tops: readonly bigint[]; readonly bottom: bigint }> {
  const totals: bigint[] = []
  const columns = rows.map((): number[] => [])
  const values = rows.map((): bigint[] => [])
  rows.forEach((row, i) => {
    const { to, end } = EXACT.reduced(row)
    let total = end
    for (const weight of to.values()) total += weight
    totals.push(total)
    const own = total - (to.get(i) ?? 0n)
    columns[i]!.push(i)
    values[i]!.push(own)
    for (const [j, weight] of to) {
      if (j === i) continue
      columns[j]!.push(i)
      values[j]!.push(-weight)
    }
  })
  const equations = columns.map((own, j): SparseRow => ({ columns: own, values: values[j]! }))
  const found = yield* solveSparse(equations, [rows.map((_, i) => (i === 0 ? 1n : 0n))])
  if (typeof found === 'string') return found
  if (found.kind === 'singular') throw new Error('a chain that ends has finitely many visits to each state')
  const { denominators, numerators } = found
  return { tops: numerators[0]!.map((value, i) => value * totals[i]!), bottom: denominators[0]! }
}
