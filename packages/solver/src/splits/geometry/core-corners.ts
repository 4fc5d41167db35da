/**
 * The vertices of the core of a game of three or four players, by clipping: the simplex of imputations is cut by one
 * coalition's half-space x(S) ≥ v(S) after the other. A cut keeps the vertices on its side and adds one on every edge
 * that it crosses; two vertices span an edge iff no third one has all the tight conditions that they share (the double
 * description method: Motzkin, Raiffa, Thompson and Thrall 1953).
 */
import { compare, type Fraction, ONE, sum, ZERO } from '@biform/core'
import { members } from '../bits.ts'
import { levelOf, type Simplex } from './simplex.ts'

/** Barycentric coordinates, and the coalitions that get exactly their worth among those used so far. */
interface Corner {
  readonly barycentric: readonly Fraction[]
  readonly tight: readonly number[]
}

/** All vertices with their tight coalitions, ascending. */
export function coreCorners(simplex: Simplex): Corner[] {
  const singles = simplex.alone.map((_, i) => 1 << i)
  let corners: Corner[] = singles.map((own, i) => ({
    barycentric: singles.map((_, j) => (i === j ? ONE : ZERO)),
    tight: singles.filter(S => S !== own),
  }))
  for (let S = 1; S < 2 ** singles.length - 1; S++) {
    if (!singles.includes(S)) corners = cut(corners, S, levelOf(simplex, S))
  }
  return corners.map(({ barycentric, tight }) => ({ barycentric, tight: tight.toSorted((a, b) => a - b) }))
}

function cut(corners: readonly Corner[], S: number, level: Fraction): Corner[] {
  const inside = members(S)
  const slacks = corners.map(({ barycentric }) => sum(inside.map(i => barycentric[i]!)).sub(level))
  const sides = slacks.map(slack => compare(slack, ZERO))
  const kept = corners.flatMap((corner, k) =>
    sides[k]! < 0 ? [] : sides[k]! > 0 ? [corner] : [{ ...corner, tight: [...corner.tight, S] }],
  )
  const crossed = corners.flatMap((a, i) =>
    corners.flatMap((b, j) => {
      if (sides[i]! <= 0 || sides[j]! >= 0) return []
      const shared = a.tight.filter(T => b.tight.includes(T))
      const isEdge = corners.every((c, k) => k === i || k === j || !shared.every(T => c.tight.includes(T)))
      if (!isEdge) return []
      const weight = slacks[i]!.div(slacks[i]!.sub(slacks[j]!))
      const barycentric = a.barycentric.map((from, k) => from.add(b.barycentric[k]!.sub(from).mul(weight)))
      return [{ barycentric, tight: [...shared, S] }]
    }),
  )
  return [...kept, ...crossed]
}
