/** The worker of the rooms whose questions are small: it has their solvers, and no catalogue. */
import { toJSON } from '@biform/core'
import { expose } from 'comlink'
import { alliancesAnswer } from './alliances.ts'
import { investmentAnswer } from './investment.ts'
import { readingsAnswer } from './readings.ts'
import type { RoomAnswers, RoomApi, RoomNumbers } from './room-protocol.ts'

type Answered<Answer> = Answer | Promise<Answer>

const ROOMS: { readonly [Name in keyof RoomAnswers]: (numbers: RoomNumbers) => Answered<RoomAnswers[Name]> } = {
  readings: readingsAnswer,
  alliances: alliancesAnswer,
  investment: investmentAnswer,
  // Equilibria take more code than all the other rooms.
  game: async numbers => (await import('./own-game.ts')).ownAnswer(numbers),
}

const api: RoomApi = { answer: async (room, numbers) => toJSON(await ROOMS[room](numbers)) }

expose(api)
