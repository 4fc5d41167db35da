/**
 * The core as a figure: its vertices (`coreVertices`) in order around it, and, where it has an inside in space, its edges
 * and faces.
 */
import { compare, type Fraction, ONE, rational, ZERO } from '@biform/core'
import type { CoreFace, CoreVertex, FlatCore, SolidCore } from '../../results/geometry.ts'
import { coreVertices } from '../core/core-vertices.ts'
import { placeOf, type Simplex } from './simplex.ts'

/** Three coordinates: the barycentric ones of the players 1, 2 and 3, a third of 0 in the plane. */
type Vector = readonly [Fraction, Fraction, Fraction]

/** The core in the plane of a game of three players. */
export function coreInPlane(simplex: Simplex): FlatCore {
  const vertices = verticesOf(simplex)
  if (vertices.length < 3) return small(vertices)
  return { kind: 'polygon', vertices: around(vertices, UP) }
}

/** The core in the space of a game of four players. */
export function coreInSpace(simplex: Simplex): FlatCore | SolidCore {
  const vertices = verticesOf(simplex)
  if (vertices.length < 3) return small(vertices)
  const [origin, second, third] = vertices.map(vectorOf) as [Vector, Vector, Vector]
  const normal = cross(minus(second, origin), minus(third, origin))
  if (vertices.every(vertex => dot(normal, minus(vectorOf(vertex), origin)).equals(ZERO))) {
    const cycle = around(vertices, normal)
    const [first, ...rest] = cycle
    const forwards = compareAllocations(rest[0]!, rest.at(-1)!) < 0
    return { kind: 'polygon', vertices: forwards ? cycle : [first!, ...rest.reverse()] }
  }
  const faces = facesOf(simplex, vertices)
  return { kind: 'polytope', vertices, edges: edgesOf(faces), faces }
}

function small(vertices: readonly CoreVertex[]): FlatCore {
  return { kind: vertices.length === 0 ? 'empty' : vertices.length === 1 ? 'point' : 'segment', vertices }
}

/** In ascending lexicographic order. */
function verticesOf(simplex: Simplex): CoreVertex[] {
  const found = coreVertices(simplex.game)
  if (found.kind !== 'vertices') return []
  return found.vertices.map((allocation, v) => ({ ...placeOf(simplex, allocation), tight: found.tight[v]! }))
}

function compareAllocations({ allocation: a }: CoreVertex, { allocation: b }: CoreVertex): number {
  return a.map((amount, i) => compare(amount, b[i]!)).find(order => order !== 0) ?? 0
}

/** One face per coalition at whose plane there are three vertices or more: of a core with an inside, that is a side. */
function facesOf({ alone }: Simplex, vertices: readonly CoreVertex[]): CoreFace[] {
  const coalitions = Array.from({ length: 2 ** alone.length - 2 }, (_, k) => k + 1)
  return coalitions.flatMap(coalition => {
    const own = vertices.filter(({ tight }) => tight.includes(coalition))
    if (own.length < 3) return []
    const corners = around(own, outwards(coalition)).map(vertex => vertices.indexOf(vertex))
    return [{ coalition, corners }]
  })
}

/** Along this vector, x(S) falls: minus its gradient in the coordinates of players 1, 2 and 3. */
function outwards(S: number): Vector {
  const along = (i: number): Fraction => rational((S & 1) - ((S >>> i) & 1))
  return [along(1), along(2), along(3)]
}

/** The pairs of neighbours around all faces, each once. */
function edgesOf(faces: readonly CoreFace[]): [number, number][] {
  const pairs = faces.flatMap(({ corners }) => corners.map((a, k): [number, number] => [a, corners.at(k - 1)!]))
  return pairs.filter(([a, b]) => a < b).sort(([a, b], [c, d]) => a - c || b - d)
}

/**
 * The vertices of a convex polygon counterclockwise, seen from where the vector points; the first one stays first. By
 * gift wrapping: the next vertex is the one that has all others on its left (Jarvis 1973).
 */
function around(vertices: readonly CoreVertex[], upwards: Vector): CoreVertex[] {
  const order = [vertices[0]!]
  const left = new Set(vertices.slice(1))
  while (left.size > 0) {
    const from = vectorOf(order.at(-1)!)
    const next = [...left].reduce((best, other) => {
      const turn = cross(minus(vectorOf(best), from), minus(vectorOf(other), from))
      return compare(dot(turn, upwards), ZERO) < 0 ? other : best
    })
    order.push(next)
    left.delete(next)
  }
  return order
}

const UP: Vector = [ZERO, ZERO, ONE]

function vectorOf({ barycentric: [, x, y, z = ZERO] }: CoreVertex): Vector {
  return [x!, y!, z]
}

function minus(a: Vector, b: Vector): Vector {
  return [a[0].sub(b[0]), a[1].sub(b[1]), a[2].sub(b[2])]
}

function dot(a: Vector, b: Vector): Fraction {
  return a[0].mul(b[0]).add(a[1].mul(b[1])).add(a[2].mul(b[2]))
}

function cross([a, b, c]: Vector, [d, e, f]: Vector): Vector {
  return [b.mul(f).sub(c.mul(e)), c.mul(d).sub(a.mul(f)), a.mul(e).sub(b.mul(d))]
}
