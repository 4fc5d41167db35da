/** How concentrated a market or an industry is: the index of Herfindahl (1950) and Hirschman (1945), exactly. */
import { compare, type DataSet, dataSet, InputError, ONE, placed, type Rational, sum, ZERO } from '@biform/core'
import { described } from '../described.ts'
import type { Concentration } from '../results/data.ts'

/**
 * The shares that records have of their total, and the Herfindahl index of those shares.
 *
 * A list stands for the data set of its numbers, which is what `verify` takes beside the answer.
 *
 * Time: linear in the number of records.
 *
 * @throws InputError for a negative number, or if all are 0
 * @example
 * concentration([3, 1]).herfindahl // → '5/8'
 * concentration([2, 2, 2, 2]).equivalent // → '4'
 */
export function concentration(data: DataSet | readonly Rational[]): Concentration {
  const { values } = recordsOf(data)
  values.forEach((value, k) => {
    if (compare(value, ZERO) < 0) throw new InputError(`values[${k}]`, `${value.toFraction()} is negative`)
  })
  const total = sum(values)
  if (compare(total, ZERO) === 0) throw new InputError('values', 'are all 0')
  const shares = values.map(value => value.div(total))
  const herfindahl = sum(shares.map(share => share.mul(share)))
  return { method: 'concentration', total, shares, herfindahl, equivalent: ONE.div(herfindahl) }
}

function recordsOf(data: DataSet | readonly Rational[]): DataSet {
  if (Array.isArray(data)) return placed('', () => dataSet({ values: data }))
  const found = data as DataSet | undefined
  if (found?.kind !== 'data-set') throw new InputError('data', `${described(data)} is not a data set or a list`)
  return found
}
