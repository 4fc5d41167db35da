/** Minmax, feasible payoffs and their individually rational part of reference games, computed apart in exact fractions. */
import { type NormalForm, normalForm, toJSON } from '@biform/core'
import { feasiblePayoffs, maxmin, minmax } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import games from '../../fixtures/stage-games.json' with { type: 'json' }

/** Cournot duopoly: price max(24 − Q, 0), no cost, quantities 0, …, 12. */
const quantities = Array.from({ length: 13 }, (_, q) => q)
const cournot = quantities.map(a => quantities.map(b => [a, b].map(q => q * Math.max(24 - a - b, 0))))

const reference = Object.entries(games).map(
  ([name, expected]) => [name, normalForm({ payoffs: expected.payoffs ?? cournot }), expected] as const,
)

/** The vertices from the lexicographically smallest one on. */
function around(vertices: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const value = (text: string): number =>
    text
      .split('/')
      .map(Number)
      .reduce((a, b) => a / b)
  const first = vertices
    .map((_, k) => k)
    .sort(
      (a, b) => value(vertices[a]![0]!) - value(vertices[b]![0]!) || value(vertices[a]![1]!) - value(vertices[b]![1]!),
    )
  return [...vertices.slice(first[0]), ...vertices.slice(0, first[0])]
}

describe.each(reference)('%s', (_, game: NormalForm, expected) => {
  it('is held to the reference levels', () => {
    expect(toJSON(minmax(game).values)).toEqual(expected.pure_minmax)
    expect(toJSON(minmax(game, { mixed: true }).values)).toEqual(expected.mixed_minmax)
    expect(toJSON(maxmin(game, { mixed: true }).values)).toEqual(expected.mixed_minmax)
  })

  it('has the reference vertices', () => {
    const pure = feasiblePayoffs(game)
    const mixed = feasiblePayoffs(game, { mixed: true })
    expect(toJSON(pure.vertices)).toEqual(around(expected.feasible_vertices))
    expect(toJSON(pure.individuallyRational.vertices)).toEqual(around(expected.feasible_IR_vertices_pure_minmax))
    expect(toJSON(mixed.individuallyRational.vertices)).toEqual(around(expected.feasible_IR_vertices_mixed_minmax))
    expect(verify(game, pure)).toEqual({ kind: 'valid' })
    expect(verify(game, mixed)).toEqual({ kind: 'valid' })
  })
})
