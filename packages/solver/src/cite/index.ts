/** BibTeX for the method behind an answer, so that a paper can name it. */
import { InputError, show } from '@biform/core'
import type { Phase, Result, ScenarioRun } from '../results/index.ts'
import { BARGAINING_SOURCES } from './bargaining.ts'
import { BIFORM_SOURCES } from './biform.ts'
import { BIMATRIX_SOURCES } from './bimatrix.ts'
import { CHAIN_SOURCES } from './chains.ts'
import { CLAIMS_SOURCES } from './claims.ts'
import { CORRELATED_SOURCES } from './correlated.ts'
import { CURVE_SOURCES } from './curves.ts'
import { DATA_SOURCES } from './data.ts'
import { DISCOUNT_SOURCES } from './discount.ts'
import { DOMINANCE_SOURCES } from './dominance.ts'
import { DYNAMICS_SOURCES } from './dynamics.ts'
import { EQUILIBRIUM_SOURCES } from './equilibria.ts'
import { GEOMETRY_SOURCES } from './geometry.ts'
import { HEDONIC_SOURCES } from './hedonic.ts'
import { LEARNING_SOURCES } from './learning.ts'
import { LOGIT_SOURCES } from './logit.ts'
import { PAYOFF_SET_SOURCES } from './payoff-sets.ts'
import { PROCESS_SOURCES } from './process.ts'
import { REFINEMENT_SOURCES } from './refinements.ts'
import { REPEATED_SOURCES } from './repeated.ts'
import { REPLICATOR_SOURCES } from './replicator.ts'
import { SIDE_PAYMENT_SOURCES } from './side-payments.ts'
import type { Sources } from './sources.ts'
import { SPLIT_SOURCES } from './splits.ts'
import { STABILITY_SOURCES } from './stability.ts'
import { STAGE_SOURCES } from './stage.ts'
import { STRUCTURE_SOURCES } from './structure.ts'
import { SUPPORT_SOURCES } from './supports.ts'
import { TOURNAMENT_SOURCES } from './tournament.ts'
import { VALUE_SOURCES } from './values.ts'

const ALL: Sources<(Result | ScenarioRun | Phase)['method']> = {
  ...EQUILIBRIUM_SOURCES,
  ...SPLIT_SOURCES,
  ...VALUE_SOURCES,
  ...STABILITY_SOURCES,
  ...BARGAINING_SOURCES,
  ...CLAIMS_SOURCES,
  ...GEOMETRY_SOURCES,
  ...PAYOFF_SET_SOURCES,
  ...DYNAMICS_SOURCES,
  ...REPLICATOR_SOURCES,
  ...DISCOUNT_SOURCES,
  ...CURVE_SOURCES,
  ...CHAIN_SOURCES,
  ...DATA_SOURCES,
  ...BIFORM_SOURCES,
  ...STAGE_SOURCES,
  ...TOURNAMENT_SOURCES,
  ...REPEATED_SOURCES,
  ...DOMINANCE_SOURCES,
  ...CORRELATED_SOURCES,
  ...BIMATRIX_SOURCES,
  ...REFINEMENT_SOURCES,
  ...STRUCTURE_SOURCES,
  ...LEARNING_SOURCES,
  ...LOGIT_SOURCES,
  ...HEDONIC_SOURCES,
  ...PROCESS_SOURCES,
  ...SIDE_PAYMENT_SOURCES,
  ...SUPPORT_SOURCES,
}

/** The entries, by the name of the method. */
export const SOURCES: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(ALL))

/**
 * BibTeX entries for the method that made a result, its main source first.
 *
 * @param result any record of this package: its `method` says what made it
 * @throws InputError if the record names no method of this package
 * @example
 * cite(shapley(coalitional({ worth: [0, 0, 0, 1] }))).split('{')[1].slice(0, 11) // → 'shapley1953'
 */
export function cite(result: { readonly method: string }): string {
  const sources = SOURCES.get(result?.method)
  if (sources === undefined) throw new InputError('method', `${show(result?.method)} is no method of this package`)
  return sources.join('\n\n')
}
