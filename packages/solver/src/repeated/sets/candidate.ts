/**
 * An exact polygon of equilibrium payoffs, rebuilt from its approximation in doubles: the structure gives equations, Newton's
 * method many digits of their solution, continued fractions the rational numbers behind them, lattice reduction the algebraic
 * ones. Where no such numbers are found, the polygon lies inside the true one by 2^−190 or so. In any case it is checked to
 * generate itself before it is used.
 */
import { hullOf, isSame } from '../hull.ts'
import { type ExactStage, greater, lesser } from './exact-stage.ts'
import { type FixedPoint, fixedPoint, iterated } from './fixed-point.ts'
import type { GridStructure } from './grid-structure.ts'
import { type Irrational, irrationalVertices } from './irrational.ts'
import { type Lattice, latticeOf, onLattice, type Quotient } from './lattice.ts'
import type { Element } from './number-ring.ts'
import { reconstruct } from './reconstruct.ts'
import { INTEGERS, type PairOf, type Ring } from './ring.ts'
import { hullIn } from './ring-hull.ts'
import { continuations } from './self-generation.ts'
import type { Rule, Structure } from './structure.ts'

/** A polygon that generates itself. */
export interface Candidate<N> {
  readonly lattice: Lattice<N>
  /** Counterclockwise from the lowest of the leftmost. */
  readonly polygon: readonly PairOf<N>[]
  readonly profiles: readonly number[]
  readonly continuations: readonly PairOf<N>[]
}

/** What public randomisation makes of the equilibria of the stage: all that there is without a future. */
export function withoutFuture(stage: ExactStage): Candidate<bigint> {
  const lattice = latticeOf(INTEGERS, stage, [])
  const nash = lattice.payoffs.filter((_, a) => stage.gains[a]!.every(gain => gain === 0n))
  const polygon = hullOf(nash)
  const profiles = polygon.map(vertex =>
    lattice.payoffs.findIndex((point, a) => isSame(point, vertex) && stage.gains[a]!.every(gain => gain === 0n)),
  )
  return { lattice, polygon, profiles, continuations: polygon }
}

/** Digits for rational vertices, and more for those with long denominators and for irrational ones. */
const BITS: readonly bigint[] = [256n, 1024n]
/** Where no closed form is found: how many digits, by how much continuations are moved inwards, and where digits are cut. */
const INSIDE = { bits: 512n, shrink: 1n << 320n, cut: 256n }

/** How many of the last digits of a solution may be wrong, in bits: the equations are met up to a few, 1/(1−δ) times as many. */
function noiseOf({ p, q }: ExactStage): bigint {
  return 16n + BigInt((q / (q - p)).toString(2).length)
}

/** The polygon behind a structure: its vertices are fractions, or irrational, or cut within what the equations say. */
export type Found =
  | { readonly kind: 'rational' | 'cut'; readonly candidate: Candidate<bigint> }
  | (Irrational & { readonly kind: 'irrational'; readonly candidate: Candidate<Element> })

/** What may be behind a structure, the best first. */
export function* candidatesOf(stage: ExactStage, structure: Structure): Generator<Found, void, undefined> {
  const { candidate, solution } = solved(stage, structure)
  if (candidate) return yield { kind: 'rational', candidate }
  const irrational = solution && irrationalCandidate(stage, structure.rules, solution, BITS.at(-1)!)
  if (irrational) yield irrational
  const inner = solution && cutCandidate(stage, structure)
  if (inner) yield { kind: 'cut', candidate: inner }
}

/** Whether there is a polygon behind a structure. */
export function isSolvable(stage: ExactStage, structure: Structure): boolean {
  return solved(stage, structure).candidate !== undefined || cutCandidate(stage, structure) !== undefined
}

/** The polygon behind a structure if its vertices are fractions; if not, their digits. */
function solved(stage: ExactStage, structure: Structure): { candidate?: Candidate<bigint>; solution?: FixedPoint } {
  let solution: FixedPoint | undefined
  for (const bits of BITS) {
    solution = fixedPoint(stage, structure, startOf(stage, structure, bits), bits)
    if (!solution) return {}
    const candidate = rationalCandidate(stage, structure.rules, solution, bits)
    if (candidate) return { candidate }
  }
  return solution ? { solution } : {}
}

function cutCandidate(stage: ExactStage, structure: Structure): Candidate<bigint> | undefined {
  const { bits, shrink } = INSIDE
  const solution = fixedPoint(stage, structure, startOf(stage, structure, bits), bits, shrink)
  return solution && checked(INTEGERS, stage, structure.rules, inside(stage, structure, solution))
}

/** Digits for vertices near critical discount factors, which have long denominators. */
const GRID_DIGITS: readonly bigint[] = [1024n, 4096n]

/** The polygon behind the rounds in integers; undefined if none is found. */
export function gridCandidateOf(stage: ExactStage, structure: GridStructure): Found | undefined {
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
    const candidate = rationalCandidate(stage, structure.rules, solution, bits)
    if (candidate) return { kind: 'rational', candidate }
    const irrational = irrationalCandidate(stage, structure.rules, solution, bits)
    if (irrational) return irrational
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
): Candidate<bigint> | undefined {
  const noise = noiseOf(stage)
  const vertices = solution.vertices.flatMap(([x, y]) => {
    const [left, right] = [reconstruct(x, bits, noise), reconstruct(y, bits, noise)]
    return left && right ? [[left, right] as const] : []
  })
  return vertices.length === solution.vertices.length ? checked(INTEGERS, stage, rules, vertices) : undefined
}

function irrationalCandidate(
  stage: ExactStage,
  rules: readonly Rule[],
  solution: FixedPoint,
  bits: bigint,
): Found | undefined {
  const found = irrationalVertices(solution, bits, noiseOf(stage))
  const candidate = found && checked(found.ring, stage, rules, found.vertices)
  return candidate && { ...found, kind: 'irrational', candidate }
}

/** The polygon of these vertices, if it generates itself. */
function checked<N>(
  ring: Ring<N>,
  stage: ExactStage,
  rules: readonly Rule[],
  vertices: readonly PairOf<Quotient<N>>[],
): Candidate<N> | undefined {
  const lattice = latticeOf(ring, stage, vertices)
  const points = vertices.map(vertex => onLattice(ring, lattice, vertex))
  const hull = hullIn(ring, points)
  const [polygon, profiles] = [hull.map(k => points[k]!), hull.map(k => rules[k]!.profile)]
  const found = continuations(ring, stage, lattice, polygon, profiles)
  return found && { lattice, polygon, profiles, continuations: found }
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
): PairOf<Quotient<bigint>>[] {
  const free = (rule: Rule, axis: 0 | 1): boolean => rule.kind === 'edge' && rule.axis !== axis
  const cut = (k: number, axis: 0 | 1): Quotient<bigint> => ({
    top: vertices[k]![axis] >> (INSIDE.bits - INSIDE.cut),
    bottom: 1n << INSIDE.cut,
  })
  const threat = (axis: 0 | 1): Quotient<bigint> => {
    const rule = rules[worst[axis]]!
    if (free(rule, axis)) return cut(worst[axis], axis)
    const best = rule.kind === 'stay' ? 0n : gains[rule.profile]![axis]
    return { top: payoffs[rule.profile]![axis] + best, bottom: 1n }
  }
  const threats = [threat(0), threat(1)] as const
  const place = (rule: Rule, k: number, axis: 0 | 1): Quotient<bigint> => {
    const g = payoffs[rule.profile]![axis]
    if (rule.kind === 'stay') return { top: g, bottom: 1n }
    if (free(rule, axis)) return cut(k, axis)
    const { top, bottom } = threats[axis]
    return { top: (q - p) * (g + gains[rule.profile]![axis]) * bottom + p * top, bottom: q * bottom }
  }
  return rules.map((rule, k) => [place(rule, k, 0), place(rule, k, 1)] as const)
}
