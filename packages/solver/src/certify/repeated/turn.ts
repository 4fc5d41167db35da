/**
 * One turn of play by the definition: each player does what its automaton intends or, by mistake, another action; each
 * sees what it did itself and, rightly or not, what the others did; each automaton goes on from what was seen.
 */
import {
  type Automaton,
  type Fraction,
  type Noise,
  type NormalForm,
  ONE,
  observationIndex,
  ownOrder,
  profileAt,
  profileCount,
  ratio,
  ZERO,
} from '@biform/core'

/** What may happen in a turn that begins in a joint state. */
export interface Outcome {
  /** The profile that is done, by its place in the row-major lists. */
  readonly profile: number
  readonly probability: Fraction
  /** The joint states that may follow, each once, with probabilities given that profile. */
  readonly next: readonly { readonly state: readonly number[]; readonly probability: Fraction }[]
}

/** All outcomes of positive probability. */
export function outcomes(
  stage: NormalForm,
  strategies: readonly Automaton[],
  noise: Noise,
  state: readonly number[],
): Outcome[] {
  return Array.from({ length: profileCount(stage) }, (_, profile) => {
    const actions = profileAt(stage, profile)
    const probability = product(
      strategies.map((machine, i) => done(machine.outputs[state[i]!]!, actions[i]!, noise.inAction[i]!)),
    )
    return { profile, actions, probability }
  })
    .filter(({ probability }) => probability.n !== 0n)
    .map(({ profile, actions, probability }) => {
      const each = strategies.map((machine, i) => follows(machine, state[i]!, i, actions, noise.inPerception[i]!))
      let next: Outcome['next'] = [{ state: [], probability: ONE }]
      for (const options of each) {
        next = next.flatMap(before =>
          Array.from(options, ([then, chance]) => ({
            state: [...before.state, then],
            probability: before.probability.mul(chance),
          })),
        )
      }
      return { profile, probability, next }
    })
}

/** The probability that a player does an action. */
export function done(intended: readonly Fraction[], action: number, error: Fraction): Fraction {
  const others = intended.length - 1
  if (others === 0) return ONE
  return intended
    .map((chance, a) => chance.mul(a === action ? ONE.sub(error) : error.mul(ratio(1n, BigInt(others)))))
    .reduce((a, b) => a.add(b))
}

/** A player's next states with their probabilities. */
function follows(
  machine: Automaton,
  state: number,
  player: number,
  actions: readonly number[],
  error: Fraction,
): Map<number, Fraction> {
  const truth = ownOrder(actions.length, player).map(i => actions[i]!)
  const states = new Map<number, Fraction>()
  const see = (seen: readonly number[], probability: Fraction): void => {
    if (probability.n === 0n) return
    if (seen.length === truth.length) {
      const next = machine.transitions[state]![observationIndex(machine.actions, seen)]!
      states.set(next, (states.get(next) ?? ZERO).add(probability))
      return
    }
    const j = seen.length
    const count = machine.actions[j]!
    for (let action = 0; action < count; action++) {
      const right = action === truth[j]
      const wrong = count === 1 ? ZERO : error
      const chance = j === 0 ? (right ? ONE : ZERO) : right ? ONE.sub(wrong) : wrong.div(BigInt(count - 1))
      see([...seen, action], probability.mul(chance))
    }
  }
  see([], ONE)
  return states
}

function product(values: readonly Fraction[]): Fraction {
  return values.reduce((a, b) => (a.n === 0n ? a : a.mul(b)), ONE)
}
