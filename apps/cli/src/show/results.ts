/** Any solver's answer, with the names of the game that it is about. */
import type { Coalitional, Fraction, Game } from '@biform/core'
import { type Divisible, type GoalAlignment, type Result, ruleFor } from '@biform/solver'
import { type Answers, MAX_INTERVAL_PLAYERS } from '../solve.ts'
import { wrap } from '../text.ts'
import { showAgreement } from './agreement.ts'
import { showAppraisal, showAppropriate, showIndices, showOwnUseRule } from './appropriation.ts'
import { showBiformResult, showInvestment } from './biform.ts'
import { showChainResult } from './chains.ts'
import { showCurveResult } from './curves.ts'
import { showDataResult } from './data.ts'
import { showNashEquilibria, showPureEquilibria, showSubgamePerfect } from './equilibria.ts'
import { showHedonicResult } from './hedonic.ts'
import { number } from './number.ts'
import { showProcessResult } from './process.ts'
import { showPublicGood } from './public-good.ts'
import { showEquilibriumPayoffs, showPayoffBounds, showSustained } from './repeated.ts'
import { showSidePayments } from './side-payments.ts'
import { showCore, showCoreIntervals, showDividends, showInCore, showShapley } from './splits.ts'
import { showFeasible, showGameClass, showLevels, showSymmetric } from './stage.ts'

/** Names of predicates; membership has a view of its own. */
const PREDICATES = /^is[A-Z]/

/** One view per pair of a method and the kind of game that it was called on; nothing where there is no view. */
export function showResult(game: Game, result: Result): string[] {
  if (result.method === 'appraisal') {
    return showAppraisal(game.kind === 'relationship' ? game.partners : (game as Coalitional).players, result)
  }
  switch (game.kind) {
    case 'normal-form':
      if (result.method === 'pureEquilibria') return showPureEquilibria(game, result)
      if (result.method === 'symmetricEquilibria') return showSymmetric(game, result)
      if (result.method === 'cocoValue' || result.method === 'competitiveness') return showSidePayments(game, result)
      if (result.method === 'gameClass') return showGameClass(game, result)
      if (result.method === 'minmax' || result.method === 'maxmin') return showLevels(game, result)
      if (result.method === 'feasiblePayoffs') return showFeasible(game, result)
      if (result.method === 'criticalDiscount' && result.kind !== 'undecided')
        return showSustained(game, [result], false)
      if (result.method === 'goalAlignment') return showGoals(result)
      return result.method === 'nashEquilibria' ? showNashEquilibria(game, result) : []
    case 'tree':
      return result.method === 'subgamePerfect' ? showSubgamePerfect(game, result) : []
    case 'coalitional':
      if (result.method === 'shapley' && !('arithmetic' in result)) return showShapley(game, result)
      if (result.method === 'dividends') return showDividends(game, result)
      return showCoreResult(game, result)
    case 'dual-value-game':
      return result.method === 'ownUseRule' ? showOwnUseRule(game, result) : showCoreResult(game, result)
    case 'relationship':
      if (result.method === 'appropriate') return showAppropriate(result)
      if (result.method === 'indices') return showIndices(game, result)
      return result.method === 'ownUseRule' ? showOwnUseRule(game, result) : []
    case 'claims-problem':
    case 'weighted-voting':
      return showByRule(game, result)
    case 'bargaining-problem':
    case 'bargaining-frontier':
    case 'alternating-offers':
      return showAgreement(game.players, result)
    case 'markov-chain':
      return showChainResult(game, result)
    case 'hedonic-game':
      return showHedonicResult(game, result)
    case 'process-map':
      return showProcessResult(game, result)
    case 'data-set':
      return showDataResult(result)
    case 'curve-problem':
      return showCurveResult(game, result)
    case 'investment-game':
      return showInvestment(game, result)
    case 'public-good':
      return showPublicGood(game, result)
    case 'biform-game':
      return showBiformResult(game, result)
    case 'repeated-game':
      if (result.method === 'equilibriumPayoffs') return showEquilibriumPayoffs(game, result)
      if (result.method === 'equilibriumPayoffBounds') return showPayoffBounds(game, result)
      return showResult(game.stage, result)
  }
}

/** How far two players want the same. */
function showGoals({ concordant, discordant, value }: GoalAlignment): string[] {
  const gamma = value === null ? 'no pair that both rank' : `γ = ${number(value)}`
  return [`Pairs that both rank alike: ${concordant}; the other way round: ${discordant}; ${gamma}`]
}

/** The values of a division rule in one line, under its title in the table of rules. */
function showByRule({ kind, players }: Divisible, result: Result): string[] {
  const rule = ruleFor(kind, result.method)
  if (!rule || !('values' in result)) return []
  return [
    `${rule.title}: ${players.map((player, i) => `${player} ${number(result.values[i] as Fraction)}`).join(', ')}`,
  ]
}

/** The core, a predicate, or whatever the table of rules knows. */
function showCoreResult(game: Extract<Game, { kind: 'coalitional' | 'dual-value-game' }>, result: Result): string[] {
  if (PREDICATES.test(result.method) && 'holds' in result) return [`${result.method}: ${result.holds ? 'yes' : 'no'}`]
  if (result.method === 'nalebuffPie') return wrap(`The pie: ${result.text}`)
  if (result.method === 'addedValues') {
    return wrap(`Added: ${game.players.map((player, i) => `${player} ${number(result.values[i]!)}`).join(', ')}`)
  }
  if (result.method === 'leastCore' && result.kind === 'nonempty') return [`Least core: ε = ${number(result.epsilon)}`]
  if (result.method === 'core') return showCore(game, result)
  if (result.method === 'coreInterval') return showCoreIntervals(game.players, [result])
  return result.method === 'inCore' ? showInCore(game.players, result) : showByRule(game, result)
}

/** Whether an answer was cut off, or could not be decided. */
export function isIncomplete(result: Result): boolean {
  const reason = 'reason' in result ? result.reason : undefined
  const isEnded = ('complete' in result && !result.complete) || reason === 'limit' || reason === 'stopped'
  return isEnded || ('kind' in result && result.kind === 'undecided')
}

/** The answers to a game that came without a scenario, and what was left out. */
export function showAnswers(game: Game, answers: Answers): string[] {
  const lines = Object.values(answers).flatMap(answer => ['', ...showAnswer(game, answer)])
  const large = game.kind === 'coalitional' && game.players.length > MAX_INTERVAL_PLAYERS
  return large ? [...lines, `(core intervals are left out for more than ${MAX_INTERVAL_PLAYERS} players)`] : lines
}

/** What there was no time for. */
export function showSkipped(skipped: readonly string[]): string[] {
  return skipped.length === 0 ? [] : ['', `Not complete: there was no time left for ${skipped.join(', ')}.`]
}

function isList(answer: Result | readonly Result[]): answer is readonly Result[] {
  return Array.isArray(answer)
}

function showAnswer(game: Game, answer: Result | readonly Result[]): string[] {
  if (!isList(answer)) return showResult(game, answer)
  const intervals = answer.filter(result => result.method === 'coreInterval')
  return game.kind === 'coalitional' ? showCoreIntervals(game.players, intervals) : []
}
