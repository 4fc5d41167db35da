/**
 * How many roots of a polynomial have a negative, a zero and a positive real part, exactly.
 *
 * As w goes from −∞ to ∞, p(iw) = U(w) + iV(w) turns by π for every root on the left and by −π for every one on the right, which a Sturm
 * chain counts as the Cauchy index of V/U or U/V (Hurwitz 1895; Gantmacher 1959). Roots on the axis are common ones of U and V.
 */
import { type Fraction, ONE, realRoots, ZERO } from '@biform/core'

/** Numbers of roots, each as often as it is one. */
export interface HalfPlanes {
  readonly negative: number
  readonly zero: number
  readonly positive: number
}

type Polynomial = readonly Fraction[]

/** Of a polynomial that is not 0, lowest degree first, with a leading coefficient that is not 0. */
export function halfPlanes(polynomial: Polynomial): HalfPlanes {
  const degree = polynomial.length - 1
  // i^k is 1, i, −1, −i, …
  const part = (odd: boolean): Fraction[] =>
    trimmed(
      polynomial.map((value, k) => {
        if ((k % 2 === 1) !== odd) return ZERO
        return k % 4 < 2 ? value : value.neg()
      }),
    )
  const [real, imaginary] = [part(false), part(true)]
  const [lower, upper] = degree % 2 === 0 ? [real, imaginary] : [imaginary, real]
  const chain: Polynomial[] = [lower]
  for (let next: Polynomial = upper; next.length > 0; ) {
    chain.push(next)
    next = remainder(chain.at(-2)!, next).map(value => value.neg())
  }
  const variations = (atInfinity: 1 | -1): number => {
    const signs = chain.map(item => Number(item.at(-1)!.s) * (item.length % 2 === 0 ? atInfinity : 1))
    return signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length
  }
  const index = variations(-1) - variations(1)
  const difference = degree % 2 === 0 ? -index : index
  const common = chain.at(-1)!
  const zero = common.length < 2 ? 0 : realRoots(common).reduce((all, { multiplicity }) => all + multiplicity, 0)
  return { negative: (degree - zero + difference) / 2, zero, positive: (degree - zero - difference) / 2 }
}

function trimmed(list: readonly Fraction[]): Fraction[] {
  return list.slice(0, list.findLastIndex(value => value.n !== 0n) + 1)
}

function remainder(a: Polynomial, b: Polynomial): Fraction[] {
  const lead = ONE.div(b.at(-1)!)
  let rest = [...a]
  while (rest.length >= b.length) {
    const factor = rest.at(-1)!.mul(lead)
    const shift = rest.length - b.length
    rest = trimmed(rest.map((value, i) => (i < shift ? value : value.sub(factor.mul(b[i - shift]!)))).slice(0, -1))
  }
  return rest
}
