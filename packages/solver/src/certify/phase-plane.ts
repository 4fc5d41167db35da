/**
 * Checks a phase plane: every point is solved again from the scenario, the edges are all those whose ends differ, and the
 * flip on each is a tie at which the verdict changes, or a bracket. What lies inside a cell is not checked: the record
 * does not claim it either.
 */
import { compare, type Fraction, ratio } from '@biform/core'
import type { Scenario } from '@biform/core/scenarios'
import type { PhasePlane, PlaneEdge } from '../results/index.ts'
import { type Completeness, demand, equal, fraction, index, list, record } from './flaw.ts'
import { checkFlip, STOPS } from './phase.ts'
import { checkPoint } from './point.ts'
import { instanceOf, jointly, scenarioOf } from './scenario.ts'

/** Points, edges and middles. */
export function checkPhasePlane(subject: unknown, plane: PhasePlane): Completeness | undefined {
  const scenario = scenarioOf(subject)
  demand(plane.scenario === scenario.id, 'scenario')
  instanceOf(scenario, plane.parameters, 'parameters')
  demand(plane.complete === false, 'complete')
  demand(typeof plane.reason === 'string', 'reason')
  const ended = STOPS.has(plane.reason)
  const [columns, rows] = axesOf(scenario, plane)
  const found: (Completeness | undefined)[] = []
  const parametersAt = (right: Fraction, up: Fraction) => ({
    ...plane.parameters,
    [plane.axes[0].parameter]: right,
    [plane.axes[1].parameter]: up,
  })

  list(plane.points, 'points').forEach((point, k) => {
    const [right, up] = [columns[k % columns.length], rows[Math.floor(k / columns.length)]]
    demand(right !== undefined && up !== undefined, `points[${k}]`)
    found.push(checkPoint(scenario, parametersAt(right, up), record(point, `points[${k}]`), `points[${k}]`))
  })
  const isWhole = plane.points.length === columns.length * rows.length
  demand(isWhole || ended, 'points')

  const expected = isWhole ? crossed(plane, columns.length) : []
  const edges = list(plane.edges, 'edges', ended ? undefined : expected.length)
  edges.forEach((edge, k) => {
    const at = `edges[${k}]`
    const { axis, column, row, flip } = record(edge, at)
    demand(expected[k] === placeOf({ axis, column, row }), at)
    const [values, start] = axis === 0 ? [columns, column] : [rows, row]
    const [lower, upper] = [values[start]!, values[start + 1]!]
    const samples = list(edge.samples, `${at}.samples`)
    samples.forEach((sample, s) => {
      const place = `${at}.samples[${s}]`
      const value = fraction(record(sample, place).value, `${place}.value`)
      demand(s === 0 || compare(samples[s - 1]!.value, value) < 0, `${place}.value`)
      demand(compare(lower, value) <= 0 && compare(value, upper) <= 0, `${place}.value`)
      const [right, up] = axis === 0 ? [value, rows[row]!] : [columns[column]!, value]
      found.push(checkPoint(scenario, parametersAt(right, up), sample, place))
    })
    const change = checkFlip(scenario, samples, [], flip, `${at}.flip`)
    demand(flip.kind !== 'flip' || flip.pair !== undefined, `${at}.flip.pair`)
    // The points kept are the flip and its neighbours on either side, or the ends of its bracket.
    const place = samples.findIndex(({ value }) => equal(value, change.lower))
    const [before, after] =
      flip.kind === 'flip' ? [Number(!equal(change.lower, lower)), Number(!equal(change.upper, upper))] : [0, 1]
    demand(place === before && samples.length === before + 1 + after, `${at}.samples`)
  })

  const doubtful = edges.length === expected.length ? ambiguous(new Set(expected), plane) : []
  const middles = list(plane.middles, 'middles', ended ? undefined : doubtful.length)
  middles.forEach((cell, k) => {
    const at = `middles[${k}]`
    const { column, row } = record(cell, at)
    demand(doubtful[k] === `${column} ${row}`, at)
    const [right, up] = [between(columns, column), between(rows, row)]
    found.push(checkPoint(scenario, parametersAt(right, up), cell, at))
  })
  return jointly(found)
}

/** The two axes: parameters of the scenario, and ascending values. */
function axesOf(scenario: Scenario, { axes }: PhasePlane): [readonly Fraction[], readonly Fraction[]] {
  const [columns, rows] = list(axes, 'axes', 2).map((axis, k) => {
    const at = `axes[${k}]`
    const { parameter, values } = record(axis, at)
    demand(Object.hasOwn(scenario.parameters, parameter), `${at}.parameter`)
    list(values, `${at}.values`).forEach((value, i) => {
      fraction(value, `${at}.values[${i}]`)
      demand(i === 0 || compare(values[i - 1]!, value) < 0, `${at}.values[${i}]`)
    })
    return values
  })
  demand(axes[0].parameter !== axes[1].parameter, 'axes[1].parameter')
  return [columns!, rows!]
}

function placeOf({ axis, column, row }: Pick<PlaneEdge, 'axis' | 'column' | 'row'>): string {
  return `${axis} ${column} ${row}`
}

/** Where neighbouring points differ: along the rows first, then along the columns. */
function crossed({ points }: PhasePlane, width: number): string[] {
  const differ = (step: number, axis: 0 | 1): string[] =>
    points.flatMap(({ verdict }, k) => {
      const next = points[k + step]
      const isEdge = next !== undefined && (axis === 1 || (k + 1) % width !== 0)
      return isEdge && next.verdict !== verdict
        ? [placeOf({ axis, column: k % width, row: Math.floor(k / width) })]
        : []
    })
  return [...differ(1, 0), ...differ(width, 1)]
}

/** The cells with four crossed edges, row by row. */
function ambiguous(edges: ReadonlySet<string>, { axes }: PhasePlane): string[] {
  const found: string[] = []
  for (let row = 0; row + 1 < axes[1].values.length; row++) {
    for (let column = 0; column + 1 < axes[0].values.length; column++) {
      const round = [
        { axis: 0, column, row },
        { axis: 0, column, row: row + 1 },
        { axis: 1, column, row },
        { axis: 1, column: column + 1, row },
      ] as const
      if (round.every(edge => edges.has(placeOf(edge)))) found.push(`${column} ${row}`)
    }
  }
  return found
}

function between(values: readonly Fraction[], k: number): Fraction {
  return values[index(k, values.length - 1, 'middles')]!.add(values[k + 1]!).div(ratio(2n, 1n))
}
