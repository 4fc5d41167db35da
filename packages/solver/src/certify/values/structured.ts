/** Checks weighted, Owen and Myerson values and the multilinear extension, each by another characterisation. */
import { type Coalitional, coalitional, compare, at as entry, type Fraction, ONE, ratio, sum, ZERO } from '@biform/core'
import type { MultilinearExtension, Myerson, Owen, WeightedShapley } from '../../results/index.ts'
import { membersOf } from '../core-membership.ts'
import { demand, demandSame, gameOf, index, list, vector } from '../flaw.ts'
import { shapleyValue } from '../shapley.ts'

/**
 * By potentials (Hart and Mas-Colell 1989), class by class: with all lower classes present, P(S)·Σ_S w = v(S) + Σ w_i P(S∖i)
 * and φ_i = w_i (P(N) − P(N∖i)).
 */
export function checkWeightedShapley(subject: unknown, result: WeightedShapley): undefined {
  const game = gameOf(subject, 'coalitional')
  const n = game.players.length
  vector(result.weights, n, 'weights').forEach((weight, i) => {
    demand(compare(weight, ZERO) > 0, `weights[${i}]`)
  })
  list(result.classes, 'classes', n).forEach((rank, i) => {
    index(rank, n, `classes[${i}]`)
  })
  vector(result.values, n, 'values')
  const count = Math.max(...result.classes) + 1
  for (let rank = 0; rank < count; rank++) {
    const own = result.classes.flatMap((of, i) => (of === rank ? [i] : []))
    demand(own.length > 0, 'classes')
    const below = result.classes.reduce((mask, of, i) => (of < rank ? mask | (1 << i) : mask), 0)
    const wide = (S: number): number => own.reduce((mask, i, k) => ((S >>> k) & 1 ? mask | (1 << i) : mask), below)
    const base = entry(game.worth, below)
    const potential: Fraction[] = [ZERO]
    for (let S = 1; S < 2 ** own.length; S++) {
      const members = membersOf(S)
      const total = sum(members.map(k => result.weights[own[k]!]!))
      const parts = sum(members.map(k => result.weights[own[k]!]!.mul(potential[S ^ (1 << k)]!)))
      potential.push(entry(game.worth, wide(S)).sub(base).add(parts).div(total))
    }
    const all = potential.length - 1
    own.forEach((i, k) => {
      const value = result.weights[i]!.mul(potential[all]!.sub(potential[all ^ (1 << k)]!))
      demandSame(result.values[i], value, `values[${i}]`)
    })
  }
}

/** Within each union, the Shapley value of what its subsets would get from the game between the unions. */
export function checkOwen(subject: unknown, result: Owen): undefined {
  const game = gameOf(subject, 'coalitional')
  const n = game.players.length
  const unions = list(result.unions, 'unions')
  unions.forEach((mask, k) => {
    demand(index(mask, 2 ** n, `unions[${k}]`) > 0, `unions[${k}]`)
  })
  demand(unions.reduce((a, b) => a + b, 0) === 2 ** n - 1 && unions.reduce((a, b) => a | b, 0) === 2 ** n - 1, 'unions')
  const values: Fraction[] = game.players.map(() => ZERO)
  unions.forEach((mask, k) => {
    const own = membersOf(mask)
    const inside = Array.from({ length: 2 ** own.length }, (_, S) => {
      const part = own.reduce((union, i, bit) => ((S >>> bit) & 1 ? union | (1 << i) : union), 0)
      const worth = Array.from({ length: 2 ** unions.length }, (_, H) => {
        const mask = unions.reduce((all, union, h) => ((H >>> h) & 1 ? all | (h === k ? part : union) : all), 0)
        return entry(game.worth, mask)
      })
      return shapleyValue(coalitional({ worth }))[k]!
    })
    shapleyValue(coalitional({ worth: inside })).forEach((value, bit) => {
      values[own[bit]!] = value
    })
  })
  demandSame(result.values, values, 'values')
}

/** The Shapley value of the game in which connected parts work on their own. */
export function checkMyerson(subject: unknown, result: Myerson): undefined {
  const game = gameOf(subject, 'coalitional')
  const n = game.players.length
  const seen = new Set<number>()
  const links = list(result.links, 'links').map((link, k) => {
    const pair = membersOf(index(link, 2 ** n, `links[${k}]`))
    demand(pair.length === 2 && !seen.has(link), `links[${k}]`)
    seen.add(link)
    return pair
  })
  const worth = Array.from({ length: 2 ** n }, (_, S) => {
    // Everybody starts in a part of its own; a link inside S joins two parts.
    const part = game.players.map((_, i) => i)
    for (const [a, b] of links) {
      if (!((S >>> a!) & 1) || !((S >>> b!) & 1) || part[a!] === part[b!]) continue
      const [from, to] = [part[a!]!, part[b!]!]
      part.forEach((of, i) => {
        if (of === from) part[i] = to
      })
    }
    const masks = new Map<number, number>()
    for (const i of membersOf(S)) masks.set(part[i]!, (masks.get(part[i]!) ?? 0) | (1 << i))
    return sum([...masks.values()].map(mask => entry(game.worth, mask)))
  })
  demandSame(result.values, shapleyValue(coalitional({ players: game.players, worth })), 'values')
}

/** Σ_S Π p_i Π (1 − p_j) v(S), and its derivatives, coalition by coalition. */
export function checkMultilinearExtension(subject: unknown, result: MultilinearExtension): undefined {
  const game = gameOf(subject, 'coalitional')
  const point = vector(result.point, game.players.length, 'point')
  demandSame(result.value, expectation(game, point), 'value')
  const gradient = point.map((_, i) =>
    expectation(game, point.with(i, ONE)).sub(expectation(game, point.with(i, ZERO))),
  )
  demandSame(result.gradient, gradient, 'gradient')
}

function expectation({ worth }: Coalitional, point: readonly Fraction[]): Fraction {
  const terms = Array.from(worth.values as ArrayLike<number | bigint>, (value, S) =>
    point.reduce(
      (product, p, i) => product.mul((S >>> i) & 1 ? p : ONE.sub(p)),
      ratio(BigInt(value), worth.denominator),
    ),
  )
  return sum(terms)
}
