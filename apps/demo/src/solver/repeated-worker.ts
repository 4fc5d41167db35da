/** The worker of the workbench of repeated games: smaller than that of the scenarios, and there only where it is needed. */
import { InputError, type JSONValue, run, toJSON } from '@biform/core'
import { equilibriumPayoffsSteps } from '@biform/solver'
import { expose } from 'comlink'
import { matchAnswer, strategyTexts } from './match.ts'
import { repeatedOf, repeatedReply } from './repeated.ts'
import type { RepeatedApi } from './repeated-protocol.ts'
import { nextTurn } from './turn.ts'

let newest = { aborted: false }

const api: RepeatedApi = {
  point: (game, have) => toJSON(repeatedReply(game, have)),
  exact: async game => {
    newest.aborted = true
    const signal = { aborted: false }
    newest = signal
    const set = await run(equilibriumPayoffsSteps(repeatedOf(game)), { signal, pause: nextTurn })
    return signal.aborted ? null : toJSON(set)
  },
  forget: () => {
    newest.aborted = true
  },
  match: (game, match) => refusing(() => matchAnswer(game, match)),
  strategies: strategyTexts,
}

/** A strategy may not be made for the payoffs: then it says so. */
function refusing(solve: () => object): JSONValue {
  try {
    return toJSON(solve())
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return toJSON({ refused: { at: error.at, reason: error.reason } })
  }
}

expose(api)
