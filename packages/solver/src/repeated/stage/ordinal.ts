/**
 * The classes of 2×2 games by the order of each player's four payoffs (A. Rapoport and M. Guyer, A Taxonomy of 2×2 Games,
 * General Systems 11, 1966; D. Robinson and D. Goforth, The Topology of the 2×2 Games, 2005).
 */
import type { GameClassKind } from '../../results/game-class.ts'

/** A player's payoffs, or their ranks: both play C, it alone does, the other alone does, nobody does. */
export interface Quad<Value> {
  readonly R: Value
  readonly S: Value
  readonly T: Value
  readonly P: Value
}

/** Ranks are compared by value: the higher the better. */
export type Ranks = Quad<number>

type Named = Exclude<GameClassKind, 'asymmetric' | 'boundary'>

/** A condition on both players, the first of which has a role of its own where the two conditions differ. */
type Rule = readonly [Named, (first: Ranks) => boolean, (second: Ranks) => boolean]

const both = (kind: Named, holds: (ranks: Ranks) => boolean): Rule => [kind, holds, holds]

/** In the order of `GameClassKind`. No game meets two of them, in whatever readings. */
const RULES: readonly Rule[] = [
  both('prisoners-dilemma', ({ R, S, T, P }) => T > R && R > P && P > S),
  both('deadlock', ({ R, S, T, P }) => T > R && P > S && T >= P && P >= R),
  both('harmony', ({ R, S, T, P }) => R > T && R > S && S >= P),
  both('stag-hunt', ({ R, S, T, P }) => R > T && T >= P && P > S),
  both('coordination', ({ R, S, T, P }) => R >= P && P > S && P > T),
  both('chicken', ({ R, S, T, P }) => T > R && R > S && S > P),
  both('battle-of-the-sexes', ({ R, S, T, P }) => T > S && S > R && S > P),
  ['trust', ({ R, S, T, P }) => R > T && T === P && P > S, ({ R, S, T, P }) => T > R && R > S && S === P],
  ['cyclic', ({ R, S, T, P }) => R > T && P > S, ({ R, S, T, P }) => T > R && S > P],
  both('indifference', ({ R, S, T, P }) => R === T && S === P),
]

/** The strategy of each player that is read as C. */
export type Reading = readonly [number, number]

/** The four readings. */
const READINGS: readonly Reading[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]

/** What is read as C becomes D, for the player itself, for the other, or for both. */
function reread<Value>({ R, S, T, P }: Quad<Value>, own: boolean, other: boolean): Quad<Value> {
  const [r, s, t, p] = own ? [T, P, R, S] : [R, S, T, P]
  return other ? { R: s, S: r, T: p, P: t } : { R: r, S: s, T: t, P: p }
}

/** Which rules an order meets as one player and as the other: bit k for rule k, one pair of masks for each reading. */
type Masks = readonly (readonly [number, number])[]

/** Entry 2·own + other: the masks where so many of the own and of the other's strategies are read the other way round. */
function masksOf(ranks: Ranks): Masks {
  return READINGS.map(([own, other]) => {
    const read = reread(ranks, own === 1, other === 1)
    const mask = (holds: (rule: Rule) => boolean): number =>
      RULES.reduce((found, rule, k) => (holds(rule) ? found | (1 << k) : found), 0)
    return [mask(([, one]) => one(read)), mask(([, , other]) => other(read))]
  })
}

/** The first rule that holds in one of the readings, and the first such reading. */
function meeting(
  first: Masks,
  second: Masks,
  readings: readonly Reading[],
): { readonly kind: Named; readonly reading: Reading } | undefined {
  const holding = readings.map(([a, b]) => {
    const [mine, yours] = [first[2 * a + b]!, second[2 * b + a]!]
    return (mine[0] & yours[1]) | (mine[1] & yours[0])
  })
  const all = holding.reduce((found, mask) => found | mask, 0)
  if (all === 0) return undefined
  const lowest = all & -all
  const [kind] = RULES[31 - Math.clz32(lowest)]!
  return { kind, reading: readings[holding.findIndex(mask => (mask & lowest) !== 0)]! }
}

/** The class of the table whose rule a game meets, and the first reading in which it does. */
export function matched(first: Ranks, second: Ranks): { readonly kind: Named; readonly reading: Reading } | undefined {
  return meeting(masksOf(first), masksOf(second), READINGS)
}

/** Both players' payoffs in a reading. */
export function readPair<Value>(
  first: Quad<Value>,
  second: Quad<Value>,
  [a, b]: Reading,
): readonly [Quad<Value>, Quad<Value>] {
  return [reread(first, a === 1, b === 1), reread(second, b === 1, a === 1)]
}

/** The orders without ties that break the ties of an order in every way; itself if it has none. */
function untied({ R, S, T, P }: Ranks): Ranks[] {
  const ranks = [R, S, T, P]
  return permutations([0, 1, 2, 3])
    .filter(order => order.every((item, i) => i === 0 || ranks[order[i - 1]!]! <= ranks[item]!))
    .map(order => {
      const [r, s, t, p] = ranks.map((_, item) => order.indexOf(item))
      return { R: r!, S: s!, T: t!, P: p! }
    })
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map(rest => [item, ...rest]))
}

/** The class of a game with these orders, and the classes of all games that break its ties. */
export function classify(
  first: Ranks,
  second: Ranks,
): {
  readonly kind: GameClassKind
  readonly near: readonly GameClassKind[]
} {
  const around = new Set<GameClassKind>()
  const others = untied(second).map(masksOf)
  for (const mine of untied(first).map(masksOf)) {
    for (const yours of others) around.add(meeting(mine, yours, READINGS)?.kind ?? 'asymmetric')
  }
  const near = KINDS.filter(kind => around.has(kind))
  return { kind: matched(first, second)?.kind ?? (near.length === 1 ? near[0]! : 'boundary'), near }
}

/** All classes of games without ties. */
const KINDS: readonly GameClassKind[] = [...RULES.map(([kind]) => kind), 'asymmetric']

/** The class of the symmetric game in which both players have this order, whichever strategy is read as C. */
export function ordinalKind(ranks: Ranks): Exclude<GameClassKind, 'trust' | 'cyclic' | 'asymmetric'> {
  const same = READINGS.filter(([a, b]) => a === b)
  const of = (order: Ranks): string | undefined => meeting(masksOf(order), masksOf(order), same)?.kind
  const around = new Set(untied(ranks).map(of))
  const kind = of(ranks) ?? (around.size === 1 ? [...around][0] : undefined) ?? 'boundary'
  return kind as ReturnType<typeof ordinalKind>
}
