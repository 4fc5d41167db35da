/** The rules that divide the pots of a relationship, and what some of them go by beside its bargaining shares. */
import { entryCount, InputError, show } from '../errors.ts'
import { isList, type RationalList } from '../number/flat.ts'
import { compare, type Fraction, type Rational, rational, ZERO } from '../number/rational.ts'

/**
 * The rules that divide pots, by name: in proportion to the bargaining shares, equally, by the Shapley value or the nucleolus
 * of the pot's game, in proportion to investments, by a Tullock contest of efforts, and by Nash bargaining with what each
 * partner has elsewhere, read as the impasse point or as a market option (deal-me-out).
 *
 * @example
 * DIVISION_NAMES.length // → 8
 */
export const DIVISION_NAMES = [
  'shares',
  'equal',
  'shapley',
  'nucleolus',
  'proportional',
  'tullock',
  'nash-impasse',
  'nash-option',
] as const

/** One of them. */
export type DivisionName = (typeof DIVISION_NAMES)[number]

/** What a rule goes by beside the bargaining shares. A field is there if it was given. */
export interface DivisionTerms {
  /** What each partner has invested, ≥ 0, for a division in proportion to it. Where it is missing, its costs stand for it. */
  readonly investments?: readonly Fraction[]
  /** What each partner spends on a contest over the pots, ≥ 0. It is subtracted from a payoff only as part of the costs. */
  readonly efforts?: readonly Fraction[]
  /** The power r of e_i^r / Σ e_j^r in a contest, from 1 to 16. Where it is missing, 1. */
  readonly decisiveness?: number
  /** What each partner has elsewhere, ≥ 0, for Nash bargaining. */
  readonly outside?: readonly Fraction[]
}

/** What `relationship` takes for these. */
export interface DivisionTermsInput {
  readonly investments?: RationalList
  readonly efforts?: RationalList
  readonly decisiveness?: number
  readonly outside?: RationalList
}

/** The most decisive contest. */
const MAX_DECISIVENESS = 16

/** Reads the terms of a division, those that are given. */
export function divisionTerms(input: DivisionTermsInput, partners: number): DivisionTerms {
  const { decisiveness } = input
  if (decisiveness !== undefined && !isDecisiveness(decisiveness)) {
    throw new InputError('decisiveness', `${show(decisiveness)} is not a whole number from 1 to ${MAX_DECISIVENESS}`)
  }
  const lists = (['investments', 'efforts', 'outside'] as const).flatMap(name => {
    const list = input[name]
    return list === undefined ? [] : [[name, amounts(list, partners, name)] as const]
  })
  return { ...Object.fromEntries(lists), ...(decisiveness === undefined ? {} : { decisiveness }) }
}

/**
 * Whether a number can be the power of a contest: a whole number from 1 to 16.
 *
 * @example
 * [1, 16, 17, 1.5].map(isDecisiveness) // → [true, true, false, false]
 */
export function isDecisiveness(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MAX_DECISIVENESS
}

/** Numbers ≥ 0, one per partner. */
function amounts(list: RationalList, partners: number, at: string): Fraction[] {
  if (!isList(list)) throw new InputError(at, `${show(list)} is not a list`)
  if (list.length !== partners) throw new InputError(at, `has ${entryCount(list.length)} for ${partners} partners`)
  return Array.from(list as readonly Rational[], (item, i) => {
    const value = rational(item, `${at}[${i}]`)
    if (compare(value, ZERO) < 0) throw new InputError(`${at}[${i}]`, `${value.toFraction()} is negative`)
    return value
  })
}
