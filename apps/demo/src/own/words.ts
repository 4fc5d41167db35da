/** A game of one's own in words: how many equilibria it has, what each is, and what is never played. */
import type { Fraction, NormalForm } from '@biform/core'
import type { NashEquilibria } from '@biform/solver'
import { number } from '../parts/number.ts'
import type { OwnAnswer } from '../solver/own-game.ts'

/** How many pure equilibria the class may say that there are. */
export const COUNTS = ['none', 'one', 'two', 'more'] as const
export type Count = (typeof COUNTS)[number]

export const COUNT_WORDS: Readonly<Record<Count, string>> = {
  none: 'None',
  one: 'One',
  two: 'Two',
  more: 'Three or more',
}

export function countOf({ pure }: OwnAnswer): Count {
  return COUNTS[Math.min(pure.equilibria.length, 3)]!
}

/** So many equilibria are told by their names. */
const MOST_NAMED = 3

export function equilibriaInWords({ game, nash, pure }: OwnAnswer): string {
  const { equilibria } = nash
  if (!nash.complete) return `It has at least ${equilibria.length} equilibria; the search was ended there.`
  const names = pure.equilibria.map(profile => profileInWords(game, profile))
  if (!nash.components.every(isPoint)) {
    const sets = nash.components.length
    const told = names.length > 0 && names.length <= MOST_NAMED ? `, ${list(names)} among them` : ''
    return `It has infinitely many equilibria${told}: ${sets === 1 ? 'they form one set' : `they form ${sets} sets`}.`
  }
  const mixed = equilibria.length - names.length
  if (equilibria.length === 1) {
    return mixed === 0
      ? `It has exactly one equilibrium: ${names[0]}.`
      : 'It has exactly one equilibrium, in which they mix: nobody may be predictable.'
  }
  const pures = names.length <= MOST_NAMED ? list(names) : `${names.length} in pure strategies`
  if (mixed === 0) return `It has exactly ${equilibria.length} equilibria: ${pures}.`
  if (names.length === 0) return `It has exactly ${equilibria.length} equilibria, all of them mixed.`
  return `It has exactly ${equilibria.length} equilibria: ${pures}, and ${mixed} in which they mix.`
}

type Component = NashEquilibria['components'][number]

/** Whether a connected set of equilibria is no more than one. */
export function isPoint({ subsets }: Component): boolean {
  return subsets.length === 1 && subsets[0]!.rows.length === 1 && subsets[0]!.columns.length === 1
}

/** "(Opera, Boxing)". */
function profileInWords({ strategies }: NormalForm, profile: readonly number[]): string {
  return `(${profile.map((k, i) => strategies[i]![k]).join(', ')})`
}

/** "Opera", or "3/5 Opera, 2/5 Boxing". */
export function mixtureInWords(names: readonly string[], weights: readonly Fraction[]): string {
  const parts = names.flatMap((name, k) => (weights[k]!.n === 0n ? [] : [{ name, weight: weights[k]! }]))
  if (parts.length === 1) return parts[0]!.name
  return parts.map(({ name, weight }) => `${number(weight)} ${name}`).join(', ')
}

/** What strict dominance takes away, round by round, one line for each strategy. */
export function dominatedInWords({ game, dominated }: OwnAnswer): string[] {
  const { players, strategies } = game
  return dominated.rounds.flatMap(({ eliminated }, round) =>
    eliminated.map(({ player, strategy, by }) => {
      const names = by.map(({ strategy: other, probability }) => {
        const name = strategies[player]![other]!
        return by.length === 1 ? name : `${number(probability)} ${name}`
      })
      const better = by.length === 1 ? names[0] : `the mixture ${names.join(' and ')}`
      const when = round === 0 ? `whatever ${players[1 - player]} does` : 'against all that is left'
      return `${players[player]} never plays ${strategies[player]![strategy]}: ${better} pays more ${when}.`
    }),
  )
}

/** "a, b and c". */
function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
