/** Recomputes the indices of dual appropriation from the appropriation that they describe. */
import {
  type Component,
  compare,
  dualValueOf,
  type Fraction,
  flatFractions,
  fractions,
  ONE,
  type Relationship,
  ratio,
  sum,
  useOfPot,
  ZERO,
} from '@biform/core'
import type { Appropriate, Indices, Quotient } from '../results/index.ts'
import { checkAppropriate, column, divide, isZero, nucleoli } from './appropriation.ts'
import { larger } from './equilibria.ts'
import { demand, demandSame, equal, list } from './flaw.ts'

/** The subject is an `appropriate` record. It must be right itself. */
export function checkIndices(subject: unknown, result: Indices): undefined {
  const given = subject as Appropriate | null
  demand(typeof given === 'object' && given !== null && given.method === 'appropriate', 'subject')
  checkAppropriate(given.relationship, given)
  demand((result.certificates !== undefined) === (given.rule === 'nucleolus'), 'certificates')
  for (const [key, value] of Object.entries(indicesOf(given, result.certificates)))
    demandSame(result[key as keyof Indices], value, key)
}

function indicesOf(
  given: Appropriate,
  certificates: Indices['certificates'],
): Omit<Indices, 'method' | 'certificates'> {
  const { relationship, ownUse, kept, pots, appropriated, totals } = given
  const all = sum(totals)
  const equalPart = sum(pots).div(BigInt(totals.length))
  const fair = kept.map(row => sum(row).add(equalPart))
  const over = totals.map((total, i) => total.sub(fair[i]!))
  const components = relationship.components.map(({ rivalry }, k) => {
    const u = column(ownUse, k)
    const [least, most] = [u.reduce(smaller), u.reduce(larger)]
    return { least, most, rest: sum(u).sub(most), useOfAll: useOfPot(u, rivalry), taken: sum(column(appropriated, k)) }
  })
  const nothingContested = fractions(dualValueOf(relationship).pot).every(isZero)
  const invariant = certificates ? sameNucleoli(given, certificates) : invariantToOthers(given)
  const ends = given.rule !== 'shapley' && given.rule !== 'nucleolus'
  const distinct = quotient(sum(components.map(c => c.least)), sum(components.map(c => c.most)))
  return {
    dualAppropriation: quotient(sum(kept.map(sum)), all),
    fullAppropriation: totals.map((total, i) => quotient(total, sum(ownUse[i]!))),
    overAppropriation: over,
    overAppropriationShare: over.map(amount => quotient(amount, all)),
    nonRivalry: components.map(({ useOfAll, most, rest }) => quotient(useOfAll.sub(most), rest)),
    valuePreserved: components.map(({ taken, most, rest }) => quotient(taken.sub(most), rest)),
    distinctness: distinct === null ? null : ONE.sub(distinct),
    dualValueAppropriation: {
      holds: nothingContested,
      takesOwnValue: totals.every((total, i) => equal(total, sum(ownUse[i]!))),
      invariantToDivision: nothingContested,
      invariantToOthers: invariant,
      basis: nothingContested || ends || !invariant ? 'proved' : 'sampled',
    },
  }
}

function quotient(top: Fraction, bottom: Fraction): Quotient {
  return isZero(bottom) ? null : top.div(bottom)
}

function smaller(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b
}

/** For nucleoli the record proves what each partner receives when another's own use is scaled by 0, ½ and 2. */
function sameNucleoli(given: Appropriate, certificates: NonNullable<Indices['certificates']>): boolean {
  const { relationship, received } = given
  const partners = relationship.partners.map((_, i) => i)
  const factors = [ZERO, ratio(1n, 2n), ratio(2n, 1n)]
  list(certificates, 'certificates', partners.length * factors.length)
  const same = partners.flatMap(j =>
    factors.map((factor, f) => {
      const place = j * factors.length + f
      const moved = nucleoli(withScaled(relationship, j, factor), certificates[place]!, `certificates[${place}]`)
      return moved !== undefined && partners.every(i => i === j || equal(sum(moved[i]!), sum(received[i]!)))
    }),
  )
  return same.every(Boolean)
}

/**
 * What i keeps depends on its own use alone; so A_i moves with another's use iff what i receives does. Receipts by weights or
 * by bargaining rise with the pots: the two ends decide. For Shapley values there are points in between, and a second end.
 */
function invariantToOthers(given: Appropriate): boolean {
  const { relationship, received, rule } = given
  const partners = relationship.partners.map((_, i) => i)
  return partners.every(j => {
    const end = farEnd(given, j)
    if (end === null) return true
    const between = rule === 'shapley' ? [ratio(1n, 2n), ratio(2n, 1n), end.add(end)] : []
    return [ZERO, end, ...between].every(factor => {
      const moved = divide(withScaled(relationship, j, factor), given)
      if (moved === undefined) return false
      return partners.every(i => i === j || equal(sum(moved[i]!), sum(received[i]!)))
    })
  })
}

/** A factor at which j's exposed use exceeds that of all others and their options by as much as rivalry and weights ask for. */
function farEnd(given: Appropriate, j: number): Fraction | null {
  const positive = (value: Fraction): boolean => !isZero(value)
  const { components, partners } = given.relationship
  let [most, least]: [Fraction, Fraction | null] = [ZERO, null]
  for (const { ownUse, exposure } of components) {
    for (const [i, values] of ownUse.entries()) {
      for (const value of fractions(values)) {
        const contested = value.mul(exposure[i]!)
        most = larger(most, contested)
        if (i === j && positive(contested)) least = least === null ? contested : smaller(least, contested)
      }
    }
  }
  if (least === null) return null
  const weights = (given.weights ?? []).filter(positive)
  const rivalries = components.map(({ rivalry }) => rivalry).filter(positive)
  const slope = weights.reduce(smaller, ONE).mul(rivalries.reduce(smaller, ONE))
  const all = most.mul(BigInt(partners.length)).mul(BigInt(components.length))
  const options = sum(given.outside ?? [])
  return all.add(options).add(options).div(least.mul(slope)).add(ratio(2n, 1n))
}

/** The relationship with partner j's own use multiplied. */
function withScaled(game: Relationship, j: number, factor: Fraction): Relationship {
  const scaled = (component: Component): Component => ({
    ...component,
    ownUse: component.ownUse.map((values, i) =>
      i === j ? flatFractions(fractions(values).map(value => value.mul(factor))) : values,
    ),
  })
  return { ...game, components: game.components.map(scaled) }
}
