/** What `compare` returns: plain data, no methods. */
import type { Fraction } from '@biform/core'
import type { OutcomeValue } from '@biform/core/scenarios'
import type { PlanePoint } from './study.ts'

/** The rules by which `appropriate` can divide a pot in a scenario. */
export type ComparedRule = 'shares' | 'equal' | 'shapley'

/** A scenario under several division rules and at several values of one parameter. */
export interface Comparison {
  readonly method: 'compare'
  readonly scenario: string
  readonly parameter: string
  /** All parameters; the one that moves has its value from before the study. */
  readonly parameters: Readonly<Record<string, string>>
  /** False if the run was ended early; then `reason` says why, and the rows hold what was done. */
  readonly complete: boolean
  readonly reason?: 'limit' | 'stopped'
  readonly rules: readonly { readonly rule: ComparedRule }[]
  readonly values: readonly Fraction[]
  /** Rule by rule, value by value. */
  readonly rows: readonly ComparisonRow[]
}

/** The scenario under one rule at one value: its named outcomes, and what became of its prediction. */
export interface ComparisonRow extends PlanePoint {
  readonly rule: ComparedRule
  readonly value: Fraction
  readonly outcomes: Readonly<Record<string, OutcomeValue>>
}
