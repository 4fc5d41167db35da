/**
 * Lists of 2^n worths with a property that they have by construction. Coalitions are bitmasks; entry 0 is 0.
 *
 * Each function turns lists that were drawn without any condition into the worths of one class, so that generators need
 * no filter and every step of shrinking stays in the class.
 */
import { compare, type Fraction, sum, ZERO } from '@biform/core'

const larger = (a: Fraction, b: Fraction): Fraction => (compare(a, b) < 0 ? b : a)

/** The superadditive closure: the best that the members of S can do in any partition of S. */
export function superadditiveClosure(worths: readonly Fraction[]): Fraction[] {
  const best = [...worths]
  for (let S = 1; S < best.length; S++) {
    for (let T = (S - 1) & S; T > 0; T = (T - 1) & S) best[S] = larger(best[S]!, best[T]!.add(best[S ^ T]!))
  }
  return best
}

/** The monotone closure: the best worth of any subcoalition. Of a convex game it is convex (Topkis). */
export function monotoneClosure(worths: readonly Fraction[]): Fraction[] {
  const best = [...worths]
  for (let S = 1; S < best.length; S++) {
    for (let bit = 1; bit <= S; bit *= 2) if (S & bit) best[S] = larger(best[S]!, best[S ^ bit]!)
  }
  return best
}

/** What a convex game is made from: weights on the players and, per term, the increments of a convex function. */
export interface ConvexTerms {
  /** A payment per player, added to every coalition that it is in. */
  readonly payments: readonly Fraction[]
  /** Each term adds f(a(S)), a(S) the sum of the members' weights; sorted increments make f convex. */
  readonly terms: readonly { readonly weights: readonly number[]; readonly increments: readonly Fraction[] }[]
}

/**
 * A convex game by sorted marginals: a sum of convex functions of the sizes of weighted coalitions, plus payments. Each
 * summand has increasing marginal contributions, and so has the sum.
 */
export function convexWorths({ payments, terms }: ConvexTerms): Fraction[] {
  const functions = terms.map(({ increments }) => {
    const values = [ZERO]
    for (const step of [...increments].sort(compare)) values.push(values.at(-1)!.add(step))
    return values
  })
  const players = payments.map((_, i) => i)
  return Array.from({ length: 2 ** players.length }, (_, S) => {
    const members = players.filter(i => (S >>> i) & 1)
    const parts = terms.map(({ weights }, k) => functions[k]![members.reduce((size, i) => size + weights[i]!, 0)]!)
    return sum([...members.map(i => payments[i]!), ...parts])
  })
}

/** A balanced game: every coalition gets what an allocation gives its members, less a slack ≥ 0; all of N exactly. */
export function balancedWorths(allocation: readonly Fraction[], slack: readonly Fraction[]): Fraction[] {
  return slack.map((below, S) => {
    const given = sum(allocation.filter((_, i) => (S >>> i) & 1))
    return S === 0 || S === slack.length - 1 ? given : given.sub(below)
  })
}
