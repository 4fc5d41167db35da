/** An automaton as tables: where it goes, and what it does in each state with its noise in action. */
import { type Automaton, type Fraction, ONE } from '@biform/core'
import { cutOf, type Draw, drawOf } from './draw.ts'

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
  const observations = transitions[0]!.length
  const next = new Int32Array(transitions.length * observations)
  for (let s = 0; s < transitions.length; s++) {
    const row = transitions[s]!
    for (let k = 0; k < observations; k++) next[s * observations + k] = row[k]!
  }
  const draws = actions[0] === 2 ? pairDraws(outputs, error) : drawsOf(outputs, error)
  return { initial, actions, observations, next, draws }
}

/** What is done in each state. */
function drawsOf(outputs: readonly (readonly Fraction[])[], error: Fraction): Draw[] {
  const done = trembled(error, outputs[0]!.length)
  return outputs.map(output => drawOf(output.map(done)))
}

/** The same for two actions, of which the first is done with probability p (1 − 2ε) + ε; no Fraction is made. */
function pairDraws(outputs: readonly (readonly Fraction[])[], error: Fraction): Draw[] {
  const gain = error.d - 2n * error.n
  const draws: Draw[] = []
  for (const [{ n, d }] of outputs as readonly [Fraction, Fraction][]) {
    const top = n * gain + d * error.n
    const bottom = d * error.d
    const cuts = new Int32Array(1)
    cuts[0] = cutOf(top, bottom)
    draws.push({ certain: top === bottom ? 0 : top === 0n ? 1 : -1, cuts, tops: [top], bottoms: [bottom] })
  }
  return draws
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
