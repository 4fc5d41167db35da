/** The recurrent classes in which automata would end up only if they began elsewhere. */
import {
  type Automaton,
  type Fraction,
  type Noise,
  type NormalForm,
  type Progress,
  profileCount,
  type Stop,
} from '@biform/core'
import type { UnreachedClass } from '../../results/repeated.ts'
import type { Engine } from './engine.ts'
import { rowsOf } from './long-run-average.ts'
import { productChain } from './product-chain.ts'
import { recurrentClasses } from './recurrent-classes.ts'
import { payoffsOf, profileFrequencies } from './values.ts'

/** All recurrent classes of joint states but those that are reached; in steps, one for each state of a class. */
export function* unreachedClasses<Weight, Value extends Fraction | number>(
  engine: Engine<Weight, Value>,
  stage: NormalForm,
  strategies: readonly Automaton[],
  noise: Noise,
  reached: readonly (readonly number[])[],
): Generator<Progress, UnreachedClass<Value>[] | Stop, Stop | undefined> {
  const chain = productChain(engine.weights, stage, strategies, noise, true)
  const known = new Set(reached.map(state => state.join()))
  const classes: UnreachedClass<Value>[] = []
  for (const places of recurrentClasses(chain.next)) {
    if (known.has(chain.states[places[0]!]!.join())) continue
    const distribution = yield* engine.shares(rowsOf(engine, chain, places, places[0]!))
    if (typeof distribution === 'string') return distribution
    const profiles = profileFrequencies(engine.values, chain, profileCount(stage), places, distribution)
    classes.push({
      states: places.map(place => chain.states[place]!),
      distribution,
      profiles,
      payoffs: payoffsOf(engine.values, stage, profiles),
    })
  }
  return classes
}
