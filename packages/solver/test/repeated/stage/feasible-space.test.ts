/** Feasible payoffs of three players and more: named games, all faces of the certificate. */
import { allianceGame, normalForm, publicGood, publicGoodsGame, toJSON, volunteersDilemma } from '@biform/core'
import { feasiblePayoffs, minmax } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../../certify/corrupt.ts'

const boutiques = publicGoodsGame(publicGood({ returns: ['2/3', '2/3', '2/3'], contributions: [9, 9, 9] }))

describe('three boutiques', () => {
  // The vertices of the rational part were found apart, from all triples of the nine inequalities on contributions.
  it('the set is the image of the cube, a parallelepiped; what is rational is above 0', () => {
    const found = feasiblePayoffs(boutiques)
    expect(found).toMatchObject({ kind: 'polytope', dimension: 3 })
    expect(found.vertices.length).toBe(8)
    expect(toJSON(found.vertices[0])).toEqual(['-3', '6', '6'])
    expect(toJSON(found.individuallyRational.minmax)).toEqual(['0', '0', '0'])
    expect(toJSON(found.individuallyRational.vertices)).toEqual([
      ['0', '0', '0'],
      ['0', '9/2', '9'],
      ['0', '9', '9/2'],
      ['3', '3', '12'],
      ['3', '12', '3'],
      ['9/2', '0', '9'],
      ['9/2', '9', '0'],
      ['9', '0', '9/2'],
      ['9', '9/2', '0'],
      ['9', '9', '9'],
      ['12', '3', '3'],
    ])
    expect(verify(boutiques, found)).toEqual({ kind: 'valid' })
  })
})

describe('flat sets', () => {
  it('a point, a segment and a polygon in space', () => {
    const flat = (payoffs: (k: number) => number[]) =>
      normalForm({ shape: [2, 2, 1], payoffs: [0, 1, 2].map(i => [0, 1, 2, 3].map(k => payoffs(k)[i]!)) })
    const kinds = [
      flat(() => [1, 2, 3]),
      flat(k => [k, 2 * k, -k]),
      flat(k => [k & 1, k >> 1, 1]),
      flat(k => [k === 1 ? 1 : 0, k === 2 ? 1 : 0, k === 3 ? 1 : 0]),
    ].map(game => {
      const found = feasiblePayoffs(game)
      expect(verify(game, found)).toEqual({ kind: 'valid' })
      return [found.kind, found.dimension, found.vertices.length]
    })
    expect(kinds).toEqual([
      ['point', 0, 1],
      ['segment', 1, 2],
      ['polygon', 2, 4],
      ['polytope', 3, 4],
    ])
  })
})

describe('four partners', () => {
  it('what alliances and volunteers can have', () => {
    const alliance = allianceGame({ players: 4, value: 10, cost: 1, outside: 2, exposure: '1/2' })
    const found = feasiblePayoffs(alliance)
    expect(found.dimension).toBe(4)
    expect(toJSON(found.individuallyRational.minmax)).toEqual(['2', '2', '2', '2'])
    expect(verify(alliance, found)).toEqual({ kind: 'valid' })
    const volunteers = volunteersDilemma({ players: 4, benefit: 4, cost: 1 })
    const mixed = feasiblePayoffs(volunteers, { mixed: 'correlated' })
    expect(mixed.individuallyRational.minmax).toEqual(minmax(volunteers).values)
    expect(verify(volunteers, mixed)).toEqual({ kind: 'valid' })
  })
})

describe('the checker', () => {
  it('accepts one answer, but for directions', () => {
    const game = volunteersDilemma({ players: 3, benefit: 4, cost: 1 })
    const changes = survivors(game, feasiblePayoffs(game), change => !change.includes(':='))
    expect(changes.filter(change => !change.includes('directions'))).toEqual([])
  })
})
