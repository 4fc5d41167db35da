/**
 * Records of a tournament in a file, one line of JSON each, after a first line that says which tournament they are of. A
 * line is written as soon as its record is there, so that whatever ends the run loses nothing but the unit under way.
 */
import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { fromJSON, InputError, MAX_JSON_LENGTH, parseJSON, toJSON } from '@biform/core'
import type { TournamentRecord } from '@biform/solver'
import { within } from './input.ts'

/** Goes up when units of work, or what they find for a seed, change: records of another version are of no use. */
const VERSION = 3

/** A file of records that is open for more. */
export interface RecordFile {
  /** The records that it had. */
  readonly records: readonly TournamentRecord[]
  readonly add: (record: TournamentRecord) => void
  readonly close: () => void
}

/**
 * Opens a file of records, or begins one.
 *
 * @param name what to call it in errors
 * @throws InputError if it holds something else, or the records of another tournament
 */
export function openRecords(path: string, name: string, digest: string): RecordFile {
  const { records, length } = existsSync(path) ? readRecords(path, name, digest) : { records: [], length: 0 }
  const file = openFile(path, name)
  // A line that was cut off when the last run ended is written over.
  ftruncateSync(file, length)
  let place = length
  const line = (value: unknown): void => {
    place += writeSync(file, `${JSON.stringify(value)}\n`, place)
  }
  if (length === 0) line({ kind: 'tournament-records', version: VERSION, digest })
  return { records, add: record => line(toJSON(record)), close: () => closeSync(file) }
}

function openFile(path: string, name: string): number {
  try {
    return openSync(path, existsSync(path) ? 'r+' : 'w')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new InputError(name, `cannot be written (${code})`)
  }
}

function readRecords(
  path: string,
  name: string,
  digest: string,
): { readonly records: TournamentRecord[]; readonly length: number } {
  const stat = statSync(path)
  if (stat.isDirectory()) throw new InputError(name, 'is a folder')
  if (stat.size > MAX_JSON_LENGTH) throw new InputError(name, `is longer than ${MAX_JSON_LENGTH} bytes`)
  const text = readFileSync(path, 'utf8')
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  const [head, ...lines] = whole.split('\n').filter(line => line !== '')
  if (head === undefined) {
    if (text !== '') throw new InputError(name, 'is no file of records: it would be written over')
    return { records: [], length: 0 }
  }
  const first = within(name, () => parseJSON(head)) as {
    readonly kind?: unknown
    readonly version?: unknown
    readonly digest?: unknown
  }
  if (first?.kind !== 'tournament-records')
    throw new InputError(name, 'is no file of records: it would be written over')
  if (first.version !== VERSION) throw new InputError(name, 'was made by another version of biform')
  if (first.digest !== digest) throw new InputError(name, 'holds the records of another tournament')
  const records = lines.map((line, k) =>
    within(`${name}: line ${k + 2}`, () => fromJSON(parseJSON(line)) as TournamentRecord),
  )
  return { records, length: Buffer.byteLength(whole) }
}
