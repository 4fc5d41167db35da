/** Problems of one decision whose payoffs are expressions in it. */
import { type CurveProblem, curveProblem, placed } from '../../index.ts'
import { compileExpression } from '../expression.ts'
import { checkName } from '../names.ts'
import { polynomialIn } from '../polynomial.ts'
import type { CurveTemplate, Expression } from '../types.ts'
import { type Built, type Context, checkNames, expressions } from './context.ts'

/** Builds a problem of one decision. */
export function buildCurveProblem(template: CurveTemplate, at: string, context: Context): Built<CurveProblem> {
  const { players, label, variable = 'x', interval, payoffs, disagreement } = template
  checkName(variable, `${at}.variable`)
  const ends = expressions(interval, `${at}.interval`, context)(context.scope) as [never, never]
  const coefficients = payoffs.map((text, i) => {
    const place = `${at}.payoffs[${i}]`
    if (isList(text)) return expressions(text, place, context)(context.scope)
    checkNames(compileExpression(text, place).names, [...context.scope.keys(), variable], place)
    return polynomialIn(text, place, variable, context.scope, context.budget)
  })
  const impasse = disagreement && expressions(disagreement, `${at}.disagreement`, context)(context.scope)
  const game = placed(at, () =>
    curveProblem({
      ...(players ? { players } : {}),
      label: label ?? variable,
      interval: ends,
      payoffs: coefficients,
      ...(impasse ? { disagreement: impasse } : {}),
    }),
  )
  return { game, cells: [] }
}

function isList(payoff: CurveTemplate['payoffs'][number]): payoff is readonly Expression[] {
  return Array.isArray(payoff)
}
