/** What a call names: a scenario of the catalogue, which is loaded for the commands that may need it, or a file. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { InputError, show } from '@biform/core'
import { catalogue } from '@biform/core/catalogue'
import type { Scenario } from '@biform/core/scenarios'
import { readSource, type Source } from './document.ts'
import type { IO } from './io.ts'
import { nearest } from './nearest.ts'

/** A scenario of the catalogue by its id. */
export function findShelved(what: string): Source | undefined {
  const scenario = catalogue.find(({ id }) => id === what)
  return scenario && { name: what, document: { kind: 'scenario', scenario } }
}

/** A scenario of the catalogue by its id, else what is in a file. */
export async function findSource(what: string, settings: Readonly<Record<string, string>>, io: IO): Promise<Source> {
  const shelved = findShelved(what)
  if (shelved) return shelved
  refuseMissing(what, io)
  return readSource(what, settings, io)
}

/**
 * Refuses what is neither on the shelf nor a file.
 *
 * @throws InputError that says what it may have been meant to be
 */
export function refuseMissing(what: string, io: IO): void {
  if (what === '-' || existsSync(resolve(io.cwd, what))) return
  const guess = nearest(
    what,
    catalogue.map(({ id }) => id),
  )
  const hint = guess === undefined ? 'biform list names the scenarios' : `did you mean ${guess}?`
  throw new InputError('', `there is no scenario or file ${show(what)}; ${hint}`)
}

/** The same for a command that takes scenarios only. */
export async function findScenario(
  what: string,
  io: IO,
): Promise<{ readonly name: string; readonly scenario: Scenario }> {
  const { name, document } = await findSource(what, {}, io)
  if (document.kind === 'game') throw new InputError(name, 'is a game, not a scenario; biform run solves it')
  return { name, scenario: document.scenario }
}
