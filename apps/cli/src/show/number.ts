/** Numbers for people: the fraction, and beside it a decimal. */
import { compare, decimal, type Fraction, membersOf, ratio, toNumber } from '@biform/core'

/** A fraction that is longer than this is only approximated; `--json` has it exactly. */
const LONGEST = 24
const SMALL = ratio(1n, 100n)

/** `75/4 (18.75)`, `3`, `1/3 (0.3333)`; a very long one `≈0.4142`. Decimals are rounded to four places. */
export function number(value: Fraction): string {
  const text = value.toFraction()
  if (text.length > LONGEST) return `≈${approximately(value)}`
  return value.d === 1n ? text : `${text} (${approximately(value)})`
}

/** Four decimals, or five digits and an exponent where that would hide the number. */
function approximately(value: Fraction): string {
  const size = value.abs()
  if (size.n !== 0n && (compare(size, SMALL) < 0 || size.n / size.d >= 10n ** 15n)) {
    const near = toNumber(value)
    if (Math.abs(near) > 1e-300 && Number.isFinite(near)) return String(Number(near.toPrecision(5)))
    return beyondDoubles(value)
  }
  return decimal(value, 4)
}

/** Five digits and an exponent of a number that no double is near to: `6e+400`. */
function beyondDoubles(value: Fraction): string {
  const shift = value.n.toString().length - value.d.toString().length
  const power = 10n ** BigInt(Math.abs(shift))
  const scaled = value.mul(shift < 0 ? ratio(power, 1n) : ratio(1n, power))
  const [digits, exponent] = toNumber(scaled).toExponential(4).split('e').map(Number) as [number, number]
  return `${digits}e${shift + exponent < 0 ? '' : '+'}${shift + exponent}`
}

/** `3/2 (1.5), 1`. */
export function numbers(values: readonly Fraction[]): string {
  return values.map(number).join(', ')
}

/** The members of a coalition: `{A,B}`; the empty one is ∅. */
export function coalition(players: readonly string[], members: number): string {
  return members === 0 ? '∅' : `{${membersOf(players, members).join(',')}}`
}
