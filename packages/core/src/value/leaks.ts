/** What leaks from one partner to another, applied to the components of a relationship. */
import { InputError, show } from '../errors.ts'
import { checkFields, isPlain } from '../games/fields.ts'
import { indexOf } from '../games/labels.ts'
import { flatFractions, fractions } from '../number/flat.ts'
import { compare, type Fraction, ONE, type Rational, rational, ZERO } from '../number/rational.ts'
import type { Component } from './relationship.ts'

/** One way by which value leaks: labels of a component and of two partners, and the share g in [0, 1]. */
export interface Leak {
  readonly component: string
  readonly from: string
  readonly to: string
  readonly share: Rational
}

/** A leak with its component and partners by index. */
export interface ReadLeak {
  readonly component: number
  readonly from: number
  readonly to: number
  readonly share: Fraction
}

/** There are at most this many leaks, */
const MAX_LEAKS = 1_000
/** … each of which changes the values of coalitions: leaks × coalitions. */
const MAX_CHANGES = 2 ** 22

/** Reads leaks, each with the labels that it names. */
export function readLeaks(
  leaks: readonly Leak[],
  components: readonly Component[],
  partners: readonly string[],
): ReadLeak[] {
  if (!Array.isArray(leaks)) throw new InputError('leaks', `${show(leaks)} is not a list`)
  if (leaks.length > MAX_LEAKS) throw new InputError('leaks', `${leaks.length} leaks are more than ${MAX_LEAKS}`)
  const changes = leaks.length * 2 ** partners.length
  if (changes > MAX_CHANGES) {
    const reason = `${leaks.length} leaks among ${partners.length} partners change ${changes} values, more than ${MAX_CHANGES}`
    throw new InputError('leaks', reason)
  }
  const labels = components.map(({ label }) => label)
  return Array.from(leaks as readonly Leak[], (leak, l) => readLeak(leak, labels, partners, `leaks[${l}]`))
}

function readLeak(leak: Leak, labels: readonly string[], partners: readonly string[], at: string): ReadLeak {
  if (!isPlain(leak)) throw new InputError(at, `${show(leak)} is not a leak`)
  checkFields(leak, ['component', 'from', 'to', 'share'], at)
  const component = indexOf(labels, leak.component, `${at}.component`)
  const from = indexOf(partners, leak.from, `${at}.from`)
  const to = indexOf(partners, leak.to, `${at}.to`)
  if (from === to) throw new InputError(`${at}.to`, 'is the partner that it leaks from')
  const share = rational(leak.share, `${at}.share`)
  if (compare(share, ZERO) < 0 || compare(share, ONE) > 0)
    throw new InputError(`${at}.share`, `${share.toFraction()} is not between 0 and 1`)
  return { component, from, to, share }
}

/** The components after leaks, all of which take their share of what there was before. */
export function afterLeaks(
  components: readonly Component[],
  partners: readonly string[],
  leaks: readonly ReadLeak[],
): Component[] {
  return components.map((item, k) => {
    const here = leaks.filter(({ component }) => component === k)
    if (here.length === 0) return item
    const before = item.ownUse.map(fractions)
    const after = before.map(list => [...list])
    for (const { from, to, share } of here) {
      before[from]!.forEach((value, S) => {
        if (value.n === 0n || ((S >> from) & (S >> to) & 1) === 0) return
        const part = share.mul(value)
        after[to]![S] = after[to]![S]!.add(part)
        after[from]![S] = after[from]![S]!.sub(item.rivalry.mul(part))
      })
    }
    const lost = after.findIndex(list => list.some(value => compare(value, ZERO) < 0))
    if (lost >= 0) {
      throw new InputError('leaks', `take more of ${show(item.label)} from ${show(partners[lost])} than it has`)
    }
    return { ...item, ownUse: after.map(flatFractions) }
  })
}
