/** Which two parameters a phase plane has for its axes, as an address says it. */
import type { Scenario } from '@biform/core/scenarios'
import { studiedOf } from '../state/parameters.ts'

export type Axes = readonly [string, string]

/** The axes in an address, "rho,betaS"; nothing if it names no two parameters of the scenario. */
export function readAxes({ parameters }: Pick<Scenario, 'parameters'>, text: string | undefined): Axes | undefined {
  const [x, y, ...rest] = (text ?? '').split(',')
  if (x === undefined || y === undefined || rest.length > 0 || x === y) return undefined
  return Object.hasOwn(parameters, x) && Object.hasOwn(parameters, y) ? [x, y] : undefined
}

/** The axes to begin with: the parameter that the scenario studies, and the first of the others. */
export function firstAxes(scenario: Pick<Scenario, 'parameters' | 'study'>): Axes | undefined {
  const x = studiedOf(scenario)
  const y = Object.keys(scenario.parameters).find(name => name !== x)
  return x === undefined || y === undefined ? undefined : [x, y]
}

/** The axes with another parameter along one of them; if it was along the other, they change places. */
export function withAxis(axes: Axes, k: 0 | 1, name: string): Axes {
  const other = axes[1 - k] === name ? axes[k] : axes[1 - k]!
  return k === 0 ? [name, other] : [other, name]
}
