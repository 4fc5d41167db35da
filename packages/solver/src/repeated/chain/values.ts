/** What the answers are made of, Fractions or doubles, and the sums that turn occupancies into frequencies and payoffs. */
import {
  doubles,
  type Fraction,
  fractions,
  type NormalForm,
  ONE,
  profileAt,
  ratio,
  shapeOf,
  sum,
  ZERO,
} from '@biform/core'
import type { ProductChain } from './product-chain.ts'

/** Arithmetic of answers. */
export interface Values<Weight, Value> {
  readonly one: Value
  readonly quotient: (weight: Weight, total: Weight) => Value
  readonly multiply: (a: Value, b: Value) => Value
  readonly divide: (a: Value, b: Value) => Value
  readonly sum: (values: readonly Value[]) => Value
  /** Player i's payoffs by profile. */
  readonly payoffs: (stage: NormalForm, player: number) => readonly Value[]
}

export const FRACTIONS: Values<bigint, Fraction> = {
  one: ONE,
  quotient: ratio,
  multiply: (a, b) => (a.n === 0n || b.n === 0n ? ZERO : a.mul(b)),
  divide: (a, b) => a.div(b),
  sum: values => sum(values.filter(value => value.n !== 0n)),
  payoffs: (stage, player) => fractions(stage.payoffs[player]!),
}

export const NUMBERS: Values<number, number> = {
  one: 1,
  quotient: (weight, total) => weight / total,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  sum: values => values.reduce((a, b) => a + b, 0),
  payoffs: (stage, player) => Array.from(doubles(stage.payoffs[player]!)),
}

/** How often each profile occurs, if play is in these states with these frequencies. */
export function profileFrequencies<Weight, Value>(
  values: Values<Weight, Value>,
  chain: ProductChain<Weight>,
  profiles: number,
  states: readonly number[],
  occupancy: readonly Value[],
): Value[] {
  const { start, profiles: done, weights } = chain.output
  const terms: Value[][] = Array.from({ length: profiles }, () => [])
  states.forEach((s, k) => {
    for (let place = start[s]!; place < start[s + 1]!; place++) {
      const chance = values.quotient(weights[place]!, chain.outputTotal)
      terms[done[place]!]!.push(values.multiply(occupancy[k]!, chance))
    }
  })
  return terms.map(values.sum)
}

/** What each player earns per turn, if profiles occur with these frequencies. */
export function payoffsOf<Weight, Value>(
  values: Values<Weight, Value>,
  stage: NormalForm,
  profiles: readonly Value[],
): Value[] {
  return stage.players.map((_, i) => {
    const payoffs = values.payoffs(stage, i)
    return values.sum(profiles.map((frequency, p) => values.multiply(frequency, payoffs[p]!)))
  })
}

/** How often each player does each of its actions. */
export function actionFrequencies<Weight, Value>(
  values: Values<Weight, Value>,
  stage: NormalForm,
  profiles: readonly Value[],
): Value[][] {
  const terms = shapeOf(stage).map(count => Array.from({ length: count }, (): Value[] => []))
  profiles.forEach((frequency, p) => {
    profileAt(stage, p).forEach((action, i) => {
      terms[i]![action]!.push(frequency)
    })
  })
  return terms.map(lists => lists.map(values.sum))
}
