/** What the answers are made of, Fractions or doubles, and the sums that turn occupancies into frequencies and payoffs. */
import {
  doubles,
  type Fraction,
  fractions,
  gcd,
  type NormalForm,
  numerator,
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
  readonly multiply: (a: Value, b: Value) => Value
  readonly sum: (values: readonly Value[]) => Value
  /** Σ values × weights, divided by `total`. */
  readonly weighted: (values: readonly Value[], weights: readonly Weight[], total: Weight) => Value
  /** Player i's payoffs by profile. */
  readonly payoffs: (stage: NormalForm, player: number) => readonly Value[]
}

export const FRACTIONS: Values<bigint, Fraction> = {
  one: ONE,
  multiply: (a, b) => (a.n === 0n || b.n === 0n ? ZERO : isOne(a) ? b : isOne(b) ? a : a.mul(b)),
  sum: values => sum(values.filter(value => value.n !== 0n)),
  weighted: (values, weights, total) => {
    const { tops, bottom } = overCommonDenominator(values)
    return ratio(
      tops.reduce((sum, top, k) => sum + top * weights[k]!, 0n),
      bottom * total,
    )
  },
  payoffs: (stage, player) => fractions(stage.payoffs[player]!),
}

function isOne({ s, n, d }: Fraction): boolean {
  return n === d && s > 0n
}

/** Numbers as integers over the least denominator that they have in common; fast where most have the same. */
export function overCommonDenominator(values: readonly Fraction[]): {
  readonly tops: readonly bigint[]
  readonly bottom: bigint
} {
  let bottom = 1n
  for (const { d } of values) if (bottom % d !== 0n) bottom *= d / gcd(bottom, d)
  return { tops: values.map(value => numerator(value) * (bottom / value.d)), bottom }
}

export const NUMBERS: Values<number, number> = {
  one: 1,
  multiply: (a, b) => a * b,
  sum: values => values.reduce((a, b) => a + b, 0),
  weighted: (values, weights, total) => values.reduce((sum, value, k) => sum + value * (weights[k]! / total), 0),
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
  const terms = Array.from({ length: profiles }, (): { at: Value[]; weights: Weight[] } => ({ at: [], weights: [] }))
  states.forEach((s, k) => {
    for (let place = start[s]!; place < start[s + 1]!; place++) {
      const term = terms[done[place]!]!
      term.at.push(occupancy[k]!)
      term.weights.push(weights[place]!)
    }
  })
  return terms.map(({ at, weights }) => values.weighted(at, weights, chain.outputTotal))
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
