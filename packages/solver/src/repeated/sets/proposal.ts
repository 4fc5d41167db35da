/**
 * Proposals for an equilibrium payoff set: a polygon that generates itself, and half-planes that hold all equilibrium payoffs
 * once rounds in integers (`outer-rounds.ts`) have come close enough to it.
 */
import { type RepeatedGame, toNumber } from '@biform/core'
import type { EquilibriumPayoffsExact } from '../../results/payoff-sets.ts'
import { type Candidate, candidatesOf, type Found, gridCandidateOf, withoutFuture } from './candidate.ts'
import { corners } from './corners.ts'
import type { DoubleSet } from './double-set.ts'
import type { ExactStage } from './exact-stage.ts'
import { gridStructureOf } from './grid-structure.ts'
import type { HalfPlane } from './half-planes.ts'
import { edgeNormals, provedHalfPlanes, supportingHalfPlanes, wholeNormals } from './margins.ts'
import { gridBits, type Outer } from './outer-rounds.ts'
import { irrationalRecord, rationalRecord } from './record.ts'
import { INTEGERS, isAtMost, type Ring } from './ring.ts'
import { doubleStage } from './stage-doubles.ts'
import { structureOf } from './structure.ts'

/** How close to a polygon whose vertices are cut half-planes are tried to be, in bits. */
const LOOSENESS: readonly bigint[] = [160n, 120n, 80n, 44n]
/** How close outer rounds must come, in bits, where there is no proof in the limit. */
const CLOSE = 44n

/** A polygon with half-planes around it. */
export interface Proposal {
  /** Whether half-planes near it move in. */
  readonly proved: boolean
  /** Whether what is left after some rounds is within the half-planes and their margins. */
  readonly holds: (outer: Outer) => boolean
  /** The answer after so many rounds. */
  readonly record: (rounds: number) => EquilibriumPayoffsExact
}

/** The equilibria of the stage, where there is no future. */
export function stageProposal(stage: ExactStage): Proposal | undefined {
  const candidate = withoutFuture(stage)
  if (candidate.polygon.length === 0) return undefined
  return rational(stage, candidate, supportingHalfPlanes(candidate.lattice, candidate.polygon), true, true)
}

/** What is behind a set in doubles. */
export function proposalOf(game: RepeatedGame, stage: ExactStage, set: DoubleSet): Proposal | undefined {
  const chosen = corners(set.vertices)
  if (chosen.length === 0) return undefined
  let last: Candidate<bigint> | undefined
  for (const found of candidatesOf(stage, structureOf(doubleStage(game.stage), ratioOf(game), set, chosen))) {
    const proved = provedProposal(stage, found)
    if (proved) return proved
    if (found.kind !== 'irrational') last = found.candidate
  }
  return last && rational(stage, last, supportingHalfPlanes(last.lattice, last.polygon, CLOSE), false, false)
}

/** What rounds in integers have come to rest at, if that is proved. */
export function gridProposalOf(stage: ExactStage, outer: Outer): Proposal | undefined {
  const structure = gridStructureOf(stage, outer)
  const found = structure && gridCandidateOf(stage, structure)
  return found && provedProposal(stage, found)
}

/** (1−δ)/δ. */
export function ratioOf({ discount }: RepeatedGame): number {
  return toNumber(discount.inverse().sub(1n))
}

function provedProposal(stage: ExactStage, found: Found): Proposal | undefined {
  if (found.kind === 'irrational') {
    const { ring, candidate } = found
    const { lattice, polygon } = candidate
    const planes = provedHalfPlanes(ring, stage, lattice, polygon, edgeNormals(ring, polygon))
    if (!planes) return undefined
    return {
      proved: true,
      holds: holder(ring, stage, candidate, planes),
      record: rounds => irrationalRecord(ring, stage, candidate, planes, rounds),
    }
  }
  const { kind, candidate } = found
  const { lattice, polygon } = candidate
  for (const looseness of kind === 'rational' ? [undefined] : LOOSENESS) {
    const planes = provedHalfPlanes(INTEGERS, stage, lattice, polygon, wholeNormals(polygon), looseness)
    if (planes) return rational(stage, candidate, planes, kind === 'rational', true)
  }
  return undefined
}

function rational(
  stage: ExactStage,
  candidate: Candidate<bigint>,
  planes: readonly HalfPlane<bigint>[],
  exact: boolean,
  proved: boolean,
): Proposal {
  return {
    proved,
    holds: holder(INTEGERS, stage, candidate, planes),
    record: rounds => rationalRecord(stage, candidate, planes, exact, rounds),
  }
}

/** Whether a polygon on the grid lies within half-planes and their margins. */
function holder<N>(
  ring: Ring<N>,
  stage: ExactStage,
  { lattice: { scale } }: Candidate<N>,
  planes: readonly HalfPlane<N>[],
): Proposal['holds'] {
  const { of, plus, multiple } = ring
  const bits = gridBits(stage)
  const sides = planes.map(({ normal, bound, margin }) => ({
    x: multiple(scale[0], normal[0]),
    y: multiple(scale[1], normal[1]),
    most: multiple(1n << bits, plus(bound, of(margin))),
  }))
  return ({ polygon }) =>
    sides.every(side =>
      polygon.every(([x, y]) => isAtMost(ring, plus(multiple(x, side.x), multiple(y, side.y)), side.most)),
    )
}
