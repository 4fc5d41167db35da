/** What follows from TU games along a segment: sums of worths, and the signs of excesses. */
import { type Fraction, ONE, ratio } from '@biform/core'
import {
  constantFunction,
  multiplyFunctions as multiply,
  type RationalFunction,
  subtractFunctions as subtract,
  Unsettled,
} from '@biform/core/scenarios'
import { type AnswerOn, type Followers, isFunction, partOf, type Question, total } from './answer.ts'

/** By solver. */
export const COALITIONAL_FOLLOWERS: Followers = {
  shapley: ({ game }) => {
    const { players, worths } = game('coalitional')
    return { values: Array.from({ length: players }, (_, i) => shapleyValue(worths, players, i)) }
  },
  dividends: ({ game }) => ({ values: dividendsOf(game('coalitional').worths) }),
  addedValues: ({ game }) => {
    const { players, worths } = game('coalitional')
    const all = worths.length - 1
    return { values: Array.from({ length: players }, (_, i) => subtract(worths[all]!, worths[all ^ (1 << i)]!)) }
  },
  nalebuffPie: ({ game }) => {
    const { players, worths } = game('coalitional')
    if (players !== 2) throw new Unsettled('a pie is that of two players')
    const [, first, second, together] = worths as [unknown, RationalFunction, RationalFunction, RationalFunction]
    const pie = subtract(together, total([first, second]))
    const half = multiply(pie, constantFunction(ratio(1n, 2n)))
    return { alone: [first, second], together, pie, values: [total([first, half]), total([second, half])] }
  },
  inCore: question => ({ holds: isMember(question) }),
  isConvex: ({ game, sign }) => {
    const { players, worths } = game('coalitional')
    return {
      holds: everyPair(players).every(([i, j]) =>
        worths.every((worth, S) => {
          if ((S >>> i) & 1 || (S >>> j) & 1) return true
          const together = subtract(worths[S | (1 << i) | (1 << j)]!, worths[S | (1 << j)]!)
          return sign(subtract(together, subtract(worths[S | (1 << i)]!, worth)), 'an increment') >= 0
        }),
      ),
    }
  },
  isSuperadditive: ({ game, sign }) => {
    const { worths } = game('coalitional')
    return {
      holds: worths.every((left, S) =>
        worths.every(
          (right, T) => (S & T) !== 0 || S > T || sign(subtract(worths[S | T]!, total([left, right])), 'a merger') >= 0,
        ),
      ),
    }
  },
  coreInterval: ({ call, players, game, sign }) => {
    const { worths } = game('coalitional')
    const i = players.indexOf(call.player ?? '')
    return coreIntervalOf(worths, i, sign)
  },
}

type Sign = Question['sign']

/** Δ(S) = v(S) − Σ over the proper subsets T of Δ(T), as signed sums of worths. */
function dividendsOf(worths: readonly RationalFunction[]): RationalFunction[] {
  const values = [...worths]
  for (let player = 1; player < values.length; player *= 2) {
    values.forEach((value, S) => {
      if (S & player) values[S] = subtract(value, values[S ^ player]!)
    })
  }
  return values
}

/** Σ_S (|S|−1)! (n−|S|)! / n! (v(S) − v(S∖i)). */
function shapleyValue(worths: readonly RationalFunction[], players: number, player: number): RationalFunction {
  return total(
    worths.flatMap((worth, coalition) => {
      if (!((coalition >>> player) & 1)) return []
      const size = [...coalition.toString(2)].filter(digit => digit === '1').length
      const weight = factorial(size - 1)
        .mul(factorial(players - size))
        .div(factorial(players))
      return [multiply(constantFunction(weight), subtract(worth, worths[coalition ^ (1 << player)]!))]
    }),
  )
}

function factorial(n: number): Fraction {
  return n < 2 ? ONE : factorial(n - 1).mul(ratio(BigInt(n), 1n))
}

/** The pairs of different players. */
function everyPair(players: number): (readonly [number, number])[] {
  return Array.from({ length: players }, (_, j) => Array.from({ length: j }, (__, i) => [i, j] as const)).flat()
}

/** Whether an allocation is in the core: of one form only where no excess changes its sign. */
function isMember({ call, game, sign, answer, follow }: Question): boolean {
  const { players, worths } = game('coalitional')
  const { allocation = [] } = call
  const values = 'result' in allocation ? partOf(answer(allocation.result), allocation.path) : allocation.map(follow)
  if (!Array.isArray(values) || values.length !== players || !values.every(isFunction)) {
    throw new Unsettled('the allocation is not followed along the line')
  }
  const excess = worths.map((worth, S) => subtract(worth, total(values.filter((_, i) => (S >>> i) & 1))))
  if (sign(excess.at(-1)!, 'what is left over') !== 0) return false
  return excess.every(value => sign(value, 'an excess') <= 0)
}

/**
 * The least and the most that a player gets in the core, for two or three players. With M_j = v(N) − v(N∖j) the least is
 * max(v(i), v(N) − Σ M_j) and the most v(N) − max(v(jk), v(j) + v(k)), where the core is not empty.
 */
function coreIntervalOf(worths: readonly RationalFunction[], i: number, sign: Sign): AnswerOn {
  const all = worths.length - 1
  const others = [1, 2, 4].filter(bit => bit <= all && bit !== 1 << i)
  if (worths.length > 8 || i < 0) throw new Unsettled('the core of more than three players is not followed')
  const larger = (a: RationalFunction, b: RationalFunction): RationalFunction =>
    sign(subtract(a, b), 'two bounds of the core') < 0 ? b : a
  const [whole, rest, alone] = [worths[all]!, worths[all ^ (1 << i)]!, worths[1 << i]!]
  const utopia = total(others.map(bit => subtract(whole, worths[all ^ bit]!)))
  const apart = total(others.map(bit => worths[bit]!))
  const lower = others.length === 1 ? alone : larger(alone, subtract(whole, utopia))
  const upper = subtract(whole, others.length === 1 ? rest : larger(rest, apart))
  // Each of the others alone and at most its M_j, and the player between the two bounds: then there is a member.
  const room = [
    subtract(upper, lower),
    ...others.map(bit => subtract(subtract(whole, worths[all ^ bit]!), worths[bit]!)),
  ]
  if (room.some(value => sign(value, 'the size of the core') < 0)) return { lower: null, upper: null }
  return { lower, upper }
}
