/**
 * The Myerson value (Myerson 1977): the Shapley value of the game in which only players who are linked can work together,
 * so that a coalition is worth the sum of its connected parts.
 */
import { type Coalitional, flat, InputError, indexOf, integers, ratio, show } from '@biform/core'
import { checkOptions } from '../../options.ts'
import type { Myerson } from '../../results/values.ts'
import { checkCoalitional, checkSize } from '../input.ts'
import { shapley } from './shapley.ts'

/** Graph-restricted games are built for at most this many players. */
export const MAX_GRAPH_PLAYERS = 20

/** A graph on the players of a game. */
export interface Graph {
  /** Pairs of labels, in either order. */
  readonly links: readonly (readonly [string, string])[]
}

/**
 * The graph-restricted game: every coalition is worth the sum of the worths of its connected components.
 *
 * 2^n coalitions, each split by walking the graph.
 *
 * @throws InputError if the game is not a TU game or has more than 20 players, or a link does not join two players
 * @example
 * const pie = coalitional({ players: ['A', 'B', 'C'], worth: [0, 0, 0, 60, 0, 60, 60, 72] })
 * const line = graphRestricted(pie, { links: [['A', 'B'], ['B', 'C']] })
 * worth(line, ['A', 'C']).toFraction() // → '0'
 */
export function graphRestricted(game: Coalitional, graph: Graph): Coalitional {
  checkCoalitional(game)
  checkSize(game, MAX_GRAPH_PLAYERS, 'shapley and owen take more')
  const neighbours = neighboursIn(game.players, graph)
  const worths = integers(game.worth)
  const restricted = worths.slice()
  for (let S = 1; S < restricted.length; S++) {
    const part = componentOf(S, neighbours)
    if (part !== S) restricted[S] = worths[part]! + restricted[S ^ part]!
  }
  const worth = flat(restricted.map(value => ratio(value, game.worth.denominator)))
  return { kind: 'coalitional', players: game.players, worth }
}

/**
 * The Myerson value of a TU game on a graph.
 *
 * Every connected component shares its worth, and a link is worth the same to both its ends. On the complete graph it is
 * the Shapley value.
 *
 * @throws InputError as `graphRestricted`
 * @example
 * const pie = coalitional({ players: ['A', 'B', 'C'], worth: [0, 0, 0, 60, 0, 60, 60, 72] })
 * myerson(pie, { links: [['A', 'B'], ['B', 'C']] }).values // → ['14', '44', '14']
 */
export function myerson(game: Coalitional, graph: Graph): Myerson {
  const { values } = shapley(graphRestricted(game, graph))
  const neighbours = neighboursIn(game.players, graph)
  const links = neighbours.flatMap((mask, i) =>
    game.players.flatMap((_, j) => (j > i && (mask >>> j) & 1 ? [2 ** i + 2 ** j] : [])),
  )
  return { method: 'myerson', values, links }
}

/** For each player, the mask of those it is linked to. */
function neighboursIn(players: readonly string[], graph: Graph): number[] {
  checkOptions(graph, ['links'])
  const { links } = graph
  if (!Array.isArray(links)) throw new InputError('links', `${show(links)} is not a list of pairs`)
  const neighbours = players.map(() => 0)
  links.forEach((link: readonly string[], k) => {
    if (!Array.isArray(link) || link.length !== 2) throw new InputError(`links[${k}]`, 'is not a pair of players')
    const [a, b] = link.map((label: string, j) => indexOf(players, label, `links[${k}][${j}]`)) as [number, number]
    if (a === b) throw new InputError(`links[${k}]`, `links ${show(link[0])} to itself`)
    neighbours[a]! |= 1 << b
    neighbours[b]! |= 1 << a
  })
  return neighbours
}

/** The connected part of a coalition in which its lowest player is. */
function componentOf(S: number, neighbours: readonly number[]): number {
  let part = S & -S
  for (let fresh = part; fresh !== 0; ) {
    let reached = 0
    for (let rest = fresh; rest !== 0; rest &= rest - 1) reached |= neighbours[31 - Math.clz32(rest & -rest)]!
    fresh = reached & S & ~part
    part |= fresh
  }
  return part
}
