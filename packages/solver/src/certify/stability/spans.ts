/** Linear spans of coalitions, known by what is orthogonal to them. */
import { gcd } from '@biform/core'

/** Integer vectors that span the orthogonal complement of a span of coalitions. */
export type Annihilator = readonly (readonly bigint[])[]

/**
 * What is orthogonal to some coalitions of n players. One coalition after the other takes a vector out of a basis that
 * starts with all unit vectors: the others are made orthogonal to it by subtracting multiples of the one that is not.
 */
export function annihilator(coalitions: readonly number[], n: number): Annihilator {
  let basis: bigint[][] = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1n : 0n)))
  for (const coalition of coalitions) {
    const products = basis.map(vector => over(vector, coalition))
    const place = products.findIndex(product => product !== 0n)
    if (place < 0) continue
    const removed = basis[place]!
    const factor = products[place]!
    basis = basis.flatMap((vector, k) => {
      if (k === place) return []
      const product = products[k]!
      return product === 0n ? [vector] : [primitive(vector.map((value, i) => value * factor - removed[i]! * product))]
    })
  }
  return basis
}

/** Whether a coalition is in the span. */
export function contains(span: Annihilator, coalition: number): boolean {
  return span.every(vector => over(vector, coalition) === 0n)
}

/** The sum of a vector's entries over a coalition. */
function over(vector: readonly bigint[], coalition: number): bigint {
  let total = 0n
  for (let i = 0; i < vector.length; i++) if ((coalition >>> i) & 1) total += vector[i]!
  return total
}

function primitive(vector: readonly bigint[]): bigint[] {
  const divisor = vector.reduce(gcd, 0n)
  return divisor > 1n ? vector.map(value => value / divisor) : [...vector]
}
