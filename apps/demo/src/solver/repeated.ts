/** Answers the workbench of repeated games: what one round is, and what its repetition can sustain. */
import { normalForm, rational, repeatedGame } from '@biform/core'
import { equilibriumPayoffs, feasiblePayoffs, gameClass, pureEquilibria } from '@biform/solver'
import type { GameText, RepeatedAnswer, StageAnswer } from './repeated-protocol.ts'

let last: { readonly key: string; readonly answer: StageAnswer } | undefined

/** What does not depend on patience is kept while patience moves. */
function stageOf(text: GameText): StageAnswer {
  const key = JSON.stringify([text.players, text.actions, text.payoffs])
  if (last?.key !== key) last = { key, answer: stageAnswer(text) }
  return last.answer
}

function stageAnswer({ players, actions, payoffs }: GameText): StageAnswer {
  const cell = (k: number): [string, string] => [payoffs[k]!, payoffs[k + 1]!]
  const game = normalForm({
    players,
    strategies: actions,
    payoffs: [
      [cell(0), cell(2)],
      [cell(4), cell(6)],
    ],
  })
  return { game, type: gameClass(game), feasible: feasiblePayoffs(game), pure: pureEquilibria(game) }
}

export function repeatedAnswer(text: GameText): RepeatedAnswer {
  const stage = stageOf(text)
  const game = repeatedGame(stage.game, { discount: rational(text.delta) })
  return { stage, set: equilibriumPayoffs(game, { arithmetic: 'double' }) }
}
