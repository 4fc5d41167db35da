/**
 * The equilibrium payoff set, exactly: doubles propose a polygon, integers prove that it generates itself, so that its points
 * are equilibrium payoffs, and that nothing else is one, by rounds that narrow down the feasible set (`outer-rounds.ts`) until
 * shrinking half-planes (`half-planes.ts`) take over.
 */
import {
  compare,
  type Fraction,
  gcd,
  type Progress,
  type RepeatedGame,
  ratio,
  type Steps,
  type Stop,
  toNumber,
} from '@biform/core'
import type { EquilibriumPayoffsExact, PayoffHalfPlane, PayoffSupport } from '../../results/payoff-sets.ts'
import { type Candidate, candidateOf, gridCandidateOf, withoutFuture } from './candidate.ts'
import { corners } from './corners.ts'
import { type DoubleSet, doubleSet } from './double-set.ts'
import { type ExactStage, exactStage, type Pair } from './exact-stage.ts'
import { gridStructureOf } from './grid-structure.ts'
import { cornersOf, type HalfPlane } from './half-planes.ts'
import { provedHalfPlanes, supportingHalfPlanes } from './margins.ts'
import { gridBits, type Outer, outerRounds, type Part } from './outer-rounds.ts'
import { worstOf } from './self-generation.ts'
import { doubleStage } from './stage-doubles.ts'
import { structureOf } from './structure.ts'

const method = 'equilibriumPayoffs'
const arithmetic = 'exact'

/** The most rounds in integers. */
const MAX_ROUNDS = 1_000_000
/** Rounds in doubles after which their result is taken as it is. */
const MAX_DOUBLE_ROUNDS = 50_000
/** How close to a polygon with irrational vertices half-planes are tried to be, in bits. */
const LOOSENESS: readonly bigint[] = [160n, 120n, 80n, 44n]
/** How close outer rounds must come, in bits, where there is no proof in the limit. */
const CLOSE = 44n

/**
 * The set, in steps: one per round in doubles, then one per round in integers, `most` at the most. `before`: rounds already
 * made.
 */
export function* exactPayoffsSteps(
  game: RepeatedGame,
  before = 0,
  most: number = MAX_ROUNDS,
): Steps<EquilibriumPayoffsExact> {
  const stage = exactStage(game)
  let done = before
  let stop: Stop | undefined
  let found = stage.p === 0n ? stageProposal(stage) : undefined
  let tried = stage.p === 0n
  /** Proposes what rounds in doubles end with. */
  function* propose(parts?: readonly Part[]): Generator<Progress, void, Stop | undefined> {
    const rounds = doubleSet(doubleStage(game.stage), toNumber(game.discount), ratioOf(game), parts)
    let turn = rounds.next()
    for (let round = 0; !turn.done && round < MAX_DOUBLE_ROUNDS && !stop; round++) {
      stop = yield { done: ++done }
      turn = rounds.next()
    }
    if (!stop) found = proposalOf(game, stage, turn.value)
  }
  if (!tried) yield* propose()
  const outer = outerRounds(stage)
  for (let turn = outer.next(); ; ) {
    const { polygon, rounds, parts } = turn.value
    if (polygon.length === 0) return { method, arithmetic, kind: 'empty', exact: true, vertices: [], rounds }
    const isIn = found !== undefined && isWithin(stage, found, turn.value)
    if (found?.proved && isIn) return recordOf(stage, found, rounds)
    if (turn.done) {
      // Rounds that have come to rest show what doubles could not tell.
      const better = gridProposalOf(stage, turn.value)
      if (better && isWithin(stage, better, turn.value)) return recordOf(stage, better, rounds)
    }
    if (found && isIn && (turn.done || stop || rounds === most)) return recordOf(stage, found, rounds)
    if (turn.done && !tried && !stop) {
      // What was too close to call in doubles has been decided.
      tried = true
      yield* propose(parts)
      continue
    }
    const last = turn.done || rounds === most
    stop ??= last ? undefined : yield { done: ++done }
    if (last || stop) {
      const reason = stop ?? (turn.done ? 'unproved' : 'rounds')
      return { method, arithmetic, kind: 'undecided', reason, outer: outerVertices(stage, turn.value) }
    }
    turn = outer.next()
  }
}

/** (1−δ)/δ. */
function ratioOf({ discount }: RepeatedGame): number {
  return toNumber(discount.inverse().sub(1n))
}

/** A polygon of equilibrium payoffs, and half-planes that hold all of them once rounds have come close enough. */
interface Proposal {
  readonly candidate: Candidate
  readonly planes: readonly HalfPlane[]
  /** Whether the half-planes meet in the polygon. */
  readonly exact: boolean
  /** Whether half-planes near it move in. */
  readonly proved: boolean
}

function stageProposal(stage: ExactStage): Proposal | undefined {
  const candidate = withoutFuture(stage)
  if (candidate.polygon.length === 0) return undefined
  return { candidate, planes: supportingHalfPlanes(candidate.lattice, candidate.polygon), exact: true, proved: true }
}

function proposalOf(game: RepeatedGame, stage: ExactStage, set: DoubleSet): Proposal | undefined {
  const chosen = corners(set.vertices)
  if (chosen.length === 0) return undefined
  const candidate = candidateOf(stage, structureOf(doubleStage(game.stage), ratioOf(game), set, chosen))
  if (!candidate) return undefined
  const { lattice, polygon, solved } = candidate
  for (const looseness of solved ? [undefined] : LOOSENESS) {
    const planes = provedHalfPlanes(stage, lattice, polygon, looseness)
    if (planes) return { candidate, planes, exact: solved, proved: true }
  }
  return { candidate, planes: supportingHalfPlanes(lattice, polygon, CLOSE), exact: false, proved: false }
}

/** What rounds in integers have come to rest at, if that is proved. */
function gridProposalOf(stage: ExactStage, outer: Outer): Proposal | undefined {
  const structure = gridStructureOf(stage, outer)
  const candidate = structure && gridCandidateOf(stage, structure)
  const planes = candidate && provedHalfPlanes(stage, candidate.lattice, candidate.polygon)
  return planes && { candidate, planes, exact: true, proved: true }
}

/** Whether a polygon on the grid lies within half-planes and their margins. */
function isWithin(stage: ExactStage, { candidate, planes }: Proposal, { polygon }: Outer): boolean {
  const [sx, sy] = candidate.lattice.scale
  const bits = gridBits(stage)
  return planes.every(({ normal, bound, margin }) => {
    const [a, b] = [normal[0] * sx, normal[1] * sy]
    return polygon.every(([x, y]) => a * x + b * y <= (bound + margin) << bits)
  })
}

/** What is left after some rounds, in the units of the game. */
function outerVertices(stage: ExactStage, { polygon }: Outer): Fraction[][] {
  const bits = gridBits(stage)
  return polygon.map(point => point.map((value, i) => ratio(value, stage.denominators[i]! << bits)))
}

function recordOf(stage: ExactStage, { candidate, planes, exact }: Proposal, rounds: number): EquilibriumPayoffsExact {
  const { lattice, polygon, profiles } = candidate
  const units = lattice.scale.map((scale, i) => scale * stage.denominators[i]!)
  const place = (point: Pair): Fraction[] => point.map((value, i) => ratio(value, units[i]!))
  const least = worstOf(polygon)
  const supports = polygon.map((_, k): PayoffSupport<Fraction> => {
    const [a, w] = [profiles[k]!, candidate.continuations[k]!]
    return {
      profile: [Math.floor(a / stage.columns), a % stage.columns],
      continuation: place(w),
      binding: [0, 1].filter(i => w[i] === least[i]! + (stage.p === 0n ? 0n : lattice.needs[a]![i]!)),
    }
  })
  const halfPlanes = planes.map(({ normal, bound, margin }): PayoffHalfPlane => {
    const [x, y] = [normal[0] * units[0]!, normal[1] * units[1]!]
    const divisor = gcd(x, y)
    return {
      normal: [ratio(x, divisor), ratio(y, divisor)],
      bound: ratio(bound, divisor),
      margin: ratio(margin, divisor),
    }
  })
  const kind = polygon.length === 1 ? 'point' : polygon.length === 2 ? 'segment' : 'polygon'
  const shared = { method, arithmetic, kind, vertices: polygon.map(place), supports, threats: place(least) } as const
  const outside = { rounds, halfPlanes }
  return exact ? { ...shared, exact, outside } : { ...shared, exact, gap: gapOf(polygon, planes, units), outside }
}

/** A power of two that no coordinate of a corner of the half-planes is farther than from some vertex, in the game's units. */
function gapOf(polygon: readonly Pair[], planes: readonly HalfPlane[], units: readonly bigint[]): Fraction {
  const corners = cornersOf(
    planes.map(({ normal }) => normal),
    planes.map(({ bound }) => bound),
  )
  const far = (corner: readonly bigint[], vertex: Pair, gap: Fraction): boolean =>
    [0, 1].some(i => {
      const away = corner[i]! - vertex[i]! * corner[2]!
      return compare(ratio(away < 0n ? -away : away, corner[2]! * units[i]!), gap) > 0
    })
  let gap = ratio(1n, 1n << 200n)
  while (corners.some(corner => polygon.every(vertex => far(corner, vertex, gap)))) gap = gap.mul(2n)
  return gap
}
