/** The checkers of repeated play. */
import type { RepeatedResult } from '../../results/repeated.ts'
import type { Checkers } from '../checkers.ts'
import { checkLongRunPayoffs } from './long-run-payoffs.ts'
import { checkPlayMatch } from './match.ts'

export const REPEATED_CHECKERS: Checkers<RepeatedResult['method']> = {
  longRunPayoffs: checkLongRunPayoffs,
  playMatch: checkPlayMatch,
}
