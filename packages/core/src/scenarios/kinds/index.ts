/** The kinds of game that a scenario may hold, each with the builder that evaluates its template. */
import { InputError, show } from '../../index.ts'
import type { GameTemplate } from '../types.ts'
import { buildBargainingProblem } from './bargaining-problem.ts'
import { buildBiformGame } from './biform-game.ts'
import { buildClaimsProblem } from './claims-problem.ts'
import { buildCoalitional } from './coalitional.ts'
import type { Built, Context } from './context.ts'
import { buildCurveProblem } from './curve-problem.ts'
import { buildDataSet } from './data-set.ts'
import { buildDualValueGame } from './dual-value-game.ts'
import { buildHedonicGame } from './hedonic-game.ts'
import { buildInvestmentGame } from './investment-game.ts'
import { buildMarkovChain } from './markov-chain.ts'
import { buildNormalForm } from './normal-form.ts'
import { buildProcessMap } from './process-map.ts'
import { buildPublicGood } from './public-good.ts'
import { buildRelationship } from './relationship.ts'
import { buildRepeatedGame } from './repeated-game.ts'
import { buildTree } from './tree.ts'
import { buildWeightedVoting } from './weighted-voting.ts'

type Builder = (template: never, at: string, context: Context) => Built

const BUILDERS: ReadonlyMap<string, Builder> = new Map<GameTemplate['kind'], Builder>([
  ['relationship', buildRelationship],
  ['normal-form', buildNormalForm],
  ['tree', buildTree],
  ['coalitional', buildCoalitional],
  ['dual-value-game', buildDualValueGame],
  ['claims-problem', buildClaimsProblem],
  ['weighted-voting', buildWeightedVoting],
  ['bargaining-problem', buildBargainingProblem],
  ['repeated-game', buildRepeatedGame],
  ['curve-problem', buildCurveProblem],
  ['markov-chain', buildMarkovChain],
  ['data-set', buildDataSet],
  ['process-map', buildProcessMap],
  ['hedonic-game', buildHedonicGame],
  ['biform-game', buildBiformGame],
  ['investment-game', buildInvestmentGame],
  ['public-good', buildPublicGood],
])

/** The names of the kinds. */
export const KINDS: readonly string[] = [...BUILDERS.keys()]

/** Evaluates a game's template. */
export function buildGame(template: GameTemplate, at: string, context: Context): Built {
  const build = BUILDERS.get(template.kind)
  if (!build) throw new InputError(`${at}.kind`, `${show(template.kind)} is none of ${KINDS.join(', ')}`)
  return build(template as never, at, context)
}
