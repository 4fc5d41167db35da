/**
 * The lines or planes x(S) = v(S), clipped to the simplex of imputations.
 *
 * Seen from the corners of the simplex, S gets 1 at those of its members and 0 at those of the others. So the section at
 * level t meets exactly the edges from a member i to an outsider j, at the weights t on i and 1 − t on j; at t = 0 and
 * t = 1 the points coincide in the corners of one side.
 */
import { compare, type Fraction, ONE, ZERO } from '@biform/core'
import type { CoalitionSection } from '../../results/geometry.ts'
import { members } from '../bits.ts'
import { levelOf, placeAt, type Simplex } from './simplex.ts'

/** One section per coalition but the empty one and that of all players, in bitmask order. */
export function sectionsOf(simplex: Simplex): CoalitionSection[] {
  const everyone = 2 ** simplex.alone.length - 1
  return Array.from({ length: everyone - 1 }, (_, k) => sectionOf(simplex, k + 1))
}

function sectionOf(simplex: Simplex, coalition: number): CoalitionSection {
  const level = levelOf(simplex, coalition)
  const [below, above] = [compare(level, ZERO), compare(level, ONE)]
  const kind = below <= 0 ? 'nowhere' : above > 0 ? 'everywhere' : 'somewhere'
  const vertices = below < 0 || above > 0 ? [] : pairs(simplex, coalition, level).map(at => placeAt(simplex, at))
  return { coalition, kind, level, vertices }
}

/** The barycentric coordinates of the corners: around a quadrilateral, every two neighbours share i or j. */
function pairs({ alone }: Simplex, S: number, level: Fraction): Fraction[][] {
  const inside = level.equals(ZERO) ? [members(S)[0]!] : members(S)
  const others = alone.flatMap((_, j) => ((S >>> j) & 1 ? [] : [j]))
  const outside = level.equals(ONE) ? [others[0]!] : others
  const ways = inside.flatMap((i, turn) => (turn % 2 ? outside.toReversed() : outside).map(j => [i, j]))
  const rest = ONE.sub(level)
  return ways.map(([i, j]) => alone.map((_, k) => (k === i ? level : k === j ? rest : ZERO)))
}
