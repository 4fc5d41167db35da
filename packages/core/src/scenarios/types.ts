/**
 * The scenario format, version 1: a case from the literature as data.
 *
 * A scenario names parameters with ranges, expressions derived from them, games built from both, calls of solvers on
 * those games, named outcomes read from the answers, and a prediction over them. It holds no code: every number in it
 * may be an expression (see `expression.ts` for the language), and nothing else is evaluated.
 *
 * Names of parameters, derived expressions, games, results and outcomes are identifiers (`[A-Za-z][A-Za-z0-9_]*`, at
 * most 40 characters), have no meaning of their own (`names.ts`), and do not shadow one another.
 */
import type { Algebraic, DivisionName, Fraction, Relationship } from '../index.ts'
import type { PaperId, Theme } from './shelf.ts'
import type { Expression, GameTemplate, ScenarioGame } from './templates.ts'

export type * from './templates.ts'

/** A scenario, as it stands in its JSON file. */
export interface Scenario {
  /** Where an editor finds the JSON Schema of this format. */
  readonly $schema?: string
  readonly format: 'biform-scenario'
  readonly version: 1
  readonly id: string
  readonly title: string
  /** Where the case comes from. */
  readonly source: { readonly text: string; readonly section?: string; readonly url?: string }
  /** What the source says, in our own words. */
  readonly statement: string
  /** Whose numbers they are. */
  readonly numbers: 'ours' | 'paper'
  /** Where the scenario stands in a collection; the catalogue's own all have it. */
  readonly shelf?: Shelf
  readonly parameters: Readonly<Record<string, Parameter>>
  /** Named expressions over parameters and other derived names, in any order; cycles are refused. */
  readonly derived?: Readonly<Record<string, Expression>>
  readonly games: Readonly<Record<string, GameTemplate>>
  /** What games are called where several stand beside one another, by their names. Default: the name. */
  readonly headings?: Readonly<Record<string, string>>
  /** Calls of solvers, in order; a later one may use an earlier one's answer. */
  readonly results: Readonly<Record<string, Call>>
  /** Named values read or computed from the results, in order. */
  readonly outcomes: Readonly<Record<string, Outcome>>
  readonly prediction: Prediction
  /** A setting on the other side, at which the prediction fails, and what fails there. */
  readonly counterexample?: { readonly parameters: Readonly<Record<string, string | number>>; readonly text: string }
  /** A closed form that stands beside the solvers as a check, never instead of them. */
  readonly closedForm?: ClosedForm
  /** The parameter whose phase line is drawn, and into how many cells its range is cut. */
  readonly study?: { readonly parameter: string; readonly cells: number }
}

/** Where a scenario stands in a collection. */
export interface Shelf {
  /** Which of the sources that the catalogue is made from. */
  readonly paper: PaperId
  /** The systems of the sources that the scenario realises, such as "3.14": ids of `SYSTEMS`. */
  readonly systems?: readonly string[]
  readonly themes: readonly Theme[]
  /** 1 for a first lesson, 2 for a course, 3 for research. */
  readonly level: 1 | 2 | 3
  /** Whether several players decide, or one agent does, or nobody, and records are evaluated. */
  readonly subject: 'game' | 'decision' | 'data'
}

/** A number that a reader may move within a range. */
export interface Parameter {
  readonly label: string
  readonly symbol?: string
  readonly text?: string
  readonly value: string | number
  readonly minimum: string | number
  readonly maximum: string | number
  /** The step of a slider; the value itself may be any rational in the range. */
  readonly step: string | number
  /** Only whole numbers are allowed. */
  readonly integer?: boolean
}

/** The solvers that a scenario may call. */
export type SolverName =
  | 'pureEquilibria'
  | 'nashEquilibria'
  | 'subgamePerfect'
  | 'shapley'
  | 'banzhaf'
  | 'nucleolus'
  | 'prenucleolus'
  | 'leastCore'
  | 'tau'
  | 'gately'
  | 'addedValues'
  | 'isSuperadditive'
  | 'isConvex'
  | 'isBalanced'
  | 'isMonotone'
  | 'isEssential'
  | 'nalebuffPie'
  | 'nashBargaining'
  | 'kalaiSmorodinsky'
  | 'egalitarian'
  | 'utilitarian'
  | 'raiffa'
  | 'deeganPackel'
  | 'holler'
  | 'dividends'
  | 'core'
  | 'coreInterval'
  | 'inCore'
  | 'appropriate'
  | 'ownUseRule'
  | 'appraisal'
  | 'indices'
  | 'proportional'
  | 'constrainedEqualAwards'
  | 'constrainedEqualLosses'
  | 'talmud'
  | 'piniles'
  | 'minimalOverlap'
  | 'adjustedProportional'
  | 'randomArrival'
  | 'symmetricEquilibria'
  | 'gameClass'
  | 'minmax'
  | 'maxmin'
  | 'feasiblePayoffs'
  | 'criticalDiscount'
  | 'curveOptima'
  | 'curveZone'
  | 'curveNash'
  | 'absorption'
  | 'presentValues'
  | 'concentration'
  | 'precedence'
  | 'ranking'
  | 'fixedPoints'
  | 'stablePartitions'
  | 'topCoalitions'
  | 'goalAlignment'
  | 'contributors'
  | 'contributionDiscounts'
  | 'sustainedContributors'
  | 'biformEquilibria'
  | 'investmentEquilibrium'
  | 'ownership'
  | 'cocoValue'
  | 'competitiveness'

/** A call of a solver. */
export interface Call {
  readonly solve: SolverName
  /** What the answer is called where answers are compared, such as "In proportion to flour". */
  readonly label?: string
  /** The game it is called on. `indices` takes `of` instead. */
  readonly game?: string
  /** For `indices`: the name of an `appropriate` result. */
  readonly of?: string
  /** For `inCore`: where the allocation comes from. One expression per player, or a path into an earlier result. */
  readonly allocation?: readonly Expression[] | { readonly result: string; readonly path: Path }
  /** For `precedence`: the group that is asked about, and the one that it is compared with. */
  readonly groups?: readonly [string, string]
  /** For `coreInterval`: the player's label. */
  readonly player?: string
  /**
   * For `appropriate`: how the pots are divided, by what the relationship says. Default: its bargaining shares.
   */
  readonly rule?: DivisionName
  /** For `criticalDiscount`: the profile that is to be sustained, one strategy label per player. */
  readonly target?: readonly string[]
  /** For `criticalDiscount`: the profile to which a deviation leads, one strategy label per player. */
  readonly punishment?: readonly string[]
  /** For `criticalDiscount`: how many periods the punishment lasts; default: for ever. */
  readonly periods?: number
  /** For `biformEquilibria` and `appraisal`: what players expect of a division, from 0, the least that the core allows, to 1, the most. */
  readonly confidence?: Expression | readonly Expression[]
  /** For `sustainedContributors`: the discount factor. */
  readonly discount?: Expression
}

/**
 * A path into a result: keys and 0-based indices; `{ "at": label }` picks the item of a list whose `at` is that label.
 * Where a result has nothing at the path, as an empty core has no member, the value is null.
 */
export type Path = readonly (string | number | { readonly at: string })[]

/** A named value. */
export type Outcome = { readonly label: string; readonly symbol?: string } & (
  | { readonly result: string; readonly path: Path }
  | { readonly expression: Expression }
  | { readonly payoff: PayoffPlace }
  | { readonly worth: { readonly game: string; readonly coalition: readonly string[] } }
  /** The best of some options, by what each is worth: one label, or a list of all that are best. */
  | { readonly choice: Readonly<Record<string, Expression>> }
)

/** A payoff: in a normal form at a profile, one strategy label per player; in a tree at an end, by its label. */
export type PayoffPlace =
  | { readonly game: string; readonly strategies: readonly string[]; readonly player: string }
  | { readonly game: string; readonly end: string; readonly player: string }

/** An outcome's value: a number, a truth value, text, or a list of them. An irrational number is algebraic. */
export type OutcomeValue =
  | Fraction
  | Algebraic
  | number
  | boolean
  | null
  | { readonly text: string | readonly string[] | readonly (readonly string[])[] }
  | readonly OutcomeValue[]

/** What the source predicts, as a statement that a machine checks at one setting of the parameters. */
export interface Prediction {
  /** The statement in words, with its quantifier. */
  readonly text: string
  readonly statement: Statement
  /** Conditions over parameters and derived names without which nothing is predicted; the verdict is undecided then. */
  readonly domain?: readonly ExpressionComparison[]
  /** Pairs of expressions over parameters and outcomes; a flip is accepted as exact only where one of them ties. */
  readonly deciding: readonly { readonly text: string; readonly left: Expression; readonly right: Expression }[]
  /** What happens and why, in one sentence each; `{name}` is replaced by a parameter, derived value or outcome. */
  readonly sentences: { readonly holds: string; readonly tie: string; readonly fails: string }
}

/** A comparison of two expressions. */
export interface ExpressionComparison {
  readonly left: Expression
  readonly relation: '=' | '!=' | '<' | '<=' | '>' | '>='
  readonly right: Expression
}

/** A checkable statement. */
export type Statement =
  /** Over parameters, derived names and numeric outcomes. */
  | ({ readonly kind: 'compare' } & ExpressionComparison)
  /** Of an outcome that chooses: that an option is the best, alone (`unique`) or among others (`some`). */
  | {
      readonly kind: 'choice'
      readonly outcome: string
      readonly option: string
      readonly quantifier: 'some' | 'unique'
    }
  | {
      /**
       * Of the equilibria in a result: `every` (there is one, and all match), `some` (one matches), `unique` (there is
       * exactly one, and it matches). `every` and `unique` need a complete list, and are undecided otherwise.
       */
      readonly kind: 'equilibrium'
      readonly result: string
      readonly quantifier: 'every' | 'some' | 'unique'
      /** Normal form: one strategy label per player; biform game: one per player who moves. */
      readonly strategies?: readonly string[]
      /** Tree: the actions on the path. */
      readonly path?: readonly string[]
    }
  | { readonly kind: 'holds'; readonly outcome: string }
  | { readonly kind: 'not'; readonly of: Statement }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Statement[] }

/** A closed form for the flip, valid where all conditions of its domain hold. */
export interface ClosedForm {
  readonly text: string
  readonly flip: Expression
  readonly domain?: readonly ExpressionComparison[]
}

/** The relationship behind one cell of a normal form (`at` is "[row][column]…") or one end of a tree (its label). */
export interface Cell {
  readonly at: string
  readonly relationship: Relationship
}

/** The games of a scenario at one setting of its parameters. */
export interface Instance {
  /** The scenario's id. */
  readonly scenario: string
  readonly parameters: Readonly<Record<string, string>>
  /** Every parameter and derived value, exactly. */
  readonly values: Readonly<Record<string, Fraction>>
  readonly games: Readonly<Record<string, ScenarioGame>>
  /** For each game whose payoffs come from relationships: all of them, in row-major or preorder. */
  readonly cells: Readonly<Record<string, readonly Cell[]>>
}

/** What the statement of a prediction says at one point. */
export interface PointVerdict {
  readonly verdict: 'holds' | 'fails' | 'undecided'
  readonly reason?: string
  readonly quantifier?: 'every' | 'some' | 'unique'
  /** The deciding pairs, evaluated; one without a value on both sides here is left out. Their texts are distinct. */
  readonly deciding: readonly { readonly text: string; readonly left: Fraction; readonly right: Fraction }[]
  /** The sentence for this case, filled in. */
  readonly sentence: string
}
