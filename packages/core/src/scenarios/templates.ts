/** The games of a scenario as templates, whose numbers are expressions. */
import type {
  BargainingProblem,
  BiformGame,
  ClaimsProblem,
  Coalitional,
  CurveProblem,
  DataSet,
  DualValueGame,
  GateRelation,
  HedonicGame,
  InvestmentGame,
  MarkovChain,
  NormalForm,
  ProcessMap,
  PublicGood,
  Relationship,
  RepeatedGame,
  Tree,
  WeightedVoting,
} from '../index.ts'

/** An expression over parameters and derived names, or a plain JSON number. */
export type Expression = string | number

/** A relationship whose numbers are expressions. Fields and defaults as in `relationship`. */
export interface RelationshipTemplate {
  readonly kind: 'relationship'
  readonly partners: readonly string[]
  /** With `everyCoalition`: one name per partner, 1 where that partner is a member and 0 otherwise. */
  readonly index?: readonly string[]
  readonly components: readonly {
    readonly label?: string
    /**
     * One expression per partner: its value in the coalition of all, or with `everyCoalition` its value in any
     * coalition that it is a member of; or an object from coalitions to one expression per member.
     */
    readonly ownUse: readonly Expression[] | Readonly<Record<string, readonly Expression[]>>
    /**
     * Evaluates the list `ownUse` for every coalition and each of its members: the name `size` is the number of
     * members, and the names in `index` say who they are.
     */
    readonly everyCoalition?: boolean
    readonly exposure?: Expression | readonly Expression[]
    /** Instead of `exposure`: one expression per partner, what it keeps if all others leave after everybody has acted. */
    readonly disagreement?: readonly Expression[]
    readonly rivalry?: Expression
  }[]
  readonly liability?: Expression | readonly Expression[]
  readonly costs?: readonly Expression[]
  readonly shares?: readonly Expression[]
  readonly investments?: readonly Expression[]
  readonly efforts?: readonly Expression[]
  readonly decisiveness?: number
  readonly outside?: readonly Expression[]
  /** Each a share of what a partner has of a component, by their labels. A component without a label is "value 1", "value 2", … */
  readonly leaks?: readonly {
    readonly component: string
    readonly from: string
    readonly to: string
    readonly share: Expression
  }[]
}

/** Payoffs at a cell or an end: one expression per player, or the payoffs of a relationship (appropriated less costs). */
export type Leaf = readonly Expression[] | RelationshipTemplate

/** Leaves nested by strategy, player 0 outermost. */
export type NestedLeaves = readonly NestedLeaf[]
/** A leaf, or the leaves below one strategy of a player. */
export type NestedLeaf = Leaf | readonly NestedLeaf[]

/** A game in normal form: nested leaves, one leaf that is evaluated at every profile, or the strategic form of a tree. */
export interface NormalFormTemplate {
  readonly kind: 'normal-form'
  /** May be missing beside nested `payoffs`, as in `normalForm`; `cell` needs them. */
  readonly players?: readonly string[]
  readonly strategies?: readonly (readonly string[])[]
  readonly payoffs?: NestedLeaves
  readonly cell?: Leaf
  /** With `cell`: one name per player for the number of its strategy (0-based), usable in the cell's expressions. */
  readonly index?: readonly string[]
  /** The tree, named before it, whose strategic form the game is; then no other field. */
  readonly strategicForm?: { readonly of: string }
}

/** An infinitely repeated game: its stage, a game in normal form or the name of one before it, and the discount factor. */
export interface RepeatedTemplate {
  readonly kind: 'repeated-game'
  readonly stage: { readonly of: string } | NormalFormTemplate
  readonly discount: Expression
}

/** A node of a tree whose numbers are expressions. Fields as in `tree`. */
export type TreeNodeTemplate =
  | {
      readonly kind: 'decision'
      readonly label?: string
      readonly player: string
      readonly actions: readonly { readonly label: string; readonly node: TreeNodeTemplate }[]
    }
  | {
      readonly kind: 'chance'
      readonly label?: string
      readonly branches: readonly {
        readonly label: string
        readonly probability: Expression
        readonly node: TreeNodeTemplate
      }[]
    }
  | { readonly kind: 'terminal'; readonly label?: string; readonly payoffs: Leaf }

/** A tree whose numbers are expressions. */
export interface TreeTemplate {
  readonly kind: 'tree'
  readonly players: readonly string[]
  readonly root: TreeNodeTemplate
}

/**
 * A TU game: 2^n expressions in bitmask order; or an object from coalitions to expressions; or one expression that is
 * evaluated for every non-empty coalition, with `size` and the index names (1 for a member, 0 otherwise); or the TU
 * reading of a dual-value game or relationship named before it.
 */
export interface CoalitionalTemplate {
  readonly kind: 'coalitional'
  readonly players?: readonly string[]
  readonly worth?: readonly Expression[] | Readonly<Record<string, Expression>>
  readonly index?: readonly string[]
  readonly everyCoalition?: Expression
  readonly reading?: { readonly of: string }
}

/** A dual-value game: that of a relationship named before it, or its own numbers as in `dualValueGame`. */
export interface DualValueTemplate {
  readonly kind: 'dual-value-game'
  readonly of?: string
  readonly players?: readonly string[]
  readonly ownUse?: Readonly<Record<string, readonly Expression[]>>
  readonly pot?: Readonly<Record<string, Expression>>
  readonly liability?: Expression | readonly Expression[]
}

/** A claims problem. */
export interface ClaimsTemplate {
  readonly kind: 'claims-problem'
  readonly players?: readonly string[]
  readonly estate: Expression
  readonly claims: readonly Expression[]
}

/** A bargaining problem: the comprehensive convex hull of some points, and what each gets without an agreement. */
export interface BargainingTemplate {
  readonly kind: 'bargaining-problem'
  readonly players?: readonly string[]
  readonly points: readonly (readonly Expression[])[]
  readonly disagreement: readonly Expression[]
}

/** A weighted voting game of one chamber. */
export interface VotingTemplate {
  readonly kind: 'weighted-voting'
  readonly players?: readonly string[]
  readonly quota: Expression
  readonly weights: readonly Expression[]
}

/** A problem of one decision: its payoffs are polynomials in the name that stands for it, or lists of coefficients. */
export interface CurveTemplate {
  readonly kind: 'curve-problem'
  readonly players?: readonly string[]
  /** What is decided, such as "price". Default: the variable. */
  readonly label?: string
  /** The name of the decision in the payoffs. Default "x". */
  readonly variable?: string
  readonly interval: readonly [Expression, Expression]
  readonly payoffs: readonly (Expression | readonly Expression[])[]
  readonly disagreement?: readonly Expression[]
}

/** A Markov chain: its transitions as lists of one probability per state, or as objects with those that are not 0. */
export interface MarkovTemplate {
  readonly kind: 'markov-chain'
  readonly states: readonly string[]
  readonly initial?: string
  readonly transitions: readonly (readonly Expression[] | Readonly<Record<string, Expression>>)[]
  readonly players?: readonly string[]
  /** Per player what each state pays in every period. */
  readonly rewards?: readonly (readonly Expression[])[]
  readonly discount?: Expression
}

/** Records with a number each: given here, or read from a table of `@biform/core/data`. */
export interface DataSetTemplate {
  readonly kind: 'data-set'
  /** What each record is about. */
  readonly labels?: readonly string[]
  readonly values?: readonly Expression[]
  /** The group of each record. */
  readonly groups?: readonly string[]
  /** The table that the records are read from, by its name in `TABLES`; then `value`, and none of the fields above. */
  readonly table?: string
  /** The number of each record, over the table's columns of numbers and `record`, its number from 1. */
  readonly value?: Expression
  /** The table's column of text that says of which group a record is. */
  readonly group?: string
  /** Only the records of this group. */
  readonly only?: string
}

/** Players who form groups: what groups are worth to their members, or what players are worth to each other. */
export interface HedonicTemplate {
  readonly kind: 'hedonic-game'
  readonly players: readonly string[]
  /** From coalitions to one expression per member. */
  readonly values?: Readonly<Record<string, readonly Expression[]>>
  /** `additive[i][j]`: what player j is worth to player i. */
  readonly additive?: readonly (readonly Expression[])[]
}

/** A process in stages behind gates. */
export interface ProcessTemplate {
  readonly kind: 'process-map'
  readonly gates: readonly {
    readonly label: string
    readonly conditions: readonly {
      readonly label: string
      readonly value: Expression
      readonly relation: GateRelation
      /** One, or one per level. */
      readonly threshold: Expression | readonly Expression[]
      /** From the labels of stages to what a level of theirs helps. */
      readonly feedback?: Readonly<Record<string, Expression>>
    }[]
  }[]
}

/** What follows from one combination of moves: a game over the division of value, its own or one named before it. */
export interface BiformCellTemplate {
  readonly game: { readonly of: string } | CoalitionalTemplate | DualValueTemplate | RelationshipTemplate
  /** What each player has spent on its move. A relationship has costs of its own. */
  readonly costs?: readonly Expression[]
}

/** Cells nested by move, player 0 outermost. */
export type NestedCellTemplate = BiformCellTemplate | readonly NestedCellTemplate[]

/** A biform game: moves at once, and at the end of each combination of moves a game over the division of value. */
export interface BiformTemplate {
  readonly kind: 'biform-game'
  readonly players: readonly string[]
  /** A list of moves for each player who moves; those without one, the last ones, only take part in the division. */
  readonly strategies: readonly (readonly string[])[]
  readonly cells: readonly NestedCellTemplate[]
}

/** Investment before bargaining. Fields and defaults as in `investmentGame`. */
export interface InvestmentTemplate {
  readonly kind: 'investment-game'
  readonly players?: readonly string[]
  readonly own: readonly Expression[]
  /** A row per partner; for two partners also one number each, the effect on the other. */
  readonly external?: readonly (Expression | readonly Expression[])[]
  readonly cost?: Expression | readonly Expression[]
  readonly exposure?: Expression | readonly Expression[]
  readonly specificity?: Expression | readonly Expression[]
  readonly shares?: readonly Expression[]
  readonly complementarity?: Expression
}

/** A public good. Fields and defaults as in `publicGood`. */
export interface PublicGoodTemplate {
  readonly kind: 'public-good'
  /** Default: the labels of the data set, if there is one. */
  readonly players?: readonly string[]
  /** One expression per player, or each record's part of a data set that is named before it. */
  readonly returns: readonly Expression[] | { readonly sharesOf: string }
  readonly multiplier?: Expression
  readonly contributions?: readonly Expression[]
  readonly threshold?: Expression
}

/** A game whose numbers may be expressions over parameters and derived values. */
export type GameTemplate =
  | RelationshipTemplate
  | NormalFormTemplate
  | TreeTemplate
  | CoalitionalTemplate
  | DualValueTemplate
  | ClaimsTemplate
  | VotingTemplate
  | BargainingTemplate
  | RepeatedTemplate
  | CurveTemplate
  | MarkovTemplate
  | DataSetTemplate
  | ProcessTemplate
  | HedonicTemplate
  | BiformTemplate
  | InvestmentTemplate
  | PublicGoodTemplate

/** The games that a scenario builds. */
export type ScenarioGame =
  | NormalForm
  | Tree
  | Coalitional
  | Relationship
  | DualValueGame
  | ClaimsProblem
  | WeightedVoting
  | BargainingProblem
  | RepeatedGame
  | CurveProblem
  | MarkovChain
  | DataSet
  | ProcessMap
  | HedonicGame
  | BiformGame
  | InvestmentGame
  | PublicGood
