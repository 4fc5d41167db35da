/** What `identify` returns: plain data, no methods. */
import type { Fraction, Rational } from '@biform/core'

/** What was seen. */
export interface Observation {
  /** a: what a unit of investment is worth to the firm itself. */
  readonly own: Rational
  /** e: what it is worth to the partner. Default 0. */
  readonly external?: Rational
  /** With `investment`: c of a cost c x²/2; with `invests`: what the investment costs. */
  readonly cost: Rational
  /** How much it invested, x; or … */
  readonly investment?: Rational
  /** … whether it invested at all. */
  readonly invests?: boolean
}

/** What may explain an investment: exposure ρ, specificity s, the firm's share β, trust τ, discount factor δ. */
export type DialName = 'exposure' | 'specificity' | 'share' | 'trust' | 'discount'

/** One value per dial, in the order of `DialName`. */
export type DialValues = readonly Fraction[]

/** The numbers from one to another, both included. */
export interface ClosedInterval {
  readonly lower: Fraction
  readonly upper: Fraction
}

/** The dials that explain an observed investment. */
export interface Identification {
  readonly method: 'identify'
  readonly own: Fraction
  readonly external: Fraction
  /** What the return on a unit is compared with: c x of an observed amount, else what the investment costs. */
  readonly threshold: Fraction
  /** `=` of an observed amount; `>=` if the firm invests, `<=` if it does not. */
  readonly relation: '=' | '>=' | '<='
  /** The dials with their ranges; a known one has a range of one value. */
  readonly dials: readonly ({ readonly name: DialName } & ClosedInterval)[]
  /** The world that explanations depart from, one dial at a time. */
  readonly reference: DialValues
  /** Whether that world explains the observation by itself. */
  readonly referenceExplains: boolean
  /** Per dial: its values with which some values of the others, in their ranges, explain the observation. */
  readonly explained: readonly { readonly name: DialName; readonly values: readonly ClosedInterval[] }[]
  /** The dials that explain it alone, the others being as in the reference. */
  readonly explanations: readonly Explanation[]
  /** Per pair of explanations, in the order of the list: what would tell them apart. */
  readonly separations: readonly Separation[]
  readonly estimate: ExposureEstimate
}

/** One dial as the explanation. */
export interface Explanation {
  readonly name: DialName
  /** Its values that explain. */
  readonly values: ClosedInterval
  /** The explanation that departs least from the reference: all dials. */
  readonly dials: DialValues
}

/** How two explanations may be told apart. */
export interface Separation {
  readonly names: readonly [DialName, DialName]
  /**
   * What looks different under the two, with its two values: how the return responds to a change (derivatives), and
   * `redeployment`, the part 1 − s of the investment that is of use elsewhere. None: nothing but an observation of one of
   * the two dials itself tells them apart.
   */
  readonly observations: readonly { readonly name: string; readonly values: readonly [Fraction, Fraction] }[]
}

/** What is known of exposure ρ where all other dials are known. */
export type ExposureEstimate =
  /** The only value of ρ that explains an amount; of a yes or no, the value at which the firm is indifferent. */
  | { readonly kind: 'point'; readonly value: Fraction }
  /** The same, but beyond the range of ρ: an amount is explained by no exposure. */
  | { readonly kind: 'outside'; readonly value: Fraction }
  /** The return does not depend on ρ: β τ = a/(a + e), s = 0 or δ = 0. */
  | { readonly kind: 'not identified' }
  /** Other dials than ρ are not known. */
  | { readonly kind: 'unknown dials'; readonly names: readonly DialName[] }
