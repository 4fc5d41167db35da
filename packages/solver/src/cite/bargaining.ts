/** Sources of bargaining solutions. */
import type { BargainingResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

export const BARGAINING_SOURCES: Sources<BargainingResult['method']> = {}
