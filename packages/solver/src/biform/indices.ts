/**
 * Indices of an appropriation: how dual it is, who takes more than its own, and what rivalry and exposure do to it.
 *
 * All are exact, and null where their denominator is zero. They are defined at the record `Indices`.
 */
import {
  compare,
  dualValueOf,
  type Fraction,
  flatFractions,
  fractions,
  InputError,
  ONE,
  type Relationship,
  ratio,
  show,
  sum,
  useOfPot,
  ZERO,
} from '@biform/core'
import type { Appropriate, Indices, Quotient } from '../results/biform.ts'
import type { Nucleolus } from '../results/nucleolus.ts'
import { appropriate } from './appropriate.ts'
import { agrees, divisionOf, nucleoli } from './division.ts'

/**
 * The indices of what `appropriate` returned.
 *
 * @example
 * const pair = relationship({
 *   partners: ['Small', 'Large'],
 *   components: [{ ownUse: [60, 100], exposure: '1/2' }],
 *   shares: ['1/4', '3/4'],
 * })
 * const found = indices(appropriate(pair))
 * found.dualAppropriation // → '1/2'
 * found.overAppropriation // → ['-20', '20']
 */
export function indices(result: Appropriate): Indices {
  if (result?.method !== 'appropriate') throw new InputError('result', `${show(result)} is no result of appropriate`)
  const { relationship, ownUse, kept, totals, pots } = result
  const all = sum(totals)
  const own = ownUse.map(sum)
  const equalShare = ratio(1n, BigInt(relationship.partners.length))
  const fairPot = sum(pots).mul(equalShare)
  const over = totals.map((total, i) => total.sub(sum(kept[i]!)).sub(fairPot))
  const certificates = result.rule === 'nucleolus' ? scaledNucleoli(relationship) : undefined
  const empty = fractions(dualValueOf(relationship).pot).every(isZero)
  const invariant = certificates ? samePots(result, certificates) : invariantToOthers(result)
  // One factor at which a total changes refutes; that none does at some factors proves it for weights and bargaining only.
  const isSampled = invariant && !empty && (result.rule === 'shapley' || result.rule === 'nucleolus')
  return {
    method: 'indices',
    dualAppropriation: quotient(sum(kept.map(sum)), all),
    fullAppropriation: totals.map((total, i) => quotient(total, own[i]!)),
    overAppropriation: over,
    overAppropriationShare: over.map(value => quotient(value, all)),
    nonRivalry: relationship.components.map(({ rivalry }, k) => {
      const values = ownUse.map(row => row[k]!)
      return aboveOneUse(useOfPot(values, rivalry), values)
    }),
    valuePreserved: relationship.components.map((_, k) => {
      const taken = sum(result.appropriated.map(row => row[k]!))
      return aboveOneUse(
        taken,
        ownUse.map(row => row[k]!),
      )
    }),
    distinctness: distinctness(ownUse),
    dualValueAppropriation: {
      holds: empty,
      takesOwnValue: totals.every((total, i) => compare(total, own[i]!) === 0),
      invariantToDivision: empty,
      invariantToOthers: invariant,
      basis: isSampled ? 'sampled' : 'proved',
    },
    ...(certificates ? { certificates } : {}),
  }
}

function isZero(value: Fraction): boolean {
  return compare(value, ZERO) === 0
}

function quotient(top: Fraction, bottom: Fraction): Quotient {
  return isZero(bottom) ? null : top.div(bottom)
}

const smaller = (a: Fraction, b: Fraction): Fraction => (compare(a, b) > 0 ? b : a)
const max = (values: readonly Fraction[]): Fraction => values.reduce((a, b) => (compare(a, b) < 0 ? b : a))
const min = (values: readonly Fraction[]): Fraction => values.reduce(smaller)

/** (value − max u) / (Σu − max u): 0 if there is value for one use only, 1 if for all; null if at most one has a use. */
function aboveOneUse(value: Fraction, uses: readonly Fraction[]): Quotient {
  const largest = max(uses)
  return quotient(value.sub(largest), sum(uses).sub(largest))
}

/** 1 − Σ_k min_i u_ik / Σ_k max_i u_ik. */
function distinctness(ownUse: readonly (readonly Fraction[])[]): Quotient {
  const columns = ownUse[0]!.map((_, k) => ownUse.map(row => row[k]!))
  const common = quotient(sum(columns.map(min)), sum(columns.map(max)))
  return common === null ? null : ONE.sub(common)
}

/**
 * Whether each total stays the same whatever single other partner's own use is scaled by.
 *
 * Weights and bargaining give each a part that never falls as a pot grows, and pots never fall as own use grows: to have
 * none of it and more than all others is enough. A Shapley value may rise and fall: it is looked at in between as well.
 */
function invariantToOthers(result: Appropriate): boolean {
  const { relationship, totals } = result
  const division = divisionOf(result)
  return relationship.partners.every((_, j) => {
    const beyond = factorBeyondAll(result, j)
    if (beyond === undefined) return true
    const factors = result.rule === 'shapley' ? [ZERO, ratio(1n, 2n), TWO, beyond, beyond.mul(TWO)] : [ZERO, beyond]
    return factors.every(factor => {
      const other = scaleOwnUse(relationship, j, factor)
      if (!agrees(other, division)) return false
      const scaled = appropriate(other, { division }).totals
      return totals.every((total, i) => i === j || compare(total, scaled[i]!) === 0)
    })
  })
}

const TWO = ratio(2n, 1n)

/**
 * A factor at which what partner j exposes outweighs the uses and options of all others, however small its rivalry and their
 * weights are; nothing if j exposes nothing.
 */
function factorBeyondAll({ relationship, weights = [], outside = [] }: Appropriate, j: number): Fraction | undefined {
  const { components, partners } = relationship
  const exposed = components.map(item =>
    item.ownUse.map((list, i) => fractions(list).map(value => value.mul(item.exposure[i]!))),
  )
  const own = exposed.flatMap(lists => lists[j]!).filter(({ n }) => n !== 0n)
  if (own.length === 0) return undefined
  const least = (values: readonly Fraction[]): Fraction => values.filter(({ n }) => n !== 0n).reduce(smaller, ONE)
  const slowest = least(weights).mul(least(components.map(({ rivalry }) => rivalry)))
  const others = max(exposed.flat(2)).mul(BigInt(partners.length * components.length))
  return others.add(sum(outside).mul(TWO)).div(own.reduce(smaller).mul(slowest)).add(TWO)
}

const FACTORS = [ZERO, ratio(1n, 2n), TWO]

/** For each partner and each factor the nucleoli of the pots when its own use is scaled. */
function scaledNucleoli(relationship: Relationship): Nucleolus[][] {
  return relationship.partners.flatMap((_, j) => FACTORS.map(factor => nucleoli(scaleOwnUse(relationship, j, factor))))
}

/** Whether these nucleoli leave each total of the others as it is. */
function samePots({ received }: Appropriate, certificates: readonly (readonly Nucleolus[])[]): boolean {
  return certificates.every((list, place) => {
    const j = Math.floor(place / FACTORS.length)
    const scaled = list.map(found => (found.kind === 'allocation' ? found.values : undefined))
    return received.every((row, i) => {
      const values = scaled.map(found => found?.[i])
      if (values.some(value => value === undefined)) return false
      return i === j || compare(sum(row), sum(values as Fraction[])) === 0
    })
  })
}

/** The relationship in which partner j's own use is `factor` times as much, in every coalition and component. */
function scaleOwnUse(relationship: Relationship, j: number, factor: Fraction): Relationship {
  return {
    ...relationship,
    components: relationship.components.map(item => ({
      ...item,
      ownUse: item.ownUse.map((list, i) =>
        i === j ? flatFractions(fractions(list).map(value => value.mul(factor))) : list,
      ),
    })),
  }
}
