/**
 * Records of the egalitarian solution and of stable sets: plain data, no methods. Coalitions are bitmasks, player 0 the
 * lowest bit.
 */
import type { Fraction } from '@biform/core'
import type { UnionWitness } from './predicates.ts'

/**
 * The egalitarian solution of a convex game. Stage by stage, among the players who are not yet paid, the largest coalition T
 * with the largest average of v(P ∪ T) − v(P), P all who were paid before, is paid that average per head.
 */
export type DuttaRay =
  | {
      readonly method: 'duttaRay'
      readonly kind: 'allocation'
      /** One value per player. */
      readonly values: readonly Fraction[]
      /** Who is paid in each stage and how much each of them; averages fall strictly. */
      readonly stages: readonly { readonly coalition: number; readonly average: Fraction }[]
    }
  | { readonly method: 'duttaRay'; readonly kind: 'not-convex'; readonly witness: UnionWitness }

/**
 * A stable set of imputations. Let s(S) = v(S) − Σ_S v(i) be the surplus of a coalition.
 *
 * `imputations`: all of them. `core`: the core. `face`: the imputations that give all outside S just v(i), where S has the
 * whole surplus, s(S) ≥ s(N), and no smaller coalition within S has any. `points`: finitely many, one per minimal coalition
 * S with s(S) ≥ s(N): player i of S gets v(i) + weight_i · s(N), every other v(i).
 */
export type StableImputations =
  | { readonly kind: 'imputations' }
  | { readonly kind: 'core' }
  | { readonly kind: 'face'; readonly coalition: number }
  | {
      readonly kind: 'points'
      /** One weight ≥ 0 per player; the weights of every minimal coalition with the whole surplus sum to 1. */
      readonly weights: readonly Fraction[]
      /** Each once, in the order of the coalitions. */
      readonly points: readonly (readonly Fraction[])[]
    }

/**
 * Stable sets of a game in closed form: `stable`; or that there are no imputations; or that none is known here, which does
 * not say that there is none.
 */
export type StableSet =
  | {
      readonly method: 'stableSet'
      readonly kind: 'stable'
      /** At least one; faces by ascending coalition, points last. */
      readonly sets: readonly StableImputations[]
      /** Whether the one that is listed is known to be the only one; if not, there are others or may be. */
      readonly unique: boolean
    }
  | {
      readonly method: 'stableSet'
      readonly kind: 'no-imputation'
      /** v(i) for each player … */
      readonly alone: readonly Fraction[]
      /** … and v(N), which is less than their sum. */
      readonly available: Fraction
    }
  | { readonly method: 'stableSet'; readonly kind: 'unknown'; readonly reason: string }

/** The answers about standards of behaviour. */
export type StandardResult = DuttaRay | StableSet
