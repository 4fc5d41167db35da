/** Checks the core of three players: its kind, its vertices, and that they go around counterclockwise. */
import type { FlatCore } from '../../results/index.ts'
import { demand } from '../flaw.ts'
import { before, checkCycle, checkVertices } from './core-vertices.ts'
import { orientation } from './orientation.ts'
import type { Frame } from './place.ts'

const SMALL = ['empty', 'point', 'segment']

export function checkPlane(frame: Frame, { kind, vertices }: FlatCore): void {
  checkVertices(frame, vertices)
  demand(kind === (SMALL[vertices.length] ?? 'polygon'), 'core.kind')
  const [first, ...others] = vertices
  demand(
    others.every(vertex => before(first!, vertex)),
    'core.vertices',
  )
  if (kind !== 'polygon') return
  checkCycle(vertices, vertices, 'core.vertices')
  demand(orientation(vertices.slice(0, 3)) > 0, 'core.vertices')
}
