/** The grids over the ranges of parameters, and the options that say how fine they are. */
import { compare, type Fraction, InputError, ratio, rational, show } from '@biform/core'
import type { Parameter, Scenario } from '@biform/core/scenarios'

/** How often a cell is bisected at most, whatever is asked for. */
export const MAX_BISECTIONS = 200

/**
 * The parameter of a name.
 *
 * @throws InputError naming `at` if the scenario has none of that name
 */
export function parameterOf(scenario: Scenario, name: string, at: string): Parameter {
  const parameter = Object.hasOwn(scenario.parameters, name) ? scenario.parameters[name] : undefined
  if (parameter === undefined) {
    throw new InputError(at, `${show(name)} is none of ${Object.keys(scenario.parameters).join(', ')}`)
  }
  return parameter
}

export function wholeNumber(value: number, at: string, maximum: number): number {
  if (!Number.isSafeInteger(value) || value < 1 || value > maximum) {
    throw new InputError(at, `${show(value)} is not a whole number from 1 to ${maximum}`)
  }
  return value
}

/** The grid over a parameter's range; of an integer parameter only the whole numbers. */
export function gridPoints({ minimum, maximum, integer }: Parameter, cells: number): Fraction[] {
  const lower = rational(minimum)
  const width = rational(maximum).sub(lower)
  const points = Array.from({ length: cells + 1 }, (_, i) => lower.add(width.mul(ratio(BigInt(i), BigInt(cells)))))
  const kept = integer ? points.map(point => point.floor()) : points
  return kept.filter((point, i) => i === 0 || compare(point, kept[i - 1]!) !== 0)
}

/** Each item with the one after it. */
export function pairs<Item>(list: readonly Item[]): [Item, Item][] {
  return list.slice(1).map((item, i) => [list[i]!, item])
}
