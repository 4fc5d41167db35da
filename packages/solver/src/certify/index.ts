/**
 * `@biform/solver/certify`: independent checkers. They are written from the definitions and share no code with the
 * solvers: each answer is replayed from its game and its certificate, and what it claims to be complete is enumerated
 * again, in another way, where that is small enough.
 */
import type { BargainingCurve, Fraction, Game } from '@biform/core'
import type { Scenario } from '@biform/core/scenarios'
import type {
  Appropriate,
  ComparativeStatics,
  Comparison,
  Identification,
  Observation,
  Phase,
  PhasePlane,
  Result,
  ScenarioRun,
} from '../results/index.ts'
import { checkComparativeStatics } from './comparative-statics.ts'
import { checkComparison } from './compare.ts'
import { type Completeness, Flaw } from './flaw.ts'
import { checkIdentification } from './identify.ts'
import { checkPhase } from './phase.ts'
import { checkPhasePlane } from './phase-plane.ts'
import { checkScenarioRun } from './scenario-run.ts'
import { checkResult } from './verdict.ts'

export { MAX_SCANNED_PROFILES } from './equilibria.ts'
export type { Completeness } from './flaw.ts'
export { MAX_SUBSYSTEMS } from './nash.ts'
export { MAX_REPLAYED_TURNS } from './repeated/match.ts'
export { MAX_COUNTING_STEPS } from './trees.ts'

/** What an answer is about: a game; for `indices`, an `appropriate` record; for
 * `goalAlignment`, the two lists of payoffs; for runs and phase lines, a scenario; for `identify`, what was observed. */
export type Subject = Game | BargainingCurve | Appropriate | Scenario | Observation | readonly (readonly Fraction[])[]

/** What can be checked. */
export type Answer = Result | ScenarioRun | Phase | PhasePlane | Identification | Comparison | ComparativeStatics

/** What `verify` says. */
export type Verdict =
  | {
      readonly kind: 'valid'
      /** For complete lists: whether the checker's own enumeration found the same, or was too large to make. */
      readonly completeness?: Completeness
    }
  | {
      readonly kind: 'invalid'
      /**
       * The place in the result that is wrong, such as `equilibria[2].profile`; `subject` where the result may be right, but
       * what it was checked against is no game of the kind that the method is about.
       */
      readonly at: string
    }

/**
 * Checks an answer against what it is about.
 *
 * Single values are recomputed from the definition, certificates replayed, and complete lists enumerated again: all
 * profiles up to `MAX_SCANNED_PROFILES`, all square subsystems of both best-reply polyhedra up to `MAX_SUBSYSTEMS`, all
 * subgame-perfect equilibria counted in up to `MAX_COUNTING_STEPS` steps; beyond, completeness is `not checked`.
 *
 * @param subject what was asked about; taken to be well formed, as the builders of games return it
 * @param answer may be anything: what is not a right answer is invalid, never an error
 * @example
 * const game = bimatrix([[3, 0], [5, 1]], [[3, 5], [0, 1]])
 * const answer = pureEquilibria(game)
 * verify(game, answer) // → { kind: 'valid', completeness: 'checked' }
 * verify(game, { ...answer, equilibria: [[0, 0]] }) // → { kind: 'invalid', at: 'equilibria[0]' }
 */
export function verify(subject: Subject, answer: Answer): Verdict {
  try {
    const completeness = check(subject, answer)
    return completeness === undefined ? { kind: 'valid' } : { kind: 'valid', completeness }
  } catch (error) {
    if (error instanceof Flaw) return { kind: 'invalid', at: error.at }
    throw error
  }
}

function check(subject: Subject, answer: Answer): Completeness | undefined {
  switch (answer?.method) {
    case 'runScenario':
      return checkScenarioRun(subject, answer)
    case 'phase':
      return checkPhase(subject, answer)
    case 'comparativeStatics':
      return checkComparativeStatics(subject, answer)
    case 'compare':
      return checkComparison(subject, answer)
    case 'identify':
      return checkIdentification(subject, answer)
    case 'phasePlane':
      return checkPhasePlane(subject, answer)
    default:
      return checkResult(subject, answer)
  }
}
