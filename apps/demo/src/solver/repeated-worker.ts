/** The worker of the workbench of repeated games: smaller than that of the scenarios, and there only where it is needed. */
import { InputError, type JSONValue, run, toJSON } from '@biform/core'
import { equilibriumPayoffsSteps } from '@biform/solver'
import { expose } from 'comlink'
import { crowdAnswer } from './crowd.ts'
import { matchAnswer, strategyTexts } from './match.ts'
import type { Refusal } from './refusal.ts'
import { repeatedOf, repeatedReply } from './repeated.ts'
import type { RepeatedApi } from './repeated-protocol.ts'
import { nextTurn } from './turn.ts'

/** Long work under way, by what it is. */
const signals: Record<'exact' | 'crowd', { aborted: boolean }> = {
  exact: { aborted: false },
  crowd: { aborted: false },
}

/** Gives up what is under way, and begins anew. */
function begin(what: keyof typeof signals): {
  readonly signal: { readonly aborted: boolean }
  readonly pause: () => Promise<void>
} {
  signals[what].aborted = true
  signals[what] = { aborted: false }
  return { signal: signals[what], pause: nextTurn }
}

const api: RepeatedApi = {
  point: (game, have) => toJSON(repeatedReply(game, have)),
  exact: async game => {
    const long = begin('exact')
    const set = await run(equilibriumPayoffsSteps(repeatedOf(game)), long)
    return long.signal.aborted ? null : toJSON(set)
  },
  forget: () => {
    signals.exact.aborted = true
  },
  crowd: async (game, crowd) => toJSON(await crowdAnswer(game, crowd, begin('crowd')).catch(refusalOrThrow)),
  match: (game, match) => refusing(() => matchAnswer(game, match)),
  strategies: strategyTexts,
}

/** A strategy may not be made for the payoffs: then it says so. */
function refusing(solve: () => object): JSONValue {
  try {
    return toJSON(solve())
  } catch (error) {
    return toJSON(refusalOrThrow(error))
  }
}

function refusalOrThrow(error: unknown): Refusal {
  if (!(error instanceof InputError)) throw error
  return { refused: { at: error.at, reason: error.reason } }
}

expose(api)
