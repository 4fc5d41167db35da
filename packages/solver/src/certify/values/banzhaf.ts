/** Checks Banzhaf values by summing contributions, and interaction indices by their alternating sums. */
import {
  type Coalitional,
  compare,
  type Fraction,
  integers,
  ONE,
  ratio,
  rational,
  sum,
  type WeightedVoting,
  ZERO,
} from '@biform/core'
import type { Banzhaf, BanzhafDouble, InteractionIndex } from '../../results/index.ts'
import { membersOf } from '../core-membership.ts'
import { type Completeness, demand, demandSame, gameOf, list, vector } from '../flaw.ts'
import { countSwings } from './swings.ts'

/** A value in doubles may be off by this much times the largest absolute worth. */
const DOUBLE_TOLERANCE = rational('1e-9')

export function checkBanzhaf(subject: unknown, result: Banzhaf | BanzhafDouble): Completeness | undefined {
  const game = gameOf(subject, 'coalitional', 'weighted-voting')
  if ('arithmetic' in result) {
    demand(result.arithmetic === 'double' && game.kind === 'coalitional', 'arithmetic')
    checkDoubles(game, result)
    return undefined
  }
  let completeness: Completeness | undefined
  if (game.kind === 'weighted-voting') {
    const counted = countSwings(game)?.map(row => row.reduce((a, b) => a + b))
    if (counted) demandSame(result.swings, counted, 'swings')
    else completeness = 'not checked'
    const swings = list(result.swings!, 'swings', game.players.length)
    const scale = 2n ** BigInt(swings.length - 1)
    swings.forEach((count, i) => {
      demand(typeof count === 'bigint' && count >= 0n && count <= scale, `swings[${i}]`)
    })
    demandSame(
      result.values,
      swings.map(count => ratio(count, scale)),
      'values',
    )
  } else {
    const values = averageContributions(game)
    const scale = 2n ** BigInt(values.length - 1)
    demandSame(result.swings, isSimple(game) ? values.map(({ n, d }) => (n * scale) / d) : undefined, 'swings')
    demandSame(result.values, values, 'values')
  }
  const total = sum(result.values)
  const shares = total.n === 0n ? null : result.values.map(value => value.div(total))
  demandSame(result.normalised, shares, 'normalised')
  return completeness
}

/** Whether all worths are 0 or 1, the whole of the players wins, and nobody turns victory into defeat. */
function isSimple({ players, worth: { values, denominator } }: Coalitional): boolean {
  const wins = Array.from(values as ArrayLike<number | bigint>, value => BigInt(value) === denominator)
  return (
    wins.at(-1) === true &&
    wins.every(
      (win, S) => (win || Number(values[S]) === 0) && (!win || players.every((_, i) => wins[S | (1 << i)] === true)),
    )
  )
}

function averageContributions(game: Coalitional): Fraction[] {
  const worths = integers(game.worth)
  return game.players.map((_, i) => {
    let total = 0n
    for (let S = 0; S < worths.length; S++) if (((S >>> i) & 1) === 0) total += worths[S | (1 << i)]! - worths[S]!
    return ratio(total, BigInt(worths.length / 2) * game.worth.denominator)
  })
}

function checkDoubles(game: Coalitional, { values }: BanzhafDouble): void {
  const exact = averageContributions(game)
  const largest = integers(game.worth).reduce((most, v) => (v > most ? v : -v > most ? -v : most), 0n)
  const allowed = ratio(largest, game.worth.denominator).mul(DOUBLE_TOLERANCE)
  list(values, 'values', exact.length).forEach((value, i) => {
    demand(Number.isFinite(value), `values[${i}]`)
    demand(compare(rational(value).sub(exact[i]!).abs(), allowed) <= 0, `values[${i}]`)
  })
}

/** Every coalition up to the order is there, by size and bitmask, with its alternating sum. */
export function checkInteractionIndex(subject: unknown, result: InteractionIndex): undefined {
  const game = gameOf(subject, 'coalitional')
  const n = game.players.length
  demand(result.rule === 'shapley' || result.rule === 'banzhaf', 'rule')
  demand(Number.isInteger(result.order) && result.order >= 1 && result.order <= n, 'order')
  const size = (S: number): number => membersOf(S).length
  const expected = Array.from({ length: 2 ** n - 1 }, (_, k) => k + 1)
    .filter(S => size(S) <= result.order)
    .sort((a, b) => size(a) - size(b) || a - b)
    .map(coalition => ({ coalition, value: interaction(game, coalition, result.rule) }))
  demandSame(result.values, expected, 'values')
}

/** Σ_T p_t Σ_{L⊆S} (−1)^{|S|−|L|} v(L ∪ T) over the coalitions T of the others. */
function interaction({ players, worth }: Coalitional, S: number, rule: 'shapley' | 'banzhaf'): Fraction {
  const n = players.length
  const s = membersOf(S).length
  const bySize = Array.from({ length: n - s + 1 }, () => 0n)
  const outside = (2 ** n - 1) ^ S
  for (let T = outside; ; T = (T - 1) & outside) {
    let alternating = 0n
    for (let L = S; ; L = (L - 1) & S) {
      const value = BigInt(worth.values[L | T]!)
      alternating += (s - membersOf(L).length) % 2 === 0 ? value : -value
      if (L === 0) break
    }
    bySize[membersOf(T).length]! += alternating
    if (T === 0) break
  }
  return bySize.reduce((total, value, t) => total.add(ratio(value, worth.denominator).mul(weight(n, s, t, rule))), ZERO)
}

function weight(n: number, s: number, t: number, rule: 'shapley' | 'banzhaf'): Fraction {
  if (rule === 'banzhaf') return ratio(1n, 2n ** BigInt(n - s))
  return ratio(factorial(n - s - t) * factorial(t), factorial(n - s + 1))
}

function factorial(n: number): bigint {
  let product = 1n
  for (let k = 2n; k <= n; k++) product *= k
  return product
}

/** The Shapley–Shubik index of a voting game, from its swings; where these are too many to count, that it adds up to 1. */
export function checkShapleyShubik(game: WeightedVoting, values: readonly Fraction[]): Completeness | undefined {
  const n = game.players.length
  const swings = countSwings(game)
  if (!swings) {
    const shares = vector(values, n, 'values')
    shares.forEach((share, i) => {
      demand(compare(share, ZERO) >= 0, `values[${i}]`)
    })
    demand(compare(sum(shares), ONE) === 0, 'values')
    return 'not checked'
  }
  const orders = swings.map(row =>
    sum(row.map((count, s) => ratio(count * factorial(s) * factorial(n - 1 - s), factorial(n)))),
  )
  demandSame(values, orders, 'values')
  return undefined
}
