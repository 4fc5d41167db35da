/**
 * Sparse square systems of linear equations over the integers, solved exactly: the inverse modulo a prime gives the solution
 * modulo its powers, digit by digit, from which the rationals are rebuilt (J. D. Dixon, Exact solution of linear equations
 * using p-adic expansions, Numerische Mathematik 40, 1982). What is rebuilt is put into the equations before it is returned,
 * so that it need not be known beforehand how long the numbers are.
 */

/** One equation: Σ weights[k] · x[columns[k]] = right side. */
export interface IntegerRow {
  readonly columns: readonly number[]
  readonly weights: readonly bigint[]
}

/** x[i] = numerators[i] / denominator. */
export interface IntegerSolution {
  readonly numerators: readonly bigint[]
  readonly denominator: bigint
}

/** The largest primes below 2^23: sums of 64 products are exact in doubles. */
const PRIMES = [8388593, 8388587, 8388581, 8388571, 8388547, 8388539]
const EXACT_TERMS = 64

/**
 * A system, ready to be solved for any right side. Undefined if the matrix is singular modulo each of six primes: for a
 * regular matrix, that takes a determinant that all of them divide.
 */
export function integerSystem(rows: readonly IntegerRow[]): ((side: readonly bigint[]) => IntegerSolution) | undefined {
  for (const prime of PRIMES) {
    const inverse = inverseModulo(rows, prime)
    if (inverse !== undefined) return side => lifted(rows, side, inverse, prime)
  }
  return undefined
}

/** The solution, from the inverse of the matrix modulo a prime. */
function lifted(
  rows: readonly IntegerRow[],
  side: readonly bigint[],
  inverse: Float64Array,
  prime: number,
): IntegerSolution {
  const n = rows.length
  const p = BigInt(prime)
  const digits: Float64Array[] = []
  let rest = [...side]
  for (let wanted = 8; ; wanted = Math.ceil(wanted * 1.5)) {
    while (digits.length < wanted) {
      const digit = product(
        inverse,
        rest.map(value => remainder(value, prime)),
        prime,
      )
      digits.push(digit)
      const whole = Array.from(digit, BigInt)
      rest = rest.map((value, i) => {
        const { columns, weights } = rows[i]!
        let left = value
        columns.forEach((j, k) => {
          left -= weights[k]! * whole[j]!
        })
        return left / p
      })
    }
    const modulus = p ** BigInt(digits.length)
    const residues = Array.from({ length: n }, (_, i) => {
      let value = 0n
      for (let k = digits.length - 1; k >= 0; k--) value = value * p + BigInt(digits[k]![i]!)
      return value
    })
    const found = rebuilt(residues, modulus)
    if (found !== undefined && solves(rows, side, found)) return found
  }
}

/** Fractions with a common denominator that are these residues, if there are short ones. */
function rebuilt(residues: readonly bigint[], modulus: bigint): IntegerSolution | undefined {
  const bound = 1n << BigInt((bits(modulus) >> 1) - 2)
  let denominator = 1n
  const numerators: bigint[] = []
  for (const residue of residues) {
    const scaled = symmetric((residue * denominator) % modulus, modulus)
    if (magnitude(scaled) < bound) {
      numerators.push(scaled)
      continue
    }
    const [top, bottom] = fraction(scaled, modulus, bound)
    denominator *= bottom
    if (denominator > bound) return undefined
    numerators.forEach((value, k) => {
      numerators[k] = value * bottom
    })
    numerators.push(top)
  }
  return { numerators, denominator }
}

/** top/bottom ≡ residue with |top| below the bound, by Euclid's algorithm. */
function fraction(residue: bigint, modulus: bigint, bound: bigint): readonly [bigint, bigint] {
  let [a, b] = [modulus, residue < 0n ? residue + modulus : residue]
  let [s, t] = [0n, 1n]
  while (b >= bound) {
    const quotient = a / b
    ;[a, b] = [b, a - quotient * b]
    ;[s, t] = [t, s - quotient * t]
  }
  return t < 0n ? [-b, -t] : [b, t]
}

function solves(
  rows: readonly IntegerRow[],
  side: readonly bigint[],
  { numerators, denominator }: IntegerSolution,
): boolean {
  return rows.every(({ columns, weights }, i) => {
    let left = 0n
    columns.forEach((j, k) => {
      left += weights[k]! * numerators[j]!
    })
    return left === side[i]! * denominator
  })
}

/** The inverse, by rows, or undefined if there is none (Gauss–Jordan). */
function inverseModulo(rows: readonly IntegerRow[], prime: number): Float64Array | undefined {
  const n = rows.length
  const width = 2 * n
  const table = rows.map(({ columns, weights }, i) => {
    const line = new Float64Array(width)
    columns.forEach((j, k) => {
      line[j] = remainder(weights[k]! + BigInt(line[j]!), prime)
    })
    line[n + i] = 1
    return line
  })
  for (let j = 0; j < n; j++) {
    const found = table.findIndex((line, i) => i >= j && line[j] !== 0)
    if (found < 0) return undefined
    const lead = table[found]!
    table[found] = table[j]!
    table[j] = lead
    const factor = reciprocal(lead[j]!, prime)
    for (let k = j; k < width; k++) lead[k] = modulo(lead[k]! * factor, prime)
    for (const line of table) {
      if (line === lead || line[j] === 0) continue
      const minus = prime - line[j]!
      for (let k = j; k < width; k++) if (lead[k] !== 0) line[k] = modulo(line[k]! + minus * lead[k]!, prime)
    }
  }
  const inverse = new Float64Array(n * n)
  table.forEach((line, i) => {
    inverse.set(line.subarray(n), i * n)
  })
  return inverse
}

function product(matrix: Float64Array, vector: readonly number[], prime: number): Float64Array {
  const n = vector.length
  return Float64Array.from({ length: n }, (_, i) => {
    let total = 0
    for (let first = 0; first < n; first += EXACT_TERMS) {
      const end = Math.min(n, first + EXACT_TERMS)
      for (let k = first; k < end; k++) total += matrix[i * n + k]! * vector[k]!
      total = modulo(total, prime)
    }
    return total
  })
}

/** value mod prime, for 0 ≤ value < 2^53. */
function modulo(value: number, prime: number): number {
  return value - Math.floor(value / prime) * prime
}

function remainder(value: bigint, prime: number): number {
  const rest = Number(value % BigInt(prime))
  return rest < 0 ? rest + prime : rest
}

/** The inverse of a number that is not 0 modulo a prime, by Euclid's algorithm. */
function reciprocal(value: number, prime: number): number {
  let [a, b] = [prime, value]
  let [s, t] = [0, 1]
  while (b !== 0) {
    const quotient = Math.floor(a / b)
    ;[a, b] = [b, a - quotient * b]
    ;[s, t] = [t, s - quotient * t]
  }
  return s < 0 ? s + prime : s
}

function symmetric(value: bigint, modulus: bigint): bigint {
  return 2n * value > modulus ? value - modulus : 2n * value < -modulus ? value + modulus : value
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}

function bits(value: bigint): number {
  return value.toString(16).length * 4
}
