/**
 * The weights of a weighted potential (Monderer and Shapley 1996), by which gains are divided so that they add up to 0 around every cycle of
 * four steps.
 *
 * A cycle of players i and j who gain a and b around it asks for a / wᵢ + b / wⱼ = 0. So each pair has one ratio of weights, or none at all, or
 * any; the ratios of different pairs must agree around every circle of players. Where they do not, multiples of the cycles of such a circle add up
 * to gains of a single player: no weights can make 0 of these (Stiemke's lemma).
 */
import { type Fraction, ONE, ratio } from '@biform/core'
import type { FourCycle } from './four-cycles.ts'

/** Cycles, each `times` so often, with which the gains of all players add up to what nobody has less than 0 of, and somebody more. */
type Combination = readonly { readonly places: FourCycle['places']; readonly times: Fraction }[]

/** A cycle as seen by one of its two players, who is linked to the other by it. */
interface Link {
  readonly cycle: FourCycle
  readonly from: number
  readonly to: number
  /** What the two gain around the cycle. */
  readonly sums: readonly [bigint, bigint]
}

/** Weights, 1 for the first of the players who are linked; or cycles that exclude them. */
type Weights =
  | { readonly kind: 'weights'; readonly weights: readonly Fraction[] }
  | { readonly kind: 'none'; readonly cycles: Combination }

/** Finds the weights for a game of n players, given all cycles around which somebody's gains do not add up to 0. */
export function weightsOf(n: number, cycles: Iterable<FourCycle>): Weights {
  const links = new Map<number, Link>()
  for (const cycle of cycles) {
    const [a, b] = cycle.sums
    const [from, to] = cycle.players
    // Nobody loses around it in one of the two directions.
    if (a * b >= 0n) {
      return { kind: 'none', cycles: [{ places: cycle.places, times: ratio(a + b > 0n ? 1n : -1n, 1n) }] }
    }
    const link = { cycle, from, to, sums: cycle.sums }
    const first = links.get(from * n + to)
    if (first === undefined) links.set(from * n + to, link)
    else if (first.sums[0] * b !== first.sums[1] * a) return excluded([first, turned(link)])
  }
  return spread(n, [...links.values()])
}

/** The same cycle from the other player's side. */
function turned({ cycle, from, to, sums: [a, b] }: Link): Link {
  return { cycle, from: to, to: from, sums: [b, a] }
}

/** Weights from player to player along the links, by breadth; the ways there are kept to tell a circle that does not close. */
function spread(n: number, links: readonly Link[]): Weights {
  const weights: Fraction[] = []
  const ways: (readonly Link[])[] = []
  const both = [...links, ...links.map(turned)]
  for (let first = 0; first < n; first++) {
    if (weights[first] !== undefined) continue
    weights[first] = ONE
    ways[first] = []
    const queue = [first]
    for (const from of queue) {
      for (const link of both) {
        if (link.from !== from) continue
        const weight = weights[from]!.mul(ratio(-link.sums[1], link.sums[0]))
        const known = weights[link.to]
        if (known === undefined) {
          weights[link.to] = weight
          ways[link.to] = [...ways[from]!, link]
          queue.push(link.to)
        } else if (!known.equals(weight)) {
          return excluded([...ways[from]!, link, ...ways[link.to]!.toReversed().map(turned)])
        }
      }
    }
  }
  return { kind: 'weights', weights }
}

/** Multiples of the links of a circle with which all but its first player gain nothing. */
function excluded(circle: readonly Link[]): Weights {
  const times = [ONE]
  circle.slice(1).forEach(({ sums }, k) => {
    times.push(times[k]!.mul(ratio(-circle[k]!.sums[1], sums[0])))
  })
  const last = circle.length - 1
  const left = ratio(circle[0]!.sums[0], 1n).add(times[last]!.mul(ratio(circle[last]!.sums[1], 1n)))
  const cycles = circle.map(({ cycle: { places } }, k) => ({
    places,
    times: left.s > 0n ? times[k]! : times[k]!.neg(),
  }))
  return { kind: 'none', cycles }
}
