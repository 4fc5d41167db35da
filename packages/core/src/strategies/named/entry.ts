/** What an entry of the table of named strategies is, and how entries are written. */
import { InputError, show } from '../../errors.ts'
import type { Random } from '../../number/random.ts'
import { compare, type Fraction, ONE, type Rational, rational, ZERO } from '../../number/rational.ts'
import { type Automaton, automaton, type Output, probability } from '../automaton.ts'
import { inRole, type Role, type RoleOptions, type RolePayoffs, roleOf, rolePayoffs } from '../role.ts'
import type { OpenStrategy, Strategy } from '../strategy.ts'

/** Where a strategy was first described. */
export interface StrategySource {
  readonly author: string
  readonly year: number
  readonly where: string
}

/** A parameter of a named strategy. */
export interface StrategyParameter {
  readonly name: string
  /** What it means, in words. */
  readonly text: string
  /** Its value where none is given, in words where it depends on the game. */
  readonly default: string
}

/** A strategy of the literature. */
export interface NamedStrategy {
  /** What `namedStrategy` finds it by, such as "tit-for-tat". */
  readonly name: string
  /** Other names by which it is found. */
  readonly aliases: readonly string[]
  readonly title: string
  readonly source: StrategySource
  /** What it does, in one line. */
  readonly text: string
  /** Whether it is an automaton or, having unbounded memory, an open strategy. */
  readonly kind: 'finite' | 'open'
  /** For a reconstruction: what the published description leaves open, and how it is settled here. */
  readonly uncertain?: string
  readonly parameters: readonly StrategyParameter[]
  /** Makes it for a role, with parameters. */
  readonly build: (options?: NamedStrategyOptions) => Strategy
}

/** A value that a parameter may have. */
export type ParameterValue = Rational | readonly Rational[]

/** The role for which a named strategy is made, and its parameters by name. */
export type NamedStrategyOptions = RoleOptions & {
  readonly [parameter: string]: ParameterValue | RoleOptions[keyof RoleOptions]
}

const ROLE_OPTIONS: readonly string[] = ['stage', 'player', 'cooperation', 'defection']

/** The parameters that were given, read on demand. */
export interface Parameters {
  /** A whole number of at least `least` and at most `most`. */
  readonly whole: (name: string, otherwise: number, least?: number, most?: number) => number
  readonly probability: (name: string, otherwise: Rational) => Fraction
  readonly number: (name: string, otherwise: Rational) => Fraction
  /** A number in (0, 1]. */
  readonly positiveShare: (name: string, otherwise: Rational) => Fraction
  /** A word in the letters C and D. */
  readonly word: (name: string, otherwise: string) => readonly number[]
  /** A list of numbers, if it was given. */
  readonly list: (name: string) => readonly Fraction[] | undefined
}

/** What the words of an entry are before it gets its `build`. */
export type EntryText = Omit<NamedStrategy, 'build' | 'kind' | 'aliases' | 'parameters'> &
  Partial<Pick<NamedStrategy, 'aliases' | 'parameters'>>

/** What the maker of a finite strategy is told: the parameters, and the payoffs where they matter. */
export interface FiniteContext {
  readonly parameters: Parameters
  readonly role: Role
  readonly payoffs: () => RolePayoffs
}

/** An entry that is a machine with the actions C = 0 and D = 1 of itself and the other. */
export function finite(text: EntryText, make: (context: FiniteContext) => Automaton): NamedStrategy {
  return entry(text, 'finite', (name, options, parameters) => {
    const role = roleOf(options)
    return inRole(make({ parameters, role, payoffs: () => rolePayoffs(role) }), role, name)
  })
}

/** An entry that makes its own machine for a role, which need not be in terms of C and D. */
export function finiteInRole(
  text: EntryText,
  make: (context: FiniteContext & { readonly name: string }) => Automaton,
): NamedStrategy {
  return entry(text, 'finite', (name, options, parameters) => {
    const role = roleOf(options)
    return make({ parameters, role, payoffs: () => rolePayoffs(role), name })
  })
}

/** What an open strategy is told when a match begins. */
export interface OpenContext {
  readonly random: Random
  /** The number of periods, where it is known beforehand. */
  readonly turns?: number
  readonly payoffs: () => RolePayoffs
}

/** Chooses 0 (C) or 1 (D), given what was played in the last period in the same terms; both 0 in period 0. */
export type Choice = (turn: number, own: number, other: number) => number

/** An entry that is code. `begin` is called once in each match. */
export function open(text: EntryText, begin: (context: OpenContext) => Choice): NamedStrategy {
  return openWith(text, () => begin)
}

/** The same with parameters, which are read when the strategy is made. */
export function openWith(
  text: EntryText,
  make: (parameters: Parameters) => (context: OpenContext) => Choice,
): NamedStrategy {
  return entry(text, 'open', (name, options, parameters): OpenStrategy => {
    const begin = make(parameters)
    if (options.stage !== undefined) roleOf(options)
    return {
      kind: 'open-strategy',
      name,
      start: setting => {
        if (options.player !== undefined && options.player !== setting.player) {
          throw new InputError('player', `is made for player ${options.player}, not for player ${setting.player}`)
        }
        const role = roleOf({ ...options, stage: setting.stage, player: setting.player })
        if (options.stage !== undefined && roleOf(options).actions.join() !== role.actions.join()) {
          throw new InputError('stage', `is made for a game with ${roleOf(options).actions.join(' × ')} actions`)
        }
        const choose = begin({
          random: setting.random,
          ...(setting.turns === undefined ? {} : { turns: setting.turns }),
          payoffs: () => rolePayoffs(role),
        })
        const [cooperate, defect] = [role.cooperation[0]!, role.defection[0]!]
        const { cooperation } = role
        const players = cooperation.length
        return (turn, last) => {
          let other = 0
          if (turn > 0) for (let k = 1; k < players; k++) if (last[k] !== cooperation[k]) other = 1
          const own = turn === 0 || last[0] === cooperate ? 0 : 1
          return choose(turn, own, other) === 0 ? cooperate : defect
        }
      },
    }
  })
}

function entry(
  text: EntryText,
  kind: 'finite' | 'open',
  make: (name: string, options: RoleOptions, parameters: Parameters) => Strategy,
): NamedStrategy {
  const aliases = text.aliases ?? []
  const known = text.parameters ?? []
  return {
    ...text,
    aliases,
    parameters: known,
    kind,
    build: (options = {}) => {
      const given: [string, unknown][] = []
      for (const [key, value] of Object.entries(options)) {
        if (ROLE_OPTIONS.includes(key) || value === undefined) continue
        if (!known.some(parameter => parameter.name === key)) {
          const there = known.length === 0 ? 'none' : known.map(parameter => parameter.name).join(', ')
          throw new InputError(key, `is no parameter of ${text.name}; there are: ${there}`)
        }
        given.push([key, value])
      }
      const name =
        given.length === 0 ? text.name : `${text.name}(${given.map(([key, x]) => `${key}=${written(x)}`).join(', ')})`
      return make(name.slice(0, 200), options as RoleOptions, reader(new Map(given)))
    },
  }
}

function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join(' ')
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : rational(value as Rational).toFraction()
}

function reader(given: ReadonlyMap<string, unknown>): Parameters {
  return {
    whole: (name, otherwise, least = 1, most = 1_000) => {
      const value = given.get(name) ?? otherwise
      const count = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value
      if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < least || count > most) {
        throw new InputError(name, `${show(value)} is not a whole number from ${least} to ${most}`)
      }
      return count
    },
    probability: (name, otherwise) => probability((given.get(name) ?? otherwise) as Rational, name),
    positiveShare: (name, otherwise) => {
      const share = probability((given.get(name) ?? otherwise) as Rational, name)
      if (compare(share, ZERO) === 0) throw new InputError(name, '0 is not above 0')
      return share
    },
    number: (name, otherwise) => rational((given.get(name) ?? otherwise) as Rational, name),
    word: (name, otherwise) => {
      const value = given.get(name) ?? otherwise
      if (typeof value !== 'string' || !/^[CD]{1,1000}$/.test(value)) {
        throw new InputError(name, `${show(value)} is not a word in the letters C and D`)
      }
      return Array.from(value, letter => (letter === 'C' ? 0 : 1))
    },
    list: name => {
      const value = given.get(name)
      if (value === undefined) return undefined
      if (!Array.isArray(value)) throw new InputError(name, `${show(value)} is not a list of numbers`)
      return Array.from(value, (item, i) => rational(item as Rational, `${name}[${i}]`))
    },
  }
}

/** A state as the tables of this directory write it: what it plays ('C', 'D', or the probability of C), then where it
 * leads: always; or after the other's C and D; or after CC, CD, DC, DD. */
export type StateRow = readonly ['C' | 'D' | Rational, ...next: string[]]

/** The machine of a table of states, the first being the one in period 0; those that nothing leads to are left out. */
export function machine(rows: Readonly<Record<string, StateRow>>): Automaton {
  const reached = new Set([Object.keys(rows)[0]!])
  for (const state of reached) for (const next of rows[state]!.slice(1)) reached.add(next as string)
  const kept = Object.entries(rows).filter(([name]) => reached.has(name))
  return automaton({
    actions: [2, 2],
    states: Object.fromEntries(
      kept.map(([name, [plays, ...next]]) => [
        name,
        { plays: output(plays), next: next.length === 2 ? [...next, ...next] : next.length === 1 ? next[0]! : next },
      ]),
    ),
  })
}

function output(plays: 'C' | 'D' | Rational): Output {
  if (plays === 'C' || plays === 'D') return plays === 'C' ? 0 : 1
  const chance = rational(plays)
  return [chance, ONE.sub(chance)]
}
