/**
 * Checks the vertices of a core against an enumeration: every n − 1 coalitions are given exactly their worth, and so is
 * N; a solution at which nobody has less is a vertex, and there are no others.
 */
import { compare, at as entry, type Fraction, integers, ratio, sum } from '@biform/core'
import type { CoreVertex } from '../../results/index.ts'
import { membersOf } from '../core-membership.ts'
import { solveSquare } from '../exact-linear.ts'
import { demand, demandSame, list } from '../flaw.ts'
import { keyOf } from '../vectors.ts'
import { checkPlace, type Frame } from './place.ts'

/** Demands that these are all vertices, each once, with their tight coalitions. */
export function checkVertices(frame: Frame, vertices: readonly CoreVertex[]): void {
  const { game, n } = frame
  const coalitions = Array.from({ length: 2 ** n - 2 }, (_, k) => k + 1)
  list(vertices, 'core.vertices').forEach((vertex, v) => {
    const at = `core.vertices[${v}]`
    checkPlace(frame, vertex, at)
    const given = (S: number): Fraction => sum(membersOf(S).map(i => vertex.allocation[i]!))
    const tight = coalitions.filter(S => compare(given(S), entry(game.worth, S)) === 0)
    demandSame(vertex.tight, tight, `${at}.tight`)
  })
  const found = vertices.map(({ allocation }) => keyOf(allocation))
  demandSame([...found].sort(), [...enumerated(frame, coalitions)].sort(), 'core.vertices')
}

function enumerated({ game, n }: Frame, coalitions: readonly number[]): Set<string> {
  const worths = integers(game.worth)
  const N = 2 ** n - 1
  const found = new Set<string>()
  for (const chosen of choices(coalitions, n - 1)) {
    const system = [...chosen, N]
    const rows = system.map(S => game.players.map((_, i) => BigInt((S >>> i) & 1)))
    const solution = solveSquare(
      rows,
      system.map(S => worths[S]!),
    )
    if (!solution) continue
    const { numerators, denominator } = solution
    const stable = coalitions.every(S => {
      const given = membersOf(S).reduce((total, i) => total + numerators[i]!, 0n)
      return given >= worths[S]! * denominator
    })
    if (stable) found.add(keyOf(numerators.map(value => ratio(value, denominator * game.worth.denominator))))
  }
  return found
}

/** All ways to choose so many of a list. */
function choices(items: readonly number[], count: number): number[][] {
  if (count === 0) return [[]]
  return items.flatMap((item, k) => choices(items.slice(k + 1), count - 1).map(rest => [item, ...rest]))
}

/** Whether two vertices span an edge: no third one has all the tight coalitions that they share. */
export function isEdge(vertices: readonly CoreVertex[], a: CoreVertex, b: CoreVertex): boolean {
  const shared = a.tight.filter(S => b.tight.includes(S))
  return vertices.every(c => c === a || c === b || !shared.every(S => c.tight.includes(S)))
}

/** Demands that the vertices go around a polygon: every two neighbours span an edge, the last and the first among them. */
export function checkCycle(vertices: readonly CoreVertex[], cycle: readonly CoreVertex[], at: string): void {
  cycle.forEach((vertex, v) => {
    demand(isEdge(vertices, vertex, cycle[(v + 1) % cycle.length]!), `${at}[${v}]`)
  })
}

/** Lexicographic order of allocations. */
export function before({ allocation: a }: CoreVertex, { allocation: b }: CoreVertex): boolean {
  const k = a.findIndex((amount, i) => compare(amount, b[i]!) !== 0)
  return k >= 0 && compare(a[k]!, b[k]!) < 0
}
