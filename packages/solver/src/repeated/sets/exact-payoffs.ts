/**
 * The equilibrium payoff set, exactly: doubles propose a polygon, integers prove that it generates itself, so that its points
 * are equilibrium payoffs, and that nothing else is one, by rounds that narrow down the feasible set (`outer-rounds.ts`) until
 * shrinking half-planes (`half-planes.ts`) take over.
 */
import { type Fraction, type Progress, type RepeatedGame, ratio, type Steps, type Stop, toNumber } from '@biform/core'
import type { EquilibriumPayoffsExact } from '../../results/payoff-sets.ts'
import { doubleSet } from './double-set.ts'
import { type ExactStage, exactStage } from './exact-stage.ts'
import { gridBits, type Outer, outerRounds, type Part } from './outer-rounds.ts'
import { gridProposalOf, proposalOf, ratioOf, stageProposal } from './proposal.ts'
import { doubleStage } from './stage-doubles.ts'

const method = 'equilibriumPayoffs'
const arithmetic = 'exact'

/** The most rounds in integers. */
const MAX_ROUNDS = 1_000_000
/** Rounds in doubles after which their result is taken as it is. */
const MAX_DOUBLE_ROUNDS = 50_000
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
    const isIn = found?.holds(turn.value) === true
    if (found?.proved && isIn) return found.record(rounds)
    if (turn.done) {
      // Rounds that have come to rest show what doubles could not tell.
      const better = gridProposalOf(stage, turn.value)
      if (better?.holds(turn.value)) return better.record(rounds)
    }
    if (found && isIn && (turn.done || stop || rounds === most)) return found.record(rounds)
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

/** What is left after some rounds, in the units of the game. */
function outerVertices(stage: ExactStage, { polygon }: Outer): Fraction[][] {
  const bits = gridBits(stage)
  return polygon.map(point => point.map((value, i) => ratio(value, stage.denominators[i]! << bits)))
}
