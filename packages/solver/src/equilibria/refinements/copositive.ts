/**
 * Whether a quadratic form is positive on a cone whose first coordinates are free and the others not negative: the test of
 * evolutionary stability (Haigh 1975; Abakuks 1980; Bomze 1992).
 *
 * The form has to be positive definite in the free coordinates, and what is left when these are chosen best (its Schur complement)
 * strictly copositive. If a form is not strictly copositive, take a smallest face of the orthant on which it is not positive: it has
 * one lowest point there on Σz = 1, a critical one, in the interior. So it is enough to solve for the critical points of all faces.
 */
import { solveSmall } from '../../linear/small.ts'

type Matrix = readonly (readonly bigint[])[]

/**
 * A direction z ≠ 0 in the cone with zᵀMz ≤ 0, or nothing if there is none. Its coordinates are integers up to one positive factor.
 *
 * @param matrix symmetric
 * @param free how many of the first coordinates are free
 */
export function notPositive(matrix: Matrix, free: number): readonly bigint[] | undefined {
  const n = matrix.length
  for (let k = 0; k < free; k++) {
    const downhill = drawnBy(matrix, k, k)
    if (formAt(matrix, downhill) <= 0n) return downhill
  }
  const rest = Array.from({ length: n - free }, (_, i) => free + i)
  const drawn = rest.map(j => drawnBy(matrix, free, j))
  const schur = rest.map(i => drawn.map(z => product(matrix[i]!, z)))
  for (const face of faces(rest.length)) {
    const critical = solveSmall(
      [...face.map(a => [...face.map(b => schur[a]![b]!), -1n]), [...face.map(() => 1n), 0n]],
      [...face.map(() => 0n), 1n],
    )
    const weights = critical?.numerators
    if (weights === undefined || weights[face.length]! > 0n || face.some((_, k) => weights[k]! <= 0n)) continue
    return matrix.map((_, i) => face.reduce((total, b, k) => total + weights[k]! * drawn[b]![i]!, 0n))
  }
  return undefined
}

/**
 * Coordinate j = 1 and the first `free` ones where they make the form least, all times the determinant of their block, which has to be
 * positive definite.
 */
function drawnBy(matrix: Matrix, free: number, j: number): readonly bigint[] {
  const block = matrix.slice(0, free).map(row => row.slice(0, free))
  const solution = solveSmall(
    block,
    matrix.slice(0, free).map(row => -row[j]!),
  )
  if (solution === undefined) throw new Error('a positive definite matrix is regular')
  return matrix.map((_, i) => (i < free ? solution.numerators[i]! : i === j ? solution.denominator : 0n))
}

function formAt(matrix: Matrix, z: readonly bigint[]): bigint {
  return matrix.reduce((total, row, i) => total + z[i]! * product(row, z), 0n)
}

function product(row: readonly bigint[], z: readonly bigint[]): bigint {
  return row.reduce((total, value, k) => total + value * z[k]!, 0n)
}

/** All non-empty sets of the numbers below `count`, each after its subsets. */
function* faces(count: number): Generator<number[]> {
  for (let set = 1; set < 2 ** count; set++)
    yield Array.from({ length: count }, (_, k) => k).filter(k => (set >> k) & 1)
}
