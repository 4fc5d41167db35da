/** Weighted voting games whose quota and weights are expressions. */
import { placed, type WeightedVoting, weightedVoting } from '../../index.ts'
import type { VotingTemplate } from '../types.ts'
import { type Built, type Context, expression, expressions } from './context.ts'

/** Builds a weighted voting game of one chamber. */
export function buildWeightedVoting(template: VotingTemplate, at: string, context: Context): Built<WeightedVoting> {
  const { players, quota, weights } = template
  const needed = expression(quota, `${at}.quota`, context)(context.scope)
  const values = expressions(weights, `${at}.weights`, context)(context.scope)
  const game = placed(at, () => weightedVoting({ ...(players ? { players } : {}), quota: needed, weights: values }))
  return { game, cells: [] }
}
