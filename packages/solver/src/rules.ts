/**
 * The table of division rules: every way of saying who gets what that needs nothing but the game. The command line, the
 * demo and comparisons read it, so that a new rule is one line here.
 */
import type { Game, StepOptions } from '@biform/core'
import { adjustedProportional } from './bankruptcy/adjusted-proportional.ts'
import { constrainedEqualAwards } from './bankruptcy/constrained-equal-awards.ts'
import { constrainedEqualLosses } from './bankruptcy/constrained-equal-losses.ts'
import { minimalOverlap } from './bankruptcy/minimal-overlap.ts'
import { piniles } from './bankruptcy/piniles.ts'
import { proportional } from './bankruptcy/proportional.ts'
import { randomArrival } from './bankruptcy/random-arrival.ts'
import { talmud } from './bankruptcy/talmud.ts'
import { egalitarian } from './bargaining/egalitarian.ts'
import { kalaiSmorodinsky } from './bargaining/kalai-smorodinsky.ts'
import { nashBargaining } from './bargaining/nash/nash-bargaining.ts'
import { raiffa } from './bargaining/raiffa/raiffa.ts'
import { utilitarian } from './bargaining/utilitarian.ts'
import { ownUseRule } from './biform/own-use-rule.ts'
import { cite } from './cite/index.ts'
import type { Result } from './results/index.ts'
import { nucleolus } from './splits/nucleolus/nucleolus.ts'
import { prenucleolus } from './splits/nucleolus/prenucleolus.ts'
import { deeganPackel, holler } from './splits/power/public-good.ts'
import { duttaRay } from './splits/stability/dutta-ray.ts'
import { gately } from './splits/stability/gately.ts'
import { tau } from './splits/stability/tau.ts'
import { banzhaf } from './splits/values/banzhaf.ts'
import { shapley } from './splits/values/shapley.ts'

/** The kinds of game that some rule divides. */
export type DivisibleKind =
  | 'coalitional'
  | 'dual-value-game'
  | 'claims-problem'
  | 'weighted-voting'
  | 'bargaining-problem'

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
  appliesTo: readonly Kind[],
  name: Result['method'],
  title: string,
  text: string,
  solve: (game: Extract<Game, { readonly kind: Kind }>, options: StepOptions) => Result,
): Rule {
  return { name, title, text, appliesTo, solve: solve as Rule['solve'], cite: cite({ method: name }) }
}

const dual = ['dual-value-game'] as const
const tu = ['coalitional'] as const
const voting = ['weighted-voting'] as const
const claims = ['claims-problem'] as const
const bargaining = ['bargaining-problem'] as const

/** All rules, the best known of each kind of game first. */
export const RULES: readonly Rule[] = [
  rule(
    dual,
    'ownUseRule',
    'Own-use rule',
    'each keeps its own use, and the pot alone is split by the Shapley value',
    ownUseRule,
  ),
  rule(tu, 'shapley', 'Shapley value', 'each gets its average contribution over all orders of arrival', game =>
    shapley(game),
  ),
  rule(
    tu,
    'ownUseRule',
    'Own-use rule',
    'each gets the Shapley value, as nobody has own use here to keep: all is pot',
    ownUseRule,
  ),
  rule(
    tu,
    'nucleolus',
    'Nucleolus',
    'each gets what leaves the largest complaint as small as can be, then the next largest, and nobody less than alone',
    (game, options) => nucleolus(game, options),
  ),
  rule(
    tu,
    'prenucleolus',
    'Prenucleolus',
    'each gets what leaves the largest complaint as small as can be, then the next largest',
    (game, options) => prenucleolus(game, options),
  ),
  rule(
    tu,
    'tau',
    'τ-value',
    'each gets a compromise between what it adds to all others and what it can ask for at least',
    game => tau(game),
  ),
  rule(
    tu,
    'gately',
    'Gately point',
    'each would harm the others by leaving, in proportion to its own loss, as much as any other',
    game => gately(game),
  ),
  rule(
    tu,
    'duttaRay',
    'Dutta–Ray',
    'each gets the most equal share that no group can object to, in a convex game',
    game => duttaRay(game),
  ),
  rule(tu, 'banzhaf', 'Banzhaf value', 'each gets its average contribution over all coalitions of the others', game =>
    banzhaf(game),
  ),
  rule(
    voting,
    'shapley',
    'Shapley–Shubik index',
    'each counts by the orders of arrival in which it turns defeat into victory',
    game => shapley(game),
  ),
  rule(
    voting,
    'banzhaf',
    'Banzhaf index (raw)',
    'each counts by the part of the others’ coalitions that it turns from losing to winning',
    game => banzhaf(game),
  ),
  rule(
    voting,
    'deeganPackel',
    'Deegan–Packel index',
    'each gets an equal share in every minimal winning coalition that it is in',
    deeganPackel,
  ),
  rule(voting, 'holler', 'Public good index', 'each counts by the minimal winning coalitions that it is in', holler),
  rule(claims, 'proportional', 'Proportional', 'each gets the same part of its claim', proportional),
  rule(
    claims,
    'constrainedEqualAwards',
    'Constrained equal awards',
    'each gets the same, but no more than its claim',
    constrainedEqualAwards,
  ),
  rule(
    claims,
    'constrainedEqualLosses',
    'Constrained equal losses',
    'each loses the same, but no more than its claim',
    constrainedEqualLosses,
  ),
  rule(claims, 'talmud', 'Talmud', 'each gets the same up to half its claim, and beyond that loses the same', talmud),
  rule(
    claims,
    'randomArrival',
    'Random arrival',
    'each is paid in full while the estate lasts, on average over all orders of arrival',
    randomArrival,
  ),
  rule(
    claims,
    'piniles',
    'Piniles',
    'each gets the same up to half its claim, and then the same again of the other half',
    piniles,
  ),
  rule(
    claims,
    'minimalOverlap',
    'Minimal overlap',
    'each part of the estate goes to those who claim it, laid out to overlap least',
    minimalOverlap,
  ),
  rule(
    claims,
    'adjustedProportional',
    'Adjusted proportional',
    'each gets what the others concede, and the same part of what it still claims of the rest',
    adjustedProportional,
  ),
  rule(
    bargaining,
    'nashBargaining',
    'Nash',
    'each gains so that the product of the gains is largest',
    (problem, options) => nashBargaining(problem, options),
  ),
  rule(
    bargaining,
    'kalaiSmorodinsky',
    'Kalai–Smorodinsky',
    'each gains the same part of the most that it could',
    problem => kalaiSmorodinsky(problem),
  ),
  rule(bargaining, 'egalitarian', 'Egalitarian', 'each gains the same', problem => egalitarian(problem)),
  rule(bargaining, 'utilitarian', 'Utilitarian', 'each counts alike, and the sum is largest', problem =>
    utilitarian(problem),
  ),
  rule(
    bargaining,
    'raiffa',
    'Raiffa (discrete)',
    'each gains half of the most that it could, again and again',
    problem => raiffa(problem),
  ),
]

/** The names of all rules, each once: a name may stand for one rule for each kind of game. */
export const RULE_NAMES: readonly string[] = [...new Set(RULES.map(({ name }) => name))]

/**
 * The rules for a kind of game, in the order of the table.
 *
 * @example
 * rulesFor('claims-problem')[0]?.name // → 'proportional'
 */
export function rulesFor(kind: string): readonly Rule[] {
  return RULES.filter(({ appliesTo }) => appliesTo.some(item => item === kind))
}

/**
 * The rule of a name for a kind of game, if there is one.
 *
 * @example
 * ruleFor('weighted-voting', 'shapley')?.title // → 'Shapley–Shubik index'
 */
export function ruleFor(kind: string, name: string): Rule | undefined {
  return rulesFor(kind).find(rule => rule.name === name)
}
