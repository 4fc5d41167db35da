/** The worker of the workbench of repeated games: smaller than that of the scenarios, and there only where it is needed. */
import { toJSON } from '@biform/core'
import { expose } from 'comlink'
import { repeatedAnswer } from './repeated.ts'
import type { RepeatedApi } from './repeated-protocol.ts'

const api: RepeatedApi = {
  point: game => toJSON(repeatedAnswer(game)),
  exact: async () => null,
  forget: () => {},
}

expose(api)
