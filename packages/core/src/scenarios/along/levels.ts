/** Public goods and data sets along a segment of one parameter: their numbers as rational functions of it. */
import { TABLES } from '../../data/tables.ts'
import { ONE, ratio, ZERO } from '../../index.ts'
import type { DataSetTemplate, Expression, PublicGoodTemplate } from '../types.ts'
import { type FunctionScope, functionOn } from './expression.ts'
import {
  addFunctions,
  constantFunction,
  divideFunctions,
  multiplyFunctions,
  type RationalFunction,
} from './rational-function.ts'
import type { Segment } from './segment.ts'
import { Unsettled } from './unsettled.ts'

/** What some pay for and all enjoy. */
export interface PublicGoodOn {
  readonly kind: 'public-good'
  readonly returns: readonly RationalFunction[]
  readonly contributions: readonly RationalFunction[]
}

/** The numbers of records. */
export interface DataSetOn {
  readonly kind: 'data-set'
  readonly values: readonly RationalFunction[]
}

type Read = (text: Expression) => RationalFunction

const NULL = constantFunction(ZERO)
const UNIT = constantFunction(ONE)

function reader(at: string, scope: FunctionScope, segment: Segment): Read {
  return text => functionOn(text, at, scope, segment)
}

/** @param numbersOf the numbers of a data set that is named before it */
export function publicGoodOn(
  template: PublicGoodTemplate,
  at: string,
  scope: FunctionScope,
  segment: Segment,
  numbersOf: (name: string) => readonly RationalFunction[],
): PublicGoodOn {
  const read = reader(at, scope, segment)
  const { returns, multiplier, contributions, threshold } = template
  if (threshold !== undefined && read(threshold).top.length > 0) {
    throw new Unsettled('a public good with a threshold is not followed along the line')
  }
  const factor = multiplier === undefined ? UNIT : read(multiplier)
  const given = 'sharesOf' in returns ? partsOf(numbersOf(returns.sharesOf)) : returns.map(read)
  return {
    kind: 'public-good',
    returns: given.map(value => multiplyFunctions(value, factor)),
    contributions: contributions ? contributions.map(read) : given.map(() => UNIT),
  }
}

function partsOf(numbers: readonly RationalFunction[]): RationalFunction[] {
  const total = numbers.reduce(addFunctions, NULL)
  return numbers.map(value => divideFunctions(value, total))
}

/** The numbers of a data set, its own or a table’s. */
export function dataSetOn(template: DataSetTemplate, at: string, scope: FunctionScope, segment: Segment): DataSetOn {
  const { values = [], table: name, value, group, only } = template
  const table = name === undefined ? undefined : TABLES.get(name)
  if (!table || value === undefined) return { kind: 'data-set', values: values.map(reader(at, scope, segment)) }
  const groups = group === undefined ? undefined : table.texts[group]
  const numbers = table.labels.flatMap((_, k) => {
    if (only !== undefined && groups?.[k] !== only) return []
    const columns = Object.entries(table.numbers).map(([column, list]) => [column, list[k]!] as const)
    const names = [...columns, ['record', k + 1] as const].map(
      ([column, number]) => [column, constantFunction(ratio(BigInt(number), 1n))] as const,
    )
    return [functionOn(value, at, new Map([...scope, ...names]), segment)]
  })
  return { kind: 'data-set', values: numbers }
}
