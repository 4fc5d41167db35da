/** Records of single equilibria of two-player games and of what surrounds them: plain data, no methods. */
import type { Fraction } from '@biform/core'

/** One equilibrium of a two-player game. */
export interface BimatrixEquilibrium {
  /** `profile[i]` is player i's mixed strategy. */
  readonly profile: readonly (readonly Fraction[])[]
  readonly payoffs: readonly Fraction[]
  /** The strategies that each player uses, ascending. */
  readonly supports: readonly (readonly number[])[]
}

/** What the paths of Lemke and Howson lead to from the artificial equilibrium. */
export type LemkeHowson = LemkeHowsonFound | LemkeHowsonNotFound

/** An equilibrium, by its definition, and the path that led there. */
export interface LemkeHowsonFound {
  readonly method: 'lemkeHowson'
  readonly kind: 'equilibrium'
  /** The label that was dropped: 0 … m−1 are the rows, m … m+n−1 the columns. */
  readonly label: number
  /** The length of its path. */
  readonly pivots: number
  readonly equilibrium: BimatrixEquilibrium
}

/** No path ended within the budget. It says nothing about the game, which has an equilibrium. */
export interface LemkeHowsonNotFound {
  readonly method: 'lemkeHowson'
  readonly kind: 'not-found'
  readonly reason: 'limit' | 'stopped'
}

/** The equilibria that the paths of Lemke and Howson connect with the artificial one, and those paths. */
export interface LemkeHowsonAll {
  readonly method: 'lemkeHowsonAll'
  /** True if every path from the artificial equilibrium and from each listed one was followed to its end. */
  readonly complete: boolean
  readonly reason?: 'limit' | 'stopped'
  /** In the order in which they were met. In a degenerate game two bases may have the same profile. */
  readonly equilibria: readonly LinkedEquilibrium[]
  /** From place `from` of `equilibria`, −1 being the artificial equilibrium, dropping `label` leads to place `to`. */
  readonly links: readonly {
    readonly from: number
    readonly label: number
    readonly to: number
    readonly pivots: number
  }[]
}

/** An equilibrium of the game whose ties are broken lexicographically, hence of the game itself. */
export interface LinkedEquilibrium extends BimatrixEquilibrium {
  /** +1 or −1; the two ends of a path have opposite ones, and the artificial equilibrium has −1. */
  readonly index: number
  /** The basic rows and the basic columns, as many of each: at least the supports. */
  readonly basic: { readonly rows: readonly number[]; readonly columns: readonly number[] }
}

/** Whether some mixed strategy has more pure best replies than pure strategies that it uses. */
export type IsDegenerate =
  | {
      readonly method: 'isDegenerate'
      readonly kind: 'decided'
      readonly holds: boolean
      /** Such a mixed strategy, where there is one. */
      readonly witness?: DegenerateStrategy
    }
  | {
      /** The run was ended before such a strategy was found. */
      readonly method: 'isDegenerate'
      readonly kind: 'undecided'
      readonly reason: 'limit' | 'stopped'
    }

/** A mixed strategy with too many best replies. */
export interface DegenerateStrategy {
  /** Whose strategy it is: 0 the row player, 1 the column player. */
  readonly by: number
  readonly mixture: readonly Fraction[]
  /** All pure best replies of the other player, ascending. */
  readonly bestReplies: readonly number[]
}

/** All extreme equilibria of a two-player game, support by support. */
export interface SupportEnumeration {
  readonly method: 'supportEnumeration'
  readonly complete: boolean
  readonly reason?: 'limit' | 'stopped'
  /** In the order of `nashEquilibria`: descending, by the row player's strategy first. */
  readonly equilibria: readonly BimatrixEquilibrium[]
}

/** Every record about single equilibria. */
export type BimatrixResult = LemkeHowson | LemkeHowsonAll | IsDegenerate | SupportEnumeration
