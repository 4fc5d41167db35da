/** How pots are divided: by weights, wherever these come from; by the Shapley value or the nucleolus of the pot's game; or by bargaining. */
import {
  type Coalitional,
  compare,
  DIVISION_NAMES,
  type DivisionName,
  divisionByShares,
  entryCount,
  everyone,
  type Fraction,
  flatFractions,
  InputError,
  isDecisiveness,
  ONE,
  potOf,
  type Rational,
  type Relationship,
  ratio,
  rational,
  show,
  sum,
  ZERO,
} from '@biform/core'
import type { Appropriate } from '../results/biform.ts'
import type { Nucleolus } from '../results/nucleolus.ts'
import { nucleolus } from '../splits/nucleolus/nucleolus.ts'
import { shapley } from '../splits/values/shapley.ts'

/**
 * How the pots are divided: a rule's name, or what a rule goes by, one number ≥ 0 per partner, in place of what the relationship
 * says. The nucleolus is of at most 10 partners, and every pot must have an imputation.
 */
export type Division =
  | DivisionName
  /** They sum to 1. */
  | { readonly weights: readonly Rational[] }
  /** Not all 0, unless all pots are. */
  | { readonly investments: readonly Rational[] }
  /** In a contest nobody's effort decides if all are 0: then equally. `decisiveness` is a whole number from 1 to 16; default 1. */
  | { readonly efforts: readonly Rational[]; readonly decisiveness?: number }
  /** They sum to no more than all pots together, which are divided in proportion to each other. */
  | { readonly outside: readonly Rational[]; readonly outsideAs: 'impasse' | 'option' }

type Divided = Pick<
  Appropriate,
  'rule' | 'weights' | 'investments' | 'efforts' | 'decisiveness' | 'outside' | 'concept' | 'certificates' | 'received'
>

/** The most partners among whom pots are divided by the nucleolus. */
const MAX_NUCLEOLUS_PARTNERS = 10

/** Whether outside options, if the division knows any, leave something to agree on. */
export function agrees(relationship: Relationship, division: Division): boolean {
  if (typeof division !== 'object' || !('outside' in division)) return true
  return compare(sum(potsOf(relationship)), sum(division.outside.map(value => rational(value)))) >= 0
}

/** The lists that an object may give for a division, and what may stand beside each. */
const FORMS: Readonly<Record<Form, readonly string[]>> = {
  weights: [],
  investments: [],
  efforts: ['decisiveness'],
  outside: ['outsideAs'],
}

type Form = 'weights' | 'investments' | 'efforts' | 'outside'

/** The one list that an object gives for a division, nothing else beside it; nothing if there is none, or are several. */
export function formOf(division: unknown, at: string): Form | undefined {
  if (typeof division !== 'object' || division === null) return undefined
  const [form, ...others] = (Object.keys(FORMS) as Form[]).filter(name => Object.hasOwn(division, name))
  if (form === undefined || others.length > 0) return undefined
  const stranger = Object.keys(division).find(name => name !== form && !FORMS[form].includes(name))
  if (stranger === undefined) return form
  const beside = FORMS[form].join(', ')
  throw new InputError(
    `${at}[${show(stranger)}]`,
    `is nothing that ${form} go by${beside === '' ? '' : `; there is ${beside}`}`,
  )
}

/** σ_ik under a division, with what the rule goes by. */
export function divide(relationship: Relationship, division: Division): Divided {
  if (typeof division === 'string') return divideByName(relationship, division)
  const form = formOf(division, 'division')
  if (form === undefined) throw unknownDivision(division)
  const given = division as Partial<Record<string, unknown>>
  const numbers = amounts(given[form], form, relationship.partners.length)
  switch (form) {
    case 'weights': {
      const total = sum(numbers)
      if (compare(total, ONE) !== 0) throw new InputError('weights', `sum to ${total.toFraction()}, not 1`)
      return byWeights(relationship, { rule: 'weights', weights: numbers })
    }
    case 'investments':
      return byInvestments(relationship, numbers, 'investments')
    case 'efforts':
      return byContest(relationship, numbers, decisivenessOf(given, 'decisiveness'))
    case 'outside':
      return byBargaining(relationship, numbers, conceptOf(given, 'outsideAs'))
  }
}

/** The power of a contest that a division gives. */
export function decisivenessOf({ decisiveness = 1 }: Partial<Record<string, unknown>>, at: string): number {
  if (isDecisiveness(decisiveness)) return decisiveness
  throw new InputError(at, `${show(decisiveness)} is not a whole number from 1 to 16`)
}

/** How a division reads what partners have elsewhere. */
export function conceptOf({ outsideAs }: Partial<Record<string, unknown>>, at: string): 'impasse' | 'option' {
  if (outsideAs === 'impasse' || outsideAs === 'option') return outsideAs
  throw new InputError(at, `${show(outsideAs)} is neither "impasse" nor "option"`)
}

function unknownDivision(division: unknown): InputError {
  const names = DIVISION_NAMES.map(show).join(', ')
  const forms = '{ weights }, { investments }, { efforts }, { outside }'
  return new InputError('division', `${show(division)} is none of ${names}, ${forms}`)
}

/** A rule by its name goes by what the relationship says. */
function divideByName(relationship: Relationship, name: DivisionName): Divided {
  const { shares, costs, investments, efforts, decisiveness = 1, outside } = relationship
  const needed = (list: readonly Fraction[] | undefined, field: string, what: string): readonly Fraction[] => {
    if (list === undefined) throw new InputError(field, `is missing in the relationship: ${show(name)} needs ${what}`)
    return list
  }
  switch (name) {
    case 'shares':
      return byWeights(relationship, { rule: 'shares', weights: shares })
    case 'equal':
      return byWeights(relationship, { rule: 'equal', weights: equally(shares.length) })
    case 'shapley':
      return { rule: 'shapley', received: byShapley(relationship) }
    case 'nucleolus':
      return byNucleolus(relationship)
    case 'proportional':
      return investments
        ? byInvestments(relationship, investments, 'investments')
        : byInvestments(relationship, costs, 'costs')
    case 'tullock':
      return byContest(
        relationship,
        needed(efforts, 'efforts', 'what each partner spends on the contest'),
        decisiveness,
      )
    case 'nash-impasse':
      return byBargaining(relationship, needed(outside, 'outside', 'what each partner has elsewhere'), 'impasse')
    case 'nash-option':
      return byBargaining(relationship, needed(outside, 'outside', 'what each partner has elsewhere'), 'option')
    default:
      throw unknownDivision(name)
  }
}

/** The division behind an answer. */
export function divisionOf(result: Appropriate): Division {
  switch (result.rule) {
    case 'weights':
      return { weights: result.weights! }
    case 'proportional':
      return { investments: result.investments! }
    case 'tullock':
      return { efforts: result.efforts!, decisiveness: result.decisiveness! }
    case 'nash':
      return { outside: result.outside!, outsideAs: result.concept! }
    default:
      return result.rule
  }
}

function equally(count: number): Fraction[] {
  return Array.from({ length: count }, () => ratio(1n, BigInt(count)))
}

function power(value: Fraction, exponent: number): Fraction {
  let product = ONE
  for (let k = 0; k < exponent; k++) product = product.mul(value)
  return product
}

/** Numbers ≥ 0, one per partner. */
function amounts(list: unknown, at: string, partners: number): Fraction[] {
  if (!Array.isArray(list)) throw new InputError(at, `${show(list)} is not a list`)
  if (list.length !== partners) throw new InputError(at, `has ${entryCount(list.length)} for ${partners} partners`)
  return Array.from(list as readonly Rational[], (item, i) => {
    const value = rational(item, `${at}[${i}]`)
    if (compare(value, ZERO) < 0) throw new InputError(`${at}[${i}]`, `${value.toFraction()} is negative`)
    return value
  })
}

function potsOf(relationship: Relationship): Fraction[] {
  return relationship.components.map((_, k) => potOf(relationship, k, everyone(relationship)))
}

/** In proportion to what each has invested; where that is nothing, and nothing is there to divide, equally. */
function byInvestments(relationship: Relationship, investments: readonly Fraction[], at: string): Divided {
  const negative = investments.findIndex(value => compare(value, ZERO) < 0)
  if (negative >= 0) throw new InputError(`${at}[${negative}]`, 'is negative: nothing is in proportion to it')
  const total = sum(investments)
  if (total.n === 0n && sum(potsOf(relationship)).n !== 0n) {
    const more = at === 'costs' ? '; give investments' : ''
    throw new InputError(at, `are all 0: nothing is in proportion to them${more}`)
  }
  const weights = total.n === 0n ? equally(investments.length) : investments.map(value => value.div(total))
  return byWeights(relationship, { rule: 'proportional', weights, investments })
}

/** The contest of Tullock: e_i^r / Σ e_j^r of every pot. */
function byContest(relationship: Relationship, efforts: readonly Fraction[], decisiveness: number): Divided {
  const powers = efforts.map(value => power(value, decisiveness))
  const total = sum(powers)
  const weights = total.n === 0n ? equally(efforts.length) : powers.map(value => value.div(total))
  return byWeights(relationship, { rule: 'tullock', weights, efforts, decisiveness })
}

function byWeights(
  relationship: Relationship,
  rule: Omit<Divided, 'received'> & { readonly weights: readonly Fraction[] },
): Divided {
  return { ...rule, received: divisionByShares({ ...relationship, shares: rule.weights }) }
}

/** σ_ik = φ_i(w_k): the Shapley value of each component's pot as a game of its own. */
function byShapley(relationship: Relationship): Fraction[][] {
  const values = relationship.components.map((_, k) => shapley(potOfComponent(relationship, k)).values)
  return relationship.partners.map((_, i) => values.map(list => list[i]!))
}

/** The pot of component k as a game of its own. */
function potOfComponent(relationship: Relationship, k: number): Coalitional {
  const pots = Array.from({ length: everyone(relationship) + 1 }, (_, S) => potOf(relationship, k, S))
  return { kind: 'coalitional', players: relationship.partners, worth: flatFractions(pots) }
}

/** The nucleoli of the pots of all components. */
export function nucleoli(relationship: Relationship): Nucleolus[] {
  return relationship.components.map((_, k) => nucleolus(potOfComponent(relationship, k)))
}

function byNucleolus(relationship: Relationship): Divided {
  const { partners, components } = relationship
  if (partners.length > MAX_NUCLEOLUS_PARTNERS) {
    const most = `the nucleolus is of at most ${MAX_NUCLEOLUS_PARTNERS} partners, not ${partners.length}; use "shapley"`
    throw new InputError('division', most)
  }
  const certificates = nucleoli(relationship)
  const received = certificates.map((found, k) => {
    if (found.kind === 'allocation') return found.values
    const pot = `the pot of ${show(components[k]!.label)}`
    throw new InputError(
      'division',
      `${pot} is less than what partners make of it alone: it has no nucleolus; use "shapley"`,
    )
  })
  return {
    rule: 'nucleolus',
    certificates,
    received: partners.map((_, i) => received.map(values => values[i]!)),
  }
}

/** Nash bargaining over w = Σ_k w_k with the bargaining shares as weights; each pot is then divided like the whole. */
function byBargaining(
  relationship: Relationship,
  outside: readonly Fraction[],
  concept: 'impasse' | 'option',
): Divided {
  const weights = relationship.shares
  const pots = potsOf(relationship)
  const pot = sum(pots)
  const surplus = pot.sub(sum(outside))
  if (compare(surplus, ZERO) < 0) {
    throw new InputError('outside', `sums to more than the pots, ${pot.toFraction()}: there is nothing to agree on`)
  }
  const parts =
    concept === 'impasse' ? outside.map((d, i) => d.add(weights[i]!.mul(surplus))) : dealMeOut(pot, weights, outside)
  const received = parts.map(part => pots.map(value => (pot.n === 0n ? ZERO : part.mul(value).div(pot))))
  return { rule: 'nash', weights, outside, concept, received }
}

/** The maximiser of Π x_i^β_i with Σ x_i = w and x_i ≥ d_i: whoever would get less than its option takes that, until nobody would. The last who bargains gets at least its option. */
function dealMeOut(pot: Fraction, weights: readonly Fraction[], outside: readonly Fraction[]): Fraction[] {
  const out = outside.map(() => false)
  for (;;) {
    const left = pot.sub(sum(outside.filter((_, i) => out[i])))
    const rest = sum(weights.filter((_, i) => !out[i]))
    const parts = outside.map((d, i) => (out[i] ? d : left.mul(weights[i]!).div(rest)))
    const short = parts.findIndex((part, i) => !out[i] && compare(part, outside[i]!) < 0)
    if (short < 0) return parts
    out[short] = true
  }
}
