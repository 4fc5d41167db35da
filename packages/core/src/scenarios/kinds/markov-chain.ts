/** Markov chains whose numbers are expressions. */
import { type MarkovChain, markovChain, placed } from '../../index.ts'
import type { MarkovTemplate } from '../types.ts'
import { type Built, type Context, entries, expression, expressions } from './context.ts'

/** Builds a Markov chain. */
export function buildMarkovChain(template: MarkovTemplate, at: string, context: Context): Built<MarkovChain> {
  const { states, initial, transitions, players, rewards, discount } = template
  const { scope } = context
  const rows = transitions.map((row, s) => {
    const place = `${at}.transitions[${s}]`
    if (Array.isArray(row)) return expressions(row, place, context)(scope)
    return entries(row as Exclude<typeof row, readonly unknown[]>, place, (text, where) =>
      expression(text, where, context),
    )(scope)
  })
  const paid = rewards?.map((list, i) => expressions(list, `${at}.rewards[${i}]`, context)(scope))
  const delta = discount === undefined ? undefined : expression(discount, `${at}.discount`, context)(scope)
  const game = placed(at, () =>
    markovChain({
      states,
      transitions: rows,
      ...(initial === undefined ? {} : { initial }),
      ...(players ? { players } : {}),
      ...(paid ? { rewards: paid } : {}),
      ...(delta ? { discount: delta } : {}),
    }),
  )
  return { game, cells: [] }
}
