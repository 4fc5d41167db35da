/** The checkers of infinite populations. */
import type { ReplicatorResult } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { checkEcological } from './ecological.ts'
import { checkReplicator } from './replicator.ts'
import { checkReplicatorRestPoints } from './rest-points.ts'

export const REPLICATOR_CHECKERS: Checkers<ReplicatorResult['method']> = {
  replicator: checkReplicator,
  replicatorRestPoints: checkReplicatorRestPoints,
  ecological: checkEcological,
}
