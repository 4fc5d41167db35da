/** Answers of solvers along a segment of a parameter: data in the shape of their records, with functions for numbers. */
import { ZERO } from '@biform/core'
import {
  addFunctions,
  type Call,
  constantFunction,
  type GameOn,
  type Path,
  type RationalFunction,
  type SolverName,
} from '@biform/core/scenarios'

/** Null stands for what has no value; what is not followed of a record is missing. */
export type AnswerOn =
  | RationalFunction
  | boolean
  | number
  | null
  | readonly AnswerOn[]
  | { readonly [field: string]: AnswerOn }

export type Kind = GameOn['kind']
export type GameOf<K extends Kind> = Extract<GameOn, { readonly kind: K }>

/** What a solver is asked along a segment. */
export interface Question {
  readonly call: Call
  /** The labels of the players of the game, where the scenario gives them. */
  readonly players: readonly string[]
  /** For a game in normal form, those of their strategies. */
  readonly strategies: readonly (readonly string[])[]
  /** The game that it is called on, which is to be of a kind. */
  readonly game: <K extends Kind>(kind: K) => GameOf<K>
  /** The sign of a function on the whole segment. */
  readonly sign: (f: RationalFunction, what: string) => number
  /** The answer of another call of the scenario. */
  readonly answer: (result: string) => AnswerOn
  /** Expressions as functions. */
  readonly follow: (text: string | number) => RationalFunction
}

/** The answer of a solver along a segment; throws `Unsettled` where it is not of one form there. */
type Follower = (question: Question) => AnswerOn

/** By solver. */
export type Followers = Readonly<Partial<Record<SolverName, Follower>>>

export const NULL: RationalFunction = constantFunction(ZERO)

export function total(list: readonly RationalFunction[]): RationalFunction {
  return list.reduce(addFunctions, NULL)
}

/** What stands at a path of an answer, if it is followed. */
export function partOf(answer: AnswerOn, path: Path): AnswerOn | undefined {
  let part: AnswerOn | undefined = answer
  for (const step of path) {
    if (typeof part !== 'object' || part === null || typeof step === 'object') return undefined
    part = Object.hasOwn(part, step) ? (part as { readonly [field: string]: AnswerOn })[step] : undefined
  }
  return part
}

export function isFunction(answer: AnswerOn | undefined): answer is RationalFunction {
  return typeof answer === 'object' && answer !== null && 'top' in answer
}
