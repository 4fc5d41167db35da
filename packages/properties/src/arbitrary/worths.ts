/**
 * Lists of 2^n worths with a property that they have by construction. Coalitions are bitmasks; entry 0 is 0.
 *
 * Each function turns lists that were drawn without any condition into the worths of one class, so that generators need
 * no filter and every step of shrinking stays in the class.
 */
import { compare, type Fraction, sum, ZERO } from '@biform/core'

const larger = (a: Fraction, b: Fraction): Fraction => (compare(a, b) < 0 ? b : a)

/** Any game: the first 2^n numbers, the empty coalition set to 0. */
export function anyWorths(n: number, raw: readonly Fraction[]): Fraction[] {
  return Array.from({ length: 2 ** n }, (_, S) => (S === 0 ? ZERO : raw[S]!))
}

/** The superadditive closure: the best that the members of S can do in any partition of S. */
export function superadditiveClosure(n: number, worths: readonly Fraction[]): Fraction[] {
  const best = anyWorths(n, worths)
  for (let S = 1; S < best.length; S++) {
    for (let T = (S - 1) & S; T > 0; T = (T - 1) & S) best[S] = larger(best[S]!, best[T]!.add(best[S ^ T]!))
  }
  return best
}

/** The monotone closure: the best worth of any subcoalition. Of a convex game it is convex (Topkis). */
export function monotoneClosure(n: number, worths: readonly Fraction[]): Fraction[] {
  const best = [...worths.slice(0, 2 ** n)]
  for (let S = 1; S < best.length; S++) {
    for (let i = 0; i < n; i++) if ((S >>> i) & 1) best[S] = larger(best[S]!, best[S ^ (1 << i)]!)
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
export function convexWorths(n: number, { payments, terms }: ConvexTerms): Fraction[] {
  const functions = terms.map(({ increments }) => {
    const values = [ZERO]
    for (const step of [...increments].sort(compare)) values.push(values.at(-1)!.add(step))
    return values
  })
  return Array.from({ length: 2 ** n }, (_, S) => {
    const members = Array.from({ length: n }, (_, i) => i).filter(i => (S >>> i) & 1)
    const parts = terms.map(({ weights }, k) => functions[k]![members.reduce((size, i) => size + weights[i]!, 0)]!)
    return sum([...members.map(i => payments[i]!), ...parts])
  })
}

/** A balanced game: every coalition gets what an allocation gives its members, less a slack ≥ 0; all of N exactly. */
export function balancedWorths(n: number, allocation: readonly Fraction[], slack: readonly Fraction[]): Fraction[] {
  const everyone = 2 ** n - 1
  return Array.from({ length: 2 ** n }, (_, S) => {
    const given = sum(allocation.filter((_, i) => (S >>> i) & 1))
    return S === 0 || S === everyone ? given : given.sub(slack[S]!)
  })
}
