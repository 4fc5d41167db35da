/** The checkers of rules for claims problems. */
import type { ClaimsResult } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'

export const CLAIMS_CHECKERS: Checkers<ClaimsResult['method']> = {}
