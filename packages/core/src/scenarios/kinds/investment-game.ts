/** Investment games whose numbers are expressions. */
import { type Fraction, type InvestmentGame, investmentGame, placed } from '../../index.ts'
import type { Expression, InvestmentTemplate } from '../types.ts'
import { type Built, type Context, expression, expressions } from './context.ts'

type OneOrEach = Expression | readonly Expression[]

/** Builds an investment game. */
export function buildInvestmentGame(template: InvestmentTemplate, at: string, context: Context): Built<InvestmentGame> {
  const one = (value: Expression, place: string): Fraction => expression(value, place, context)(context.scope)
  const each = (list: readonly Expression[], place: string): Fraction[] =>
    expressions(list, place, context)(context.scope)
  const oneOrEach = (value: OneOrEach, place: string): Fraction | Fraction[] =>
    isList(value) ? each(value, place) : one(value, place)
  const given = <Value, Read>(
    field: string,
    value: Value | undefined,
    read: (value: Value, place: string) => Read,
  ): Record<string, Read> => (value === undefined ? {} : { [field]: read(value, `${at}.${field}`) })

  const { players, own, external, cost, exposure, specificity, shares, complementarity } = template
  const input = {
    ...(players ? { players } : {}),
    own: each(own, `${at}.own`),
    ...given('external', external, (rows, place) => rows.map((row, i) => oneOrEach(row, `${place}[${i}]`))),
    ...given('cost', cost, oneOrEach),
    ...given('exposure', exposure, oneOrEach),
    ...given('specificity', specificity, oneOrEach),
    ...given('shares', shares, each),
    ...given('complementarity', complementarity, one),
  }
  return { game: placed(at, () => investmentGame(input)), cells: [] }
}

function isList(value: OneOrEach): value is readonly Expression[] {
  return Array.isArray(value)
}
