/** Who played, as a record says: automata that fit the stage game, and noise. */
import {
  type Automaton,
  automaton,
  checkFits,
  compare,
  type Fraction,
  InputError,
  type Noise,
  type NormalForm,
  ONE,
  ZERO,
} from '@biform/core'
import { demand, demandSame, index, list, record, vector } from '../flaw.ts'

/** Demands that an automaton is well formed, and made for its role. */
export function checkAutomaton(machine: Automaton, stage: NormalForm, player: number, at: string): void {
  demand(record(machine, at).kind === 'automaton', `${at}.kind`)
  try {
    const built = automaton(machine)
    demandSame(machine, built, at)
    checkFits(built, stage, player, '')
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    demand(false, error.at === '' ? at : `${at}.${error.at}`)
  }
}

/** Demands one probability of each sort of noise for every player. */
export function checkNoise(noise: Noise, players: number): void {
  record(noise, 'noise')
  for (const sort of ['inAction', 'inPerception'] as const) {
    vector(noise[sort], players, `noise.${sort}`).forEach((value, i) => {
      demand(isProbability(value), `noise.${sort}[${i}]`)
    })
  }
}

function isProbability(value: Fraction): boolean {
  return compare(value, ZERO) >= 0 && compare(value, ONE) <= 0
}

/** Demands one action of each player. */
export function checkActions(actions: readonly number[], stage: NormalForm, at: string): void {
  list(actions, at, stage.players.length).forEach((action, i) => {
    index(action, stage.strategies[i]!.length, `${at}[${i}]`)
  })
}
