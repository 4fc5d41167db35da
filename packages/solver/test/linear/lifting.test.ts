import { random } from '@biform/core'
import { describe, expect, it } from 'vitest'
import { type IntegerSolution, integerSystem, solveIntegers } from '../../src/linear/lifting.ts'

type Matrix = readonly (readonly bigint[])[]

/** What is wrong with an answer: it solves the system in lowest terms, or is a vector of the kernel other than 0. */
function faults(matrix: Matrix, rights: readonly (readonly bigint[])[], solution: IntegerSolution): string[] {
  const image = (x: readonly bigint[]): bigint[] => matrix.map(row => row.reduce((t, v, j) => t + v * x[j]!, 0n))
  if (solution.kind === 'singular') {
    const { kernel } = solution
    return [
      ...(kernel.some(value => value !== 0n) ? [] : ['zero']),
      ...(image(kernel).every(value => value === 0n) ? [] : ['not in the kernel']),
    ]
  }
  return rights.flatMap((right, k) => {
    const d = solution.denominators[k]!
    const y = solution.numerators[k]!
    return [
      ...(d > 0n ? [] : ['denominator']),
      ...(y.reduce(gcd, d) === 1n ? [] : ['not in lowest terms']),
      ...(image(y).every((value, i) => value === d * right[i]!) ? [] : ['no solution']),
    ]
  })
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b)
}

/** The determinant by its permutations' elimination in fractions over the last pivot: Bareiss, for small matrices. */
function determinant(matrix: Matrix): bigint {
  const rows = matrix.map(row => [...row])
  let previous = 1n
  let sign = 1n
  for (let k = 0; k < rows.length; k++) {
    const found = rows.findIndex((row, i) => i >= k && row[k] !== 0n)
    if (found < 0) return 0n
    if (found !== k) {
      ;[rows[k], rows[found]] = [rows[found]!, rows[k]!]
      sign = -sign
    }
    for (let i = k + 1; i < rows.length; i++) {
      for (let j = rows.length - 1; j >= k; j--) {
        rows[i]![j] = (rows[i]![j]! * rows[k]![k]! - rows[i]![k]! * rows[k]![j]!) / previous
      }
    }
    previous = rows[k]![k]!
  }
  return sign * previous
}

describe('solveIntegers', () => {
  it('systems by hand', () => {
    // x + 2y = 5, 3x + 4y = 6 → x = −4, y = 9/2
    expect(
      solveIntegers(
        [
          [1, 2],
          [3, 4],
        ],
        [[5n, 6n]],
      ),
    ).toEqual({
      kind: 'regular',
      denominators: [2n],
      numerators: [[-8n, 9n]],
    })
    expect(solveIntegers([[7n]], [[0n], [14n], [-3n]])).toEqual({
      kind: 'regular',
      denominators: [1n, 1n, 7n],
      numerators: [[0n], [2n], [-3n]],
    })
    expect(solveIntegers([], [[]])).toEqual({ kind: 'regular', denominators: [1n], numerators: [[]] })
    expect(
      solveIntegers(
        [
          [1, 2],
          [2, 4],
        ],
        [[1n, 1n]],
      ),
    ).toEqual({ kind: 'singular', kernel: [2n, -1n] })
    expect(
      solveIntegers(
        [
          [0, 0],
          [0, 0],
        ],
        [],
      ).kind,
    ).toBe('singular')
  })

  it('is factored once for one right-hand side after another', () => {
    const rows = [
      { columns: [1, 0], values: [2n, 1n] },
      { columns: [0, 1], values: [3n, 4n] },
    ]
    const solve = integerSystem(rows)!
    expect(solve([5n, 6n])).toEqual({ denominator: 2n, numerators: [-8n, 9n] })
    expect(solve([3n, 7n])).toEqual({ denominator: 1n, numerators: [1n, 1n] })
    expect(integerSystem([rows[0]!, { columns: [0, 1], values: [2n, 4n] }])).toBeUndefined()
  })

  it("Hilbert's matrix, inverted exactly (D. Hilbert 1894): its inverse is integer", () => {
    const n = 12
    const factorial = Array.from({ length: 2 * n }, (_, k) => k).reduce((product, k) => product * BigInt(k + 1), 1n)
    const scaled = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_, j) => factorial / BigInt(i + j + 1)),
    )
    const units = scaled.map((_, i) => scaled.map((_, j) => (i === j ? factorial : 0n)))
    const inverse = solveIntegers(scaled, units)
    expect(inverse.kind).toBe('regular')
    if (inverse.kind !== 'regular') return
    expect(inverse.denominators.every(d => d === 1n)).toBe(true)
    expect(inverse.numerators[0]!.slice(0, 3)).toEqual([144n, -10296n, 240240n])
    expect(faults(scaled, units, inverse)).toEqual([])
  })

  it('Kirchhoff: a Laplacian is singular with the constant vector, and regular without a row and column', () => {
    const cycle = (n: number): bigint[][] =>
      Array.from({ length: n }, (_, i) =>
        Array.from({ length: n }, (_, j) => (i === j ? 2n : (i - j + n) % n === 1 || (j - i + n) % n === 1 ? -1n : 0n)),
      )
    const whole = solveIntegers(cycle(40), [])
    expect(whole.kind === 'singular' && new Set(whole.kernel).size).toBe(1)
    const minor = cycle(40)
      .slice(1)
      .map(row => row.slice(1))
    const unit = minor.map((_, i) => (i === 0 ? 1n : 0n))
    const potentials = solveIntegers(minor, [unit])
    // As many spanning trees as edges: the denominator.
    expect(potentials.kind === 'regular' && potentials.denominators[0]).toBe(40n)
    expect(faults(minor, [unit], potentials)).toEqual([])
  })

  it('matrices whose determinant the first primes divide', () => {
    // Diagonal matrices of the primes that are tried first: each of them fails, for the block that is left too.
    for (const primes of [[67108859n], [67108859n, 67108837n], [67108859n, 33554393n, 16777213n, 8388593n]]) {
      const matrix = primes.map((p, i) => primes.map((_, j) => (i === j ? p : i < j ? 1n : 0n)))
      const right = primes.map(() => 1n)
      const solution = solveIntegers(matrix, [right])
      expect(solution.kind).toBe('regular')
      expect(faults(matrix, [right], solution)).toEqual([])
    }
  })

  it('random matrices, small and huge entries, regular and singular', () => {
    const draw = random(1982, 40)
    const entry = (digits: number): bigint => {
      let value = BigInt(draw.integer(-9, 9))
      for (let k = 1; k < digits; k++) value = value * 1000n + BigInt(draw.integer(-500, 500))
      return value
    }
    let singular = 0
    for (let trial = 0; trial < 120; trial++) {
      const n = draw.integer(1, 9)
      const digits = trial % 3 === 0 ? draw.integer(8, 40) : 1
      const density = draw.integer(1, 4)
      const matrix = Array.from({ length: n }, () =>
        Array.from({ length: n }, () => (draw.integer(1, 4) <= density ? entry(digits) : 0n)),
      )
      if (n > 2 && trial % 5 === 0) matrix[n - 1] = matrix[0]!.map((value, j) => 3n * value - 2n * matrix[1]![j]!)
      const rights = [0, 1].map(() => Array.from({ length: n }, () => entry(trial % 4 === 0 ? 60 : 1)))
      const solution = solveIntegers(matrix, rights)
      expect(faults(matrix, rights, solution)).toEqual([])
      const det = determinant(matrix)
      expect(solution.kind === 'singular').toBe(det === 0n)
      if (solution.kind === 'singular') singular += 1
      else for (const d of solution.denominators) expect(det % d).toBe(0n)
    }
    expect(singular).toBeGreaterThan(20)
  })

  it('a dense system of 80 unknowns', () => {
    const draw = random(80)
    const matrix = Array.from({ length: 80 }, () => Array.from({ length: 80 }, () => BigInt(draw.integer(-100, 100))))
    const right = matrix.map(() => 1n)
    const solution = solveIntegers(matrix, [right])
    expect(solution.kind).toBe('regular')
    expect(faults(matrix, [right], solution)).toEqual([])
  })
})
