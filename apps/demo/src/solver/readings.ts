/**
 * One relationship read three ways: the same partners, the same total, and another point to fall back on. If they fall out,
 * nobody keeps anything (zero-sum: all of it is one pie); each keeps what it could do alone (shared surplus); or each keeps
 * its whole use (non-rival value). What a partner would keep is what is not exposed, so each is an exposure of its own.
 */
import { compare, type Fraction, ONE, type Relationship, rational, relationship, ZERO } from '@biform/core'
import { type Appropriate, appropriate } from '@biform/solver'
import type { RoomNumbers } from './room-protocol.ts'

export interface ReadingsAnswer {
  readonly zeroSum: Reading
  readonly surplus: Reading
  readonly nonRival: Reading
}

/** What each partner ends up with, and how that changes, the small partner first. */
export interface Reading {
  readonly is: Appropriate
  /** If the small partner's share of what is bargained over is larger by 1/10. */
  readonly share: readonly Fraction[]
  /** If the small partner's own use is worth 10 more. */
  readonly small: readonly Fraction[]
  /** If the large partner's own use is worth 10 more. */
  readonly large: readonly Fraction[]
}

/** The numbers of the relationship: the small partner's share, own uses, and what each has alone. */
interface Case {
  readonly share: Fraction
  readonly own: readonly [Fraction, Fraction]
  readonly alone: readonly [Fraction, Fraction]
}

const MORE = rational(10)

/** @throws InputError for numbers that make no relationship */
export function readingsAnswer(numbers: RoomNumbers): ReadingsAnswer {
  const [share, uS, uL, dS, dL] = ['beta', 'uS', 'uL', 'dS', 'dL'].map(name => rational(numbers[name]!)) as [
    Fraction,
    Fraction,
    Fraction,
    Fraction,
    Fraction,
  ]
  const own = [uS, uL] as const
  const it: Case = { share, own, alone: [least(dS, uS), least(dL, uL)] }
  const nothing = [ZERO, ZERO] as const
  return {
    zeroSum: reading(it, () => nothing),
    surplus: reading(it, ({ alone }) => alone),
    nonRival: reading(it, item => item.own),
  }
}

/** A reading, by what each partner would keep if they fell out. */
function reading(it: Case, kept: (it: Case) => readonly [Fraction, Fraction]): Reading {
  const of = (other: Case): Appropriate => appropriate(asRelationship(other, kept(other)))
  const is = of(it)
  const less = (other: Case, from: Appropriate): Fraction[] =>
    of(other).totals.map((total, i) => total.sub(from.totals[i]!))
  const [uS, uL] = it.own
  return {
    is,
    share: less({ ...it, share: ONE }, of({ ...it, share: ZERO })).map(change => change.div(MORE)),
    small: less({ ...it, own: [uS.add(MORE), uL] }, is),
    large: less({ ...it, own: [uS, uL.add(MORE)] }, is),
  }
}

function asRelationship({ share, own }: Case, kept: readonly Fraction[]): Relationship {
  const exposure = own.map((value, i) => (value.n === 0n ? ZERO : ONE.sub(kept[i]!.div(value))))
  return relationship({
    partners: ['Small firm', 'Large firm'],
    components: [{ ownUse: own, exposure }],
    shares: [share, ONE.sub(share)],
  })
}

function least(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) < 0 ? a : b
}
