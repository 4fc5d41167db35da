/**
 * Records of the geometry of small TU games: plain data, no methods. Coalitions are bitmasks, player 0 the lowest bit.
 *
 * Barycentric coordinates of an allocation x are b_i = (x_i − v(i)) / size with size = v(N) − Σ v(j): the weights of the
 * corners of the simplex, and x in the 0-1 normalisation of the game. They sum to 1; all are ≥ 0 iff x is an imputation.
 *
 * Positions are for drawing: doubles, in the plane or in space, y and z upwards, in a simplex with sides of length 1.
 * The corner of player 0 is at (0, 0), that of player 1 at (1, 0), that of player 2 at (1/2, √3/2); in space these three
 * lie in the plane z = 0, and the corner of player 3 is at (1/2, √3/6, √6/3).
 */
import type { Fraction } from '@biform/core'

/** An allocation and where it lies. */
export interface GeometryPlace {
  /** One amount per player; they add up to v(N). */
  readonly allocation: readonly Fraction[]
  /** One coordinate per player; they add up to 1, and one that is negative lies beyond a side of the simplex. */
  readonly barycentric: readonly Fraction[]
  /** Two numbers in the plane, three in space. */
  readonly position: readonly number[]
}

/** A coalition that gains by leaving, and by how much: v(S) − x(S) > 0. */
export interface BlockingCoalition {
  readonly coalition: number
  readonly excess: Fraction
}

/** What the core says of an allocation that gives out v(N). */
export interface AppraisedAllocation {
  readonly allocation: readonly Fraction[]
  /** Whether every player gets at least what it is worth alone. */
  readonly imputation: boolean
  readonly inCore: boolean
  /** Every coalition that blocks, by descending excess and then by bitmask; none iff it is in the core. */
  readonly blocking: readonly BlockingCoalition[]
}

/** An allocation that was given with a name. */
export interface NamedAllocation extends AppraisedAllocation {
  readonly label: string
}

/** A named allocation with its place. */
export interface NamedPoint extends NamedAllocation, GeometryPlace {}

/** The imputations that give a coalition exactly its worth, x(S) = v(S): a line or plane, clipped to the simplex. */
export interface CoalitionSection {
  /** Not the empty one, and not that of all players. */
  readonly coalition: number
  /** Where S blocks: at no imputation, at some (those on the far side of the section), or at every one. */
  readonly kind: 'nowhere' | 'somewhere' | 'everywhere'
  /** The worth in the 0-1 normalisation, (v(S) − Σ_S v(j)) / size: imputations give S between 0 and 1. */
  readonly level: Fraction
  /** The corners of the section, in order around it; none if it misses the simplex. */
  readonly vertices: readonly GeometryPlace[]
}

/** A vertex of the core. */
export interface CoreVertex extends GeometryPlace {
  /** The coalitions that get exactly their worth, ascending, without that of all players. */
  readonly tight: readonly number[]
}

/** A core that lies in a plane: empty, a point, a segment, or a polygon with its vertices in order around it. */
export interface FlatCore {
  readonly kind: 'empty' | 'point' | 'segment' | 'polygon'
  /**
   * The lexicographically smallest allocation first. A polygon goes on counterclockwise in the triangle; in the
   * tetrahedron, where it has no upper side, to the smaller one of the two neighbours.
   */
  readonly vertices: readonly CoreVertex[]
}

/** A core with an inside, of four players. */
export interface SolidCore {
  readonly kind: 'polytope'
  /** In ascending lexicographic order of the allocations. */
  readonly vertices: readonly CoreVertex[]
  /** Pairs of places in `vertices`, ascending. */
  readonly edges: readonly (readonly [number, number])[]
  /** One per coalition that has a side of the core, ascending. */
  readonly faces: readonly CoreFace[]
}

/** The side of the core on which a coalition gets exactly its worth. */
export interface CoreFace {
  readonly coalition: number
  /** Places in `vertices`, counterclockwise seen from outside, the smallest first. */
  readonly corners: readonly number[]
}

/** Games without a simplex of imputations to draw. */
type WithoutSimplex<Method extends string> =
  | {
      readonly method: Method
      /** v(N) < Σ v(j): nobody can give everybody what each has alone. The core is empty. */
      readonly kind: 'no-imputation'
      /** Σ v(j) − v(N) > 0. */
      readonly missing: Fraction
      readonly points: readonly NamedAllocation[]
    }
  | {
      readonly method: Method
      /** v(N) = Σ v(j): there is one imputation, and it is the core or the core is empty. */
      readonly kind: 'point'
      readonly imputation: AppraisedAllocation
      readonly points: readonly NamedAllocation[]
    }

/** Games with one. */
interface WithSimplex<Method extends string, Kind extends string, Core> {
  readonly method: Method
  readonly kind: Kind
  /** v(N) − Σ v(j) > 0: what the corners differ by. */
  readonly size: Fraction
  /** Per player: the imputation that gives it all that there is to divide. */
  readonly corners: readonly GeometryPlace[]
  /** One per coalition but the empty one and that of all players, in bitmask order. */
  readonly sections: readonly CoalitionSection[]
  readonly core: Core
  /** What was given with a name, in the order given. */
  readonly points: readonly NamedPoint[]
}

/** The imputation triangle of a game of three players. */
export type ImputationTriangle =
  | WithoutSimplex<'imputationTriangle'>
  | WithSimplex<'imputationTriangle', 'triangle', FlatCore>

/** The imputation tetrahedron of a game of four players. */
export type ImputationTetrahedron =
  | WithoutSimplex<'imputationTetrahedron'>
  | WithSimplex<'imputationTetrahedron', 'tetrahedron', FlatCore | SolidCore>

/** The answers of the functions in `splits/geometry`. */
export type GeometryResult = ImputationTriangle | ImputationTetrahedron
