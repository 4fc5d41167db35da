/** The worker of the rooms whose questions are small: it has their solvers, and no catalogue. */
import { toJSON } from '@biform/core'
import { expose } from 'comlink'
import { alliancesAnswer } from './alliances.ts'
import { investmentAnswer } from './investment.ts'
import { readingsAnswer } from './readings.ts'
import type { RoomAnswers, RoomApi, RoomNumbers } from './room-protocol.ts'

const ROOMS: { readonly [Name in keyof RoomAnswers]: (numbers: RoomNumbers) => RoomAnswers[Name] } = {
  readings: readingsAnswer,
  alliances: alliancesAnswer,
  investment: investmentAnswer,
}

const api: RoomApi = { answer: (room, numbers) => toJSON(ROOMS[room](numbers)) }

expose(api)
