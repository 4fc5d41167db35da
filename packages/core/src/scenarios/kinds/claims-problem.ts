/** Claims problems whose estate and claims are expressions. */
import { type ClaimsProblem, claimsProblem, placed } from '../../index.ts'
import type { ClaimsTemplate } from '../types.ts'
import { type Built, type Context, expression, expressions } from './context.ts'

/** Builds a claims problem. */
export function buildClaimsProblem(template: ClaimsTemplate, at: string, context: Context): Built<ClaimsProblem> {
  const { players, estate, claims } = template
  const amount = expression(estate, `${at}.estate`, context)(context.scope)
  const amounts = expressions(claims, `${at}.claims`, context)(context.scope)
  const game = placed(at, () => claimsProblem({ ...(players ? { players } : {}), estate: amount, claims: amounts }))
  return { game, cells: [] }
}
