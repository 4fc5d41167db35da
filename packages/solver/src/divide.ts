/** Divides a game by one rule of the table or by all, and says of each division whether somebody would leave. */
import {
  type Coalitional,
  type DualValueGame,
  type Fraction,
  InputError,
  type Real,
  type StepOptions,
  show,
} from '@biform/core'
import { described } from './described.ts'
import { checkStepOptions } from './options.ts'
import type { InCore, Result } from './results/index.ts'
import { type Divisible, type Rule, ruleFor, rulesFor } from './rules.ts'
import { inCore } from './splits/core/in-core.ts'

/** What one rule says of one game. */
export interface RuleAnswer {
  /** The rule's name in the table. */
  readonly rule: string
  readonly title: string
  /** What the rule does, in half a sentence. */
  readonly text: string
  /** One value per player; missing where the rule gives none, for the `reason` that stands beside it. */
  readonly values?: readonly Real[]
  readonly reason?: string
  /** Set where the run was ended before this rule's turn. */
  readonly skipped?: true
  /** The rule's whole answer, with its certificate; missing where the game is beyond the rule's bounds. */
  readonly result?: Result
  /** Whether the division is in the core, and who blocks it. Of games with a core only. */
  readonly inCore?: InCore
}

/**
 * Divides a game by one rule, given by its name or its row of the table. A game that is too large for it, or whose turn
 * comes when `shouldStop` says so, is a division with a `reason`.
 *
 * @throws InputError if no rule divides the game, or it has no rule of that name
 * @example
 * const glove = coalitional({ players: ['L', 'R1', 'R2'], worth: { 'L,R1': 1, 'L,R2': 1, 'L,R1,R2': 1 } })
 * divide(glove, 'shapley').values // → ['2/3', '1/6', '1/6']
 */
export function divide(game: Divisible, by: Rule | string, options: StepOptions = {}): RuleAnswer {
  checkStepOptions(options)
  const rule = typeof by === 'string' ? ruleFor(checked(game).kind, by) : by
  if (typeof rule?.solve !== 'function') {
    const names = rulesFor(checked(game).kind).map(({ name }) => name)
    throw new InputError('rule', `${show(by)} is no rule for this kind of game; there are ${names.join(', ')}`)
  }
  const head = { rule: rule.name, title: rule.title, text: rule.text }
  if (options.shouldStop?.()) return { ...head, reason: 'there was no time left', skipped: true }
  try {
    const result = rule.solve(game, options)
    if (!('values' in result)) return { ...head, reason: reasonOf(result), result }
    const values = result.values as readonly Real[]
    return {
      ...head,
      values,
      result,
      ...(hasCore(game) ? { inCore: inCore(game, values as readonly Fraction[]) } : {}),
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { ...head, reason: error.message }
  }
}

/**
 * Divides a game by every rule that applies to its kind, in the order of the table.
 *
 * @throws InputError if no rule divides the game
 * @example
 * const bakeries = coalitional({ worth: [0, 0, 0, 60, 0, 50, 70, 90] })
 * const [first] = divideAll(bakeries)
 * first.title // → 'Shapley value'
 * first.inCore.blocking // → { coalition: 6, excess: '5' }
 */
export function divideAll(game: Divisible, options: StepOptions = {}): readonly RuleAnswer[] {
  checkStepOptions(options)
  return rulesFor(checked(game).kind).map(rule => divide(game, rule, options))
}

/** Refuses what no rule divides. */
function checked(game: Divisible): Divisible {
  if (rulesFor(game?.kind).length === 0) throw new InputError('game', `${described(game)} is divided by no rule`)
  return game
}

function hasCore(game: Divisible): game is Coalitional | DualValueGame {
  return game.kind === 'coalitional' || game.kind === 'dual-value-game'
}

/** Why a rule has no values: the words of its answer, or those for its `kind`. */
function reasonOf(result: Result): string {
  const kind = 'kind' in result ? result.kind : ''
  return REASONS.get(kind) ?? ('reason' in result && result.reason !== undefined ? result.reason : kind)
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['no-imputation', 'no allocation gives each player what it has alone'],
  ['inessential', 'no point gives everyone more than without an agreement'],
  ['face', 'every point between several vertices has the largest sum'],
  ['bracket', 'its numbers are only known between bounds'],
  ['not-convex', 'the game is not convex'],
  ['undefined', 'added values and what players have alone sum to the same'],
])
