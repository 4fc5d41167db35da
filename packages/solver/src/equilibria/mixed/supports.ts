/**
 * The supports that are worth looking at, balanced ones and small ones first (Porter, Nudelman and Shoham 2008): of strategies that survive
 * iterated strict dominance by pure strategies, and none of which is dominated when the others play their supports in full.
 */
import { subsets } from '../../subsets.ts'
import { type IntegerGame, pureReplies } from './support-system.ts'

/** How many supports a game with this shape has, all players' together. */
export function supportCount(shape: readonly number[]): number {
  return shape.reduce((product, count) => product * (2 ** count - 1), 1)
}

/** All supports of the strategies that are left, in the order in which they are looked at. */
export function* supportsOf(game: IntegerGame): Generator<number[][]> {
  const left = undominated(game)
  const sizes = left.reduce<number[][]>((all, list) => all.flatMap(some => list.map((_, k) => [...some, k + 1])), [[]])
  const spread = (list: readonly number[]): number => Math.max(...list) - Math.min(...list)
  const total = (list: readonly number[]): number => list.reduce((a, b) => a + b)
  sizes.sort((a, b) => spread(a) - spread(b) || total(a) - total(b))
  for (const list of sizes) yield* products(left, list)
}

/** All choices of so many of each player's strategies. */
function* products(left: readonly (readonly number[])[], sizes: readonly number[]): Generator<number[][]> {
  const [first, ...rest] = left
  if (first === undefined) {
    yield []
    return
  }
  for (const places of subsets(first.length, sizes[0]!)) {
    for (const others of products(rest, sizes.slice(1))) yield [places.map(k => first[k]!), ...others]
  }
}

/** Each player's strategies that survive iterated strict dominance by pure strategies. */
function undominated(game: IntegerGame): number[][] {
  let left = game.shape.map(count => Array.from({ length: count }, (_, s) => s))
  for (;;) {
    const next = left.map((list, player) => {
      const replies = new Map(list.map(s => [s, pureReplies(game, left, player, s)]))
      return list.filter(
        s => !list.some(better => replies.get(better)!.every((value, k) => value > replies.get(s)![k]!)),
      )
    })
    if (next.every((list, player) => list.length === left[player]!.length)) return left
    left = next
  }
}

/**
 * Whether a strategy of a support is never better than another one, and sometimes worse, while the others play within
 * theirs: it is then worse whenever they play these in full.
 */
export function hasDominated(game: IntegerGame, supports: readonly (readonly number[])[]): boolean {
  return supports.some((support, player) => {
    const replies = Array.from({ length: game.shape[player]! }, (_, s) => pureReplies(game, supports, player, s))
    return support.some(s =>
      replies.some(
        (better, other) =>
          other !== s &&
          better.every((value, k) => value >= replies[s]![k]!) &&
          better.some((value, k) => value > replies[s]![k]!),
      ),
    )
  })
}
