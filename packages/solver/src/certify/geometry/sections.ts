/** Checks the sections x(S) = v(S) of the simplex: the points at which they meet its edges. */
import { compare, at as entry, type Fraction, ONE, sum, ZERO } from '@biform/core'
import type { CoalitionSection, GeometryPlace } from '../../results/index.ts'
import { membersOf } from '../core-membership.ts'
import { demand, demandSame, list, record } from '../flaw.ts'
import { keyOf } from '../vectors.ts'
import { checkPlace, type Frame } from './place.ts'

export function checkSections(frame: Frame, sections: readonly CoalitionSection[]): void {
  const { n } = frame
  list(sections, 'sections', 2 ** n - 2).forEach((section, k) => {
    const at = `sections[${k}]`
    const { coalition, kind, level, vertices } = record(section, at)
    const S = k + 1
    demand(coalition === S, `${at}.coalition`)
    const alone = sum(membersOf(S).map(i => frame.alone[i]!))
    const expected = entry(frame.game.worth, S).sub(alone).div(frame.size)
    demandSame(level, expected, `${at}.level`)
    const blocks = compare(level, ZERO) <= 0 ? 'nowhere' : compare(level, ONE) > 0 ? 'everywhere' : 'somewhere'
    demand(kind === blocks, `${at}.kind`)
    const found = list(vertices, `${at}.vertices`).map((place, v) => {
      checkPlace(frame, place, `${at}.vertices[${v}]`)
      return keyOf(place.barycentric)
    })
    demandSame([...found].sort(), [...crossings(n, S, level)].sort(), `${at}.vertices`)
    if (found.length === 4) checkOrder(vertices, `${at}.vertices`)
  })
}

/** Where the section at this level meets the edges of the simplex. */
function crossings(n: number, S: number, level: Fraction): Set<string> {
  const found = new Set<string>()
  const has = (i: number): number => (S >>> i) & 1
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      // From j, which is outside, to i, which is inside, S gets what i has.
      if (!has(i) || has(j) || compare(level, ZERO) < 0 || compare(level, ONE) > 0) continue
      const weights = Array.from({ length: n }, (_, k) => (k === i ? level : k === j ? ONE.sub(level) : ZERO))
      found.add(keyOf(weights))
    }
  }
  return found
}

/** Neighbours around a quadrilateral lie on a common side of the simplex. */
function checkOrder(vertices: readonly GeometryPlace[], at: string): void {
  vertices.forEach(({ barycentric }, v) => {
    const next = vertices[(v + 1) % vertices.length]!.barycentric
    demand(
      barycentric.some((weight, k) => weight.n === 0n && next[k]!.n === 0n),
      `${at}[${v}]`,
    )
  })
}
