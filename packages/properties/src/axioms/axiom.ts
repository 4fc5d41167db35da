/** Axioms as data with a function: what a principle says, who stated it, and whether a rule keeps it at a given game. */
import { entryCount, type Fraction, InputError } from '@biform/core'

/** A rule: any function whose answer has `values`, one per player; an answer without them is none. */
export type AxiomRule<Game> = (game: Game) => { readonly method?: string; readonly values?: readonly Fraction[] }

/** A game that a rule was asked about, and what it answered. */
export interface Answered<Game> {
  readonly game: Game
  readonly values: readonly Fraction[]
}

/** What a rule does with an axiom at one game. */
export type AxiomVerdict<Game> =
  /** `applies` is false where the axiom says nothing: its premise fails, or the rule has no answer. */
  | { readonly holds: true; readonly applies: boolean }
  /** The games and answers, in the order in which they were asked, that contradict the axiom together. */
  | { readonly holds: false; readonly witness: readonly Answered<Game>[] }

/** A principle that a rule may keep. `Other` is the second thing that some axioms speak of; the rest ignore it. */
export interface Axiom<Game, Other> {
  readonly name: string
  /** The principle in one sentence. */
  readonly text: string
  /** Where it comes from. */
  readonly cite: string
  /** Whether a rule keeps the axiom at a game. */
  readonly holds: (rule: AxiomRule<Game>, game: Game, other: Other) => AxiomVerdict<Game>
}

/** Asks the rule; the axiom does not apply where there is no answer. */
export type Ask<Game> = (game: Game) => readonly Fraction[]

/** What is kept, by its test: true, false, or undefined where the premise fails. */
export type AxiomTest<Game, Other> = (ask: Ask<Game>, game: Game, other: Other) => boolean | undefined

const NO_ANSWER = Symbol('no answer')

/** Ends a test that needs an answer which the rule does not have: the axiom does not apply. */
export function noAnswer(): never {
  throw NO_ANSWER
}

/** An axiom whose witnesses are the questions that its test asked. */
export function axiom<Game extends { readonly players: readonly string[] }, Other>(
  name: string,
  text: string,
  cite: string,
  test: AxiomTest<Game, Other>,
): Axiom<Game, Other> {
  return {
    name,
    text,
    cite,
    holds(rule, game, other): AxiomVerdict<Game> {
      const witness: Answered<Game>[] = []
      const ask: Ask<Game> = asked => {
        const { values } = rule(asked)
        if (values === undefined) return noAnswer()
        const n = asked.players.length
        if (values.length !== n) throw new InputError('values', `has ${entryCount(values.length)} for ${n} players`)
        witness.push({ game: asked, values })
        return values
      }
      try {
        const kept = test(ask, game, other)
        return kept === false ? { holds: false, witness } : { holds: true, applies: kept === true }
      } catch (reason) {
        if (reason === NO_ANSWER) return { holds: true, applies: false }
        throw reason
      }
    },
  }
}
