/** Checks continua of equilibria: supports as a whole, or the mixtures of one player within a polytope. */
import { compare, type Fraction, flatFractions, integers, ONE, ratio, ZERO } from '@biform/core'
import type { Continuum } from '../../results/index.ts'
import { solveSquare } from '../exact-linear.ts'
import { demand, list, mixedStrategy } from '../flaw.ts'
import { dot, keyOf } from '../vectors.ts'
import type { Conditions } from './system.ts'

/** The extreme mixtures are those of the set of equilibria, each once, and together they play all of the supports. */
export function checkContinuum(
  conditions: Conditions,
  { supports, extreme }: Continuum,
  counts: readonly number[],
  at: string,
): void {
  demand(conditions.within.length > 0, `${at}.supports`)
  demand(isFree(conditions), `${at}.supports`)
  list(extreme, `${at}.extreme`, supports.length).forEach((mixtures, i) => {
    list(mixtures, `${at}.extreme[${i}]`).forEach((mix, k) => {
      mixedStrategy(mix, counts[i]!, `${at}.extreme[${i}][${k}]`)
    })
  })
  const corners = cornersOf(conditions)
  demand(corners !== undefined && playsAll(corners), `${at}.supports`)
  corners.forEach((mixtures, i) => {
    const expected = mixtures.map(mix => keyOf(spread(mix, supports[i]!, counts[i]!)))
    const found = extreme[i]!.map(keyOf)
    demand(expected.length === found.length && new Set(found).size === found.length, `${at}.extreme[${i}]`)
    demand(
      found.every(key => expected.includes(key)),
      `${at}.extreme[${i}]`,
    )
  })
}

/** Whether the equations hold everywhere. */
function isFree({ within }: Conditions): boolean {
  return within.every(({ values }) => values.every(value => value.n === 0n))
}

/** Whether there is a continuum of one of the two forms. */
export function hasContinuum(conditions: Conditions): boolean {
  if (conditions.within.length === 0 || !isFree(conditions)) return false
  const corners = cornersOf(conditions)
  return corners !== undefined && playsAll(corners)
}

function playsAll(corners: readonly (readonly (readonly Fraction[])[])[]): boolean {
  return corners.every(
    mixtures => (mixtures[0] ?? []).every((_, s) => mixtures.some(mix => mix[s]!.n > 0n)) && mixtures.length > 0,
  )
}

function spread(mix: readonly Fraction[], support: readonly number[], count: number): Fraction[] {
  return Array.from({ length: count }, (_, s) => (support.includes(s) ? mix[support.indexOf(s)]! : ZERO))
}

/** By player the extreme mixtures of the supports that are equilibria, if all profiles are or one player mixes. */
function cornersOf({ supports, outside }: Conditions): Fraction[][][] | undefined {
  const pure = supports.map(support => support.map((_, v) => support.map((_, s) => (s === v ? ONE : ZERO))))
  if (outside.every(({ values }) => values.every(value => compare(value, ZERO) <= 0))) return pure
  const mixing = supports.flatMap((support, i) => (support.length > 1 ? [i] : []))
  const [player] = mixing
  if (player === undefined || mixing.length > 1) return undefined
  // Of the mixing player all strategies get what they get whatever it does; the others' gains are linear in its mixture.
  if (outside.some(gain => gain.player === player && compare(gain.values[0]!, ZERO) > 0)) return pure.with(player, [])
  const gains = outside.filter(gain => gain.player !== player).map(({ values }) => values)
  return pure.with(player, vertices(supports[player]!.length, gains))
}

/** The vertices of {x ≥ 0, Σx = 1, a·x ≤ 0 for each a}: one tight condition after the other is added. */
function vertices(count: number, gains: readonly (readonly Fraction[])[]): Fraction[][] {
  const faces = [
    ...Array.from({ length: count }, (_, s) => Array.from({ length: count }, (_, t) => (s === t ? ONE : ZERO))),
    ...gains,
  ]
  const rows = faces.map(face => integers(flatFractions(face)))
  const found = new Map<string, Fraction[]>()
  const visit = (tight: readonly (readonly bigint[])[], from: number): void => {
    if (tight.length < count - 1) {
      for (let k = from; k < rows.length; k++) visit([...tight, rows[k]!], k + 1)
      return
    }
    const solution = solveSquare([...tight, Array.from({ length: count }, () => 1n)], [...tight.map(() => 0n), 1n])
    if (solution === undefined) return
    const x = solution.numerators.map(value => ratio(value, solution.denominator))
    if (x.some(value => compare(value, ZERO) < 0) || gains.some(gain => compare(dot(gain, x), ZERO) > 0)) return
    found.set(keyOf(x), x)
  }
  visit([], 0)
  return [...found.values()]
}
