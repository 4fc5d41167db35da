/** Records of what runs of scenarios return: plain data, no methods. */
import type { Algebraic, Fraction, Real } from '@biform/core'
import type { Cell, OutcomeValue, PointVerdict, ScenarioGame } from '@biform/core/scenarios'
import type { Result } from './index.ts'

/** A scenario, solved at one setting of its parameters. */
export interface ScenarioRun {
  readonly method: 'runScenario'
  /** The scenario's id. */
  readonly scenario: string
  /** Every parameter, as "p/q" text. */
  readonly parameters: Readonly<Record<string, string>>
  readonly games: Readonly<Record<string, ScenarioGame>>
  /** The relationships at the cells or leaves of a game, where the scenario gives payoffs by relationships. */
  readonly cells: Readonly<Record<string, readonly Cell[]>>
  /** What the solvers answered, by the names that the scenario gives to its calls. */
  readonly results: Readonly<Record<string, Result>>
  readonly outcomes: Readonly<Record<string, OutcomeValue>>
  readonly prediction: PredictionVerdict
}

/** What the numbers say of a prediction: realised with these numbers, contradicted by them, or not decided. */
export interface PredictionVerdict {
  readonly kind: 'realised' | 'contradicted' | 'undecided'
  /** The prediction in words. */
  readonly text: string
  /** Over which equilibria it speaks, where it speaks of equilibria. */
  readonly quantifier?: 'every' | 'some' | 'unique'
  /** Why it is undecided. */
  readonly reason?: string
  /** What happens here and why, in one sentence. */
  readonly sentence: string
  /** The pairs of numbers whose order decides, as they are here. */
  readonly deciding: PointVerdict['deciding']
  /** In which part of the parameters it holds. */
  readonly region: PredictionRegion
}

/** In which part of its parameters a prediction holds. */
export type PredictionRegion =
  /** Not asked: the run looked at one point only. */
  | { readonly kind: 'unknown' }
  /** Where it holds as the parameter of the scenario's study moves, the others as they are; the line says how surely. */
  | {
      readonly kind: 'intervals'
      readonly parameter: string
      readonly intervals: readonly Omit<PhaseRegion, 'verdict'>[]
      readonly line: Phase
    }
  /** At how many of the points of a Halton sequence over the whole box of parameters: an estimate of its share. */
  | {
      readonly kind: 'share'
      readonly holds: number
      readonly fails: number
      readonly undecided: number
      /** At so many points the scenario cannot be run. */
      readonly refused: number
      /** The points, in the order of the sequence. */
      readonly samples: readonly BoxSample[]
      /** Why there are fewer points than `BOX_POINTS`. */
      readonly reason?: 'limit' | 'stopped'
    }

/** A solved point of the box of parameters. */
export interface BoxSample extends PlanePoint {
  /** Every parameter, as "p/q" text. */
  readonly parameters: Readonly<Record<string, string>>
}

/** Where a prediction flips as one parameter moves, the others held fixed. */
export interface Phase {
  readonly method: 'phase'
  readonly scenario: string
  readonly parameter: string
  /** All parameters; the one that moves has its value from before the study. */
  readonly parameters: Readonly<Record<string, string>>
  /** Whether it is proved of every cell that no flip was missed in it. */
  readonly complete: boolean
  /** Why it is not complete: that the run was ended early (`limit`, `stopped`), or what is not proved of a cell. */
  readonly reason?: string
  /** Every point that the answer rests on, ascending: the grid, the critical points, and the ends of brackets. */
  readonly samples: readonly PhaseSample[]
  /** The gaps between neighbouring samples, ascending. */
  readonly cells: readonly PhaseCell[]
  readonly flips: readonly PhaseFlip[]
  /** Maximal runs of equal verdicts. */
  readonly regions: readonly PhaseRegion[]
  /**
   * The scenario's closed form for the flip of its study's parameter, as a check. `agrees`: it is a flip, or lies in a
   * bracket; or it lies outside the parameter's range and there are no flips. Absent if the run was ended early.
   */
  readonly closedForm?: {
    readonly text: string
    readonly value: Fraction | null
    readonly verdict: 'agrees' | 'disagrees' | 'outside its domain'
  }
}

/** One solved point of a phase line. */
export interface PhaseSample {
  readonly value: Fraction
  readonly verdict: PointVerdict['verdict']
  readonly deciding: PointVerdict['deciding']
  readonly results: Readonly<Record<string, Result>>
  /**
   * Present where the scenario cannot be run, as where it divides by zero: what is refused there, and why. The verdict is
   * `undecided` then, and there are neither results nor deciding pairs.
   */
  readonly refused?: { readonly at: string; readonly reason: string }
}

/**
 * What lies between two neighbouring samples. `proved`: the verdict is the same at all points strictly between them at
 * which the scenario can be run, or, in a cell with a bracket that has a `root`, it changes there and nowhere else. (A
 * scenario cannot be run where it divides by zero, or where a number of a game leaves its range, as a probability below 0.)
 */
export interface PhaseCell {
  readonly lower: Fraction
  readonly upper: Fraction
  readonly proved: boolean
  /** Why it is not proved. */
  readonly reason?: string
}

/**
 * A flip found exactly, or a bracket that contains one. At a flip the verdict changes between the samples next to it on
 * either side, and a deciding pair ties: `pair` is its place among those that the scenario names, `text` what it compares.
 * Without a pair nothing that the scenario names ties there, but a proved cell next to it has another verdict. A bracket in a cell that
 * is proved has the point of the change, which is irrational, as its `root`.
 */
export type PhaseFlip =
  | { readonly kind: 'flip'; readonly value: Fraction; readonly pair?: number; readonly text?: string }
  | { readonly kind: 'bracket'; readonly lower: Fraction; readonly upper: Fraction; readonly root?: Algebraic }

/** A run of equal verdicts. */
export interface PhaseRegion {
  readonly lower: Fraction
  readonly upper: Fraction
  readonly lowerClosed: boolean
  readonly upperClosed: boolean
  readonly verdict: PointVerdict['verdict']
  /** `proved` if all cells inside it are; else what lies between two samples is inferred. */
  readonly basis: 'proved' | 'grid'
}

/** How the outcomes of a scenario move with one parameter, the others held fixed. */
export interface ComparativeStatics {
  readonly method: 'comparativeStatics'
  readonly scenario: string
  /** The parameter that moves over its range. */
  readonly parameter: string
  /** All parameters; the one that moves has its value from before the study. */
  readonly parameters: Readonly<Record<string, string>>
  /** Whether the direction of every effect is proved. */
  readonly complete: boolean
  /** Why it is not: that the run was ended early (`limit`, `stopped`), or what of an effect is not proved. */
  readonly reason?: string
  /**
   * The grid, and the rational points at which some outcome changes its course, ascending. Of the latter those at which the
   * scenario cannot be run say what is `refused` there, and have no results.
   */
  readonly samples: readonly Pick<PhaseSample, 'value' | 'results' | 'refused'>[]
  readonly effects: readonly Effect[]
}

/**
 * How one outcome moves: `rises` if it never falls and does rise somewhere, `falls` likewise, `constant` if it is the same
 * everywhere, `both` if it rises here and falls there, `undefined` if at some of the points it is no number.
 */
export interface Effect {
  /** The outcome's name. */
  readonly name: string
  readonly relation: 'rises' | 'falls' | 'constant' | 'both' | 'undefined'
  /**
   * `proved`: of all points at which the scenario can be run (of an irrational point between two pieces, only that the
   * outcome does not jump across it the other way). `grid`: of the samples.
   */
  readonly basis: 'proved' | 'grid'
  /** The parts of the range, ascending, each open, on which the outcome is one function of the parameter. */
  readonly pieces: readonly {
    readonly lower: Real
    readonly upper: Real
    /** How it moves there; missing where that is not proved. */
    readonly relation?: 'rises' | 'falls' | 'constant'
    /** Why it is not proved. */
    readonly reason?: string
  }[]
}

/** Where a prediction holds as two parameters move, the others held fixed. */
export interface PhasePlane {
  readonly method: 'phasePlane'
  readonly scenario: string
  /** All parameters; the two that move have their values from before the study. */
  readonly parameters: Readonly<Record<string, string>>
  /** The parameters that move, x before y, each with the values of the grid, ascending. */
  readonly axes: readonly [PlaneAxis, PlaneAxis]
  /** Never true: what happens inside a cell, or twice along one edge, is not excluded. */
  readonly complete: false
  readonly reason: string
  /** The points of the grid, row by row: (x_i, y_j) is `points[j * axes[0].values.length + i]`. Fewer if ended early. */
  readonly points: readonly PlanePoint[]
  /** Every edge of the grid whose ends differ, with the flip on it; fewer if ended early. */
  readonly edges: readonly PlaneEdge[]
  /** The cells that all four of whose edges cross the boundary, solved at their middle. */
  readonly middles: readonly PlaneCell[]
}

/** An axis of a phase plane. */
export interface PlaneAxis {
  readonly parameter: string
  readonly values: readonly Fraction[]
}

/** A solved point of a phase plane. */
export type PlanePoint = Omit<PhaseSample, 'value'>

/** An edge of the grid from the point of a column and a row to the next one along an axis (0: x, 1: y). */
export interface PlaneEdge {
  readonly axis: 0 | 1
  readonly column: number
  readonly row: number
  /** Along the axis. */
  readonly flip: PhaseFlip
  /** The points along the edge that the flip rests on, ascending: it and its neighbours, or the ends of its bracket. */
  readonly samples: readonly PhaseSample[]
}

/** The middle of the cell to the upper right of a point of the grid. */
export interface PlaneCell extends PlanePoint {
  readonly column: number
  readonly row: number
}
