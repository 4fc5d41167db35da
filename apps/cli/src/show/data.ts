/** Data sets: how concentrated they are, and what comes before what. */
import type { Result } from '@biform/solver'
import { number } from './number.ts'

/** The answer of a solver of data sets; nothing for another. */
export function showDataResult(result: Result): string[] {
  switch (result.method) {
    case 'concentration':
      return [
        `Total ${number(result.total)}; Herfindahl index ${number(result.herfindahl)}, as of ${number(result.equivalent)} of equal size`,
      ]
    case 'precedence': {
      const { names, counts, before, ties, after, probability } = result
      return [
        `${names[0]} (${counts[0]}) before ${names[1]} (${counts[1]}): ${number(probability)} of the pairs; ${before} before, ${ties} tied, ${after} after`,
      ]
    }
    case 'ranking':
      return result.entries.map(({ at, value, rank }) => `${number(rank)}. ${at}: ${number(value)}`)
    default:
      return []
  }
}
