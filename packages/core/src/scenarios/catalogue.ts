/**
 * `@biform/core/catalogue`: the scenarios that come with Biform, as data, listed by their source. Imports nothing but
 * JSON, so that a page can list them without loading a parser or a schema. That each of them reads is a test, not a
 * cost at start.
 */
import { InputError, show } from '../errors.ts'
import { scenarios as source000 } from './shelves/paper-000.ts'
import { scenarios as source001 } from './shelves/paper-001.ts'
import { scenarios as source002 } from './shelves/paper-002.ts'
import { scenarios as source003 } from './shelves/paper-003.ts'
import { scenarios as source004 } from './shelves/paper-004.ts'
import { scenarios as classic } from './shelves/paper-classic.ts'
import type { Scenario } from './types.ts'

export { PAPERS, type PaperId, SYSTEMS, THEMES, type Theme } from './shelf.ts'

/** All scenarios, sorted by id. */
export const catalogue: readonly Scenario[] = [
  ...source000,
  ...source001,
  ...source002,
  ...source003,
  ...source004,
  ...classic,
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
