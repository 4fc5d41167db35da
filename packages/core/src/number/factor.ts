/**
 * Irreducible factors of square-free integer polynomials (Zassenhaus 1969).
 *
 * The degrees of a factor over the integers are sums of degrees of factors modulo any prime. Often a few primes leave no
 * degree but the full one: then the polynomial is irreducible. Otherwise the factors modulo one prime are lifted to a
 * power of it that is more than twice as large as any coefficient of a factor can be (`hensel.ts`), and all products of
 * them are tried, the shortest first, so that what is found is irreducible.
 */
import { liftedFactors, times } from './hensel.ts'
import { byDegree, type DegreePart, equalDegree, isSquareFree, monic, primes, residues } from './modular.ts'
import { normal, type Polynomial, quotient, remainder } from './polynomial.ts'

/** So many primes are looked at. */
const PRIMES = 12

/** The irreducible factors of a square-free, primitive polynomial of degree ≥ 1, each normal. */
export function irreducibleFactors(polynomial: Polynomial): Polynomial[] {
  if (polynomial.length < 3) return [normal(polynomial)]
  const { prime, parts, degrees } = bestPrime(polynomial)
  let rest = normal(polynomial)
  if (degrees.size === 2) return [rest]
  const modulus = powerBeyond(prime, polynomial)
  const factors = parts.flatMap(part => equalDegree(part, prime))
  let lifted = liftedFactors(rest, factors, prime, modulus)
  const found: Polynomial[] = []
  for (let size = 1; 2 * size <= lifted.length; ) {
    let factor: Polynomial | undefined
    const chosen = subsets(lifted.length, size).find(subset => {
      if (!degrees.has(subset.reduce((total, i) => total + lifted[i]!.length - 1, 0))) return false
      const candidate = candidateOf(
        subset.map(i => lifted[i]!),
        rest,
        modulus,
      )
      const divides = remainder(rest, candidate).length === 0
      if (divides) factor = candidate
      return divides
    })
    if (chosen === undefined || factor === undefined) {
      size += 1
      continue
    }
    found.push(factor)
    rest = normal(quotient(rest, factor))
    lifted = lifted.filter((_, i) => !chosen.includes(i))
  }
  return [...found, rest]
}

/** The polynomial modulo a prime, by degree, and which degrees a factor can have. */
interface Reduction {
  readonly prime: number
  readonly parts: readonly DegreePart[]
  readonly degrees: ReadonlySet<number>
}

/** Of some primes that keep the degree and leave the polynomial square-free, the one with the fewest factors. */
function bestPrime(polynomial: Polynomial): Reduction {
  let best: Reduction | undefined
  let fewest = Number.POSITIVE_INFINITY
  let degrees: ReadonlySet<number> = new Set(polynomial.keys())
  let looked = 0
  for (const prime of primes()) {
    const image = residues(polynomial, prime)
    if (image.length < polynomial.length || !isSquareFree(image, prime)) continue
    const parts = byDegree(monic(image, prime), prime)
    const each = parts.flatMap(({ degree, product }) =>
      Array.from({ length: (product.length - 1) / degree }, () => degree),
    )
    const sums = new Set([0])
    for (const degree of each) for (const sum of [...sums]) sums.add(sum + degree)
    degrees = new Set([...degrees].filter(degree => sums.has(degree)))
    if (each.length < fewest) best = { prime, parts, degrees }
    fewest = Math.min(fewest, each.length)
    looked += 1
    if (degrees.size === 2 || looked === PRIMES) break
  }
  if (best === undefined) throw new RangeError('a polynomial is square-free modulo none of the primes below 2^26')
  return { ...best, degrees }
}

/** A power p^(2^k) more than twice Mignotte's bound for the coefficients of a factor, times the leading coefficient. */
function powerBeyond(prime: number, polynomial: Polynomial): bigint {
  const norm = polynomial.reduce((total, value) => total + (value < 0n ? -value : value), 0n)
  const bound = (norm * norm) << BigInt(polynomial.length)
  let power = BigInt(prime)
  while (power <= 2n * bound) power *= power
  return power
}

/** The polynomial that a product of some factors, times the leading coefficient, stands for. */
function candidateOf(factors: readonly Polynomial[], rest: Polynomial, modulus: bigint): Polynomial {
  const product = factors.reduce((total, factor) => times(total, factor, modulus), [rest.at(-1)!])
  return normal(product.map(value => (2n * value > modulus ? value - modulus : value)))
}

function subsets(count: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]]
  return Array.from({ length: Math.max(0, count - size - from + 1) }, (_, i) => from + i).flatMap(first =>
    subsets(count, size - 1, first + 1).map(others => [first, ...others]),
  )
}
