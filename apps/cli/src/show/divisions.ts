/** Divisions by the rules of the table: one line a rule, and whether somebody would leave. */
import { decimalOf, Fraction, type Real } from '@biform/core'
import type { Table } from '@biform/core/formats'
import type { Divisible, RuleAnswer } from '@biform/solver'
import { table } from '../text.ts'
import { amount } from './agreement.ts'
import { coalition, number } from './number.ts'

/** As a table for other programs: the numbers exact. */
export function divisionTable(game: Divisible, divisions: readonly RuleAnswer[]): Table {
  const cored = divisions.some(({ inCore }) => inCore)
  return {
    columns: ['rule', ...game.players, ...(cored ? ['in the core'] : [])],
    rows: divisions.map(division => [
      division.title,
      ...game.players.map((_, i): Fraction | string | undefined => cellOf(division.values?.[i])),
      ...(cored ? [stability(game, division, value => value.toFraction())] : []),
    ]),
  }
}

/** As a table for people, with the reason of each rule that gives no values. */
export function showDivisions(game: Divisible, divisions: readonly RuleAnswer[]): string[] {
  const cored = divisions.some(({ inCore }) => inCore)
  const missing = divisions.filter(({ values }) => !values)
  return [
    ...table(
      [
        { title: 'rule' },
        ...game.players.map(title => ({ title, right: true })),
        ...(cored ? [{ title: 'in the core' }] : []),
      ],
      divisions.flatMap(division => {
        const { values, title } = division
        return values ? [[title, ...values.map(amount), ...(cored ? [stability(game, division, number)] : [])]] : []
      }),
    ),
    ...missing.map(({ title, reason }) => `${title}: none, since ${reason}`),
  ]
}

function cellOf(value: Real | undefined): Fraction | string | undefined {
  return value === undefined || value instanceof Fraction ? value : decimalOf(value, 12)
}

function stability(game: Divisible, { inCore }: RuleAnswer, write: (value: Fraction) => string): string {
  if (!inCore) return ''
  if (inCore.holds) return 'yes'
  if (inCore.reason === 'infeasible') return 'no: gives out more than there is'
  if (!inCore.blocking) return 'no'
  const { coalition: S, excess } = inCore.blocking
  return `no: ${coalition(game.players, S)} would gain ${write(excess)}`
}
