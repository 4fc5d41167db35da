/** Checks the core of four players: a flat one, or a polytope with its edges and faces. */
import type { CoreFace, CoreVertex, FlatCore, SolidCore } from '../../results/index.ts'
import { demand, demandSame, index, list, record } from '../flaw.ts'
import { before, checkCycle, checkVertices, isEdge } from './core-vertices.ts'
import { orientation } from './orientation.ts'
import type { Frame } from './place.ts'

const SMALL = ['empty', 'point', 'segment']

export function checkSpace(frame: Frame, core: FlatCore | SolidCore): void {
  const { vertices } = core
  checkVertices(frame, vertices)
  const coalitions = Array.from({ length: 14 }, (_, k) => k + 1)
  // A core has no inside iff some coalition gets exactly its worth everywhere.
  const isFlat = coalitions.some(S => vertices.every(({ tight }) => tight.includes(S)))
  demand(core.kind === (SMALL[vertices.length] ?? (isFlat ? 'polygon' : 'polytope')), 'core.kind')
  if (core.kind === 'polytope') {
    checkAscending(vertices)
    checkSolid(core, coalitions)
  } else if (core.kind === 'polygon') {
    checkCycle(vertices, vertices, 'core.vertices')
    const [first, second, ...others] = vertices
    demand(
      [second!, ...others].every(vertex => before(first!, vertex)) && before(second!, others.at(-1)!),
      'core.vertices',
    )
  } else {
    checkAscending(vertices)
  }
}

function checkAscending(vertices: readonly CoreVertex[]): void {
  vertices.slice(1).forEach((vertex, v) => {
    demand(before(vertices[v]!, vertex), `core.vertices[${v + 1}]`)
  })
}

function checkSolid({ vertices, edges, faces }: SolidCore, coalitions: readonly number[]): void {
  const pairs = vertices.flatMap((a, i) =>
    vertices.flatMap((b, j) => (i < j && isEdge(vertices, a, b) ? [[i, j]] : [])),
  )
  demandSame(edges, pairs, 'core.edges')
  const sides = coalitions.filter(S => vertices.filter(({ tight }) => tight.includes(S)).length >= 3)
  list(faces, 'core.faces', sides.length).forEach((face, f) => {
    demand(record(face, `core.faces[${f}]`).coalition === sides[f], `core.faces[${f}].coalition`)
    checkFace(vertices, face, `core.faces[${f}].corners`)
  })
}

/** All vertices at which the coalition gets exactly its worth, around the face, the smallest first. */
function checkFace(vertices: readonly CoreVertex[], { coalition, corners }: CoreFace, at: string): void {
  const own = vertices.flatMap(({ tight }, v) => (tight.includes(coalition) ? [v] : []))
  list(corners, at, own.length).forEach((corner, k) => {
    index(corner, vertices.length, `${at}[${k}]`)
  })
  demandSame(
    [...corners].sort((a, b) => a - b),
    own,
    at,
  )
  demand(corners[0] === own[0], at)
  const cycle = corners.map(corner => vertices[corner]!)
  checkCycle(vertices, cycle, at)
  const inner = vertices.find(vertex => !cycle.includes(vertex))!
  demand(orientation([...cycle.slice(0, 3), inner]) < 0, at)
}
