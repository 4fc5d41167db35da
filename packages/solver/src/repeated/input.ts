/** What the functions of repeated play are given: a stage game, one strategy per player, which actions cooperate. */
import { type Automaton, checkFits, InputError, type NormalForm, type Strategy, shapeOf, show } from '@biform/core'

/** Refuses what is no stage game; a repeated game has one. */
function checkStage(stage: unknown): asserts stage is NormalForm {
  const kind: unknown = (stage as { kind?: unknown } | null | undefined)?.kind
  if (kind === 'normal-form') return
  const what = typeof kind === 'string' ? `an object of kind ${show(kind)}` : show(stage)
  const hint = kind === 'repeated-game' ? '; give its .stage' : ''
  throw new InputError('stage', `${what} is no game in normal form${hint}`)
}

/** Refuses all but one strategy per player, each made for its role. */
export function checkStrategies(stage: NormalForm, strategies: unknown): asserts strategies is readonly Strategy[] {
  checkStage(stage)
  const players = stage.players.length
  if (!Array.isArray(strategies) || strategies.length !== players) {
    throw new InputError('strategies', `${show(strategies)} has not one strategy for each of ${players} players`)
  }
  for (const [i, strategy] of strategies.entries()) {
    const at = `strategies[${i}]`
    const { kind, start } = (strategy ?? {}) as { kind?: unknown; start?: unknown }
    if (kind === 'automaton') {
      checkFits(strategy as Automaton, stage, i, at)
    } else if (kind !== 'open-strategy') {
      throw new InputError(at, `${show(strategy)} is no automaton and no open strategy`)
    } else if (typeof start !== 'function') {
      throw new InputError(`${at}.start`, `${show(start)} is not a function`)
    } else if (typeof (strategy as { name?: unknown }).name !== 'string') {
      throw new InputError(`${at}.name`, 'is missing; errors and records tell an open strategy by its name')
    }
  }
}

/** Refuses strategies that are no automata, which cannot be solved. */
export function checkAutomata(stage: NormalForm, strategies: unknown): asserts strategies is readonly Automaton[] {
  checkStrategies(stage, strategies)
  const open = strategies.findIndex(({ kind }) => kind !== 'automaton')
  if (open >= 0) {
    throw new InputError(`strategies[${open}]`, 'is no automaton: it can be played (playMatch), but not solved')
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
