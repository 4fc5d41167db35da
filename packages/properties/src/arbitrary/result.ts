/** Records like those that solvers return, for tests of everything that carries, stores or prints results. */
import { type Fraction, TEXT_KEYS } from '@biform/core'
import fc, { type Arbitrary } from 'fast-check'
import { labels } from './labels.ts'
import { rational } from './rational.ts'

/** A value inside a result. */
export type ResultValue =
  | null
  | boolean
  | number
  | bigint
  | Fraction
  | string
  | readonly ResultValue[]
  | { readonly [key: string]: ResultValue }

/** A record like those that solvers return: `method` names the function, text stands below text keys only. */
export interface ResultRecord {
  readonly method: string
  readonly [key: string]: ResultValue
}

/** Names of values in results; none is a text key, and some mean something to JavaScript. */
const NAMES = ['values', 'payoffs', 'complete', 'lower', 'constructor', 'toString', 'balancing', 'case']
const TEXT_NAMES = [...TEXT_KEYS].filter(key => key !== 'kind' && key !== 'method')

/**
 * Result-like records of any shape: rationals, counts, truth values, null, bigints and nested lists and records of them,
 * and below text keys labels that may look like numbers. Shrinks towards `{ method: '1' }`.
 *
 * @example
 * sample(arbitrary.result(), { seed: 14, count: 20 }).every(result => typeof result.method === 'string') // → true
 */
export function result(): Arbitrary<ResultRecord> {
  const texts = labels([1, 4])
  const { value } = fc.letrec<{ value: ResultValue }>(tie => ({
    value: fc.oneof(
      { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
      rational(),
      fc.constant(null),
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(x => x + 0), // JSON has no −0
      fc.bigInt(),
      fc.array(tie('value'), { maxLength: 4 }),
      record(tie('value'), texts),
    ),
  }))
  return fc.tuple(texts, record(value, texts)).map(([[method], rest]) => ({ ...rest, method: method! }))
}

function record(value: Arbitrary<ResultValue>, texts: Arbitrary<string[]>): Arbitrary<Record<string, ResultValue>> {
  const values = fc.dictionary(fc.constantFrom(...NAMES), value, { maxKeys: 4 })
  const named = fc.dictionary(fc.constantFrom(...TEXT_NAMES), texts, { maxKeys: 2 })
  return fc.tuple(values, named).map(([first, second]) => ({ ...first, ...second }))
}
