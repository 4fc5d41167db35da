/** Answers the workbench of repeated games: what one round is, and what its repetition can sustain. */
import {
  compare,
  grimTrigger,
  type NormalForm,
  normalForm,
  payoff as payoffAt,
  profileIndex,
  type RepeatedGame,
  repeatedGame,
} from '@biform/core'
import {
  criticalDiscount,
  equilibriumPayoffs,
  feasiblePayoffs,
  gameClass,
  isNashEquilibrium,
  pureEquilibria,
  regrets,
} from '@biform/solver'
import type { Agreement, GameText, PlaneAnswer, RepeatedReply, StageAnswer } from './repeated-protocol.ts'

/** What belongs to the game that was asked about last. */
interface Known {
  readonly number: number
  readonly stage: StageAnswer
  readonly once: Agreement['once']
  readonly range: Agreement['range']
  readonly credible: boolean
}

let last: { readonly key: string; readonly known: Known } | undefined
let count = 0

/** What does not depend on patience is kept while patience moves. */
function known(text: GameText): Known {
  const { players, actions, payoffs, goal, threat } = text
  const key = JSON.stringify([players, actions, payoffs, goal, threat])
  if (last?.key !== key) last = { key, known: learn(text) }
  return last.known
}

function learn(text: GameText): Known {
  const { goal, threat } = text
  const game = gameOf(text)
  const stage = { ...planeAnswer(game), type: gameClass(game) }
  const at = profileIndex(game, goal)
  const gains = regrets(game).regrets.map(list => list[at]!)
  const { perPlayer, punishmentIsEquilibrium } = criticalDiscount(game, {
    target: goal,
    punishment: threat,
    concept: 'nash',
  })
  count += 1
  return {
    number: count,
    stage,
    once: gains.map((gain, player) => payoffAt(game, goal, player).add(gain)),
    range: perPlayer,
    credible: punishmentIsEquilibrium,
  }
}

/** What the payoff plane shows of one round. */
export function planeAnswer(game: NormalForm): PlaneAnswer {
  return { game, feasible: feasiblePayoffs(game), pure: pureEquilibria(game) }
}

/** One round. */
export function gameOf({ players, actions, payoffs }: GameText): NormalForm {
  const cell = (k: number): [string, string] => [payoffs[k]!, payoffs[k + 1]!]
  return normalForm({
    players,
    strategies: actions,
    payoffs: [
      [cell(0), cell(2)],
      [cell(4), cell(6)],
    ],
  })
}

/** The repeated game. */
export function repeatedOf(text: GameText): RepeatedGame {
  return repeatedGame(gameOf(text), { discount: text.delta })
}

/** @param have the number of the answer that the page has; 0: none */
export function repeatedReply(text: GameText, have: number): RepeatedReply {
  const { number, stage, ...agreement } = known(text)
  const game = repeatedGame(stage.game, { discount: text.delta })
  const grim = grimTrigger(stage.game, { target: text.goal, punishment: text.threat })
  const { payoffs, best } = isNashEquilibrium(game, grim)
  return {
    number,
    ...(number === have ? {} : { stage }),
    set: equilibriumPayoffs(game, { arithmetic: 'double' }),
    agreement: {
      ...agreement,
      keeps: best.map((value, player) => compare(value, payoffs[player]!) === 0),
      kept: payoffs,
      best,
    },
  }
}
