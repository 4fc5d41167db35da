/** Sources of rules for claims problems. */
import type { ClaimsResult } from '../results/index.ts'
import type { Sources } from './sources.ts'

export const CLAIMS_SOURCES: Sources<ClaimsResult['method']> = {}
