/** Records of bargaining solutions: plain data, no methods. Lists over players have one entry each, in their order. */
import type { Algebraic, Fraction, Real } from '@biform/core'

/** The answers of the functions in `bargaining/`. */
export type BargainingResult =
  | NashBargaining
  | NashOnFrontier
  | NashOnCurve
  | KalaiSmorodinsky
  | Egalitarian
  | Utilitarian
  | Raiffa
  | RaiffaBracket
  | RaiffaDouble
  | Rubinstein
  | NalebuffPie

/** A point of a problem, by its index, and its weight > 0 in a convex combination; the weights sum to 1. */
export interface WeightedPoint {
  readonly point: number
  readonly weight: Fraction
}

/**
 * A proof that a point x of S cannot be improved upon for all at once: the convex combination `mixture` of the problem's
 * points is at least x everywhere, and `normal` λ ≥ 0, Σ λ_i = 1, has λ·p ≤ λ·x for every point p.
 */
export interface Support {
  readonly mixture: readonly WeightedPoint[]
  readonly normal: readonly Fraction[]
}

/**
 * The Nash bargaining solution: the point x > d, x ≥ options, at which Π (x_i − d_i)^w_i is largest.
 *
 * - `solution`, rational or not: x is optimal since λ_i = w_i / (x_i − d_i) has λ·p ≤ λ·x for every p in S with
 *   p ≥ options.
 * - `bracket`: x lies between two rational vectors, and `reason` says why it is not given exactly.
 * - `no-deal`: no point of S gives everyone the larger of impasse payoff and option; the proof is a normal λ with
 *   λ·p < λ·(that vector) for every p. Each takes what it has outside: these are the `values`.
 * - `inessential`: no such point gives everyone more than d.
 */
export type NashBargaining = {
  readonly method: 'nashBargaining'
  /** w_i > 0, as they were given; 1 each by default. */
  readonly weights: readonly Fraction[]
  /** The market options, if there are any. */
  readonly options?: readonly Fraction[]
} & NashCase

/** The cases of `NashBargaining`, each with its proof. */
export type NashCase =
  | {
      readonly kind: 'solution'
      readonly values: readonly Fraction[]
      /** λ_i = w_i / (x_i − d_i), and x as a convex combination of the points. */
      readonly certificate: { readonly multipliers: readonly Fraction[]; readonly mixture: readonly WeightedPoint[] }
    }
  | {
      readonly kind: 'solution'
      readonly values: readonly Real[]
      /**
       * All numbers are rational functions of one irrational number: `root`, with the minimal polynomial F. Each is given
       * by a polynomial of lower degree than F (coefficients lowest degree first), and is its value at the root over that
       * of F′. `coordinates` are the x_i, `multipliers` λ_i = w_i / (x_i − d_i); `mixture` gives x as a convex combination
       * of the points.
       */
      readonly certificate: {
        readonly root: Algebraic
        readonly coordinates: readonly (readonly Fraction[])[]
        readonly multipliers: readonly (readonly Fraction[])[]
        readonly mixture: readonly { readonly point: number; readonly weight: readonly Fraction[] }[]
      }
    }
  | {
      readonly kind: 'bracket'
      /**
       * `degree`: x is irrational and one of more than 64 critical points of the product on its face (from nine players on).
       * `digits`: they are too close to each other to be told apart with 2^17 binary digits. `face`: neither doubles nor the
       * first 400 faces of a problem of more than two players led to its face. `limit`, `stopped`: the run was ended early.
       */
      readonly reason: 'degree' | 'digits' | 'face' | 'limit' | 'stopped'
      readonly lower: readonly Fraction[]
      readonly upper: readonly Fraction[]
      /**
       * A feasible point y ≥ options, y > d, the convex combination `mixture`. With g_i = y_i − d_i, every p ≥ options
       * in S has Σ w_i p_i/g_i ≤ Σ w_i y_i/g_i + `gap`. As Σ (w_i/W)(r_i − 1 − log r_i) ≤ gap/W for the ratios r_i of
       * the solution's gains to g_i, |r_i − 1| ≤ e_i for any e_i with e_i² ≥ 2 (gap/w_i)(1 + e_i): these are `errors`,
       * and lower, upper = y_i ∓ e_i g_i (never below d_i or the option).
       */
      readonly certificate: {
        readonly point: readonly Fraction[]
        readonly mixture: readonly WeightedPoint[]
        readonly gap: Fraction
        readonly errors: readonly Fraction[]
      }
    }
  | {
      readonly kind: 'no-deal'
      readonly values: readonly Fraction[]
      readonly certificate: { readonly normal: readonly Fraction[] }
    }
  | {
      readonly kind: 'inessential'
      /** λ ≥ 0, Σ λ_i = 1, λ·p ≤ λ·max(d, options), λ_i > 0 for some player whose option is not above d_i. */
      readonly certificate: { readonly normal: readonly Fraction[] }
    }

/**
 * The Nash bargaining solution below a polynomial frontier f, exact: the second payoff is f of the first.
 *
 * `tangent`: w_1 (f(x) − d_2) + w_2 (x − d_1) f′(x) = 0. `end`: x is an end of the domain, and that number points out of
 * it (≤ 0 at the lower, ≥ 0 at the upper end). The product is log-concave on the frontier, so this is its maximum.
 */
export interface NashOnFrontier {
  readonly method: 'nashBargaining'
  readonly kind: 'solution'
  readonly weights: readonly Fraction[]
  readonly values: readonly Real[]
  readonly rule: 'tangent' | 'end'
}

/** The Nash bargaining solution below a concave function of doubles. */
export interface NashOnCurve {
  readonly method: 'nashBargaining'
  readonly kind: 'solution'
  readonly arithmetic: 'double'
  readonly weights: readonly Fraction[]
  readonly values: readonly number[]
  /** How far the first payoff may be off, if the function is concave; the second is the function's value at it. */
  readonly tolerance: number
}

/** The Kalai–Smorodinsky solution: the last point of S on the way from d to the ideal point. */
export interface KalaiSmorodinsky {
  readonly method: 'kalaiSmorodinsky'
  readonly values: readonly Fraction[]
  /** The most that each player can get in S while everyone has at least d. */
  readonly ideal: readonly Fraction[]
  readonly certificate: Support & {
    /** One per player: the proof for d with the player's entry replaced by its ideal payoff; `normal[i]` > 0. */
    readonly ideal: readonly Support[]
  }
}

/** The egalitarian solution: the largest equal gains over d. Weakly Pareto optimal. */
export interface Egalitarian {
  readonly method: 'egalitarian'
  readonly values: readonly Fraction[]
  /** x_i − d_i, the same for all. */
  readonly gain: Fraction
  readonly certificate: Support
}

/** The utilitarian solution: all points of S with the largest (weighted) sum of payoffs, which are a face of S. */
export type Utilitarian = {
  readonly method: 'utilitarian'
  /** w_i > 0; 1 each by default. */
  readonly weights: readonly Fraction[]
  /** Σ w_i x_i, the same on the whole face. */
  readonly total: Fraction
  /** The face's vertices, in ascending lexicographic order: the solution is their convex hull. */
  readonly vertices: readonly (readonly Fraction[])[]
} & ({ readonly kind: 'point'; readonly values: readonly Fraction[] } | { readonly kind: 'face' })

/** How a Raiffa solution goes on: by steps half-way to the ideal point, or along the direction to it at every moment. */
export type RaiffaKind = 'discrete' | 'continuous'

/**
 * A Raiffa solution of two players, exact.
 *
 * `steps`: the points that were reached, d first. `ends`: 'on a line' — from the last of them all better points lie below
 * one straight line, and the solution is half-way to the ideal point; 'in a corner' — the gains that are left keep
 * their proportion (a square root of the slopes beside the corner, or a right angle), and the solution is the corner.
 */
export interface Raiffa {
  readonly method: 'raiffa'
  readonly kind: RaiffaKind
  readonly values: readonly Fraction[]
  readonly steps: readonly (readonly Fraction[])[]
  readonly rule: 'on a line' | 'in a corner' | 'at the disagreement point'
}

/** A discrete Raiffa process that was cut off: the solution lies between its last point and the ideal point over that. */
export interface RaiffaBracket {
  readonly method: 'raiffa'
  readonly kind: 'discrete'
  readonly complete: false
  readonly reason: 'limit'
  readonly lower: readonly Fraction[]
  readonly upper: readonly Fraction[]
  readonly steps: readonly (readonly Fraction[])[]
}

/** The continuous Raiffa solution in doubles, where its path bends and has no rational end. */
export interface RaiffaDouble {
  readonly method: 'raiffa'
  readonly kind: 'continuous'
  readonly arithmetic: 'double'
  readonly values: readonly number[]
  /** A bound on the error of each value, as a part of the player's ideal gain. */
  readonly tolerance: number
}

/**
 * The equilibrium of alternating offers. `proposals[i]` is the division that player i proposes whenever it is its turn,
 * and that all others accept; `values` is that of player 0, who begins.
 *
 * - `unique`: two players; the only subgame-perfect equilibrium.
 * - `stationary`: three or more; the only one in stationary strategies (there are others).
 * - `no-agreement`: the options are worth more than the pie, and each takes its own: these are the `values`.
 */
export type Rubinstein =
  | {
      readonly method: 'rubinstein'
      readonly kind: 'unique' | 'stationary'
      readonly values: readonly Fraction[]
      readonly proposals: readonly (readonly Fraction[])[]
      /** Whether player i, when it answers, is held to its option rather than to what waiting is worth. */
      readonly binding: readonly boolean[]
    }
  | { readonly method: 'rubinstein'; readonly kind: 'no-agreement'; readonly values: readonly Fraction[] }

/** Nalebuff's pie of two players: each gets what it has alone and half of what only the two together have. */
export interface NalebuffPie {
  readonly method: 'nalebuffPie'
  readonly values: readonly Fraction[]
  /** v(1), v(2). */
  readonly alone: readonly Fraction[]
  /** v(12). */
  readonly together: Fraction
  /** v(12) − v(1) − v(2); negative if the two are better off apart. */
  readonly pie: Fraction
  /** The division and its reason in one sentence. */
  readonly text: string
}
