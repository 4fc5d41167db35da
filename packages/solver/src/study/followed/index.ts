/** The solvers whose answers are followed along a segment of a parameter. */
import type { Followers } from './answer.ts'
import { CHAIN_FOLLOWERS } from './chains.ts'
import { COALITIONAL_FOLLOWERS } from './coalitional.ts'
import { DECISION_FOLLOWERS } from './decisions.ts'
import { GOOD_FOLLOWERS } from './goods.ts'
import { RELATIONSHIP_FOLLOWERS } from './relationship.ts'
import { STAGE_FOLLOWERS } from './stage.ts'

export const FOLLOWERS: Followers = {
  ...CHAIN_FOLLOWERS,
  ...COALITIONAL_FOLLOWERS,
  ...DECISION_FOLLOWERS,
  ...GOOD_FOLLOWERS,
  ...RELATIONSHIP_FOLLOWERS,
  ...STAGE_FOLLOWERS,
}
