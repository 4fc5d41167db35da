/** One relationship three times: as it is, with all of it exposed (split pie), with nothing exposed (dual appropriation). */
import { type DivisionName, ONE, withExposure, ZERO } from '@biform/core'
import type { Cell } from '@biform/core/scenarios'
import { appropriate, indices } from '@biform/solver'
import type { Scene } from './protocol.ts'

export function sceneOf({ at, relationship }: Cell, rule: DivisionName): Scene {
  const options = { division: rule }
  const now = appropriate(relationship, options)
  return {
    at,
    now,
    splitPie: appropriate(withExposure(relationship, ONE), options),
    dual: appropriate(withExposure(relationship, ZERO), options),
    indices: indices(now),
  }
}
