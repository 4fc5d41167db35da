/**
 * The table of division rules: every way of saying who gets what that needs nothing but the game. The command line, the
 * demo and comparisons read it, so that a new rule is one line here.
 */
import type { Coalitional, DualValueGame, Game, StepOptions } from '@biform/core'
import { ownUseRule } from './biform/own-use-rule.ts'
import { cite } from './cite/index.ts'
import type { Result } from './results/index.ts'
import { shapley } from './splits/values/shapley.ts'

/** The kinds of game that some rule divides. */
export type DivisibleKind = 'coalitional' | 'dual-value-game'

/** A game that some rule divides. */
export type Divisible = Extract<Game, { readonly kind: DivisibleKind }>

/** One rule. */
export interface Rule {
  /** The name of the function, and of the rule on the command line. */
  readonly name: string
  /** What the literature calls it. */
  readonly title: string
  /** What it does, in half a sentence that begins with "each". */
  readonly text: string
  /** The kinds of game that it divides. */
  readonly appliesTo: readonly DivisibleKind[]
  /** Its answer: `values`, one per player, or another `kind` where it has none. */
  readonly solve: (game: Divisible, options: StepOptions) => Result
  /** BibTeX of its sources. */
  readonly cite: string
}

function rule<Kind extends DivisibleKind>(
  name: Result['method'],
  appliesTo: readonly Kind[],
  title: string,
  text: string,
  solve: (game: Extract<Game, { readonly kind: Kind }>, options: StepOptions) => Result,
): Rule {
  return { name, title, text, appliesTo, solve: solve as Rule['solve'], cite: cite({ method: name }) }
}

/** All rules, the best known of each kind of game first. */
export const RULES: readonly Rule[] = [
  rule(
    'ownUseRule',
    ['dual-value-game'],
    'Own-use rule',
    'each keeps its own use, and the pot alone is split by the Shapley value',
    game => ownUseRule(game as DualValueGame),
  ),
  rule(
    'shapley',
    ['coalitional'],
    'Shapley value',
    'each gets its average contribution over all orders of arrival',
    game => shapley(game as Coalitional),
  ),
]

/** The rules for a kind of game, in the order of the table. */
export function rulesFor(kind: string): readonly Rule[] {
  return RULES.filter(({ appliesTo }) => appliesTo.some(item => item === kind))
}
