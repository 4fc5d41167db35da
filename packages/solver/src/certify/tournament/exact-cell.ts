/**
 * What two automata earn against each other, in fractions, as the value of the joint state in which they begin: v = u + P v
 * turn by turn; v = (1 − δ)u + δ P v; for endless averages g = P g and g + h = u + P h, which determine g (the evaluation
 * equations of a Markov chain with several recurrent classes, Puterman, Markov Decision Processes, 1994, section 8.2).
 */
import { type Fraction, ONE, ratio, ZERO } from '@biform/core'
import type { TournamentLength } from '../../results/tournament.ts'
import type { Chain } from './chain.ts'

/** Larger chains, and longer matches, are left to the check in doubles. */
const MAX_STATES = 12
const MAX_UPDATES = 2_000

/** Both payoffs per turn, then how often each cooperates; undefined where that takes too long. */
export function exactly({ next, gains }: Chain, length: TournamentLength): readonly Fraction[] | undefined {
  const states = next.length
  if (states > MAX_STATES || (length.kind === 'turns' && length.turns * states > MAX_UPDATES)) return undefined
  return gains[0]!.map((_, k) =>
    startValue(
      next,
      gains.map(gain => gain[k]!),
      length,
    ),
  )
}

type Matrix = readonly (readonly Fraction[])[]

function startValue(next: Matrix, gain: readonly Fraction[], length: TournamentLength): Fraction {
  const identity = (i: number, j: number): Fraction => (i === j ? ONE : ZERO)
  switch (length.kind) {
    case 'turns': {
      let value: readonly Fraction[] = gain.map(() => ZERO)
      for (let turn = 0; turn < length.turns; turn++) {
        value = next.map((row, i) => row.reduce((total, p, j) => total.add(p.mul(value[j]!)), gain[i]!))
      }
      return value[0]!.div(ratio(BigInt(length.turns), 1n))
    }
    case 'average': {
      const average = next.map((row, i) => [...row.map((p, j) => identity(i, j).sub(p)), ...row.map(() => ZERO), ZERO])
      const bias = next.map((row, i) => [
        ...row.map((_, j) => identity(i, j)),
        ...row.map((p, j) => identity(i, j).sub(p)),
        gain[i]!,
      ])
      return solved([...average, ...bias])
    }
    default: {
      const discount = length.kind === 'discounted' ? length.discount : length.continuation
      return solved(
        next.map((row, i) => [
          ...row.map((p, j) => identity(i, j).sub(p.mul(discount))),
          gain[i]!.mul(ONE.sub(discount)),
        ]),
      )
    }
  }
}

/** The first unknown of linear equations (the right side last), which they determine; others that are free are 0. */
function solved(equations: Matrix): Fraction {
  const rows = equations.map(row => [...row])
  const columns = rows[0]!.length - 1
  let done = 0
  for (let column = 0; column < columns; column++) {
    const found = rows.findIndex((row, i) => i >= done && row[column]!.n !== 0n)
    if (found < 0) continue
    const lead = rows[found]!
    rows[found] = rows[done]!
    rows[done] = lead.map(value => value.div(lead[column]!))
    rows.forEach((row, i) => {
      const factor = row[column]!
      if (i !== done && factor.n !== 0n) rows[i] = row.map((value, j) => value.sub(factor.mul(rows[done]![j]!)))
    })
    done += 1
  }
  return rows[0]!.at(-1)!
}
