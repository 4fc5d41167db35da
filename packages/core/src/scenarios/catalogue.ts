/**
 * `@biform/core/catalogue`: the scenarios that come with Biform, as data. Imports nothing but JSON, so that a page can
 * list them without loading a parser or a schema. That each of them reads is a test, not a cost at start.
 */

import { InputError, show } from '../errors.ts'
import boutiques from './catalogue/001-boutiques.json' with { type: 'json' }
import festival from './catalogue/001-festival.json' with { type: 'json' }
import furniture from './catalogue/001-furniture.json' with { type: 'json' }
import spectrum from './catalogue/001-spectrum.json' with { type: 'json' }
import fair from './catalogue/002-fair.json' with { type: 'json' }
import herds from './catalogue/002-grim29.json' with { type: 'json' }
import stud from './catalogue/002-stud.json' with { type: 'json' }
import bsm from './catalogue/003-bsm.json' with { type: 'json' }
import dual3 from './catalogue/003-dual3.json' with { type: 'json' }
import indices from './catalogue/003-index.json' with { type: 'json' }
import race from './catalogue/003-race.json' with { type: 'json' }
import holdup from './catalogue/003-tisa-holdup.json' with { type: 'json' }
import uni from './catalogue/003-uni.json' with { type: 'json' }
import bakeries2 from './catalogue/004-bakeries2.json' with { type: 'json' }
import bakeries3 from './catalogue/004-bakeries3.json' with { type: 'json' }
import consortium from './catalogue/004-consortium.json' with { type: 'json' }
import phased from './catalogue/004-phased.json' with { type: 'json' }
import cards from './catalogue/cl-cards.json' with { type: 'json' }
import pie from './catalogue/cl-pie.json' with { type: 'json' }
import runway from './catalogue/cl-runway.json' with { type: 'json' }
import talmud from './catalogue/cl-talmud.json' with { type: 'json' }
import type { Scenario } from './types.ts'

/** All scenarios, sorted by id. */
export const catalogue: readonly Scenario[] = [
  boutiques,
  festival,
  furniture,
  spectrum,
  fair,
  herds,
  stud,
  bsm,
  dual3,
  indices,
  race,
  holdup,
  uni,
  bakeries2,
  bakeries3,
  consortium,
  phased,
  cards,
  pie,
  runway,
  talmud,
] as readonly Scenario[]

/**
 * The scenario of an id.
 *
 * @throws InputError if there is none, listing those that there are
 * @example
 * scenarioById('003-uni').title // → 'One-sided investment'
 */
export function scenarioById(id: string): Scenario {
  const scenario = catalogue.find(item => item.id === id)
  if (!scenario) throw new InputError('id', `${show(id)} is none of ${catalogue.map(item => item.id).join(', ')}`)
  return scenario
}
