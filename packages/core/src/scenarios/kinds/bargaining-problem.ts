/** Bargaining problems whose points are expressions. */
import { type BargainingProblem, bargainingProblem, placed } from '../../index.ts'
import type { BargainingTemplate } from '../types.ts'
import { type Built, type Context, expressions } from './context.ts'

/** Builds a bargaining problem. */
export function buildBargainingProblem(
  template: BargainingTemplate,
  at: string,
  context: Context,
): Built<BargainingProblem> {
  const { players, points, disagreement } = template
  const compiled = points.map((point, k) => expressions(point, `${at}.points[${k}]`, context))
  const impasse = expressions(disagreement, `${at}.disagreement`, context)(context.scope)
  const values = compiled.map(evaluate => evaluate(context.scope))
  const game = placed(at, () =>
    bargainingProblem({ ...(players ? { players } : {}), points: values, disagreement: impasse }),
  )
  return { game, cells: [] }
}
