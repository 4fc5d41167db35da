/** A tournament as a file writes it: the game of a turn, who plays, how long, how noisily. */
import { createHash } from 'node:crypto'
import {
  compare,
  fromJSON,
  InputError,
  type JSONValue,
  type NormalForm,
  parseJSON,
  payoff,
  placed,
  type RoleOptions,
  readStrategy,
  type Strategy,
  show,
} from '@biform/core'
import type { Populations, TournamentOptions } from '@biform/solver'

/** What a file asks for. */
export interface TournamentFile {
  readonly stage: NormalForm
  readonly strategies: readonly Strategy[] | Populations
  readonly options: TournamentOptions
  /** A digest of all that determines the answer, by which records are told to belong to it. */
  readonly digest: string
}

/** Options that stand in the file under the names that `tournament` gives them, with numbers as JSON or text. */
const OPTIONS = [
  ...['turns', 'continuation', 'maxTurns', 'discount', 'noise', 'repetitions', 'sampled', 'seed', 'arithmetic'],
  ...['selfPlay', 'edges', 'cooperation', 'onError'],
]
const FIELDS = ['kind', 'stage', 'strategies', 'rows', 'columns', ...OPTIONS]

/** Reads the text of a tournament. */
export function readTournament(text: string): TournamentFile {
  const json = parseJSON(text)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new InputError('', 'is not an object')
  const file = json as Readonly<Record<string, JSONValue>>
  if (file.kind !== 'tournament') throw new InputError('kind', `${show(file.kind)} is not "tournament"`)
  for (const key of Object.keys(file)) {
    if (!FIELDS.includes(key))
      throw new InputError(key, `is no field that is known here; there are ${FIELDS.join(', ')}`)
  }
  if (file.stage === undefined) throw new InputError('stage', 'is missing')
  const stage = placed('stage', () => fromJSON(file.stage!)) as NormalForm | null
  if (stage?.kind !== 'normal-form') throw new InputError('stage', `${show(file.stage)} is not of kind "normal-form"`)
  const options = Object.fromEntries(OPTIONS.filter(key => Object.hasOwn(file, key)).map(key => [key, file[key]]))
  return {
    stage,
    strategies: entrants(stage, file),
    options: options as TournamentOptions,
    digest: createHash('sha256')
      .update(JSON.stringify(sorted(file)))
      .digest('hex'),
  }
}

function entrants(stage: NormalForm, file: Readonly<Record<string, JSONValue>>): TournamentFile['strategies'] {
  const cooperation = cooperationOf(stage, file.cooperation)
  if (file.strategies === undefined) {
    return {
      rows: readAll(file.rows, { stage, player: 0, cooperation }, 'rows'),
      columns: readAll(file.columns, { stage, player: 1, cooperation }, 'columns'),
    }
  }
  for (const key of ['rows', 'columns']) {
    if (file[key] !== undefined) throw new InputError(key, 'is not together with strategies')
  }
  if (!isSymmetric(stage) || cooperation[0] !== cooperation[1]) {
    throw new InputError('strategies', 'would play both roles, which differ in this game: give rows and columns')
  }
  return readAll(file.strategies, { stage, cooperation }, 'strategies')
}

/** The action of each player that cooperates: the first, or the one that is named. Where one is called C, it is that one. */
function cooperationOf(stage: NormalForm, given: JSONValue | undefined): readonly number[] {
  const list: readonly unknown[] = Array.isArray(given) ? given : stage.players.map(() => 0)
  return list.map((action, i) => {
    const labels = stage.strategies[i] ?? []
    const label = typeof action === 'number' ? labels[action] : undefined
    if (label !== 'C' && labels.includes('C')) {
      const reason = `${show(label)} would count as cooperating, though there is "C": give the index of "C"`
      throw new InputError(`cooperation[${i}]`, reason)
    }
    return action as number
  })
}

/** Whether both roles have the same actions and the same payoffs. */
function isSymmetric(stage: NormalForm): boolean {
  const [rows, columns] = stage.strategies
  if (stage.players.length !== 2 || rows!.join('\n') !== columns!.join('\n')) return false
  return rows!.every((_, i) =>
    columns!.every((_, j) => compare(payoff(stage, [i, j], 0), payoff(stage, [j, i], 1)) === 0),
  )
}

function readAll(list: JSONValue | undefined, role: RoleOptions, at: string): Strategy[] {
  if (!Array.isArray(list)) {
    const wanted = at === 'strategies' ? 'strategies' : `${at}, or strategies for a single population,`
    throw new InputError(at, list === undefined ? `${wanted} must be a list` : `${show(list)} is not a list`)
  }
  return list.map((item, i) => readStrategy(item, role, `${at}[${i}]`))
}

/** The same JSON with the keys of objects in alphabetic order. */
function sorted(value: JSONValue): JSONValue {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, JSONValue>>)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  )
}
