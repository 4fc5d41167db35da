import { random } from '@biform/core'
import { describe, expect, it } from 'vitest'
import { copyOf, emptySpan, insert, outside, type Span } from '../../src/splits/nucleolus/span.ts'

const bit = (S: number, i: number): bigint => BigInt((S >>> i) & 1)

/** Σ_j weights_j · 1_(coalitions j), player by player. */
function combined(players: number, coalitions: readonly number[], weights: ArrayLike<number>): bigint[] {
  return Array.from({ length: players }, (_, i) =>
    coalitions.reduce((total, S, j) => total + BigInt(weights[j]!) * bit(S, i), 0n),
  )
}

/** Each row is what it says it is, and reduced. */
function checkRows({ players, inserted, denominator, rows, pivots }: Span): void {
  rows.forEach((row, r) => {
    const coefficients = Array.from(row.subarray(0, players), BigInt)
    expect(combined(players, inserted, row.subarray(players))).toEqual(coefficients)
    pivots.forEach((pivot, other) => {
      expect(row[pivot]! + 0).toBe(other === r ? denominator : 0)
    })
  })
}

/** Spans of random coalitions, some of them sums or differences of earlier ones. */
function grown(players: number, seed: number): { span: Span; rejected: number } {
  const draw = random(players, seed)
  const span = emptySpan(players)
  let rejected = 0
  while (span.inserted.length < players - 1) {
    const [a, b] = [draw.integer(1, 2 ** players - 2), span.inserted[draw.integer(0, span.inserted.length)] ?? 0]
    const S = (a & b) === 0 || (a & b) === b ? a ^ b : a
    if (S === 0) continue
    const known = !outside(span)(S)
    const before = copyOf(span)
    const combination = insert(span, S)
    expect(combination !== undefined).toBe(known)
    if (!combination) continue
    rejected += 1
    expect(span).toEqual(before)
    const scaled = Array.from({ length: players }, (_, i) => bit(S, i) * BigInt(span.denominator))
    expect(combined(players, span.inserted, combination)).toEqual(scaled)
  }
  checkRows(span)
  return { span, rejected }
}

describe('span', () => {
  it.each([2, 3, 5, 8, 12, 20, 24])('of coalitions of %i players', players => {
    for (let seed = 0; seed < 10; seed++) grown(players, seed)
  })

  it('knows what is in it: all of few players, looked at one by one', () => {
    for (let seed = 0; seed < 20; seed++) {
      const { span } = grown(5, seed)
      const isOutside = outside(span)
      for (let S = 0; S < 32; S++) expect(isOutside(S)).toBe(insert(copyOf(span), S) === undefined)
    }
  })

  it('of a matrix with the largest determinant: 23 players, past 2^53 in the products of elimination', () => {
    // The non-residues of 23 and 0, shifted: the complement of a Hadamard design, with determinant 12 · 6^11.
    const residues = Array.from({ length: 11 }, (_, k) => ((k + 1) * (k + 1)) % 23)
    const lines = Array.from({ length: 23 }, (_, shift) =>
      residues.reduce((mask, r) => mask | (1 << ((r + shift) % 23)), 0),
    )
    const complements = lines.map(line => line ^ (2 ** 23 - 1))
    const span = emptySpan(23)
    for (const line of complements) expect(insert(span, line)).toBeUndefined()
    checkRows(span)
    expect(Math.abs(span.denominator)).toBe(12 * 6 ** 11)
    const combination = insert(span, 1)!
    expect(combined(23, span.inserted, combination)[0]).toBe(BigInt(span.denominator))
  })
})
