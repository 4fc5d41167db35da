/** Records of logit quantal response equilibria. Plain data, no methods. */
import type { Fraction } from '@biform/core'

/** Why a branch was not followed further: its budget, its caller, or because steps got too small. */
type BranchEnd = 'limit' | 'stopped' | 'stalled'

/** The logit equilibrium on the principal branch at one precision. */
export interface LogitEquilibrium {
  readonly method: 'logitEquilibrium'
  readonly arithmetic: 'double'
  /** True if the branch was followed to λ; `residual` is then at most 1e-12 × (1 + λ × the largest range of a player's payoffs). */
  readonly complete: boolean
  readonly reason?: BranchEnd
  /** The precision that was asked for. */
  readonly lambda: Fraction
  /** The precision of `profile`: λ, or where the branch was left. */
  readonly reached: number
  /** Steps along the branch. */
  readonly steps: number
  /** One probability vector per player, with 15 decimals. */
  readonly profile: readonly (readonly Fraction[])[]
  /** Each player's expected payoff at it, exactly. */
  readonly payoffs: readonly Fraction[]
  /** The most that a player could gain by a change of strategy, exactly: the profile is an ε-equilibrium for no smaller ε. */
  readonly epsilon: Fraction
  /** The largest difference between a probability and the logit response to the others' at the precision `reached`. */
  readonly residual: number
}

/** The principal branch of logit equilibria, and where it leads. */
export interface LogitPath {
  readonly method: 'logitPath'
  readonly arithmetic: 'double'
  /** True if the branch was followed to the λ that was asked for, or else to where hardly anything is left to gain. */
  readonly complete: boolean
  readonly reason?: BranchEnd
  /** The precision that was asked for, if one was. */
  readonly lambda?: Fraction
  /** From λ = 0 on, in the order of the branch, on which λ may also fall. */
  readonly points: readonly { readonly lambda: number; readonly profile: readonly (readonly number[])[] }[]
  readonly limit: {
    /** The solution of the indifference equations next to the last point, or that point itself, as fractions. */
    readonly profile: readonly (readonly Fraction[])[]
    /** Each player's expected payoff at it, exactly. */
    readonly payoffs: readonly Fraction[]
    /** The most that a player could gain by a change of strategy, exactly: 0 if and only if it is a Nash equilibrium. */
    readonly epsilon: Fraction
  }
}

/** The answers of the functions in `equilibria/logit`. */
export type LogitResult = LogitEquilibrium | LogitPath
