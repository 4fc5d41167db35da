/** What a class may predict of a scenario: the outcomes of its first game that has a predicted one, or the options of a choice. */
import { profileAt, profileCount } from '@biform/core'
import type { ScenarioGame } from '@biform/core/scenarios'
import type { Answer } from '../solver/protocol.ts'
import { cellName } from '../views/cells.ts'
import { viewsOf } from '../views/registry.ts'
import { cellKey, type Shown } from './shown.ts'

export interface Predictable {
  readonly answers: readonly { readonly value: string; readonly text: string }[]
  /** The values of the answers that are right. */
  readonly right: readonly string[]
}

/** More answers are no question for a show of hands. */
const MOST = 9

/** Nothing, if there are too few or too many answers, or none of them is right. */
export function predictableOf(answer: Answer, shown: Shown | undefined): Predictable | undefined {
  const games = Object.entries(answer.run.games)
  const played = games.map(([name, game]) =>
    outcomesOf(game, answer.views[name]!, shown?.name === name ? shown : undefined),
  )
  const choices = answer.choices.map(({ options }) => ({
    answers: options.map(({ label }) => ({ value: label, text: label })),
    right: options.filter(({ best }) => best).map(({ label }) => label),
  }))
  return [...played, ...choices].find(
    ({ answers, right }) => answers.length > 1 && answers.length <= MOST && right.length > 0,
  )
}

function outcomesOf(game: ScenarioGame, found: Answer['views'][string], shown: Shown | undefined): Predictable {
  const { nameOf, predicted } = viewsOf(game)
  const cells =
    shown?.scenes.map(({ at }) => at) ??
    (game.kind === 'normal-form' && profileCount(game) <= MOST
      ? Array.from({ length: profileCount(game) }, (_, k) => cellName(profileAt(game, k)))
      : [])
  return {
    answers: cells.map(at => ({ value: cellKey(at), text: nameOf(game, at) })),
    right: predicted(game, found).map(cellKey),
  }
}
