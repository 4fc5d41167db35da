/**
 * A relationship: partners who each draw a value-in-use of their own from it, part of which is exposed to the others.
 *
 * For each component k of value (an endorsement, a market insight, a product margin, …) and each partner i:
 * own-use value u_ik(S) ≥ 0 in coalition S, if nobody contests it; exposure ρ_ik ∈ [0, 1], the share of it that the
 * others could withhold after everybody has acted, so that it must be bargained over; and rivalry κ_k ∈ [0, 1], how
 * far one use of the contested pot hinders another.
 */
import { entryCount, InputError, show } from '../errors.ts'
import { dualPlayers, type OwnUseInput, ownUseOf } from '../games/dual-value-game.ts'
import { checkFields, checkKind } from '../games/fields.ts'
import { label } from '../games/labels.ts'
import { type Liability, type LiabilityInput, liabilities } from '../games/liability.ts'
import { at as entry, type FlatRationals, flatFractions, isList, length, type RationalList } from '../number/flat.ts'
import { compare, Fraction, ONE, type Rational, ratio, rational, sum, ZERO } from '../number/rational.ts'
import { type DivisionTerms, type DivisionTermsInput, divisionTerms } from './division-terms.ts'
import { notKept } from './exposure.ts'
import { afterLeaks, type Leak, readLeaks } from './leaks.ts'

/** One component of the value that a relationship gives to its partners. */
export interface Component {
  readonly label: string
  /** `ownUse[i]`: partner i's own-use value u_i(S) ≥ 0 over all 2^n coalitions, in bitmask order. */
  readonly ownUse: readonly FlatRationals[]
  /** `exposure[i]` ∈ [0, 1]: the share of partner i's value that the others could withhold. */
  readonly exposure: readonly Fraction[]
  /** κ ∈ [0, 1]: 0 if the uses of the pot add, 1 if only one use is possible. */
  readonly rivalry: Fraction
}

/** Partners, what each gains from the relationship, and how exposed that is; and what rules of division go by, if given. */
export interface Relationship extends DivisionTerms {
  readonly kind: 'relationship'
  readonly partners: readonly string[]
  readonly components: readonly Component[]
  /** How much each partner can pay to others out of pocket. */
  readonly liability: readonly Liability[]
  /** What each partner has spent: subtracted from its payoff, not bargained over. */
  readonly costs: readonly Fraction[]
  /** Bargaining shares β_i ≥ 0 of the pot; they sum to 1. */
  readonly shares: readonly Fraction[]
}

/** What `relationship` takes for a component. */
export interface ComponentInput {
  readonly label?: string
  /**
   * One value per partner (in the coalition of all; 0 in any smaller one), or an object from coalitions to one value
   * per member, or one list of 2^n values per partner.
   */
  readonly ownUse: RationalList | OwnUseInput
  /** One exposure for all partners, or one per partner. Default 0. */
  readonly exposure?: Rational | RationalList
  /**
   * Instead of `exposure`: what each partner keeps of its own use in the coalition of all if everybody else leaves after
   * all have acted, from 0 to that own use. Exposure is what is not kept, as `exposureOf` derives it. Leaks come after.
   */
  readonly disagreement?: RationalList
  /** Default 0. */
  readonly rivalry?: Rational
}

/** What `relationship` takes. */
export interface RelationshipInput extends DivisionTermsInput {
  readonly partners: readonly string[]
  readonly components: readonly ComponentInput[]
  /** One for all or one per partner; "unlimited" is allowed. Default 0. */
  readonly liability?: LiabilityInput
  /** Default 0 each. */
  readonly costs?: RationalList
  /** Default: equal shares. */
  readonly shares?: RationalList
  /**
   * What leaks from one partner to another; see `leakage`. The relationship holds the own use after it, and not the leaks.
   */
  readonly leaks?: readonly Leak[]
}

/** The fields that rules of division go by, and leakage. */
const TERMS = ['investments', 'efforts', 'decisiveness', 'outside', 'leaks']
/** A relationship has at most this many components. */
const MAX_COMPONENTS = 64
/** … and holds at most this many values: partners × components × coalitions. */
const MAX_VALUES = 2 ** 20

/**
 * Builds a relationship.
 *
 * @throws InputError that names the place: negative own-use value, exposure or rivalry outside [0, 1], shares that do
 * not sum to 1, wrong lengths, exposure given together with a disagreement point, or one that keeps more than there is,
 * leaks that take more than there is, investments, efforts or outside options below 0
 * @example
 * const pair = relationship({
 *   partners: ['Small', 'Large'],
 *   components: [{ ownUse: [60, 100], exposure: '1/2' }],
 *   shares: ['1/4', '3/4'],
 * })
 * pair.components[0].exposure[1].toFraction() // → '1/2'
 * // If they fell out, the small partner would keep 45 of its 60, and the large one all of its 100.
 * relationship({ partners: ['Small', 'Large'], components: [{ ownUse: [60, 100], disagreement: [45, 100] }] }).components[0].exposure // → ['1/4', '0']
 */
export function relationship(input: RelationshipInput): Relationship {
  if (typeof input !== 'object' || input === null) throw new InputError('', `${show(input)} is not a relationship`)
  checkFields(input, ['kind', 'partners', 'components', 'liability', 'costs', 'shares', ...TERMS])
  const partners = dualPlayers(input.partners, 'partners')
  const { components } = input
  if (!Array.isArray(components) || components.length === 0) {
    throw new InputError('components', 'needs at least one component')
  }
  if (components.length > MAX_COMPONENTS) {
    throw new InputError('components', `${components.length} components are more than ${MAX_COMPONENTS}`)
  }
  const values = partners.length * components.length * 2 ** partners.length
  if (values > MAX_VALUES) {
    throw new InputError(
      'components',
      `${components.length} components of ${partners.length} partners have ${values} values, more than ${MAX_VALUES}`,
    )
  }
  const before = Array.from(components, (item: ComponentInput, k) => component(item, partners, `components[${k}]`, k))
  const { leaks = [] } = input
  return {
    kind: 'relationship',
    partners,
    components: afterLeaks(before, partners, readLeaks(leaks, before, partners)),
    liability: liabilities(input.liability, partners.length),
    costs: perPartner(input.costs ?? partners.map(() => 0), partners, 'costs'),
    shares: bargainingShares(input.shares, partners),
    ...divisionTerms(input, partners.length),
  }
}

function component(input: ComponentInput, partners: readonly string[], at: string, k: number): Component {
  if (typeof input !== 'object' || input === null) throw new InputError(at, `${show(input)} is not a component`)
  checkFields(input, ['label', 'ownUse', 'exposure', 'disagreement', 'rivalry'], at)
  const ownUse = componentOwnUse(input.ownUse, partners, `${at}.ownUse`)
  ownUse.forEach((list, i) => {
    for (let S = 0; S < length(list); S++) {
      if (list.values[S]! < 0) {
        throw new InputError(
          `${at}.ownUse`,
          `${show(partners[i])} has ${entry(list, S).toFraction()}, which is negative`,
        )
      }
    }
  })
  return {
    label: input.label === undefined ? `value ${k + 1}` : label(input.label, `${at}.label`),
    ownUse,
    exposure: exposures(input, ownUse, partners, at),
    rivalry: unit(rational(input.rivalry ?? 0, `${at}.rivalry`), `${at}.rivalry`),
  }
}

/** Exposure as it is given, or as the disagreement point implies it. */
function exposures(
  { exposure, disagreement }: ComponentInput,
  ownUse: readonly FlatRationals[],
  partners: readonly string[],
  at: string,
): Fraction[] {
  if (disagreement !== undefined) {
    if (exposure !== undefined) {
      throw new InputError(`${at}.disagreement`, 'is given together with exposure, which follows from it')
    }
    const kept = perPartner(disagreement, partners, `${at}.disagreement`)
    const all = 2 ** partners.length - 1
    return ownUse.map((list, i) => notKept(entry(list, all), kept[i]!, `${at}.disagreement[${i}]`))
  }
  const given = exposure ?? 0
  return isList(given)
    ? perPartner(given, partners, `${at}.exposure`).map((value, i) => unit(value, `${at}.exposure[${i}]`))
    : partners.map(() => unit(rational(given, `${at}.exposure`), `${at}.exposure`))
}

/** One value per partner is the value in the coalition of all; the other forms are those of a dual-value game. */
function componentOwnUse(
  input: ComponentInput['ownUse'],
  partners: readonly string[],
  at: string,
): readonly FlatRationals[] {
  const isVector =
    isList(input) &&
    Array.from<unknown>(input).every(item => typeof item !== 'object' || item === null || item instanceof Fraction)
  if (!isVector) return ownUseOf(input as OwnUseInput, partners, at)
  const smaller = Array.from({ length: 2 ** partners.length - 1 }, () => ZERO)
  return perPartner(input as RationalList, partners, at).map(value => flatFractions([...smaller, value]))
}

function perPartner(list: RationalList, partners: readonly string[], at: string): Fraction[] {
  if (!isList(list)) throw new InputError(at, `${show(list)} is not a list`)
  if (list.length !== partners.length) {
    throw new InputError(at, `has ${entryCount(list.length)} for ${partners.length} partners`)
  }
  return Array.from(list as readonly Rational[], (value, i) => rational(value, `${at}[${i}]`))
}

function unit(value: Fraction, at: string): Fraction {
  if (compare(value, ZERO) < 0 || compare(value, ONE) > 0) {
    throw new InputError(at, `${value.toFraction()} is not between 0 and 1`)
  }
  return value
}

function bargainingShares(list: RationalList | undefined, partners: readonly string[]): Fraction[] {
  if (list === undefined) return partners.map(() => ratio(1n, BigInt(partners.length)))
  const shares = perPartner(list, partners, 'shares')
  shares.forEach((share, i) => {
    if (compare(share, ZERO) < 0) throw new InputError(`shares[${i}]`, `${share.toFraction()} is negative`)
  })
  const total = sum(shares)
  if (compare(total, ONE) !== 0) throw new InputError('shares', `sum to ${total.toFraction()}, not 1`)
  return shares
}

/**
 * Partner i's own-use value of component k in a coalition (a bitmask).
 *
 * @example
 * const pair = relationship({ partners: ['S', 'L'], components: [{ ownUse: [60, 100] }] })
 * ownUse(pair, 0, 0, 3) // → '60'
 * ownUse(pair, 0, 0, 1) // → '0'
 */
export function ownUse(game: Relationship, i: number, k: number, coalition: number): Fraction {
  return entry(game.components[k]!.ownUse[i]!, coalition)
}

/**
 * The coalition of all partners.
 *
 * @example
 * everyone(relationship({ partners: ['S', 'M', 'L'], components: [{ ownUse: [1, 2, 3] }] })) // → 7
 */
export function everyone(game: Relationship): number {
  return 2 ** game.partners.length - 1
}

/**
 * The same relationship with one exposure for every partner and component: 1 is the split pie, 0 dual appropriation.
 *
 * @example
 * const pair = relationship({ partners: ['S', 'L'], components: [{ ownUse: [60, 100] }] })
 * potOf(withExposure(pair, rational(1)), 0, 3) // → '160'
 */
export function withExposure(game: Relationship, exposure: Fraction): Relationship {
  checkKind(game, 'relationship')
  return {
    ...game,
    components: game.components.map(item => ({
      ...item,
      exposure: item.exposure.map(() => unit(exposure, 'exposure')),
    })),
  }
}
