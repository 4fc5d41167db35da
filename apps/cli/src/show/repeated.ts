/** Repeated games: how patient players must be, and which payoffs are those of equilibria. */
import { compareReal, type NormalForm, ONE, type RepeatedGame, ZERO } from '@biform/core'
import type {
  CriticalDiscount,
  EquilibriumPayoffBounds,
  EquilibriumPayoffsDouble,
  EquilibriumPayoffsExact,
  Interval,
  OptimalPenalCode,
  ProfilePath,
} from '@biform/solver'
import { pureEquilibria } from '@biform/solver'
import { table } from '../text.ts'
import { amount } from './agreement.ts'
import { showVertices } from './stage.ts'

/** So many profiles are printed; `--json` has the rest. */
const MAX_LISTED = 20

/** One line per sustained profile: from which discount factor on, and by which punishment. */
export function showSustained(stage: NormalForm, list: readonly CriticalDiscount[], skipped: boolean): string[] {
  const rest = skipped ? ['Not all profiles were looked at.'] : []
  if (list.length === 0) {
    return [
      pureEquilibria(stage).equilibria.length === 0
        ? 'The stage has no equilibrium in pure strategies whose threat could sustain a profile.'
        : 'No profile gives all players more than a pure equilibrium of the stage and is sustained by its threat.',
      'Other punishments: --target and --punishment.',
      ...rest,
    ]
  }
  const concept = list[0]!.concept === 'nash' ? 'Nash equilibrium' : 'subgame-perfect equilibrium'
  return [
    `Discount factors at which a profile is sustained (${concept})`,
    ...table(
      ['profile', 'punishment', 'δ for all', ...stage.players.map(player => `for ${player}`)].map(title => ({ title })),
      list
        .slice(0, MAX_LISTED)
        .map(answer => [
          answer.target.map(profile => profileText(stage, profile)).join(' '),
          punishmentText(stage, answer),
          setText(answer.all),
          ...answer.perPlayer.map(setText),
        ]),
    ),
    ...(list.length > MAX_LISTED ? [`… and ${list.length - MAX_LISTED} more; --json lists them all`] : []),
    ...list.filter(answer => !answer.punishmentIsEquilibrium).map(answer => unbelieved(stage, answer)),
    ...rest,
  ]
}

/** One line per target: from which discount factor on the best stick and carrot sustains it, and the sticks there. */
export function showPenalCodes(stage: NormalForm, list: readonly OptimalPenalCode[]): string[] {
  if (list.length === 0) return []
  return [
    'The same with the best stick and carrot: after a departure one profile, once or for ever, then the target again',
    ...table(
      ['profile', 'δ for all', ...stage.players.map(player => `if ${player} departs`)].map(title => ({ title })),
      list.map(({ target, all, codes }) => [
        target.map(profile => profileText(stage, profile)).join(' '),
        setText(all),
        ...stage.players.map((_, i) => (codes[0] === undefined ? '' : stickText(stage, codes[0].punishments[i]!))),
      ]),
    ),
  ]
}

function stickText(stage: NormalForm, { first, cycle }: ProfilePath): string {
  const text = profileText(stage, first[0] ?? cycle[0]!)
  return first.length === 0
    ? `${text}, for ever`
    : first.length === 1
      ? `${text}, once`
      : `${text}, ${first.length} periods`
}

function unbelieved(stage: NormalForm, answer: CriticalDiscount): string {
  if (answer.kind !== 'profile' || !answer.deviation) return 'The punishment is no equilibrium.'
  const { player, action, gain } = answer.deviation
  return `The punishment is no equilibrium of the stage: ${stage.players[player]} gains ${amount(gain)} by ${stage.strategies[player]![action]}.`
}

function profileText(stage: NormalForm, profile: readonly number[]): string {
  return profile.map((action, i) => stage.strategies[i]![action]).join(', ')
}

function punishmentText(stage: NormalForm, answer: CriticalDiscount): string {
  if (answer.kind === 'automata') return 'automata'
  const pure = answer.punishment.map(mixture => mixture.findIndex(value => value.n === value.d))
  const text = pure.includes(-1) ? 'mixed' : profileText(stage, pure)
  return answer.periods === undefined ? `${text}, for ever` : `${text}, ${answer.periods} periods`
}

/** A union of intervals in the usual brackets; what reaches to 1 is written with ≥. */
function setText(intervals: readonly Interval[]): string {
  if (intervals.length === 0) return 'never'
  return intervals.map(intervalText).join(' or ')
}

function intervalText({ lower, upper, lowerClosed, upperClosed }: Interval): string {
  if (compareReal(upper, ONE) === 0)
    return compareReal(lower, ZERO) === 0 && lowerClosed ? 'always' : `δ ${lowerClosed ? '≥' : '>'} ${amount(lower)}`
  if (compareReal(lower, upper) === 0) return `δ = ${amount(lower)}`
  return `${lowerClosed ? '[' : '('}${amount(lower)}, ${amount(upper)}${upperClosed ? ']' : ')'}`
}

const KINDS = {
  empty: 'none',
  point: 'a single point',
  segment: 'a segment with the ends',
  polygon: 'a polygon with the vertices',
} as const

function setTitle({ discount }: RepeatedGame): string {
  return `Payoffs of subgame-perfect equilibria at δ = ${amount(discount)} (pure actions, public randomisation)`
}

/** The vertices of an inner set, and how much there may be beyond it. */
export function showPayoffBounds(game: RepeatedGame, bounds: EquilibriumPayoffBounds): string[] {
  const title = setTitle(game)
  if (bounds.kind === 'empty') return [`${title}: none`]
  if (bounds.kind === 'undecided') {
    return [`${title}: not decided (${bounds.reason}); --json has half-spaces that hold all of them`]
  }
  const rest = bounds.exact
    ? []
    : [`There may be more: up to ${amount(bounds.gap)} beyond them in the directions of --json (outer.halfSpaces).`]
  return [
    `${title}: ${bounds.exact ? '' : 'at least '}the hull of`,
    ...showVertices(game.stage.players, bounds.inner.vertices),
    ...rest,
  ]
}

/** The vertices of the set of equilibrium payoffs. */
export function showEquilibriumPayoffs(
  game: RepeatedGame,
  set: EquilibriumPayoffsDouble | EquilibriumPayoffsExact,
): string[] {
  const { stage } = game
  const title = setTitle(game)
  if (set.kind === 'undecided') {
    return [
      `${title}: not decided (${set.reason}); none lies outside the hull of`,
      ...showVertices(stage.players, set.outer),
    ]
  }
  const doubles = set.arithmetic === 'double' ? ', in doubles' : ''
  const open =
    set.arithmetic === 'exact' && set.exact === false
      ? [`All others lie within ${amount(set.gap)} of these in every coordinate.`]
      : []
  if (set.kind === 'empty') return [`${title}: ${KINDS.empty}${doubles}`]
  return [`${title}: ${KINDS[set.kind]}${doubles}`, ...showVertices(stage.players, set.vertices), ...open]
}
