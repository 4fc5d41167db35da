/** What the functions of repeated play are given: a stage game, one strategy per player, which actions cooperate. */
import { type Automaton, checkFits, InputError, type NormalForm, type Strategy, shapeOf, show } from '@biform/core'
import { checkNormalForm } from '../equilibria/input.ts'

/** Refuses what is no stage game; a repeated game has one. */
export function checkStage(stage: NormalForm): void {
  checkNormalForm(stage, 'stage')
}

/** Refuses all but one strategy per player, each made for its role. */
export function checkStrategies(
  stage: NormalForm,
  strategies: unknown,
  at = 'strategies',
): asserts strategies is readonly Strategy[] {
  checkEach(stage, strategies, at, (strategy, place) => {
    const { kind, start, name } = (strategy ?? {}) as { kind?: unknown; start?: unknown; name?: unknown }
    if (kind !== 'open-strategy') {
      throw new InputError(place, `${show(strategy)} is no automaton and no open strategy`)
    }
    if (typeof start !== 'function') throw new InputError(`${place}.start`, `${show(start)} is not a function`)
    if (typeof name !== 'string') {
      throw new InputError(`${place}.name`, 'is missing; errors and records tell an open strategy by its name')
    }
  })
}

/** Refuses all but one automaton per player, each made for its role: nothing else can be solved. */
export function checkAutomata(
  stage: NormalForm,
  strategies: unknown,
  at = 'strategies',
): asserts strategies is readonly Automaton[] {
  checkEach(stage, strategies, at, (strategy, place) => {
    const open = (strategy as { kind?: unknown } | null | undefined)?.kind === 'open-strategy'
    throw new InputError(
      place,
      open ? 'is no automaton: it can be played (playMatch), but not solved' : `${show(strategy)} is no automaton`,
    )
  })
}

/** Refuses all but a list of one strategy per player; what is no automaton is left to `checkOther`. */
function checkEach(
  stage: NormalForm,
  strategies: unknown,
  at: string,
  checkOther: (strategy: unknown, place: string) => void,
): void {
  checkStage(stage)
  const players = stage.players.length
  if (!Array.isArray(strategies) || strategies.length !== players) {
    throw new InputError(at, `${show(strategies)} has not one strategy for each of ${players} players`)
  }
  for (const [i, strategy] of strategies.entries()) {
    const place = `${at}[${i}]`
    if (strategy?.kind === 'automaton') checkFits(strategy as Automaton, stage, i, place)
    else checkOther(strategy, place)
  }
}

/** One action per player that counts as cooperating; default: the first of each. */
export function cooperativeActions(stage: NormalForm, given: unknown, at = 'options.cooperation'): number[] {
  const shape = shapeOf(stage)
  if (given === undefined) return shape.map(() => 0)
  if (!Array.isArray(given) || given.length !== shape.length) {
    throw new InputError(at, `${show(given)} has not one action for each of ${shape.length} players`)
  }
  return Array.from(given, (action: unknown, i) => {
    if (Number.isSafeInteger(action) && (action as number) >= 0 && (action as number) < shape[i]!)
      return action as number
    throw new InputError(`${at}[${i}]`, `${show(action)} is not one of ${shape[i]} actions`)
  })
}
