/** The scenario of the place, loaded when it is first wanted. */

import { loaders } from 'virtual:scenarios'
import type { Scenario } from '@biform/core/scenarios'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Place } from './place.ts'

/** The scenario that opens when the address names none: the one in which something flips. */
const FIRST = '003-uni'

/** What is on stage: a place, and its scenario. */
export interface OnStage {
  readonly place: Place
  readonly scenario: Scenario
}

/** An address may name what there is not: an unknown scenario is the first one. */
export function known(place: Place): Place {
  if (place.room) return place
  return Object.hasOwn(loaders, place.scenario) ? place : { ...place, scenario: FIRST }
}

/**
 * The place as soon as its scenario is there. Until then the last one stays on stage, and there is none at the start.
 * `failed` if the scenario could not be loaded.
 */
export function useScenario(place: Place): { onStage: OnStage | undefined; loading: boolean; failed: boolean } {
  const [loaded, keep] = useState<Readonly<Record<string, Scenario | 'failed'>>>({})
  const last = useRef<OnStage>(undefined)
  const { scenario: id } = place
  const away = place.room !== undefined
  const found = loaded[id]
  useEffect(() => {
    if (away || found !== undefined) return
    loaders[id]!().then(
      module => keep(old => ({ ...old, [id]: module.default })),
      () => keep(old => ({ ...old, [id]: 'failed' })),
    )
  }, [id, found, away])
  if (typeof found === 'object') last.current = { place, scenario: found }
  return { onStage: last.current, loading: found === undefined, failed: found === 'failed' }
}
