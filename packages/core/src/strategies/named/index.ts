/** The strategies of the literature by name. */

import { placed } from '../../codec.ts'
import { InputError, show } from '../../errors.ts'
import { checkFields, isPlain } from '../../games/fields.ts'
import { type Automaton, type AutomatonInput, automaton } from '../automaton.ts'
import { checkFits } from '../own-view.ts'
import type { RoleOptions } from '../role.ts'
import type { Strategy } from '../strategy.ts'
import { ALLIANCES } from './alliances.ts'
import { CLASSICS } from './classics.ts'
import type { NamedStrategy, NamedStrategyOptions } from './entry.ts'
import { FIRST_TOURNAMENT_ENTRIES } from './first-tournament.ts'
import { MAJORITY } from './majority.ts'
import { PROBES } from './probes.ts'
import { RETALIATORS } from './retaliators.ts'
import { ZERO_DETERMINANT } from './zero-determinant.ts'

/**
 * Every named strategy: its names, source, what it does in one line, whether it is a finite automaton, its parameters.
 *
 * @example
 * STRATEGIES.find(entry => entry.name === 'tit-for-tat').kind // → 'finite'
 */
export const STRATEGIES: readonly NamedStrategy[] = [
  ...CLASSICS,
  ...RETALIATORS,
  ...PROBES,
  ...MAJORITY,
  ...FIRST_TOURNAMENT_ENTRIES,
  ...ZERO_DETERMINANT,
  ...ALLIANCES,
]

/**
 * The names of the fifteen entries of Axelrod's first tournament, in the order of the published ranking. To play them is a
 * reconstruction: the programs are lost, and the ranking is not reproduced by any rebuilding that is known.
 *
 * @example
 * FIRST_TOURNAMENT.length // → 15
 * FIRST_TOURNAMENT[0] // → 'tit-for-tat'
 */
export const FIRST_TOURNAMENT: readonly string[] = [
  'tit-for-tat',
  'tideman-chieruzzi',
  'nydegger',
  'grofman',
  'shubik',
  'stein-rapoport',
  'grudger',
  'davis',
  'graaskamp',
  'downing',
  'feld',
  'joss',
  'tullock',
  'anonymous',
  'random',
]

const BY_NAME: ReadonlyMap<string, NamedStrategy> = new Map(
  STRATEGIES.flatMap(entry => [entry.name, ...entry.aliases].map((name): [string, NamedStrategy] => [name, entry])),
)

/**
 * A strategy of the literature, for the first player of a game with the actions C = 0 and D = 1 or for the role in the
 * options; the other options are its parameters. It is an automaton wherever it is finite.
 *
 * @param name as in `STRATEGIES`, such as "tit-for-tat"; or one of the other names there
 * @throws InputError for a name or a parameter that is not there, and for a value that the parameter cannot have
 * @example
 * namedStrategy('tit-for-tat').transitions // → [[0, 1, 0, 1], [0, 1, 0, 1]]
 * namedStrategy('k-period-punishment', { periods: 3 }).name // → 'k-period-punishment(periods=3)'
 * namedStrategy('go-by-majority').kind // → 'open-strategy'
 */
export function namedStrategy(name: string, options: NamedStrategyOptions = {}): Strategy {
  return entryOf(name, 'name').build(options)
}

/**
 * The same for a strategy that has to be an automaton.
 *
 * @throws InputError as `namedStrategy`, and for a strategy with unbounded memory
 * @example
 * namedAutomaton('grim-trigger').states // → ['friendly', 'hostile']
 */
export function namedAutomaton(name: string, options: NamedStrategyOptions = {}): Automaton {
  const strategy = namedStrategy(name, options)
  if (strategy.kind === 'automaton') return strategy
  throw new InputError('name', `${show(name)} has unbounded memory and is no automaton`)
}

function entryOf(name: string, at: string): NamedStrategy {
  const entry = BY_NAME.get(name)
  if (entry !== undefined) return entry
  if (typeof name !== 'string') throw new InputError(at, `${show(name)} is not a name`)
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  const known = [...BY_NAME.keys()]
  const same = known.filter(item => item.replaceAll('-', '') === plain)
  const near =
    same.length > 0 || plain.length < 3 ? same : known.filter(item => item.replaceAll('-', '').includes(plain))
  const hint =
    near.length === 0
      ? `biform list --strategies has the ${STRATEGIES.length} that there are`
      : `there is ${near.join(', ')}`
  throw new InputError(at, `${show(name)} is the name of no strategy; ${hint}`)
}

/** How a file writes a named strategy. */
export interface NamedStrategyRecord {
  readonly kind: 'named-strategy'
  readonly name: string
  readonly parameters?: Readonly<Record<string, unknown>>
}

/**
 * Reads a strategy from a file, for a role: an automaton, `{"kind": "named-strategy", "name": …, "parameters"?: {…}}`, or
 * a name alone.
 *
 * @param at the place to name in errors
 * @throws InputError for anything else, and for an automaton that is not made for the role
 * @example
 * readStrategy('tit-for-tat', {}).states // → ['C', 'D']
 * readStrategy({ kind: 'named-strategy', name: 'cycler', parameters: { cycle: 'CD' } }, {}).name // → 'cycler(cycle=CD)'
 */
export function readStrategy(value: unknown, role: RoleOptions, at = 'strategy'): Strategy {
  if (typeof value === 'string') return readStrategy({ kind: 'named-strategy', name: value }, role, at)
  const kind: unknown = isPlain(value) ? value.kind : undefined
  if (kind === 'automaton') {
    const machine = placed(at, () => automaton(value as AutomatonInput))
    if (role.stage !== undefined) checkFits(machine, role.stage, role.player ?? 0, at)
    return machine
  }
  if (kind !== 'named-strategy') {
    throw new InputError(at, `${show(value)} is neither a name, nor an automaton, nor of kind "named-strategy"`)
  }
  const record = value as NamedStrategyRecord
  checkFields(record, ['kind', 'name', 'parameters'], at)
  if (record.parameters !== undefined && !isPlain(record.parameters)) {
    throw new InputError(`${at}.parameters`, `${show(record.parameters)} is not an object`)
  }
  const entry = entryOf(record.name, `${at}.name`)
  const given = record.parameters ?? {}
  const isParameter = (key: string): boolean => entry.parameters.some(parameter => parameter.name === key)
  for (const key of Object.keys(given)) {
    if (!isParameter(key)) throw new InputError(`${at}.parameters.${key}`, `is no parameter of ${entry.name}`)
  }
  try {
    return entry.build({ ...given, ...role } as NamedStrategyOptions)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const inside = isParameter(error.at.replace(/\W.*$/, ''))
    throw new InputError(
      [at, ...(inside ? ['parameters'] : []), error.at].filter(part => part !== '').join('.'),
      error.reason,
    )
  }
}
