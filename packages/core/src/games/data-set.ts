/**
 * Records of real firms as data: each has a label, a number (a year, a herd, a count) and perhaps a group. Nobody decides
 * anything in it; a scenario of kind "data" evaluates it.
 */
import { entryCount, InputError, show } from '../errors.ts'
import { type Fraction, type Rational, rational } from '../number/rational.ts'
import { checkFields, isPlain } from './fields.ts'
import { label } from './labels.ts'

/** Records with a number each. */
export interface DataSet {
  readonly kind: 'data-set'
  /** What each record is about. Several may have the same label, as two events with one partner. */
  readonly labels: readonly string[]
  /** The number of each record. */
  readonly values: readonly Fraction[]
  /** The group of each record. */
  readonly groups: readonly string[]
}

/** What `dataSet` takes. */
export interface DataSetInput {
  readonly kind?: 'data-set'
  /** Default: "1", "2", … */
  readonly labels?: readonly string[]
  readonly values: readonly Rational[]
  /** Default: all are of the group "all". */
  readonly groups?: readonly string[]
}

/** The most records of a data set. */
export const MAX_RECORDS = 10_000

/**
 * Builds a data set.
 *
 * Time: linear in the number of records.
 *
 * @throws InputError for no record or more than 10,000, and for labels or groups that are not one per record
 * @example
 * dataSet({ values: [1000, 20], labels: ['large herd', 'small herd'] }).values // → ['1000', '20']
 */
export function dataSet(input: DataSetInput): DataSet {
  if (!isPlain(input)) throw new InputError('', `${show(input)} is not a data set`)
  checkFields(input, ['kind', 'labels', 'values', 'groups'])
  const { values } = input
  if (!Array.isArray(values)) throw new InputError('values', `${show(values)} is not a list`)
  if (values.length < 1 || values.length > MAX_RECORDS) {
    throw new InputError('values', `has ${entryCount(values.length)}, not 1 to ${MAX_RECORDS}`)
  }
  const numbers = Array.from(values, (value: Rational, k) => rational(value, `values[${k}]`))
  return {
    kind: 'data-set',
    labels: texts(input.labels, numbers.length, 'labels', k => String(k + 1)),
    values: numbers,
    groups: texts(input.groups, numbers.length, 'groups', () => 'all'),
  }
}

function texts(list: unknown, count: number, at: string, standard: (k: number) => string): string[] {
  if (list === undefined) return Array.from({ length: count }, (_, k) => standard(k))
  if (!Array.isArray(list)) throw new InputError(at, `${show(list)} is not a list`)
  if (list.length !== count) throw new InputError(at, `has ${entryCount(list.length)} for ${count} records`)
  return Array.from(list, (item: unknown, k) => label(item, `${at}[${k}]`))
}
