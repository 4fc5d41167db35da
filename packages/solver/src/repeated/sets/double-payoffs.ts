/** The equilibrium payoff set in doubles: the iteration, what is rounding left out of its result, and its supports. */
import { type RepeatedGame, realToNumber, type Steps, shapeOf, toNumber } from '@biform/core'
import type { EquilibriumPayoffsDouble, EquilibriumPayoffsExact, PayoffSupport } from '../../results/payoff-sets.ts'
import { isSolvable } from './candidate.ts'
import { closeCalls, isMet } from './close-calls.ts'
import { corners } from './corners.ts'
import type { Points } from './double-hull.ts'
import { type DoubleSet, doubleSet, WAYS } from './double-set.ts'
import { exactPayoffsSteps } from './exact-payoffs.ts'
import { exactStage } from './exact-stage.ts'
import { type DoubleStage, doubleStage } from './stage-doubles.ts'
import { structureOf } from './structure.ts'

const method = 'equilibriumPayoffs'
const arithmetic = 'double'

/** After so many rounds without an end, integers decide. */
const MAX_ROUNDS = 100_000
/** A constraint that holds with this little to spare binds. */
const BINDING = 1e-9

/** The set in doubles, in steps: one per round of the operator. Where a decision is too close to call, integers decide. */
export function* doublePayoffsSteps(game: RepeatedGame): Steps<EquilibriumPayoffsDouble> {
  const stage = doubleStage(game.stage)
  const delta = toNumber(game.discount)
  const ratio = delta === 0 ? 0 : toNumber(game.discount.inverse().sub(1n))
  const rounds = doubleSet(stage, delta, ratio)
  let done = 0
  for (let turn = rounds.next(); ; turn = rounds.next()) {
    const set = turn.value
    if (turn.done || done >= MAX_ROUNDS) {
      const chosen = corners(set.vertices)
      const sure = turn.done && isSure(game, stage, ratio, set, chosen)
      const exact = sure ? undefined : yield* exactPayoffsSteps(game, done)
      if (exact && exact.kind !== 'undecided') return rounded(exact)
      // Doubles that have come to rest stand where integers prove nothing, but not where they were not let decide.
      if (turn.done && (exact === undefined || exact.reason === 'unproved')) {
        return recordOf(game, stage, delta, ratio, set, chosen)
      }
      return undecided(stage, set, exact === undefined || exact.reason === 'unproved' ? 'rounds' : exact.reason)
    }
    const reason = yield { done: ++done }
    if (reason) return undecided(stage, set, reason)
  }
}

function undecided(
  stage: DoubleStage,
  { vertices }: DoubleSet,
  reason: 'limit' | 'stopped' | 'rounds',
): EquilibriumPayoffsDouble {
  const outer = corners(vertices).map(k => place(stage, vertices, k))
  return { method, arithmetic, kind: 'undecided', reason, outer }
}

/** Whether the set needs no second look: no close call, or none that integers would not confirm. */
function isSure(
  game: RepeatedGame,
  stage: DoubleStage,
  ratio: number,
  set: DoubleSet,
  chosen: readonly number[],
): boolean {
  if (chosen.length === 0) return true
  const structure = structureOf(stage, ratio, set, chosen)
  const close = closeCalls(stage, ratio, set, chosen, structure)
  if (close === undefined) return true
  const exact = exactStage(game)
  return (close !== 'all' && close.every(call => isMet(exact, structure, call))) || isSolvable(exact, structure)
}

/** An exact set in doubles. */
function rounded(exact: Exclude<EquilibriumPayoffsExact, { kind: 'undecided' }>): EquilibriumPayoffsDouble {
  if (exact.kind === 'empty') return { method, arithmetic, kind: 'empty', vertices: [] }
  return {
    method,
    arithmetic,
    kind: exact.kind,
    vertices: exact.vertices.map(vertex => vertex.map(realToNumber)),
    supports: exact.supports.map(({ profile, continuation, binding }) => ({
      profile,
      continuation: continuation.map(realToNumber),
      binding,
    })),
    threats: exact.threats.map(realToNumber),
  }
}

function recordOf(
  game: RepeatedGame,
  stage: DoubleStage,
  delta: number,
  ratio: number,
  { vertices, threats }: DoubleSet,
  chosen: readonly number[],
): EquilibriumPayoffsDouble {
  const columns = shapeOf(game.stage)[1]!
  if (chosen.length === 0) return { method, arithmetic, kind: 'empty', vertices: [] }
  const supports = chosen.map((k): PayoffSupport<number> => {
    const a = Math.floor(vertices.tag[k]! / WAYS)
    const way = vertices.tag[k]! % WAYS
    const binding: number[] = []
    const continuation = stage.sides.map(({ payoffs, gains, origin, unit }, i) => {
      const [g, v] = [payoffs[a]!, (i === 0 ? vertices.x : vertices.y)[k]!]
      const least = threats[i as 0 | 1] + ratio * gains[a]!
      const onLine = way !== 0 && i === (way < 3 ? 0 : 1)
      const w = way === 0 ? g : onLine ? least : (v - (1 - delta) * g) / delta
      if (w - least <= BINDING) binding.push(i)
      return origin + unit * w
    })
    return { profile: [Math.floor(a / columns), a % columns], continuation, binding }
  })
  return {
    method,
    arithmetic,
    kind: chosen.length === 1 ? 'point' : chosen.length === 2 ? 'segment' : 'polygon',
    vertices: chosen.map(k => place(stage, vertices, k)),
    supports,
    threats: stage.sides.map(({ origin, unit }, i) => origin + unit * threats[i as 0 | 1]),
  }
}

/** A point in the units of the game. */
function place({ sides: [first, second] }: DoubleStage, { x, y }: Points, k: number): [number, number] {
  return [first.origin + first.unit * x[k]!, second.origin + second.unit * y[k]!]
}
