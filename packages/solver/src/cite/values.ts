/** Sources of values, indices and power indices. */
import type { ValueResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

export const VALUE_SOURCES: Sources<ValueResult['method']> = {}
