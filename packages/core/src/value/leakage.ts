/**
 * Leakage: what one partner's value teaches another. A share g of partner i's own use of a component becomes own use of
 * partner j wherever both take part: with λ = g·u_ik, j gains λ and i loses κλ, where κ is the rivalry of the component.
 *
 *   C5  Σ_i u_ik changes by (1−κ)·Σλ ≥ 0
 *
 * Knowledge (κ = 0) is copied and i keeps its own use; what only one can use (κ = 1) is taken from it: misappropriation.
 */
import { InputError, show } from '../errors.ts'
import { checkFields, checkKind, isPlain } from '../games/fields.ts'
import { indexOf } from '../games/labels.ts'
import { flatFractions, fractions } from '../number/flat.ts'
import { compare, type Fraction, ONE, type Rational, rational, sum, ZERO } from '../number/rational.ts'
import type { Law } from './appropriation.ts'
import { everyone, ownUse, type Relationship } from './relationship.ts'

/** One way by which value leaks: labels of a component and of two partners, and the share g in [0, 1]. */
export interface Leak {
  readonly component: string
  readonly from: string
  readonly to: string
  readonly share: Rational
}

/** A relationship after leakage. */
export interface Leakage {
  readonly relationship: Relationship
  /** λ of each leak in the coalition of all. */
  readonly leaked: readonly Fraction[]
  /** Per component: C5 in the coalition of all, the change of the sum of own uses against (1−κ)·Σλ. */
  readonly C5: readonly Law[]
}

/**
 * The relationship after some leaks, all of which take their share of what there was before.
 *
 * Time: leaks times coalitions.
 *
 * @throws InputError that names the place: an unknown component or partner, a leak to oneself, a share outside [0, 1], leaks
 * that take more from a partner than it has
 * @example
 * const pair = relationship({ partners: ['S', 'L'], components: [{ label: 'knowledge', ownUse: [60, 100] }] })
 * const leaks = [{ component: 'knowledge', from: 'S', to: 'L', share: '1/4' }]
 * const { relationship: after, leaked } = leakage(pair, leaks)
 * leaked // → ['15']
 * ownUse(after, 0, 0, 3) // → '60'
 * ownUse(after, 1, 0, 3) // → '115'
 */
export function leakage(game: Relationship, leaks: readonly Leak[]): Leakage {
  checkKind(game, 'relationship')
  if (!Array.isArray(leaks)) throw new InputError('leaks', `${show(leaks)} is not a list`)
  const read = Array.from(leaks as readonly Leak[], (leak, l) => readLeak(leak, game, `leaks[${l}]`))
  const components = game.components.map((item, k) => {
    const before = item.ownUse.map(fractions)
    const after = before.map(list => [...list])
    for (const { component, from, to, share } of read) {
      if (component !== k) continue
      before[from]!.forEach((value, S) => {
        if (((S >> from) & (S >> to) & 1) === 0) return
        const part = share.mul(value)
        after[to]![S] = after[to]![S]!.add(part)
        after[from]![S] = after[from]![S]!.sub(item.rivalry.mul(part))
      })
    }
    return { ...item, ownUse: after.map(flatFractions), lost: after.findIndex(list => list.some(isNegative)) }
  })
  components.forEach(({ lost, label }) => {
    if (lost >= 0)
      throw new InputError('leaks', `take more of ${show(label)} from ${show(game.partners[lost])} than it has`)
  })
  const relationship: Relationship = { ...game, components: components.map(({ lost: _, ...item }) => item) }
  const N = everyone(game)
  const leaked = read.map(({ component, from, share }) => share.mul(ownUse(game, from, component, N)))
  const total = (of: Relationship, k: number): Fraction => sum(game.partners.map((_, i) => ownUse(of, i, k, N)))
  return {
    relationship,
    leaked,
    C5: game.components.map(({ rivalry }, k) => {
      const left = total(relationship, k).sub(total(game, k))
      const right = ONE.sub(rivalry).mul(sum(leaked.filter((_, l) => read[l]!.component === k)))
      return { holds: compare(left, right) === 0, applies: true, left, right }
    }),
  }
}

function isNegative(value: Fraction): boolean {
  return compare(value, ZERO) < 0
}

function readLeak(
  leak: Leak,
  game: Relationship,
  at: string,
): { component: number; from: number; to: number; share: Fraction } {
  if (!isPlain(leak)) throw new InputError(at, `${show(leak)} is not a leak`)
  checkFields(leak, ['component', 'from', 'to', 'share'], at)
  const labels = game.components.map(({ label }) => label)
  const component = indexOf(labels, leak.component, `${at}.component`)
  const from = indexOf(game.partners, leak.from, `${at}.from`)
  const to = indexOf(game.partners, leak.to, `${at}.to`)
  if (from === to) throw new InputError(`${at}.to`, 'is the partner that it leaks from')
  const share = rational(leak.share, `${at}.share`)
  if (compare(share, ZERO) < 0 || compare(share, ONE) > 0)
    throw new InputError(`${at}.share`, `${share.toFraction()} is not between 0 and 1`)
  return { component, from, to, share }
}
