/**
 * Nalebuff's pie (Nalebuff 2022; Brandenburger and Nalebuff 1996): what two players have together beyond what each has
 * alone is made by both, and each gets half of it.
 */
import {
  type Coalitional,
  compare,
  type Fraction,
  InputError,
  type Rational,
  ratio,
  rational,
  show,
  worth,
  ZERO,
} from '@biform/core'
import type { NalebuffPie } from '../results/bargaining.ts'
import { checkCoalitional } from '../splits/input.ts'
import { perPlayer } from './input.ts'

/** What two have together and alone. */
export interface PieInput {
  readonly together: Rational
  readonly alone: readonly [Rational, Rational]
}

/**
 * Divides what two have together: x_i = v(i) + (v(12) − v(1) − v(2))/2. For two players this is also the Shapley value,
 * the nucleolus and the Nash bargaining solution from d = (v(1), v(2)). A negative pie is shared alike; `text` says so.
 *
 * @param game a TU game of two players, or `{ together, alone: [a, b] }`
 * @throws InputError for a game of another number of players, or what is no number
 * @example
 * const split = nalebuffPie({ together: 12, alone: [6, 2] })
 * split.values // → ['8', '4']
 * split.pie // → '4'
 * split.text.slice(0, 41) // → 'Together they have 12, alone 6 and 2: the'
 */
export function nalebuffPie(game: Coalitional | PieInput): NalebuffPie {
  const { names, alone, together } = 'kind' in game ? fromGame(game) : fromAmounts(game)
  const pie = together.sub(alone[0]!).sub(alone[1]!)
  const values = alone.map(value => value.add(pie.mul(ratio(1n, 2n))))
  return { method: 'nalebuffPie', values, alone, together, pie, text: sentence(names, alone, together, pie, values) }
}

interface Amounts {
  readonly names: readonly string[]
  readonly alone: readonly Fraction[]
  readonly together: Fraction
}

function fromGame(game: Coalitional): Amounts {
  checkCoalitional(game)
  if (game.players.length !== 2)
    throw new InputError('players', `a pie is that of 2 players, not of ${game.players.length}`)
  return { names: game.players, alone: [worth(game, 1), worth(game, 2)], together: worth(game, 3) }
}

function fromAmounts(input: PieInput): Amounts {
  if (typeof input !== 'object' || input === null) throw new InputError('', `${show(input)} is no pie`)
  const alone = perPlayer(input.alone, 2, 'alone')
  return { names: ['the first', 'the second'], alone, together: rational(input.together, 'together') }
}

function sentence(
  names: readonly string[],
  alone: readonly Fraction[],
  together: Fraction,
  pie: Fraction,
  values: readonly Fraction[],
): string {
  const [a, b, all, size, half] = [alone[0]!, alone[1]!, together, pie, pie.mul(ratio(1n, 2n)).abs()].map(value =>
    value.toFraction(),
  )
  const [x, y] = values.map(value => value.toFraction())
  const facts = `Together they have ${all}, alone ${a} and ${b}`
  const result = `${x} for ${names[0]} and ${y} for ${names[1]}`
  if (compare(pie, ZERO) < 0) {
    return `${facts}: they are better off apart, and each would bear half of what being together costs, ${half}, which leaves ${result}.`
  }
  return `${facts}: the pie is ${size}, and neither can make any of it without the other, so each gets half of it, ${half}, on top of what it has alone, ${result}.`
}
