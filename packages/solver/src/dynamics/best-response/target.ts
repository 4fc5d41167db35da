/**
 * Where best replies lead: a population whose members change to best replies moves straight towards an equilibrium of the game in which
 * only the present best replies may be played, and towards no other mixture of them (Hofbauer 1995).
 */
import { compare, type Fraction, flatFractions, integers, normalForm, ONE, ratio, sum, ZERO } from '@biform/core'
import { lemkeHowson } from '../../equilibria/lemke-howson/lemke-howson.ts'
import { solveSmall } from '../../linear/small.ts'

/** One vector of shares per population. */
export type Point = readonly (readonly Fraction[])[]

/** `payoffs[p][own][other]`, as in `populations.ts`. */
export type Payoffs = readonly (readonly (readonly Fraction[])[])[]

/** Whom population p meets. */
export function othersOf<Item>(items: readonly Item[], p: number): Item {
  return items[items.length - 1 - p]!
}

/** What each strategy gets, by population. */
export function gains(payoffs: Payoffs, point: Point): Fraction[][] {
  return payoffs.map((rows, p) => rows.map(row => sum(row.map((value, j) => value.mul(othersOf(point, p)[j]!)))))
}

/** The best strategies of each population. */
export function bestReplies(gets: readonly (readonly Fraction[])[]): number[][] {
  return gets.map(list => {
    const best = list.reduce((a, b) => (compare(b, a) > 0 ? b : a))
    return list.flatMap((value, s) => (compare(value, best) === 0 ? [s] : []))
  })
}

/** Whether all that is played is a best reply. */
export function playsOnly(point: Point, replies: readonly (readonly number[])[]): boolean {
  return point.every((shares, p) => shares.every((share, s) => share.n === 0n || replies[p]!.includes(s)))
}

/** Whether a mixture of some strategies is an equilibrium of the game in which nothing else may be played. */
export function isEquilibriumWithin(payoffs: Payoffs, allowed: readonly (readonly number[])[], point: Point): boolean {
  const gets = gains(payoffs, point)
  const best = allowed.map((list, p) => list.map(s => gets[p]![s]!).reduce((a, b) => (compare(b, a) > 0 ? b : a)))
  return point.every((shares, p) =>
    shares.every((share, s) => share.n === 0n || (allowed[p]!.includes(s) && compare(gets[p]![s]!, best[p]!) === 0)),
  )
}

/** A pure equilibrium within the allowed strategies, the first one in lexicographic order; else a mixed one. */
export function targetWithin(payoffs: Payoffs, allowed: readonly (readonly number[])[]): Point {
  const vertex = (p: number, s: number): Fraction[] => payoffs[p]!.map((_, k) => (k === s ? ONE : ZERO))
  const [first = [], second] = allowed
  for (const s of first) {
    for (const t of second ?? [s]) {
      const point = second === undefined ? [vertex(0, s)] : [vertex(0, s), vertex(1, t)]
      if (isEquilibriumWithin(payoffs, allowed, point)) return point
    }
  }
  return second === undefined ? symmetricWithin(payoffs[0]!, first) : pairWithin(payoffs, first, second)
}

/**
 * A symmetric equilibrium: the strategies of some set do equally well. The set that Lemke's algorithm ends with has one such mixture only,
 * in which some of the set may be missing.
 */
function symmetricWithin(rows: Payoffs[number], allowed: readonly number[]): Point {
  const whole = integers(flatFractions(rows.flat()))
  const entry = (i: number, j: number): bigint => whole[i * rows.length + j]!
  for (let set = 1; set < 2 ** allowed.length; set++) {
    const played = allowed.filter((_, k) => (set >> k) & 1)
    const solution = solveSmall(
      [...played.map(i => [...played.map(j => entry(i, j)), -1n]), [...played.map(() => 1n), 0n]],
      [...played.map(() => 0n), 1n],
    )
    if (solution === undefined || played.some((_, k) => solution.numerators[k]! < 0n)) continue
    const shares = rows.map((_, s) =>
      played.includes(s) ? ratio(solution.numerators[played.indexOf(s)]!, solution.denominator) : ZERO,
    )
    if (isEquilibriumWithin([rows], [allowed], [shares])) return [shares]
  }
  throw new Error('a symmetric game has a symmetric equilibrium')
}

function pairWithin(payoffs: Payoffs, rows: readonly number[], columns: readonly number[]): Point {
  const cells = rows.flatMap(i => columns.map(j => [i, j] as const))
  const game = normalForm({
    shape: [rows.length, columns.length],
    payoffs: [cells.map(([i, j]) => payoffs[0]![i]![j]!), cells.map(([i, j]) => payoffs[1]![j]![i]!)],
  })
  const found = lemkeHowson(game)
  if (found.kind !== 'equilibrium') throw new Error('a path of Lemke and Howson ends')
  const places = [rows, columns]
  return found.equilibrium.profile.map((mix, p) =>
    payoffs[p]!.map((_, s) => (places[p]!.includes(s) ? mix[places[p]!.indexOf(s)]! : ZERO)),
  )
}
