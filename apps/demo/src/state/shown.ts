/** Which relationship is in the picture: the one that was chosen, else the one that the solvers predict. */
import type { ScenarioGame } from '@biform/core/scenarios'
import type { Answer, Scene } from '../solver/protocol.ts'
import { viewsOf } from '../views/registry.ts'

/** A cell as an address has it: "1.0" for "[1][0]"; the end of a tree keeps its label. */
export function cellKey(at: string): string {
  return at.replaceAll('][', '.').replace(/^\[|\]$/g, '')
}

export interface Shown {
  /** The name of the game. */
  readonly name: string
  readonly game: ScenarioGame
  readonly scene: Scene
  readonly scenes: readonly Scene[]
  /** The cells that the solvers predict; empty while they are hidden. */
  readonly predicted: readonly string[]
}

/** Nothing, if no game of the scenario has relationships behind it. */
export function shownOf(answer: Answer, cell: string | undefined, hidden: boolean): Shown | undefined {
  const all = Object.entries(answer.run.games).filter(([name]) => answer.views[name]!.scenes.length > 0)
  // A game that somebody plays says more than the relationship at one of its ends.
  const games = [...all.filter(([, game]) => game.kind !== 'relationship'), ...all]
  const wanted = games.find(
    ([name]) => cell !== undefined && answer.views[name]!.scenes.some(item => cellKey(item.at) === cell),
  )
  const [name, game] = wanted ?? games[0] ?? []
  if (name === undefined || game === undefined) return undefined
  const found = answer.views[name]!
  const { scenes } = found
  const predicted = hidden ? [] : viewsOf(game).predicted(game, found)
  const scene =
    scenes.find(item => cellKey(item.at) === cell) ??
    predicted.map(at => scenes.find(item => item.at === at)).find(item => item !== undefined) ??
    scenes[0]!
  return { name, game, scene, scenes, predicted }
}
