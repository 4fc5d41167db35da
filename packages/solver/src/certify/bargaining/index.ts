/** The checkers of bargaining solutions. */
import type { BargainingResult } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'

export const BARGAINING_CHECKERS: Checkers<BargainingResult['method']> = {}
