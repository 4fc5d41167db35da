/** What a view gets, and how kinds of games declare theirs. */
import type { Scenario, ScenarioGame } from '@biform/core/scenarios'
import type { JSX } from 'preact'
import type { Answer, GameAnswer, Scene } from '../solver/protocol.ts'

/** What every view of a game is given. */
export interface ViewProps<Game extends ScenarioGame = ScenarioGame> {
  readonly scenario: Scenario
  readonly game: Game
  readonly answer: Answer
  /** What the solvers say of this game. */
  readonly found: GameAnswer
  /** The relationship in the picture, if it is of this game. */
  readonly shown: Scene | undefined
  /** Puts another cell or end into the picture. */
  readonly show: (at: string) => void
  /** True while the reader is guessing: nothing may give the answer away. */
  readonly hidden: boolean
}

/** One view of a kind of game. */
export interface View<Game extends ScenarioGame = ScenarioGame> {
  readonly name: string
  readonly title: string
  /** Says whether there is anything to show; always, if it is left out. */
  readonly applies?: (props: ViewProps<Game>) => boolean
  readonly Component: (props: ViewProps<Game>) => JSX.Element | null
}

/** What a kind of game shows, and which of its cells is the predicted one. */
export interface KindViews<Game extends ScenarioGame> {
  /** What the page shows of such a game, in a word or two. */
  readonly noun: string
  readonly views: readonly View<Game>[]
  /** The cells or ends that the solvers predict, the one to show first in front; empty if they predict none. */
  readonly predicted: (game: Game, found: GameAnswer) => readonly string[]
  /** A cell or end in words. */
  readonly nameOf: (game: Game, at: string) => string
}
