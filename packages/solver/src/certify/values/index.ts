/** The checkers of values, indices and power indices. */
import type { ValueResult } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'

export const VALUE_CHECKERS: Checkers<ValueResult['method']> = {}
