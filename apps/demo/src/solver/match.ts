/** Plays a match of the workbench: two named strategies, to cooperate being to do what was agreed on. */
import {
  type Automaton,
  type Fraction,
  type NormalForm,
  namedStrategy,
  payoff,
  STRATEGIES,
  type Strategy,
  ZERO,
} from '@biform/core'
import { longRunPayoffs, playMatch } from '@biform/solver'
import { gameOf } from './repeated.ts'
import type { GameText, MatchAnswer, MatchText, StrategyText } from './repeated-protocol.ts'

/** How many rounds are played. */
const ROUNDS = 200
/** Endless play by chance is solved for so many joint states at most: it is one line below the match, and exact. */
const MOST_JOINT_STATES = 40

/** @throws InputError for a strategy that is not made for these payoffs */
export function matchAnswer(text: GameText, { match, noise, seed }: MatchText): MatchAnswer {
  const stage = gameOf(text)
  const strategies = match.map((name, player) => namedStrategy(name, { stage, player, cooperation: text.goal }))
  const played = playMatch(stage, strategies, {
    turns: ROUNDS,
    history: ROUNDS,
    noise,
    seed,
    cooperation: text.goal,
  })
  const sums: Fraction[] = stage.players.map(() => ZERO)
  const totals = played.history.map(profile => {
    for (const player of sums.keys()) sums[player] = sums[player]!.add(payoff(stage, profile, player))
    return [...sums]
  })
  const endless = played.kind === 'cycle' ? played.endless.payoffs : solvedEndless(stage, strategies, noise)
  return {
    rounds: played.history,
    totals,
    chance: played.kind === 'played',
    ...(endless ? { endless } : {}),
  }
}

/** What endless play would earn in expectation, where the strategies are small automata. */
function solvedEndless(
  stage: NormalForm,
  strategies: readonly Strategy[],
  noise: MatchText['noise'],
): readonly Fraction[] | undefined {
  if (!strategies.every(isAutomaton)) return undefined
  const joint = strategies.reduce((product, { states }) => product * states.length, 1)
  if (joint > MOST_JOINT_STATES) return undefined
  const answer = longRunPayoffs(stage, strategies, { noise })
  return answer.kind === 'undecided' ? undefined : answer.payoffs
}

function isAutomaton(strategy: Strategy): strategy is Automaton {
  return strategy.kind === 'automaton'
}

/** What there is to choose from. */
export function strategyTexts(): StrategyText[] {
  return STRATEGIES.map(({ name, title, text }) => ({ name, title, text }))
}
