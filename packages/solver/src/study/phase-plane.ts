/**
 * Where a scenario's prediction holds as two parameters move and the others are held fixed.
 *
 * The generic solvers judge the prediction on a rational grid over the two ranges. Along each edge of the grid whose two
 * ends differ, the flip is searched for as on a phase line (`bisect.ts`): exact where a deciding pair ties, else a
 * bracket. A cell that all four of whose edges cross is also solved at its middle, which tells which of its corners
 * belong together. What happens inside a cell, or twice along one edge, is not excluded: the answer is never `complete`.
 */
import { type Fraction, InputError, type Rational, ratio, runSync, type StepOptions, type Steps } from '@biform/core'
import { instantiate, type Scenario } from '@biform/core/scenarios'
import { checkStepOptions } from '../options.ts'
import type { PhasePlane, PhaseSample, PlaneCell, PlaneEdge, PlanePoint } from '../results/study.ts'
import { bisect } from './bisect.ts'
import { gridPoints, MAX_BISECTIONS, parameterOf, wholeNumber } from './grid.ts'
import { lineThrough } from './line.ts'
import { checkScenario, pointAt } from './run-point.ts'

/** Options of `phasePlane`. */
export interface PhasePlaneOptions extends StepOptions {
  /** Values of the other parameters that differ from the scenario's own. */
  readonly parameters?: Readonly<Record<string, Rational>>
  /** Into how many cells each of the two ranges is cut. Default 12, at most 100. */
  readonly cells?: number
  /** How often an edge is bisected at most. Default 12. */
  readonly bisections?: number
}

const MAX_CELLS = 100

/**
 * The phase plane of a scenario: on a grid over two parameters, where its prediction holds, with the exact flip on every
 * edge of the grid that crosses the boundary.
 *
 * @param x the name of the parameter along the first axis
 * @param y the name of the parameter along the second
 * @returns points, crossed edges and ambiguous cells; `planeAreas` makes the areas of it that a drawing fills
 * @throws InputError for an unknown parameter, one that is named twice, or options out of range
 * Complexity: (cells + 1)² + crossed edges · bisections runs of the scenario.
 * @example
 * const plane = phasePlane(scenarioById('003-uni'), 'rho', 'betaS', { cells: 4 })
 * plane.edges[0].flip.value // → '1/4'
 */
export function phasePlane(scenario: Scenario, x: string, y: string, options: PhasePlaneOptions = {}): PhasePlane {
  return runSync(phasePlaneSteps(scenario, x, y, options), options)
}

/** The step generator behind `phasePlane`: one step is one point of the grid, or one halving of an edge. */
export function* phasePlaneSteps(
  scenario: Scenario,
  x: string,
  y: string,
  options: PhasePlaneOptions = {},
): Steps<PhasePlane> {
  checkStepOptions(options, ['parameters', 'cells', 'bisections'])
  checkScenario(scenario)
  const ranges = [parameterOf(scenario, x, 'x'), parameterOf(scenario, y, 'y')] as const
  if (x === y) throw new InputError('y', 'is the parameter that x is')
  const cells = wholeNumber(options.cells ?? 12, 'cells', MAX_CELLS)
  const bisections = wholeNumber(options.bisections ?? 12, 'bisections', MAX_BISECTIONS)
  const fixed = options.parameters ?? {}
  const { parameters } = instantiate(scenario, fixed)
  const [columns, rows] = [gridPoints(ranges[0], cells), gridPoints(ranges[1], cells)]
  const total = columns.length * rows.length
  const solve = (right: Fraction, up: Fraction): PlanePoint => pointAt(scenario, { ...fixed, [x]: right, [y]: up })
  let stopped: 'limit' | 'stopped' | undefined

  const points: PlanePoint[] = []
  grid: for (const up of rows) {
    for (const right of columns) {
      points.push(solve(right, up))
      stopped = yield { done: points.length, total }
      if (stopped) break grid
    }
  }

  const edges: PlaneEdge[] = []
  const at = (i: number, j: number): PlanePoint => points[j * columns.length + i]!
  for (const place of stopped ? [] : crossed(columns.length, rows.length, at)) {
    const { axis, column, row } = place
    const [moving, held, other] = axis === 0 ? [x, y, rows[row]!] : [y, x, columns[column]!]
    const values = axis === 0 ? columns.slice(column, column + 2) : rows.slice(row, row + 2)
    const ends = [at(column, row), axis === 0 ? at(column + 1, row) : at(column, row + 1)]
    const [lower, upper] = ends.map((end, k): PhaseSample => ({ value: values[k]!, ...end })) as [
      PhaseSample,
      PhaseSample,
    ]
    const line = lineThrough(scenario, moving, { ...fixed, [held]: other }, [lower, upper])
    const search = bisect(line, lower, upper, bisections, ranges[axis].integer === true)
    let turn = search.next()
    while (!turn.done && !stopped) {
      stopped = yield { done: total, total, found: edges.length }
      turn = search.next()
    }
    if (!turn.done) break
    edges.push({ ...place, flip: turn.value, samples: evidence(line.sorted(), turn.value) })
  }

  const middles: PlaneCell[] = []
  for (const { column, row } of stopped ? [] : ambiguous(edges)) {
    const [right, up] = [middle(columns, column), middle(rows, row)]
    middles.push({ column, row, ...solve(right, up) })
    stopped = yield { done: total, total, found: edges.length }
    if (stopped) break
  }
  return {
    method: 'phasePlane',
    scenario: scenario.id,
    parameters,
    axes: [
      { parameter: x, values: columns },
      { parameter: y, values: rows },
    ],
    complete: false,
    reason: stopped ?? 'what happens inside a cell of the grid, or twice along one of its edges, is not excluded',
    points,
    edges,
    middles,
  }
}

type Place = Pick<PlaneEdge, 'axis' | 'column' | 'row'>

/** The edges of the grid whose ends differ in their verdict: those along the first axis, then those along the second. */
function crossed(columns: number, rows: number, at: (i: number, j: number) => PlanePoint): Place[] {
  const places: Place[] = []
  for (const axis of [0, 1] as const) {
    for (let row = 0; row < rows - axis; row++) {
      for (let column = 0; column < columns - (1 - axis); column++) {
        const end = axis === 0 ? at(column + 1, row) : at(column, row + 1)
        if (at(column, row).verdict !== end.verdict) places.push({ axis, column, row })
      }
    }
  }
  return places
}

/** The cells that all four of whose edges cross the boundary. */
function ambiguous(edges: readonly PlaneEdge[]): { readonly column: number; readonly row: number }[] {
  const crosses = new Set(edges.map(({ axis, column, row }) => `${axis} ${column} ${row}`))
  return edges.filter(
    ({ axis, column, row }) =>
      axis === 0 &&
      crosses.has(`0 ${column} ${row + 1}`) &&
      crosses.has(`1 ${column} ${row}`) &&
      crosses.has(`1 ${column + 1} ${row}`),
  )
}

function middle(values: readonly Fraction[], k: number): Fraction {
  return values[k]!.add(values[k + 1]!).div(ratio(2n, 1n))
}

/** Of the points solved along an edge, those that the claim rests on: the ends, the flip and its neighbours. */
function evidence(samples: readonly PhaseSample[], flip: PlaneEdge['flip']): PhaseSample[] {
  const values = flip.kind === 'flip' ? [flip.value] : [flip.lower, flip.upper]
  const places = values.map(value => samples.findIndex(sample => sample.value.equals(value)))
  const reach = flip.kind === 'flip' ? 1 : 0
  return samples.filter((_, k) => places.some(place => Math.abs(place - k) <= reach))
}
