/**
 * What the page and the solver's worker say to each other. Records cross as JSON (`toJSON`, `fromJSON`), so that no key
 * of theirs may be one of the codec's text keys unless what stands below it is text.
 */
import type { Fraction, JSONValue } from '@biform/core'
import type {
  Absorption,
  Appropriate,
  BiformEquilibria,
  ContributionDiscounts,
  Contributors,
  Core,
  CoreInterval,
  CurveNash,
  CurveOptima,
  CurveZone,
  FixedPoints,
  ImputationTriangle,
  InCore,
  Indices,
  InvestmentEquilibrium,
  NashEquilibria,
  Phase,
  PhasePlane,
  PlaneArea,
  PlaneEdge,
  PlanePoint,
  PresentValues,
  PureEquilibria,
  Regrets,
  RuleAnswer,
  ScenarioRun,
  StablePartitions,
  SubgamePerfect,
  TopCoalitions,
} from '@biform/solver'
import type { Refusal } from './refusal.ts'
import type { PayoffSet, PlaneAnswer } from './repeated-protocol.ts'

/** A scenario solved at one point, with what the views of its games need besides. */
export interface Answer {
  readonly run: ScenarioRun
  /** By the names of the games. */
  readonly views: Readonly<Record<string, GameAnswer>>
  /** The choices among the outcomes, in their order. */
  readonly choices: readonly ChoiceAnswer[]
}

/** A choice among the outcomes: what each option is worth here, and which the run found best. */
export interface ChoiceAnswer {
  readonly name: string
  readonly label: string
  readonly options: readonly { readonly label: string; readonly value: Fraction | null; readonly best: boolean }[]
}

/** What the solvers say of one game, as far as its kind has it. */
export interface GameAnswer {
  /** The relationships behind the game: the game itself, or its cells and ends. */
  readonly scenes: readonly Scene[]
  readonly normalForm?: {
    readonly regrets: Regrets
    readonly pure: PureEquilibria
    /** Of two players only. */
    readonly nash?: NashEquilibria
  }
  /** Of two players. */
  readonly repeated?: { readonly plane: PlaneAnswer; readonly set: PayoffSet }
  readonly tree?: { readonly perfect: SubgamePerfect }
  readonly split?: Split
  readonly curve?: CurveAnswer
  readonly chain?: { readonly ends: Absorption; readonly worth: PresentValues }
  readonly process?: FixedPoints
  readonly groups?: { readonly stable: StablePartitions; readonly top: TopCoalitions }
  readonly biform?: BiformEquilibria
  readonly investment?: InvestmentEquilibrium
  readonly good?: { readonly alone: Contributors; readonly patience: ContributionDiscounts }
  /** What each rule of the table says. */
  readonly divisions?: readonly RuleAnswer[]
}

/** Who ends up with what in one relationship: as it is, with everything exposed, and with nothing exposed. */
export interface Scene {
  readonly at: string
  readonly now: Appropriate
  readonly splitPie: Appropriate
  readonly dual: Appropriate
  readonly indices: Indices
}

/** What follows where payoffs are polynomials in one decision. */
export interface CurveAnswer {
  readonly optima: CurveOptima
  readonly zone: CurveZone
  /** Of several players. */
  readonly nash?: CurveNash
}

/** Splits of what the coalition of all can do. */
export interface Split {
  /** The rules, the best known first, and what the scenario itself proposes. */
  readonly splits: readonly SplitAnswer[]
  readonly core: Core
  /** One per player; only where money moves freely, so that the game is a TU game. */
  readonly intervals: readonly CoreInterval[]
  /** Of three players. */
  readonly triangle?: Triangle
}

/** One way to split. */
export interface SplitAnswer {
  /** The name of the rule, if it is one of the table. */
  readonly rule?: string
  readonly title: string
  /** What it does, in half a sentence. */
  readonly text: string
  readonly values: readonly Fraction[]
  /** In the game as it is: of a dual-value game, with its liabilities. */
  readonly inCore: InCore
  /** What each value is made of, for the own-use rule. */
  readonly parts?: { readonly kept: readonly Fraction[]; readonly received: readonly Fraction[] }
}

/** The imputation triangle of a TU game, or of the TU reading of a dual-value game. */
export interface Triangle {
  /** Its points are the splits that give out everything, by their amounts. */
  readonly figure: ImputationTriangle
  /** The corners of what can be had if liabilities are finite; they are points of the figure too. None otherwise. */
  readonly reach: readonly (readonly Fraction[])[]
}

/** What the worker does. */
export interface Api {
  /** Solves one point. */
  readonly point: (scenario: string, parameters: Readonly<Record<string, string>>) => JSONValue
  /** Draws a phase line in slices; null if a newer request or `forget` came in between. */
  readonly line: (scenario: string, parameters: Readonly<Record<string, string>>) => Promise<JSONValue>
  /** Draws a phase plane over two parameters in slices; null as above. */
  readonly plane: (
    scenario: string,
    parameters: Readonly<Record<string, string>>,
    axes: readonly [string, string],
  ) => Promise<JSONValue>
  /** Gives up the phase line or the phase plane that is being drawn. */
  readonly forget: (what: 'line' | 'plane') => void
}

export type PointReply = Answer | Refusal
/** A phase line without the full answers at its samples, which the page does not draw. */
export type LineReply = Omit<Phase, 'samples'> & {
  readonly samples: readonly Omit<Phase['samples'][number], 'results'>[]
}

/** A phase plane as far as the page draws it. */
export interface PlaneReply extends Pick<PhasePlane, 'scenario' | 'axes'> {
  /** The verdicts at the points of the grid, row by row. */
  readonly points: readonly Pick<PlanePoint, 'verdict'>[]
  /** The flips on the edges of the grid. */
  readonly edges: readonly Omit<PlaneEdge, 'samples'>[]
  readonly areas: readonly PlaneArea[]
}
