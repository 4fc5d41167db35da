/**
 * An exact polygon of equilibrium payoffs, rebuilt from its approximation in doubles: the structure gives equations, Newton's
 * method many digits of their solution, continued fractions the rational numbers behind them. Where vertices are irrational,
 * the polygon lies inside the true one by 2^−190 or so. Either way it is checked to generate itself before it is used.
 */
import { hullOf, isSame } from '../hull.ts'
import { type ExactStage, greater, lesser, type Pair } from './exact-stage.ts'
import { type FixedPoint, fixedPoint, iterated } from './fixed-point.ts'
import type { GridStructure } from './grid-structure.ts'
import { type Lattice, latticeOf, onLattice, type Quotient } from './lattice.ts'
import { reconstruct } from './reconstruct.ts'
import { continuations } from './self-generation.ts'
import type { Rule, Structure } from './structure.ts'

/** A polygon that generates itself. */
export interface Candidate {
  readonly lattice: Lattice
  /** Counterclockwise from the lowest of the leftmost. */
  readonly polygon: readonly Pair[]
  readonly profiles: readonly number[]
  readonly continuations: readonly Pair[]
  /** Whether its vertices solve the equations exactly. */
  readonly solved: boolean
}

/** What public randomisation makes of the equilibria of the stage: all that there is without a future. */
export function withoutFuture(stage: ExactStage): Candidate {
  const lattice = latticeOf(stage, [])
  const nash = lattice.payoffs.filter((_, a) => stage.gains[a]!.every(gain => gain === 0n))
  const polygon = hullOf(nash)
  const profiles = polygon.map(vertex =>
    lattice.payoffs.findIndex((point, a) => isSame(point, vertex) && stage.gains[a]!.every(gain => gain === 0n)),
  )
  return { lattice, polygon, profiles, continuations: polygon, solved: true }
}

/** Digits for rational vertices, and more for those with long denominators. */
const BITS: readonly bigint[] = [256n, 1024n]
/** For irrational ones: how many digits, by how much continuations are moved inwards, and where digits are cut. */
const INSIDE = { bits: 512n, shrink: 1n << 320n, cut: 256n }

/** The polygon behind a structure; undefined if there is none. */
export function candidateOf(stage: ExactStage, structure: Structure): Candidate | undefined {
  for (const bits of BITS) {
    const solution = fixedPoint(stage, structure, startOf(stage, structure, bits), bits)
    if (!solution) return undefined
    const found = rationalCandidate(stage, structure.rules, solution, bits)
    if (found) return found
  }
  const { bits, shrink } = INSIDE
  const solution = fixedPoint(stage, structure, startOf(stage, structure, bits), bits, shrink)
  return solution && checked(stage, structure.rules, inside(stage, structure, solution), false)
}

/** Digits for vertices near critical discount factors, which have long denominators. */
const GRID_DIGITS: readonly bigint[] = [1024n, 4096n]

/** The polygon behind the rounds in integers, if its vertices are rational; undefined if there is none. */
export function gridCandidateOf(stage: ExactStage, structure: GridStructure): Candidate | undefined {
  let start: readonly bigint[] = [
    ...structure.places.flat(),
    ...([0, 1] as const).map(axis => structure.places[structure.worst[axis]]![axis]),
  ]
  let known = structure.bits
  for (const bits of GRID_DIGITS) {
    if (bits < known) continue
    const solution = iterated(
      stage,
      structure,
      start.map(value => value << (bits - known)),
      bits,
    )
    if (!solution) return undefined
    const found = rationalCandidate(stage, structure.rules, solution, bits)
    if (found) return found
    start = [...solution.vertices.flat(), ...solution.threats]
    known = bits
  }
  return undefined
}

function rationalCandidate(
  stage: ExactStage,
  rules: readonly Rule[],
  solution: FixedPoint,
  bits: bigint,
): Candidate | undefined {
  const vertices = solution.vertices.flatMap(([x, y]) => {
    const [left, right] = [reconstruct(x, bits), reconstruct(y, bits)]
    return left && right ? [[left, right] as const] : []
  })
  return vertices.length === solution.vertices.length ? checked(stage, rules, vertices, true) : undefined
}

/** The polygon of these vertices, if it generates itself. */
function checked(
  stage: ExactStage,
  rules: readonly Rule[],
  vertices: readonly (readonly [Quotient, Quotient])[],
  solved: boolean,
): Candidate | undefined {
  const lattice = latticeOf(stage, vertices)
  const points = vertices.map(vertex => onLattice(lattice, vertex))
  const polygon = hullOf(points)
  const profiles = polygon.map(vertex => rules[points.findIndex(point => isSame(point, vertex))]!.profile)
  const found = continuations(stage, lattice, polygon, profiles)
  return found && { lattice, polygon, profiles, continuations: found, solved }
}

/** The approximation over 2^bits, in units of the numerators of payoffs. */
function startOf({ payoffs }: ExactStage, { vertices, worst }: Structure, bits: bigint): bigint[] {
  const scaled = ([0, 1] as const).map(axis => {
    const least = payoffs.map(pair => pair[axis]).reduce(lesser)
    const range = payoffs.map(pair => pair[axis]).reduce(greater) - least
    return (value: number): bigint =>
      (least << bits) + ((BigInt(Math.round(value * 2 ** 60)) * (range || 1n)) << (bits - 60n))
  })
  return [
    ...vertices.flatMap(vertex => [scaled[0]!(vertex[0]), scaled[1]!(vertex[1])]),
    scaled[0]!(vertices[worst[0]]![0]),
    scaled[1]!(vertices[worst[1]]![1]),
  ]
}

/** Vertices with exact coordinates along constraints that bind, and cut ones along the others. */
function inside(
  { payoffs, gains, p, q }: ExactStage,
  { rules, worst }: Structure,
  { vertices }: FixedPoint,
): (readonly [Quotient, Quotient])[] {
  const free = (rule: Rule, axis: 0 | 1): boolean => rule.kind === 'edge' && rule.axis !== axis
  const cut = (k: number, axis: 0 | 1): Quotient => ({
    top: vertices[k]![axis] >> (INSIDE.bits - INSIDE.cut),
    bottom: 1n << INSIDE.cut,
  })
  const threat = (axis: 0 | 1): Quotient => {
    const rule = rules[worst[axis]]!
    if (free(rule, axis)) return cut(worst[axis], axis)
    const best = rule.kind === 'stay' ? 0n : gains[rule.profile]![axis]
    return { top: payoffs[rule.profile]![axis] + best, bottom: 1n }
  }
  const threats = [threat(0), threat(1)] as const
  const place = (rule: Rule, k: number, axis: 0 | 1): Quotient => {
    const g = payoffs[rule.profile]![axis]
    if (rule.kind === 'stay') return { top: g, bottom: 1n }
    if (free(rule, axis)) return cut(k, axis)
    const { top, bottom } = threats[axis]
    return { top: (q - p) * (g + gains[rule.profile]![axis]) * bottom + p * top, bottom: q * bottom }
  }
  return rules.map((rule, k) => [place(rule, k, 0), place(rule, k, 1)] as const)
}
