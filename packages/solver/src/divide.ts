/** Divides a game by one rule of the table or by all, and says of each division whether somebody would leave. */
import {
  type Coalitional,
  type DualValueGame,
  type Fraction,
  InputError,
  type Real,
  type StepOptions,
} from '@biform/core'
import type { InCore, Result } from './results/index.ts'
import { type Divisible, type Rule, rulesFor } from './rules.ts'
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
  /** The rule's whole answer, with its certificate; missing where the game is beyond the rule's bounds. */
  readonly result?: Result
  /** Whether the division is in the core, and who blocks it. Of games with a core only. */
  readonly inCore?: InCore
}

/**
 * Divides a game by one rule. A game that is too large for it is a division with a `reason`.
 *
 * @example
 * const glove = coalitional({ players: ['L', 'R1', 'R2'], worth: { 'L,R1': 1, 'L,R2': 1, 'L,R1,R2': 1 } })
 * const rule = rulesFor('coalitional').find(({ name }) => name === 'shapley')!
 * divide(glove, rule).values // → ['2/3', '1/6', '1/6']
 */
export function divide(game: Divisible, rule: Rule, options: StepOptions = {}): RuleAnswer {
  const head = { rule: rule.name, title: rule.title, text: rule.text }
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
 * @example
 * const bakeries = coalitional({ worth: [0, 0, 0, 60, 0, 50, 70, 90] })
 * const [first] = divideAll(bakeries)
 * first.title // → 'Shapley value'
 * first.inCore.blocking // → { coalition: 6, excess: '5' }
 */
export function divideAll(game: Divisible, options: StepOptions = {}): readonly RuleAnswer[] {
  return rulesFor(game.kind).map(rule => divide(game, rule, options))
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
