/** The views of every kind of game. A view is one file; a kind of game is one line here. */
import type { ScenarioGame } from '@biform/core/scenarios'
import { coalitional } from './coalitional.tsx'
import { dualValueGame } from './dual-value-game.tsx'
import { normalForm } from './normal-form.tsx'
import { relationship } from './relationship.tsx'
import { tree } from './tree.tsx'
import type { KindViews } from './view.ts'

const registry: { readonly [Kind in ScenarioGame['kind']]: KindViews<Extract<ScenarioGame, { kind: Kind }>> } = {
  relationship,
  'normal-form': normalForm,
  tree,
  coalitional,
  'dual-value-game': dualValueGame,
}

/** The views of a game. */
export function viewsOf<Game extends ScenarioGame>(game: Game): KindViews<Game> {
  return registry[game.kind] as KindViews<never> as KindViews<Game>
}
