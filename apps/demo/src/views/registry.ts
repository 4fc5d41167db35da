/** The views of every kind of game. A view is one file; a kind of game is one line here. */
import type { ScenarioGame } from '@biform/core/scenarios'
import { bargainingProblem } from './bargaining-problem.ts'
import { biformGame } from './biform-game.ts'
import { claimsProblem } from './claims-problem.ts'
import { coalitional } from './coalitional.ts'
import { curveProblem } from './curve-problem.ts'
import { dataSet } from './data-set.ts'
import { dualValueGame } from './dual-value-game.ts'
import { hedonicGame } from './hedonic-game.ts'
import { investmentGame } from './investment-game.ts'
import { markovChain } from './markov-chain.ts'
import { normalForm } from './normal-form.ts'
import { processMap } from './process-map.ts'
import { publicGood } from './public-good.ts'
import { relationship } from './relationship.ts'
import { repeatedGame } from './repeated-game.ts'
import { tree } from './tree.ts'
import type { KindViews } from './view.ts'
import { weightedVoting } from './weighted-voting.ts'

const registry: { readonly [Kind in ScenarioGame['kind']]: KindViews<Extract<ScenarioGame, { kind: Kind }>> } = {
  relationship,
  'normal-form': normalForm,
  tree,
  coalitional,
  'dual-value-game': dualValueGame,
  'claims-problem': claimsProblem,
  'weighted-voting': weightedVoting,
  'bargaining-problem': bargainingProblem,
  'repeated-game': repeatedGame,
  'curve-problem': curveProblem,
  'markov-chain': markovChain,
  'data-set': dataSet,
  'process-map': processMap,
  'hedonic-game': hedonicGame,
  'biform-game': biformGame,
  'investment-game': investmentGame,
  'public-good': publicGood,
}

/** What the page shows of a scenario's games, in a few words. */
export function nounsOf(kinds: readonly ScenarioGame['kind'][]): string {
  return [...new Set(kinds.map(kind => registry[kind].noun))].join(', ')
}

/** The views of a game. */
export function viewsOf<Game extends ScenarioGame>(game: Game): KindViews<Game> {
  return registry[game.kind] as KindViews<never> as KindViews<Game>
}
