import { coalitional, rational } from '@biform/core'
import { imputationTetrahedron, imputationTriangle, shapley } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from './corrupt.ts'

const runway = coalitional({ worth: [0, 0, 0, 100, 0, 100, 200, 300] })
const additive = coalitional({ worth: [0, 1, 2, 3, 3, 4, 5, 6] })
const rivals = coalitional({ worth: [0, 2, 2, 1, 2, 1, 1, 1] })
/** Strictly convex: the core has an inside. */
const squares = coalitional({ worth: Array.from({ length: 16 }, (_, S) => sizeOf(S) ** 2) })

describe('imputationTriangle', () => {
  it('accepts the runway game and nothing else, but what was asked about', () => {
    const points = { Shapley: shapley(runway).values, outside: [-100, 100, 300] }
    const answer = imputationTriangle(runway, { points })
    expect(verify(runway, answer)).toEqual({ kind: 'valid' })
    expect(survivors(runway, answer)).toEqual([
      'drop points[]',
      'points[].label := "x"',
      'points[].label text',
      'swap points[]',
      'swap sections[].vertices[]', // the two ends of a line
    ])
  })

  it('accepts a point and no imputation', () => {
    const point = imputationTriangle(additive, { points: { equal: [2, 2, 2] } })
    expect(survivors(additive, point)).toEqual(['drop points[]', 'points[].label := "x"', 'points[].label text'])
    const none = imputationTriangle(rivals)
    expect(survivors(rivals, none)).toEqual([])
    expect(verify(rivals, point).kind).toBe('invalid')
    expect(verify(runway, none)).toEqual({ kind: 'invalid', at: 'kind' })
  })

  it('wants all vertices of the core', () => {
    const answer = imputationTriangle(runway)
    if (answer.kind !== 'triangle') throw new Error('there is a triangle')
    const { vertices } = answer.core
    const cut = (list: typeof vertices) => verify(runway, { ...answer, core: { ...answer.core, vertices: list } })
    expect(cut(vertices.slice(1))).toEqual({ kind: 'invalid', at: 'core.vertices' })
    expect(cut([...vertices.slice(1), vertices[0]!])).toEqual({ kind: 'invalid', at: 'core.vertices' })
    expect(cut([vertices[0]!, ...vertices.slice(1).reverse()])).toEqual({ kind: 'invalid', at: 'core.vertices' })
    expect(cut([vertices[0]!, vertices[2]!, vertices[1]!, vertices[3]!]).kind).toBe('invalid')
  })

  it('is about games of three players', () => {
    expect(verify(squares, imputationTriangle(runway))).toEqual({ kind: 'invalid', at: 'subject' })
  })
})

describe('imputationTetrahedron', () => {
  const answer = imputationTetrahedron(squares)
  if (answer.kind !== 'tetrahedron' || answer.core.kind !== 'polytope') throw new Error('there is a polytope')
  const { core } = answer

  it('accepts the permutohedron', () => expect(verify(squares, answer)).toEqual({ kind: 'valid' }))

  it('wants every edge and every face, each seen from outside', () => {
    const changed = (change: Partial<typeof core>) => verify(squares, { ...answer, core: { ...core, ...change } })
    expect(changed({ edges: core.edges.slice(1) }).kind).toBe('invalid')
    expect(changed({ faces: core.faces.slice(1) }).kind).toBe('invalid')
    const [first, ...others] = core.faces[0]!.corners
    const faces = (corners: readonly number[]) => changed({ faces: core.faces.with(0, { coalition: 1, corners }) })
    const wrong = { kind: 'invalid', at: 'core.faces[0].corners' }
    expect(faces([first!, ...others.toReversed()])).toEqual(wrong)
    expect(faces([...others, first!])).toEqual(wrong)
    expect(faces([first!, ...others.slice(1)])).toEqual(wrong)
    expect(changed({ vertices: core.vertices.toReversed() }).kind).toBe('invalid')
  })

  it('accepts a small core and nothing else', () => {
    const pairs = coalitional({ worth: Array.from({ length: 16 }, (_, S) => [0, 0, 2, 3, 4][sizeOf(S)]!) })
    const small = imputationTetrahedron(pairs)
    expect(verify(pairs, small)).toEqual({ kind: 'valid' })
    const looked = (change: string) => !change.includes('position') && !change.includes(':=')
    expect(survivors(pairs, small, looked)).toEqual(['swap sections[].vertices[]'])
  })

  it('holds positions to within rounding', () => {
    const [corner, ...others] = answer.corners
    const moved = (by: number) => ({ ...answer, corners: [{ ...corner!, position: [by, 0, 0] }, ...others] })
    expect(verify(squares, moved(1e-12))).toEqual({ kind: 'valid' })
    expect(verify(squares, moved(1e-6))).toEqual({ kind: 'invalid', at: 'corners[0].position[0]' })
    expect(verify(squares, { ...answer, size: rational(11) })).toEqual({ kind: 'invalid', at: 'size' })
  })
})

/** The number of members of a coalition. */
function sizeOf(S: number): number {
  return S.toString(2).replaceAll('0', '').length
}
