/** The axioms of values and solutions of TU games. */
import { type Coalitional, coalitional, compare, type Fraction, sum, worth } from '@biform/core'
import { core, inCore } from '@biform/solver'
import { type Axiom, axiom } from './axiom.ts'
import { atMost, nobodyLoses, plus, same } from './vectors.ts'

/** The game with its worths changed; that of the empty coalition stays 0. */
function changed(game: Coalitional, change: (value: Fraction, coalition: number) => Fraction): Coalitional {
  const worths = Array.from({ length: 2 ** game.players.length }, (_, S) => {
    const value = worth(game, S)
    return S === 0 ? value : change(value, S)
  })
  return coalitional({ players: game.players, worth: worths })
}

const grand = ({ players }: Coalitional): number => 2 ** players.length - 1
const has = (S: number, i: number): boolean => ((S >>> i) & 1) === 1

/** Whether i adds the same as j to every coalition without both. */
function areSymmetric(game: Coalitional, i: number, j: number): boolean {
  for (let S = 0; S <= grand(game); S++) {
    if (!has(S, i) && !has(S, j) && !worth(game, S | (1 << i)).equals(worth(game, S | (1 << j)))) return false
  }
  return true
}

/** Whether i adds to every coalition what it has alone. */
function isDummy(game: Coalitional, i: number): boolean {
  const own = worth(game, 1 << i)
  for (let S = 0; S <= grand(game); S++) {
    if (!has(S, i) && !worth(game, S | (1 << i)).equals(worth(game, S).add(own))) return false
  }
  return true
}

const SHAPLEY = 'Shapley (1953), Contributions to the Theory of Games II'
const PELEG = 'Peleg and Sudhölter (2007), Introduction to the Theory of Cooperative Games'

/**
 * The axioms of solutions of TU games. Each takes a rule, a game and a second game with the same players: the other
 * summand, or by the sizes of its worths the amounts by which worths grow; axioms about one game alone ignore it.
 */
export const coalitionalAxioms: readonly Axiom<Coalitional, Coalitional>[] = [
  axiom('efficiency', 'The worth of all is given out.', SHAPLEY, (ask, game) =>
    sum(ask(game)).equals(worth(game, grand(game))),
  ),
  axiom('symmetry', 'Players who add the same to every coalition get the same.', SHAPLEY, (ask, game) => {
    const pairs = game.players.flatMap((_, i) => game.players.slice(0, i).map((_, j) => [i, j] as const))
    const symmetric = pairs.filter(([i, j]) => areSymmetric(game, i, j))
    if (symmetric.length === 0) return undefined
    const x = ask(game)
    return symmetric.every(([i, j]) => x[i]!.equals(x[j]!))
  }),
  axiom('dummy player', 'Who adds to every coalition what it has alone gets that.', SHAPLEY, (ask, game) => {
    const dummies = game.players.flatMap((_, i) => (isDummy(game, i) ? [i] : []))
    if (dummies.length === 0) return undefined
    const x = ask(game)
    return dummies.every(i => x[i]!.equals(worth(game, 1 << i)))
  }),
  axiom('additivity', 'What two games give apart, their sum gives.', SHAPLEY, (ask, game, other) =>
    same(plus(ask(game), ask(other)), ask(changed(game, (value, S) => value.add(worth(other, S))))),
  ),
  axiom('covariance', 'Units do not matter, nor what players bring besides the game.', PELEG, (ask, game, other) => {
    const own = game.players.map((_, i) => worth(other, 1 << i))
    const moved = changed(game, (value, S) => value.mul(2n).add(sum(own.filter((_, i) => has(S, i)))))
    const expected = plus(
      ask(game).map(x => x.mul(2n)),
      own,
    )
    return same(expected, ask(moved))
  }),
  axiom('individual rationality', 'Where all can, everybody gets at least what it has alone.', PELEG, (ask, game) => {
    const alone = game.players.map((_, i) => worth(game, 1 << i))
    if (compare(sum(alone), worth(game, grand(game))) > 0) return undefined
    return nobodyLoses(alone, ask(game))
  }),
  axiom('core selection', 'Where there is a core, the answer is in it.', PELEG, (ask, game) =>
    core(game).kind === 'nonempty' ? inCore(game, ask(game)).holds : undefined,
  ),
  axiom(
    'aggregate monotonicity',
    'Nobody gets less when the worth of all together grows.',
    'Megiddo (1974), SIAM Journal on Applied Mathematics 27',
    (ask, game, other) => {
      const more = worth(other, grand(other)).abs()
      return nobodyLoses(ask(game), ask(changed(game, (value, S) => (S === grand(game) ? value.add(more) : value))))
    },
  ),
  axiom(
    'coalitional monotonicity',
    'No member of a coalition gets less when it is worth more.',
    'Young (1985), International Journal of Game Theory 14',
    (ask, game, other) => {
      const before = ask(game)
      for (let S = 1; S <= grand(game); S++) {
        const more = worth(other, S).abs()
        if (more.n === 0n) continue
        const after = ask(changed(game, (value, T) => (T === S ? value.add(more) : value)))
        if (!before.every((x, i) => !has(S, i) || atMost(x, after[i]!))) return false
      }
      return true
    },
  ),
]
