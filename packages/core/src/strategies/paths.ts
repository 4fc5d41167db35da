/**
 * Profiles of automata that follow a path of play and punish who leaves it, for any stage game and any number of
 * players: grim trigger, k-period punishments, and penal codes.
 *
 * Friedman (1971) for the return to an equilibrium of the stage for ever; Abreu (1986, 1988) for simple strategy
 * profiles, in which one path per player is played after that player alone has deviated, from whatever path.
 */
import { entryCount, InputError, show } from '../errors.ts'
import { checkFields, checkKind, isPlain } from '../games/fields.ts'
import { type NormalForm, profileCount, shapeOf } from '../games/normal-form.ts'
import { compare, type Fraction, ZERO } from '../number/rational.ts'
import { type Automaton, automaton, MAX_STATES, MAX_TRANSITIONS, type Output, readOutput } from './automaton.ts'
import { ownOrder, ownView } from './own-view.ts'

/** What every player is to do in one period, in the order of the players: an action by index or label, or a mixture. */
export type Plan = readonly Output[]

/** What is to be played: one plan in every period, or some plans first and then others over and over again. */
export type Path = Plan | { readonly first?: readonly Plan[]; readonly cycle: readonly Plan[] }

/** The periods of a path. */
interface Positions {
  readonly plans: readonly (readonly Fraction[])[][]
  /** The position at which the path goes on after its last. */
  readonly back: number
}

/** A path has at most this many periods, its cycle included. */
const MAX_PATH = 1_000

function readPath(path: Path, stage: NormalForm, at: string): Positions {
  if (isPlain(path)) {
    checkFields(path, ['first', 'cycle'], at)
    const { first = [], cycle } = path as { readonly first?: readonly Plan[]; readonly cycle: readonly Plan[] }
    for (const [name, list] of [
      ['first', first],
      ['cycle', cycle],
    ] as const) {
      if (!Array.isArray(list)) throw new InputError(`${at}.${name}`, `${show(list)} is not a list of plans`)
    }
    if (cycle.length === 0) throw new InputError(`${at}.cycle`, 'needs at least one plan')
    if (first.length + cycle.length > MAX_PATH) throw new InputError(at, `has more than ${MAX_PATH} periods`)
    return {
      plans: [
        ...first.map((plan, t) => readPlan(plan, stage, `${at}.first[${t}]`)),
        ...cycle.map((plan, t) => readPlan(plan, stage, `${at}.cycle[${t}]`)),
      ],
      back: first.length,
    }
  }
  return { plans: [readPlan(path as Plan, stage, at)], back: 0 }
}

function readPlan(plan: Plan, stage: NormalForm, at: string): (readonly Fraction[])[] {
  const shape = shapeOf(stage)
  if (!Array.isArray(plan) || plan.length !== shape.length) {
    throw new InputError(at, `${show(plan)} is not a list of one action for each of ${shape.length} players`)
  }
  return Array.from(plan, (item: Output, i) => readOutput(item, shape[i]!, stage.strategies[i]!, `${at}[${i}]`))
}

/** A state that all players' machines share: what the plan is, and what comes next, given who left it. */
interface Stance {
  readonly name: string
  readonly plan: readonly (readonly Fraction[])[]
  /** @param deviators who played what the plan gives no chance, in ascending order */
  readonly next: (deviators: readonly number[]) => Stance
}

/** The machines of all players from the state in period 0 on. */
function machines(stage: NormalForm, start: Stance, title: string): Automaton[] {
  const players = stage.players.length
  const observations = profileCount(stage)
  if (observations > MAX_TRANSITIONS) {
    throw new InputError(
      'stage',
      `has ${observations} profiles: an automaton can tell at most ${MAX_TRANSITIONS} apart`,
    )
  }
  const index = new Map([[start.name, 0]])
  const stances = [start]
  const tables: number[][] = []
  // In the order of the stage's profiles; each machine reads them in its own view.
  for (const stance of stances) {
    if (stances.length * observations > MAX_TRANSITIONS || stances.length > MAX_STATES) {
      throw new InputError('stage', `with ${observations} profiles needs more than ${MAX_TRANSITIONS} transitions`)
    }
    const leaves = stance.plan.map(output => output.map(chance => compare(chance, ZERO) === 0))
    const memo = new Map<number, number>()
    const table: number[] = []
    for (let profile = 0; profile < observations; profile++) {
      const deviators: number[] = []
      let key = 0
      let rest = profile
      for (let i = players - 1; i >= 0; i--) {
        const count = leaves[i]!.length
        if (leaves[i]![rest % count]) {
          deviators.unshift(i)
          key += 2 ** i
        }
        rest = Math.floor(rest / count)
      }
      let next = memo.get(key)
      if (next === undefined) {
        const after = stance.next(deviators)
        next = index.get(after.name) ?? stances.push(after) - 1
        index.set(after.name, next)
        memo.set(key, next)
      }
      table.push(next)
    }
    tables.push(table)
  }
  return stage.players.map((_, player) => {
    const view = ownView(stage, player)
    return automaton({
      name: title,
      actions: ownOrder(players, player).map(i => stage.strategies[i]!),
      states: stances.map(stance => stance.name),
      outputs: stances.map(stance => stance.plan[player]!),
      transitions: tables.map(table => {
        const seen: number[] = []
        view.forEach((observation, profile) => {
          seen[observation] = table[profile]!
        })
        return seen
      }),
    })
  })
}

/** A position of a path, where a deviation leads to what `leave` says and else the path is followed. */
function along(
  path: Positions,
  title: string,
  leave: (deviators: readonly number[], onward: Stance) => Stance,
  position = 0,
): Stance {
  const after = position + 1 < path.plans.length ? position + 1 : path.back
  return {
    name: path.plans.length === 1 ? title : `${title}, period ${position + 1}`,
    plan: path.plans[position]!,
    next: deviators => {
      const onward = along(path, title, leave, after)
      return deviators.length === 0 ? onward : leave(deviators, onward)
    },
  }
}

/** What `grimTrigger` takes. */
export interface TriggerInput {
  /** What is played as long as nobody has deviated. */
  readonly target: Path
  /** What is played as a punishment. */
  readonly punishment: Path
}

/**
 * Grim trigger: the target until somebody, whoever it is, leaves it, and then the punishment for ever. What anybody
 * does during the punishment changes nothing.
 *
 * @returns one automaton per player, with the labels of the stage
 * @throws InputError for a plan with other than one action per player, and where an automaton would be too large
 * @example
 * const stage = normalForm({ strategies: [['C', 'D'], ['C', 'D']], payoffs: [[[3, 3], [0, 5]], [[5, 0], [1, 1]]] })
 * const [row] = grimTrigger(stage, { target: ['C', 'C'], punishment: ['D', 'D'] })
 * row.states // → ['target', 'punishment']
 * row.transitions // → [[0, 1, 1, 1], [1, 1, 1, 1]]
 */
export function grimTrigger(stage: NormalForm, input: TriggerInput): Automaton[] {
  checkKind(stage, 'normal-form', 'stage')
  checkInput(input, ['target', 'punishment'])
  const target = readPath(input.target, stage, 'target')
  const punishment = readPath(input.punishment, stage, 'punishment')
  const hostile = along(punishment, 'punishment', (_, onward) => onward)
  return machines(
    stage,
    along(target, 'target', () => hostile),
    'grim trigger',
  )
}

/** What `kPeriodPunishment` takes. */
export interface KPeriodInput extends TriggerInput {
  /**
   * How long the punishment lasts: one number for any deviation; or for each player the number for a deviation of its
   * own (0: it is tolerated), to be added up where several deviate, so that punishments are in proportion.
   */
  readonly periods: number | readonly number[]
  /** Whether a deviation from the punishment begins a new one; default false: it changes nothing. */
  readonly restart?: boolean
}

/**
 * A punishment that lasts for some periods, after which the target is taken up again from its beginning. With one period
 * and `restart` it is the two-state penal code "stick and carrot": the stick until everybody has borne it (Abreu 1986).
 *
 * @returns one automaton per player, with the labels of the stage
 * @throws InputError as `grimTrigger`, and for numbers of periods that are not whole or above 1000
 * @example
 * const stage = normalForm({ payoffs: [[[3, 3], [0, 5]], [[5, 0], [1, 1]]] })
 * const input = { target: [0, 0], punishment: [1, 1], periods: 2 }
 * kPeriodPunishment(stage, input)[0].states // → ['target', 'punishment, 2 left', 'punishment, 1 left']
 * kPeriodPunishment(stage, { ...input, periods: 1, restart: true })[0].transitions // → [[0, 1, 1, 1], [1, 1, 1, 0]]
 */
export function kPeriodPunishment(stage: NormalForm, input: KPeriodInput): Automaton[] {
  checkKind(stage, 'normal-form', 'stage')
  checkInput(input, ['target', 'punishment', 'periods', 'restart'])
  const target = readPath(input.target, stage, 'target')
  const punishment = readPath(input.punishment, stage, 'punishment')
  const lengthOf = readPeriods(input.periods, stage.players.length)
  const restart = input.restart ?? false
  if (typeof restart !== 'boolean') throw new InputError('restart', `${show(restart)} is neither true nor false`)
  const friendly = (): Stance => along(target, 'target', punish)
  function punish(deviators: readonly number[], otherwise: Stance): Stance {
    const length = lengthOf(deviators)
    return length === 0 ? otherwise : punishing(length, 0)
  }
  function punishing(left: number, position: number): Stance {
    const after = position + 1 < punishment.plans.length ? position + 1 : punishment.back
    return {
      name: `punishment${punishment.plans.length === 1 ? '' : ` ${position + 1}`}, ${left} left`,
      plan: punishment.plans[position]!,
      next: deviators => {
        const onward = left === 1 ? friendly() : punishing(left - 1, after)
        return restart && deviators.length > 0 ? punish(deviators, onward) : onward
      },
    }
  }
  return machines(stage, friendly(), 'k-period punishment')
}

/** The length of the punishment for a set of deviators. */
function readPeriods(periods: number | readonly number[], players: number): (deviators: readonly number[]) => number {
  const check = (value: unknown, least: number, at: string): number => {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= MAX_PATH) return value
    throw new InputError(at, `${show(value)} is not a whole number from ${least} to ${MAX_PATH}`)
  }
  if (!Array.isArray(periods)) {
    const length = check(periods, 1, 'periods')
    return () => length
  }
  if (periods.length !== players)
    throw new InputError('periods', `has ${entryCount(periods.length)} for ${players} players`)
  const lengths = Array.from(periods, (value, i) => check(value, 0, `periods[${i}]`))
  return deviators => deviators.reduce((total, i) => total + lengths[i]!, 0)
}

/** What `penalCode` takes. */
export interface PenalCodeInput {
  /** What is played as long as nobody has deviated alone. */
  readonly target: Path
  /** For each player the path that is played after it has deviated alone, from the target or from any punishment. */
  readonly punishments: readonly Path[]
}

/**
 * A simple strategy profile: after a deviation by one player alone, from whatever path is being played, that player's
 * punishment begins. Deviations of several players at once change nothing (Abreu 1988).
 *
 * @returns one automaton per player, with the labels of the stage
 * @throws InputError as `grimTrigger`, and unless there is one punishment per player
 * @example
 * const stage = normalForm({ payoffs: [[[3, 3], [0, 5]], [[5, 0], [1, 1]]] })
 * const harsh = { first: [[1, 1]], cycle: [[0, 0]] }
 * const [row] = penalCode(stage, { target: [0, 0], punishments: [harsh, [0, 0]] })
 * row.states // → ['target', 'punishment of player 1', 'punishment of player 0, period 1', 'punishment of player 0, period 2']
 */
export function penalCode(stage: NormalForm, input: PenalCodeInput): Automaton[] {
  checkKind(stage, 'normal-form', 'stage')
  checkInput(input, ['target', 'punishments'])
  const target = readPath(input.target, stage, 'target')
  if (!Array.isArray(input.punishments) || input.punishments.length !== stage.players.length) {
    throw new InputError('punishments', `${show(input.punishments)} is not a list of one path for each player`)
  }
  const punishments = Array.from(input.punishments, (path: Path, i) => readPath(path, stage, `punishments[${i}]`))
  const punish = (deviators: readonly number[], onward: Stance): Stance => {
    const player = deviators[0]!
    if (deviators.length > 1) return onward
    return along(punishments[player]!, `punishment of player ${player}`, punish)
  }
  return machines(stage, along(target, 'target', punish), 'penal code')
}

function checkInput(input: object, known: readonly string[]): void {
  if (!isPlain(input)) throw new InputError('', `${show(input)} is not an object with ${known.join(', ')}`)
  checkFields(input, known)
}
