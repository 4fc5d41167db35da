/**
 * Checks an equilibrium payoff set in doubles: that every vertex is played as its support says, so that the set generates
 * itself, and that nothing is missing, by iterating the operator B of Abreu, Pearce and Stacchetti from the feasible set,
 * which decreases to the largest self-generating set. All to within rounding, in units of the stage's payoffs.
 */
import { compare, doubles, type NormalForm, type RepeatedGame, shapeOf, toNumber, ZERO } from '@biform/core'
import type { EquilibriumPayoffsDouble, PayoffSupport } from '../../results/index.ts'
import { type Completeness, demand, index, list, record } from '../flaw.ts'
import { cross, cut, distance, hullOf, type Point } from './polygon.ts'

/** Numbers agree that differ by no more. */
const TOLERANCE = 1e-9
/** A constraint binds with this much to spare; twice and half as much are left to either reading. */
const BINDING = 1e-9
/** The operator is applied until a round changes no more than this … */
const STILL = 1e-12
/** … or so many times for so many profiles and vertices. */
const MAX_WORK = 20_000_000
/** Constraints met by less than this may have been met by rounding. */
const CLOSE = 1e-9
/** What the operator must agree to. */
const AGREED = 1e-7

/** The stage, scaled to [0, 1], with what deviations gain. */
interface Scaled {
  readonly delta: number
  readonly payoffs: readonly Point[]
  readonly gains: readonly Point[]
  readonly scale: (point: readonly number[]) => Point
}

export function checkDouble(game: RepeatedGame, result: EquilibriumPayoffsDouble): Completeness | undefined {
  const scaled = read(game)
  if (result.kind === 'undecided') {
    demand(['limit', 'stopped', 'rounds'].includes(result.reason), 'reason')
    checkPoints(result.outer, 'outer')
    return
  }
  const vertices = checkPoints(result.vertices, 'vertices').map(scaled.scale)
  demand(result.kind === (['empty', 'point', 'segment'][vertices.length] ?? 'polygon'), 'kind')
  if (result.kind !== 'empty') {
    checkOrder(vertices)
    const threats = numbers(result.threats, 'threats')
    const least = scaled.scale(threats)
    for (const i of [0, 1] as const) {
      demand(near(least[i], Math.min(...vertices.map(vertex => vertex[i]))), `threats[${i}]`)
    }
    list(result.supports, 'supports', vertices.length).forEach((support, k) => {
      checkSupport(
        game.stage,
        scaled,
        vertices,
        least,
        vertices[k]!,
        record(support, `supports[${k}]`),
        `supports[${k}]`,
      )
    })
  }
  const largest = iterate(scaled, STILL)
  if (!largest) return 'not checked'
  demand(covers(largest, vertices), 'vertices')
  if (covers(vertices, largest)) return 'checked'
  // Where constraints are met by rounding only, doubles cannot tell what is right.
  const least = iterate(scaled, -CLOSE)
  demand(least !== undefined && !covers(least, largest) && covers(vertices, least), 'vertices')
  return 'not checked'
}

/** Whether a set, if it is not empty, has another one within it, near enough. */
function covers(set: readonly Point[], other: readonly Point[]): boolean {
  return other.length === 0 || (set.length > 0 && other.every(point => distance(point, set) <= AGREED))
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE
}

function numbers(value: readonly number[], at: string): readonly number[] {
  list(value, at, 2).forEach((item, i) => {
    demand(typeof item === 'number' && Number.isFinite(item), `${at}[${i}]`)
  })
  return value
}

function checkPoints(points: readonly (readonly number[])[], at: string): readonly (readonly number[])[] {
  return list(points, at).map((point, k) => numbers(point, `${at}[${k}]`))
}

/** Demands a turn to the left at every vertex, and the leftmost first. */
function checkOrder(vertices: readonly Point[]): void {
  vertices.forEach((vertex, k) => {
    demand(vertex[0] >= vertices[0]![0] - TOLERANCE, `vertices[${k}]`)
    const others = vertices.toSpliced(k, 1)
    if (others.length > 0) demand(distance(vertex, others) > 0, `vertices[${k}]`)
    if (others.length > 1)
      demand(cross(vertices.at(k - 1)!, vertex, vertices[(k + 1) % vertices.length]!) > 0, 'vertices')
  })
}

function checkSupport(
  stage: NormalForm,
  { delta, payoffs, gains, scale }: Scaled,
  vertices: readonly Point[],
  threats: Point,
  vertex: Point,
  { profile, continuation, binding }: PayoffSupport<number>,
  at: string,
): void {
  const [rows = 0, columns = 0] = shapeOf(stage)
  list(profile, `${at}.profile`, 2)
  const a = index(profile[0]!, rows, `${at}.profile[0]`) * columns + index(profile[1]!, columns, `${at}.profile[1]`)
  const w = scale(numbers(continuation, `${at}.continuation`))
  demand(distance(w, vertices) <= TOLERANCE, `${at}.continuation`)
  list(binding, `${at}.binding`)
  for (const i of [0, 1] as const) {
    demand(near((1 - delta) * payoffs[a]![i] + delta * w[i], vertex[i]), `${at}.continuation[${i}]`)
    const gain = gains[a]![i]
    if (delta === 0) demand(gain === 0, `${at}.profile`)
    const spare = delta === 0 ? w[i] - threats[i] : w[i] - threats[i] - ((1 - delta) / delta) * gain
    demand(spare >= -TOLERANCE, `${at}.continuation[${i}]`)
    demand(binding.includes(i) ? spare <= 2 * BINDING : spare >= BINDING / 2, `${at}.binding`)
  }
  const sorted = [...binding].every((i, k) => (i === 0 || i === 1) && (k === 0 || i > binding[k - 1]!))
  demand(sorted, `${at}.binding`)
}

function read({ stage, discount }: RepeatedGame): Scaled {
  const [rows = 0, columns = 0] = shapeOf(stage)
  const lists = stage.payoffs.map(doubles)
  const origins = lists.map(values => values.reduce((a, b) => Math.min(a, b)))
  const units = lists.map((values, i) => values.reduce((a, b) => Math.max(a, b)) - origins[i]! || 1)
  const scale = (point: readonly number[]): Point => [
    (point[0]! - origins[0]!) / units[0]!,
    (point[1]! - origins[1]!) / units[1]!,
  ]
  const payoffs = Array.from(lists[0]!, (value, a) => scale([value, lists[1]![a]!]))
  const gains = payoffs.map((own, a): Point => {
    const [row, column] = [Math.floor(a / columns), a % columns]
    let [first, second] = own
    for (let r = 0; r < rows; r++) first = Math.max(first, payoffs[r * columns + column]![0])
    for (let c = 0; c < columns; c++) second = Math.max(second, payoffs[row * columns + c]![1])
    return [first - own[0], second - own[1]]
  })
  return { delta: compare(discount, ZERO) === 0 ? 0 : toNumber(discount), payoffs, gains, scale }
}

/**
 * The limit of B from the feasible set; undefined if it is not reached within the bound. `tolerance`: by how much constraints
 * may be missed where deviations gain something.
 */
function iterate({ delta, payoffs, gains }: Scaled, tolerance: number): Point[] | undefined {
  let now = hullOf(payoffs)
  for (let work = 0; work <= MAX_WORK; work += payoffs.length * (now.length + 4)) {
    const least: Point = [Math.min(...now.map(point => point[0])), Math.min(...now.map(point => point[1]))]
    const found = payoffs.flatMap((g, a): Point[] => {
      const [h0, h1] = gains[a]!
      if (delta === 0) return h0 === 0 && h1 === 0 ? [g] : []
      const ratio = (1 - delta) / delta
      const right = cut(now, 0, least[0] + ratio * h0, h0 > 0 ? tolerance : STILL)
      const allowed = right.length === 0 ? right : cut(right, 1, least[1] + ratio * h1, h1 > 0 ? tolerance : STILL)
      return allowed.map(w => [(1 - delta) * g[0] + delta * w[0], (1 - delta) * g[1] + delta * w[1]])
    })
    const next = hullOf(found)
    if (next.length === 0) return next
    const change = Math.max(...now.map(point => distance(point, next)))
    now = next
    if (change <= STILL * (1 - delta)) return now
  }
  return undefined
}
