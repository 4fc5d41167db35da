/** The equilibrium payoff set in doubles: the iteration, what is rounding left out of its result, and its supports. */
import { type RepeatedGame, type Steps, shapeOf, toNumber } from '@biform/core'
import type { EquilibriumPayoffsDouble, PayoffSupport } from '../../results/payoff-sets.ts'
import { corners } from './corners.ts'
import type { Points } from './double-hull.ts'
import { type DoubleSet, doubleSet, WAYS } from './double-set.ts'
import { type DoubleStage, doubleStage } from './stage-doubles.ts'

/** A constraint that holds with this little to spare binds. */
const BINDING = 1e-9

/** The set in doubles, in steps: one per round of the operator. */
export function* doublePayoffsSteps({ stage: game, discount }: RepeatedGame): Steps<EquilibriumPayoffsDouble> {
  const method = 'equilibriumPayoffs'
  const arithmetic = 'double'
  const stage = doubleStage(game)
  const delta = toNumber(discount)
  const ratio = discount.n === 0n ? 0 : toNumber(discount.inverse().sub(1n))
  const rounds = doubleSet(stage, delta, ratio)
  let done = 0
  for (let turn = rounds.next(); ; turn = rounds.next()) {
    if (turn.done) return recordOf(game, stage, delta, ratio, turn.value)
    const reason = yield { done: ++done }
    if (reason) {
      const outer = corners(turn.value.vertices).map(k => place(stage, turn.value.vertices, k))
      return { method, arithmetic, kind: 'undecided', reason, outer }
    }
  }
}

function recordOf(
  game: RepeatedGame['stage'],
  stage: DoubleStage,
  delta: number,
  ratio: number,
  { vertices, threats }: DoubleSet,
): EquilibriumPayoffsDouble {
  const columns = shapeOf(game)[1]!
  const chosen = corners(vertices)
  const method = 'equilibriumPayoffs'
  const arithmetic = 'double'
  if (chosen.length === 0) return { method, arithmetic, kind: 'empty', vertices: [] }
  const supports = chosen.map((k): PayoffSupport<number> => {
    const a = Math.floor(vertices.tag[k]! / WAYS)
    const way = vertices.tag[k]! % WAYS
    const binding: number[] = []
    const continuation = stage.sides.map(({ payoffs, gains, origin, unit }, i) => {
      const [g, v] = [payoffs[a]!, (i === 0 ? vertices.x : vertices.y)[k]!]
      const least = threats[i as 0 | 1] + ratio * gains[a]!
      const onLine = way !== 0 && i === (way < 3 ? 0 : 1)
      const w = way === 0 ? g : onLine ? least : (v - (1 - delta) * g) / delta
      if (w - least <= BINDING) binding.push(i)
      return origin + unit * w
    })
    return { profile: [Math.floor(a / columns), a % columns], continuation, binding }
  })
  return {
    method,
    arithmetic,
    kind: chosen.length === 1 ? 'point' : chosen.length === 2 ? 'segment' : 'polygon',
    vertices: chosen.map(k => place(stage, vertices, k)),
    supports,
    threats: stage.sides.map(({ origin, unit }, i) => origin + unit * threats[i as 0 | 1]),
  }
}

/** A point in the units of the game. */
function place({ sides: [first, second] }: DoubleStage, { x, y }: Points, k: number): [number, number] {
  return [first.origin + first.unit * x[k]!, second.origin + second.unit * y[k]!]
}
