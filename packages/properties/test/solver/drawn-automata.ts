/** Games with automata that play them, drawn. */
import { type Automaton, automaton, type NormalForm, ownOrder, ratio, shapeOf } from '@biform/core'
import { arbitrary } from '@biform/properties'
import fc, { type Arbitrary } from 'fast-check'

/** A stage game and an automaton for each of its players. */
export interface Play {
  readonly stage: NormalForm
  readonly strategies: readonly Automaton[]
}

const stages = fc.oneof(
  { weight: 3, arbitrary: arbitrary.bimatrix({ strategies: [1, 3], payoff: arbitrary.tied() }) },
  arbitrary.normalForm({ players: [1, 3], strategies: [1, 2], payoff: arbitrary.tied() }),
)

/** Whole numbers from which a table of any size is read, over and over. */
const digits = fc.array(fc.nat(11), { minLength: 24, maxLength: 24 })

/** Games of up to three players with automata of up to three states; `pure`: without mixed actions. */
export function plays({ pure = false }: { readonly pure?: boolean } = {}): Arbitrary<Play> {
  return fc
    .tuple(stages, fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), digits), { minLength: 3, maxLength: 3 }))
    .map(([stage, drawn]) => ({
      stage,
      strategies: stage.players.map((_, i) => machineFor(stage, i, drawn[i]![0], drawn[i]![1], pure)),
    }))
}

/** An automaton for a player of a game, read from whole numbers. */
export function machineFor(
  stage: NormalForm,
  player: number,
  size: number,
  drawn: readonly number[],
  pure: boolean,
): Automaton {
  const shape = shapeOf(stage)
  const actions = ownOrder(shape.length, player).map(j => shape[j]!)
  const observations = actions.reduce((product, count) => product * count, 1)
  const digit = (k: number): number => drawn[k % drawn.length]!
  const rows = Array.from({ length: size }, (_, s) =>
    Array.from({ length: observations }, (_, o) => digit(s * observations + o) % size),
  )
  const kept = new Set([0])
  for (const s of kept) for (const t of rows[s]!) kept.add(t)
  const states = [...kept]
  return automaton({
    actions,
    states: states.map(s => `s${s}`),
    outputs: states.map(s => {
      const own = actions[0]!
      if (pure || digit(s) % 3 > 0) return digit(s + 3) % own
      const weights = Array.from({ length: own }, (_, a) => digit(s + a + 5) + 1)
      const total = weights.reduce((a, b) => a + b)
      return weights.map(weight => ratio(BigInt(weight), BigInt(total)))
    }),
    transitions: states.map(s => rows[s]!.map(t => states.indexOf(t))),
  })
}
