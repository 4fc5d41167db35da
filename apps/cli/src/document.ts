/** What a file holds: a scenario, or a game, as JSON, Gambit's .nfg, or the CSV of a bimatrix. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Game, InputError, parseJSON } from '@biform/core'
import { readBimatrixCsv, readNfg } from '@biform/core/formats'
import { type Document, readDocument, readGame } from '@biform/core/scenarios'
import { type Input, readInput, within } from './input.ts'
import type { IO } from './io.ts'

/** A document, and how to call the place that it came from in an error. */
export interface Source {
  readonly name: string
  readonly document: Document
}

/** Whether a text is what `biform tournament` reads, which is no game. */
export function isTournament(file: string, text: string): boolean {
  if (foreignReader(file, text) !== undefined) return false
  const json = parseJSON(text)
  return typeof json === 'object' && json !== null && 'kind' in json && json.kind === 'tournament'
}

/** Reads a file, or standard input for `-`. `settings` replace values of a game's own parameters. */
export async function readSource(file: string, settings: Readonly<Record<string, string>>, io: IO): Promise<Source> {
  return sourceOf(file, await readInput(file, io), settings)
}

/** Reads the text of a file. */
export function sourceOf(file: string, { name, text }: Input, settings: Readonly<Record<string, string>>): Source {
  return within(name, () => {
    const isSet = Object.keys(settings).length > 0
    const read = foreignReader(file, text)
    if (read !== undefined) {
      if (isSet) throw new InputError('', 'has no parameters to set')
      return { name, document: { kind: 'game', game: read(text) } }
    }
    if (isTournament(file, text)) throw new InputError('', 'is a tournament; biform tournament plays it')
    if (!isSet || !isGame(text)) return { name, document: readDocument(text) }
    // With the settings from the start: they may stand in for values of the file that do not work.
    return { name, document: { kind: 'game', game: readGame(text, settings) } }
  })
}

/** The reader of what is not JSON: by its first word or the file's name; standard input with a comma first is CSV. */
function foreignReader(file: string, text: string): ((text: string) => Game) | undefined {
  if (/^\s*NFG\s/.test(text) || /\.nfg$/i.test(file)) return readNfg
  if (/\.csv$/i.test(file) || (file === '-' && /^\s*[^\s{[][^\r\n]*,/.test(text))) return readBimatrixCsv
  return undefined
}

/** Whether a text is to be read as a game; what is wrong with it is for the reader to say. */
function isGame(text: string): boolean {
  const json = parseJSON(text)
  return typeof json === 'object' && json !== null && Object.hasOwn(json, 'kind') && !Object.hasOwn(json, 'format')
}

/** What ids of the catalogue look like, which is not loaded for commands that take files only. */
const SCENARIO_ID = /^[a-z0-9]+(-[a-z0-9]+)+$/

/** Reads a game for a command that takes nothing else. */
export async function readGameFile(
  file: string,
  io: IO,
  settings: Readonly<Record<string, string>> = {},
): Promise<{ readonly name: string; readonly game: Game }> {
  if (SCENARIO_ID.test(file) && !existsSync(resolve(io.cwd, file))) {
    throw new InputError(file, 'there is no such file; if a scenario is meant, biform run solves it')
  }
  const { name, document } = await readSource(file, settings, io)
  if (document.kind === 'scenario') throw new InputError(name, 'is a scenario; biform run solves it')
  return { name, game: document.game }
}
