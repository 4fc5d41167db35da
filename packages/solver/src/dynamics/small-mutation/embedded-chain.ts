/**
 * The chain of monomorphic populations in the limit of rare mutations (Fudenberg and Imhof 2006): a population of type b
 * becomes one of type a with a probability in proportion to the fixation probability of a single a among b.
 */
import { type Fraction, gcd, numerator, ratio } from '@biform/core'
import { integerSystem } from '../../linear/lifting.ts'
import { recurrentClasses } from '../../repeated/chain/recurrent-classes.ts'
import { add, divide, type LongFloat, multiply, NOTHING, UNIT } from './long-float.ts'

/** A set of types that the population never leaves once it is there, and how often it is of each. */
export interface RecurrentClass<Value> {
  readonly types: number[]
  readonly shares: Value[]
}

/** The chances of takeovers, by mutant and resident; undefined where there is none. */
export type Takeovers<Value> = readonly (readonly (Value | undefined)[])[]

/** The recurrent classes, each with the stationary distribution that `shares` finds within a set of types. */
export function classesOf<Value>(
  takeovers: Takeovers<Value>,
  shares: (takeovers: Takeovers<Value>, types: readonly number[]) => Value[],
): RecurrentClass<Value>[] {
  const start = [0]
  const targets: number[] = []
  takeovers.forEach((_, resident) => {
    takeovers.forEach((row, mutant) => {
      if (row[resident] !== undefined) targets.push(mutant)
    })
    start.push(targets.length)
  })
  return recurrentClasses({ start, targets }).map(types => ({ types, shares: shares(takeovers, types) }))
}

/** The shares in fractions: what flows into every type but the first flows out of it. */
export function exactShares(takeovers: Takeovers<Fraction>, types: readonly number[]): Fraction[] {
  // Of each resident: the chances over their common denominator.
  const bottoms = types.map(b =>
    types.reduce((all, a) => {
      const d = takeovers[a]![b]?.d ?? 1n
      return (all / gcd(all, d)) * d
    }, 1n),
  )
  const flow = (a: number, b: number): bigint => {
    const chance = takeovers[types[a]!]![types[b]!]
    return chance === undefined ? 0n : numerator(chance) * (bottoms[b]! / chance.d)
  }
  const places = types.map((_, k) => k)
  const flows = places.map(a => places.map(b => flow(a, b)))
  const leaving = places.map(b => places.reduce((all, a) => all + flows[a]![b]!, 0n))
  const others = places.slice(1)
  const rows = others.map(a => ({
    columns: others.map(b => b - 1),
    values: others.map(b => (a === b ? -leaving[a]! : flows[a]![b]!)),
  }))
  const solution = integerSystem(rows)!(others.map(a => -flows[a]![0]!))
  const weights = [solution.denominator, ...solution.numerators].map((value, b) => value * bottoms[b]!)
  const all = weights.reduce((a, b) => a + b)
  return weights.map(value => ratio(value, all))
}

/** The same in long floats, by state reduction (Grassmann, Taksar and Heyman 1985), which subtracts nothing. */
export function nearShares(takeovers: Takeovers<LongFloat>, types: readonly number[]): LongFloat[] {
  // flows[b][a]: from b to a, watched only while the population is of the types that are left.
  const flows = types.map(b => types.map(a => takeovers[a]![b] ?? NOTHING))
  const leaving: LongFloat[] = []
  for (let k = types.length - 1; k > 0; k--) {
    const row = flows[k]!
    leaving[k] = row.slice(0, k).reduce(add)
    for (let b = 0; b < k; b++) {
      const part = divide(flows[b]![k]!, leaving[k]!)
      for (let a = 0; a < k; a++) if (a !== b) flows[b]![a] = add(flows[b]![a]!, multiply(part, row[a]!))
    }
  }
  const weights = [UNIT]
  for (let k = 1; k < types.length; k++) {
    const arriving = weights.reduce((all, weight, b) => add(all, multiply(weight, flows[b]![k]!)), NOTHING)
    weights.push(divide(arriving, leaving[k]!))
  }
  const all = weights.reduce(add)
  return weights.map(weight => divide(weight, all))
}
