/** An automaton as tables: where it goes, and what it does in each state with its noise in action. */
import { type Automaton, type Fraction, ONE } from '@biform/core'
import { type Draw, drawOf } from './draw.ts'

/** A compiled automaton. */
export interface Table {
  readonly initial: number
  /** The numbers of actions, own first. */
  readonly actions: readonly number[]
  readonly observations: number
  /** The next state at `state × observations + observation`. */
  readonly next: Int32Array
  /** What it does in each state. */
  readonly draws: readonly Draw[]
}

/** Compiles an automaton whose intended action is replaced by another one with probability `error`. */
export function tableOf({ initial, actions, outputs, transitions }: Automaton, error: Fraction): Table {
  const done = trembled(error, actions[0]!)
  const known = new Map<string, Draw>()
  return {
    initial,
    actions,
    observations: transitions[0]!.length,
    next: Int32Array.from(transitions.flat()),
    draws: outputs.map(output => {
      const key = output.map(({ n, d }) => `${n}/${d}`).join()
      const found = known.get(key) ?? drawOf(output.map(done))
      known.set(key, found)
      return found
    }),
  }
}

/** The probability that an action is done, from the probability that it is intended. */
export function trembled(error: Fraction, actions: number): (intended: Fraction) => Fraction {
  if (actions === 1 || error.n === 0n) return intended => intended
  const right = ONE.sub(error)
  const wrong = error.div(BigInt(actions - 1))
  const gain = right.sub(wrong)
  return intended => (intended.n === 0n ? wrong : intended.n === intended.d ? right : intended.mul(gain).add(wrong))
}

/** How an action comes out, or is seen, that is taken for another one with probability `error`: by how much it is moved. */
export function shiftOf(error: Fraction, actions: number): Draw {
  if (actions === 1) return drawOf([ONE])
  const other = error.div(BigInt(actions - 1))
  return drawOf(Array.from({ length: actions }, (_, shift) => (shift === 0 ? ONE.sub(error) : other)))
}
