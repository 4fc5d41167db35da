/** Checks continua of equilibria: products of polytopes, perhaps cut by the gains of other strategies. */
import { type Fraction, ZERO } from '@biform/core'
import type { Continuum } from '../../results/index.ts'
import { demand, demandSame, list, mixedStrategy } from '../flaw.ts'
import { keyOf } from '../vectors.ts'
import { productOf } from './products.ts'
import { type Conditions, expected, signOf } from './system.ts'

/** The extreme mixtures are those of the set of equilibria, each once, and at least one player has two. */
export function checkContinuum(
  conditions: Conditions,
  { supports, extreme, cut }: Continuum,
  counts: readonly number[],
  at: string,
): void {
  list(extreme, `${at}.extreme`, supports.length).forEach((mixtures, i) => {
    list(mixtures, `${at}.extreme[${i}]`).forEach((mix, k) => {
      mixedStrategy(mix, counts[i]!, `${at}.extreme[${i}][${k}]`)
    })
  })
  const product = productOf(conditions)
  demand(product.kind === 'product' && product.vertices.some(({ length }) => length > 1), `${at}.supports`)
  product.vertices.forEach((mixtures, i) => {
    const own = mixtures.map(mix => keyOf(spread(mix, supports[i]!, counts[i]!)))
    const found = extreme[i]!.map(keyOf)
    demand(own.length === found.length && new Set(found).size === found.length, `${at}.extreme[${i}]`)
    demand(
      found.every(key => own.includes(key)),
      `${at}.extreme[${i}]`,
    )
  })
  if (product.cut.length === 0) {
    demand(cut === undefined, `${at}.cut`)
    return
  }
  demand(cut !== undefined && cut !== null, `${at}.cut`)
  const strategies = product.cut.map(({ player, strategy }) => ({ player, strategy }))
  demandSame(cut.strategies, strategies, `${at}.cut.strategies`)
  checkMember(conditions, product.cut, cut.member, counts, `${at}.cut.member`)
}

/** An equilibrium that plays the supports and in which the strategies that cut the set do worse. */
function checkMember(
  conditions: Conditions,
  cutting: Conditions['outside'],
  member: readonly (readonly Fraction[])[],
  counts: readonly number[],
  at: string,
): void {
  const mixture = list(member, at, counts.length).map((mix, i) => {
    mixedStrategy(mix, counts[i]!, `${at}[${i}]`)
    demandSame(
      mix.flatMap((value, s) => (value.n > 0n ? [s] : [])),
      conditions.supports[i],
      `${at}[${i}]`,
    )
    return conditions.supports[i]!.map(s => ({ middle: mix[s]!, radius: ZERO }))
  })
  const signs = (gains: Conditions['within']): (number | undefined)[] =>
    gains.map(({ values, shape }) => signOf(expected(values, shape, mixture)[0]!))
  demand(
    signs(conditions.within).every(sign => sign === 0),
    at,
  )
  demand(
    signs(conditions.outside).every(
      (sign, k) => sign === -1 || (sign === 0 && !cutting.includes(conditions.outside[k]!)),
    ),
    at,
  )
}

function spread(mix: readonly Fraction[], support: readonly number[], count: number): Fraction[] {
  return Array.from({ length: count }, (_, s) => (support.includes(s) ? mix[support.indexOf(s)]! : ZERO))
}
