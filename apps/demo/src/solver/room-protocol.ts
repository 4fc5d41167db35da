/** What the rooms and their worker say to each other, as JSON. */
import type { JSONValue } from '@biform/core'
import type { AlliancesAnswer } from './alliances.ts'
import type { InvestmentAnswer } from './investment.ts'
import type { OwnAnswer } from './own-game.ts'
import type { ReadingsAnswer } from './readings.ts'

/** What the worker answers, by the names of the rooms. */
export interface RoomAnswers {
  readonly readings: ReadingsAnswer
  readonly alliances: AlliancesAnswer
  readonly investment: InvestmentAnswer
  readonly game: OwnAnswer
}

/** Numbers by their names, as exact numerals; a room reads those that it knows. */
export type RoomNumbers = Readonly<Record<string, string>>

export interface RoomApi {
  readonly answer: (room: keyof RoomAnswers, numbers: RoomNumbers) => Promise<JSONValue>
}
