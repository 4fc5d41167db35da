/** Checks the class of a 2×2 game: every inequality, of the game and of the games near it, is asked again. */
import { compare, type Fraction, GAME_CLASSES, type NormalForm, payoff } from '@biform/core'
import type { GameClass, GameClassKind } from '../../results/index.ts'
import { demand, demandSame, gameOf, list, record } from '../flaw.ts'

/** A number for each of R, S, T, P. */
type Letters = Readonly<Record<string, number>>

/** What each class asks of one player and of the other, by the documentation of `GameClassKind`; in its order. */
const ASKED: Readonly<Record<string, readonly [string, string]>> = {
  'prisoners-dilemma': ['T>R R>P P>S', 'T>R R>P P>S'],
  deadlock: ['T>R P>S T≥P P≥R', 'T>R P>S T≥P P≥R'],
  harmony: ['R>T R>S S≥P', 'R>T R>S S≥P'],
  'stag-hunt': ['R>T T≥P P>S', 'R>T T≥P P>S'],
  coordination: ['R≥P P>S P>T', 'R≥P P>S P>T'],
  chicken: ['T>R R>S S>P', 'T>R R>S S>P'],
  'battle-of-the-sexes': ['T>S S>R S>P', 'T>S S>R S>P'],
  trust: ['R>T T=P P>S', 'T>R R>S S=P'],
  cyclic: ['R>T P>S', 'T>R S>P'],
  indifference: ['R=T S=P', 'R=T S=P'],
}

/** The same, taken apart. */
const CONDITIONS = Object.values(ASKED).map(sides =>
  sides.map(text => text.split(' ').map(([a, sign, b]) => ({ a: a!, sign: sign!, b: b! }))),
)

function meets(values: Letters, conditions: readonly { a: string; sign: string; b: string }[]): boolean {
  return conditions.every(({ a, sign, b }) => {
    const gap = values[a]! - values[b]!
    return sign === '>' ? gap > 0 : sign === '≥' ? gap >= 0 : gap === 0
  })
}

/** Renames payoffs for another reading of the own strategies and of the other's. */
function renamed<Value>(values: Readonly<Record<string, Value>>, own: number, other: number): Record<string, Value> {
  const letters = ['R', 'S', 'T', 'P']
  return Object.fromEntries(letters.map((letter, k) => [letter, values[letters[k ^ (2 * own + other)]!]!]))
}

const FOUR = [0, 1, 2, 3].map(k => [k >> 1, k & 1] as const)

/** What a player's payoffs meet, as one player and as the other: bit 4k + r for class k and reading r of the game. */
type Met = readonly [bigint, bigint]

function metBy(values: Letters, player: number): Met {
  const reads = FOUR.map(([a, b]) => (player === 0 ? renamed(values, a, b) : renamed(values, b, a)))
  const met = (side: 0 | 1): bigint => {
    let found = 0n
    CONDITIONS.forEach((asked, k) => {
      reads.forEach((read, r) => {
        if (meets(read, asked[side]!)) found |= 1n << BigInt(4 * k + r)
      })
    })
    return found
  }
  return [met(0), met(1)]
}

/** The first class that is met by both, and the first reading in which it is; `readings` are those allowed, as bits. */
function find(
  first: Met,
  second: Met,
  readings: bigint,
): { kind: GameClassKind; reading: readonly [number, number] } | undefined {
  const met = ((first[0] & second[1]) | (first[1] & second[0])) & readings
  if (met === 0n) return undefined
  const bit = (met & -met).toString(2).length - 1
  return { kind: Object.keys(ASKED)[bit >> 2] as GameClassKind, reading: FOUR[bit & 3]! }
}

/** Each once. */
function distinct(list: readonly Met[]): Met[] {
  return [...new Map(list.map(met => [met.join(), met])).values()]
}

/** The numbers moved by less than they differ, in every order of the four. */
function moved(values: Letters): Letters[] {
  const shifts = [0, 1, 2, 3].flatMap(a => [0, 1, 2, 3].flatMap(b => [0, 1, 2, 3].map(c => [a, b, c, 6 - a - b - c])))
  return shifts
    .filter(shift => new Set(shift).size === 4)
    .map(([r, s, t, p]) => ({
      R: values.R! + r! / 8,
      S: values.S! + s! / 8,
      T: values.T! + t! / 8,
      P: values.P! + p! / 8,
    }))
}

/** All readings of every class, and those that read the strategies of both in the same way. */
const ANY = 2n ** 40n - 1n
const ALIKE = (ANY / 15n) * 9n

/** The class of two orders, and of all orders near them; both move in the same way where only readings alike are allowed. */
function classOf(first: Letters, second: Letters, readings: bigint): [GameClassKind, Set<GameClassKind>] {
  const mine = moved(first).map(values => metBy(values, 0))
  const yours = moved(second).map(values => metBy(values, 1))
  const pairs =
    readings === ANY
      ? distinct(mine).flatMap(a => distinct(yours).map(b => [a, b] as const))
      : mine.map((a, k) => [a, yours[k]!] as const)
  const near = new Set(pairs.map(([a, b]) => find(a, b, readings)?.kind ?? 'asymmetric'))
  const only = near.size === 1 ? [...near][0] : undefined
  return [find(metBy(first, 0), metBy(second, 1), readings)?.kind ?? only ?? 'boundary', near]
}

/** Whole numbers in the order of the payoffs. */
function places(values: Readonly<Record<string, Fraction>>): Letters {
  const all = Object.values(values)
  return Object.fromEntries(
    Object.entries(values).map(([letter, value]) => [letter, all.filter(other => compare(other, value) < 0).length]),
  )
}

export function checkGameClass(subject: unknown, result: GameClass): undefined {
  const game = gameOf(subject, 'normal-form')
  demand(game.strategies.length === 2 && game.strategies.every(labels => labels.length === 2), 'subject')
  const given = [0, 1].map(player => {
    const paid = (own: number, other: number): Fraction =>
      payoff(game, player === 0 ? [own, other] : [other, own], player)
    return { R: paid(0, 0), S: paid(0, 1), T: paid(1, 0), P: paid(1, 1) }
  })
  const equilibria = FOUR.filter(profile => [0, 1].every(player => !(lossOf(game, profile, player).s < 0n)))
  demandSame(result.equilibria, equilibria, 'equilibria')
  checkDominance(game, result, equilibria)

  const [first, second] = given.map(places) as [Letters, Letters]
  const [a, b] = find(metBy(first, 0), metBy(second, 1), ANY)?.reading ?? otherReading(game, equilibria)
  demandSame(result.reading, [a, b], 'reading')
  const read = [renamed(given[0]!, a, b), renamed(given[1]!, b, a)]
  checkNumbers(result, read)

  const [kind, near] = classOf(first, second, ANY)
  demand(result.kind === kind, 'kind')
  const ordered = [...Object.keys(ASKED), 'asymmetric'].filter(name => near.has(name as GameClassKind))
  demandSame(
    result.near,
    ordered.map(name => ({ kind: name })),
    'near',
  )
  demandSame(result.cooperate, GAME_CLASSES[kind].cooperative ? [a, b] : undefined, 'cooperate')
  demandSame(result.favourites, kind === 'battle-of-the-sexes' ? [1 - a, 1 - b] : undefined, 'favourites')
  const outdoes = read.every(({ R, S, T }) => compare(R!.mul(2), T!.add(S!)) > 0)
  demand(result.outdoesAlternation === (kind === 'prisoners-dilemma' ? outdoes : undefined), 'outdoesAlternation')
  checkName(result, game.players)
}

/** The players' payoffs in the reading, their order, and the class of each player. */
function checkNumbers(result: GameClass, read: readonly Readonly<Record<string, Fraction>>[]): void {
  const orders = read.map(places)
  list(result.ordinal, 'ordinal', 2).forEach((item, i) => {
    const { kind, ...rest } = record(item, `ordinal[${i}]`)
    demandSame(rest, { relation: relationOf(orders[i]!), ...read[i] }, `ordinal[${i}]`)
  })
  const isSymmetric = ['R', 'S', 'T', 'P'].every(letter => compare(read[0]![letter]!, read[1]![letter]!) === 0)
  demand(result.symmetric === isSymmetric, 'symmetric')
  result.ordinal.forEach(({ kind }, i) => {
    demand(kind === classOf(orders[i]!, orders[i]!, ALIKE)[0], `ordinal[${i}].kind`)
  })
}

function relationOf(order: Letters): string {
  const letters = ['R', 'S', 'T', 'P'].sort((a, b) => order[b]! - order[a]!)
  return letters.reduce(
    (text, letter, k) => `${text} ${order[letters[k - 1]!] === order[letter] ? '=' : '>'} ${letter}`,
  )
}

function checkName(result: GameClass, players: readonly string[]): void {
  const between = result.near.map(({ kind }) => kind).filter(kind => kind !== 'asymmetric')
  const names = between.map(kind => GAME_CLASSES[kind].name)
  const last = names.pop()
  const listed = names.length === 0 ? last : `${names.join(', ')} and ${last}`
  const own = result.ordinal.map(({ kind }, i) => `${GAME_CLASSES[kind].name} for ${players[i]}`).join(', ')
  const name =
    result.kind === 'asymmetric'
      ? own
      : result.kind === 'boundary'
        ? `boundary of ${listed}`
        : GAME_CLASSES[result.kind].name
  demand(result.name === name, 'name')
}

function lossOf(game: NormalForm, [a, b]: readonly [number, number], player: number): Fraction {
  const left = player === 0 ? [1 - a, b] : [a, 1 - b]
  return payoff(game, [a, b], player).sub(payoff(game, left, player))
}

/** Whether the two are all pure equilibria and differ in both strategies. */
function areOpposite(equilibria: readonly (readonly [number, number])[]): boolean {
  return equilibria.length === 2 && equilibria[0]![0] !== equilibria[1]![0] && equilibria[0]![1] !== equilibria[1]![1]
}

/** The sign of what a player gains by the first of two equilibria over the second. */
function preference(game: NormalForm, equilibria: readonly (readonly number[])[], player: number): number {
  return compare(payoff(game, equilibria[0]!, player), payoff(game, equilibria[1]!, player))
}

/** The reading of a game whose class has no inequalities, as documented. */
function otherReading(game: NormalForm, equilibria: readonly (readonly [number, number])[]): readonly [number, number] {
  if (equilibria.length === 1) return [1 - equilibria[0]![0], 1 - equilibria[0]![1]]
  if (!areOpposite(equilibria)) return [0, 0]
  const [mine, yours] = [preference(game, equilibria, 0), preference(game, equilibria, 1)]
  if (mine * yours >= 0) return equilibria[mine < 0 || yours < 0 ? 1 : 0]!
  // They disagree: each gets its D from the equilibrium that it prefers.
  return [1 - equilibria[mine > 0 ? 0 : 1]![0], 1 - equilibria[yours > 0 ? 0 : 1]![1]]
}

function checkDominance(game: NormalForm, result: GameClass, equilibria: readonly (readonly [number, number])[]): void {
  const best = equilibria.filter(e =>
    equilibria.every(other => other === e || [0, 1].every(player => preference(game, [e, other], player) > 0)),
  )
  demandSame(result.payoffDominant, equilibria.length > 1 ? best[0] : undefined, 'payoffDominant')
  if (!areOpposite(equilibria)) {
    demand(result.risk === undefined, 'risk')
    return
  }
  const { losses, products, dominant } = record(result.risk!, 'risk')
  const expected = equilibria.map(e => [0, 1].map(player => lossOf(game, e, player)))
  demandSame(losses, expected, 'risk.losses')
  const [one, other] = expected.map(([a, b]) => a!.mul(b!))
  demandSame(products, [one, other], 'risk.products')
  const order = compare(one!, other!)
  demandSame(dominant, order === 0 ? undefined : equilibria[order > 0 ? 0 : 1], 'risk.dominant')
}
