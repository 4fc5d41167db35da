/**
 * What the workbench of repeated games is set to, read from an address and written to it. Reading never throws: what
 * cannot be read is as in the game that one started from, and only what differs from it is written.
 */
import { type Fraction, rational, ZERO } from '@biform/core'
import type { Parameter } from '@biform/core/scenarios'
import { readParameter } from '../state/parameters.ts'
import type { RoomFields } from '../state/place.ts'
import { type Cell, type Pair, PRESETS, type Preset } from './presets.ts'

type Fields = RoomFields<'repeated'>

/** What the class may predict of an agreement: who keeps to it. */
export const KEEPERS = ['both', 'first', 'second', 'neither'] as const
export type Keepers = (typeof KEEPERS)[number]

/** What the class may predict of a match: who has more in the end. */
export const LEADERS = ['first', 'second', 'same'] as const
export type Leader = (typeof LEADERS)[number]

export interface Settings {
  readonly preset: Preset
  readonly players: Pair<string>
  readonly actions: Pair<Pair<string>>
  /** Eight payoffs, row by row, the first player's first. */
  readonly payoffs: readonly Fraction[]
  /** Whether each player's payoffs are changed alone, not the other's with them. */
  readonly apart: boolean
  readonly delta: Fraction
  readonly goal: Cell
  readonly threat: Cell
  /** The names of the strategies of the match. */
  readonly match: Pair<string>
  /** The probability that an action goes wrong. */
  readonly noise: Fraction
  /** Where the chance of the match starts from. */
  readonly seed: number
  /** Who was predicted to keep to the agreement. */
  readonly said: Keepers | undefined
  /** Who was predicted to have more at the end of the match. */
  readonly bet: Leader | undefined
  /** The names of the strategies of the class. */
  readonly crowd: readonly string[]
  /** The strategy that was predicted to have most followers. */
  readonly favourite: string | undefined
}

/** What may stand in a cell. */
export const PAYOFF: Parameter = { label: 'payoff', value: '0', minimum: '-1000', maximum: '1000', step: '1' }
/** The discount factor. */
export const DELTA: Parameter = {
  label: 'patience',
  symbol: 'δ',
  value: '1/2',
  minimum: '0',
  maximum: '99/100',
  step: '1/100',
  text: 'what a payoff one round later is worth now',
}
/** How often an action goes wrong. */
export const NOISE: Parameter = { label: 'noise', value: '0', minimum: '0', maximum: '1/2', step: '1/100' }

/** The strategies of a match that names none. */
const FIRST_MATCH: Pair<string> = ['tit-for-tat', 'grim-trigger']
/** The strategies of a class that names none. */
const FIRST_CROWD: readonly string[] = [
  'tit-for-tat',
  'tit-for-2-tats',
  'generous-tit-for-tat',
  'win-stay-lose-shift',
  'grim-trigger',
  'cooperator',
  'defector',
  'random',
]
/** So many strategies make a class, at least and at most. */
export const CROWD: readonly [number, number] = [2, 12]
const LONGEST_NAME = 18
const LARGEST_SEED = 999_999

export function readSettings(fields: Fields): Settings {
  const preset = PRESETS.find(({ id }) => id === fields.repeated) ?? PRESETS[0]
  const names = namesOf(fields.names, preset)
  const payoffs = (fields.payoffs ?? '').split(',')
  const own = preset.payoffs.map(value => rational(value))
  const read = payoffs.length === own.length ? payoffs.map(text => readValue(PAYOFF, text)) : own
  const crowd = crowdOf(fields.crowd) ?? FIRST_CROWD
  const values = read.every(value => value !== undefined) ? read : own
  return {
    preset,
    players: [names[0]!, names[1]!],
    actions: [
      [names[2]!, names[3]!],
      [names[4]!, names[5]!],
    ],
    payoffs: values,
    apart: fields.apart !== undefined || !isSymmetric(values),
    delta: readValue(DELTA, fields.delta) ?? rational(preset.delta),
    goal: cellOf(fields.goal) ?? preset.goal,
    threat: cellOf(fields.threat) ?? preset.threat,
    match: matchOf(fields.match) ?? FIRST_MATCH,
    noise: readValue(NOISE, fields.noise) ?? ZERO,
    seed: seedOf(fields.seed),
    said: KEEPERS.find(item => item === fields.said),
    bet: LEADERS.find(item => item === fields.bet),
    crowd,
    favourite: crowd.find(item => item === fields.favourite),
  }
}

export function writeSettings(settings: Settings): Fields {
  const { preset, payoffs, delta, goal, threat, match, noise, seed, said, bet, crowd, favourite } = settings
  const names = listOf(settings.players, settings.actions)
  const written: Readonly<Record<Exclude<keyof Fields, 'repeated'>, string | undefined>> = {
    payoffs: unless(texts(payoffs), texts(preset.payoffs.map(value => rational(value)))),
    names: unless(names.join(','), listOf(preset.players, preset.actions).join(',')),
    apart: settings.apart && isSymmetric(payoffs) ? '' : undefined,
    delta: unless(delta.toFraction(), rational(preset.delta).toFraction()),
    goal: unless(goal.join('.'), preset.goal.join('.')),
    threat: unless(threat.join('.'), preset.threat.join('.')),
    match: unless(match.join(','), FIRST_MATCH.join(',')),
    noise: unless(noise.toFraction(), '0'),
    seed: unless(String(seed), '1'),
    said,
    bet,
    crowd: unless(crowd.join(','), FIRST_CROWD.join(',')),
    favourite,
  }
  const changes = Object.entries(written).filter(([, text]) => text !== undefined)
  return { repeated: preset.id, ...Object.fromEntries(changes) }
}

/** A text, unless it is the one that need not be written. */
function unless(text: string, usual: string): string | undefined {
  return text === usual ? undefined : text
}

/** The game that one starts from, as it is. */
export function settingsOf(preset: Preset): Settings {
  return readSettings({ repeated: preset.id })
}

/** What belongs to a game must be predicted anew when the game changes. */
const OF_THE_GAME: readonly (keyof Settings)[] = ['payoffs', 'delta', 'goal', 'threat']
const OF_THE_MATCH: readonly (keyof Settings)[] = ['payoffs', 'match', 'noise', 'seed']
const OF_THE_CROWD: readonly (keyof Settings)[] = ['payoffs', 'goal', 'noise', 'crowd']

/** Settings with a change; predictions of what is changed are taken back. */
export function changed(settings: Settings, change: Partial<Settings>): Settings {
  const touches = (keys: readonly (keyof Settings)[]): boolean => keys.some(key => key in change)
  return {
    ...settings,
    ...(touches(OF_THE_GAME) ? { said: undefined } : {}),
    ...(touches(OF_THE_MATCH) ? { bet: undefined } : {}),
    ...(touches(OF_THE_CROWD) ? { favourite: undefined } : {}),
    ...change,
  }
}

/** The place of a payoff in the list of eight. */
export function payoffPlace([row, column]: Cell, player: number): number {
  return 4 * row + 2 * column + player
}

/** The payoffs with one of them changed; where they are linked, the other player's in the mirrored cell with it. */
export function withPayoff({ payoffs, apart }: Settings, cell: Cell, player: number, value: Fraction): Fraction[] {
  const result = [...payoffs]
  result[payoffPlace(cell, player)] = value
  if (!apart) result[payoffPlace([cell[1], cell[0]], 1 - player)] = value
  return result
}

/** The payoffs with the second player's made like the first's. */
export function madeAlike(payoffs: readonly Fraction[]): Fraction[] {
  return payoffs.map((value, k) => (k % 2 === 0 ? value : payoffs[payoffPlace(mirrored(k), 0)]!))
}

/** Whether both players have the same payoffs in the same roles. */
export function isSymmetric(payoffs: readonly Fraction[]): boolean {
  return madeAlike(payoffs).every((value, k) => value.equals(payoffs[k]!))
}

function mirrored(place: number): Cell {
  return [Math.floor(place / 2) % 2, Math.floor(place / 4)]
}

/** A name as an address can hold it in a list: without commas, and short. */
export function tidyName(text: string): string {
  return text.replaceAll(',', ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME)
}

/** Two different names; an empty list if they are not. */
function namesOf(field: string | undefined, preset: Preset): readonly string[] {
  const own = listOf(preset.players, preset.actions)
  const names = field?.split(',').map(tidyName)
  if (names?.length !== own.length || names.includes('')) return own
  const clash = [0, 2, 4].some(k => names[k] === names[k + 1])
  return clash ? own : names
}

function listOf(players: Pair<string>, actions: Pair<Pair<string>>): string[] {
  return [...players, ...actions.flat()]
}

function texts(values: readonly Fraction[]): string {
  return values.map(value => value.toFraction()).join(',')
}

function readValue(parameter: Parameter, text: string | undefined): Fraction | undefined {
  if (text === undefined) return undefined
  const reading = readParameter(parameter, text)
  return 'value' in reading ? reading.value : undefined
}

function cellOf(text: string | undefined): Cell | undefined {
  const found = /^([01])\.([01])$/.exec(text ?? '')
  return found ? [Number(found[1]), Number(found[2])] : undefined
}

function matchOf(text: string | undefined): Pair<string> | undefined {
  const [first, second, ...others] = (text ?? '').split(',')
  return first && second && others.length === 0 ? [first, second] : undefined
}

/** Different names, as many as make a class. */
function crowdOf(text: string | undefined): readonly string[] | undefined {
  const names = [...new Set(text?.split(',') ?? [])].filter(name => name !== '')
  return names.length >= CROWD[0] && names.length <= CROWD[1] ? names : undefined
}

function seedOf(text: string | undefined): number {
  const seed = Number(text ?? 1)
  return Number.isInteger(seed) && seed >= 0 && seed <= LARGEST_SEED ? seed : 1
}
