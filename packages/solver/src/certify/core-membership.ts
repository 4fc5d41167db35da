/**
 * Who blocks an allocation x, by the definition of the core of a dual-value game:
 *
 *   excess e(S) = w(S) − Σ_{i∈S} max(x_i − b_i(S), −ℓ_i);   x is feasible iff e(N) ≥ 0;
 *   S blocks iff e(S) > 0, or e(S) = 0 and x_i − b_i(S) < −ℓ_i for every member.
 *
 * A TU game is the case b ≡ 0, ℓ = ∞, where the excess is v(S) − x(S).
 */
import {
  at,
  type Coalitional,
  compare,
  type DualValueGame,
  type Fraction,
  flatFractions,
  integers,
  ratio,
  sum,
  ZERO,
} from '@biform/core'
import { demand } from './flaw.ts'

/** Whether x is feasible, and the largest excess of a coalition that blocks it. */
interface Survey {
  readonly feasible: boolean
  readonly largest: Fraction | undefined
}

/** The excess of one coalition, and whether it blocks. */
interface Excess {
  readonly excess: Fraction
  readonly blocks: boolean
}

/** Demands that x is in the core. */
export function demandMember(game: Coalitional | DualValueGame, x: readonly Fraction[], place: string): void {
  const { feasible, largest } = survey(game, x)
  demand(feasible && largest === undefined, place)
}

/** Looks at every coalition. */
export function survey(game: Coalitional | DualValueGame, x: readonly Fraction[]): Survey {
  return game.kind === 'coalitional' ? surveyTU(game, x) : surveyDual(game, x)
}

/** The excess of a coalition. */
export function excessOf(game: Coalitional | DualValueGame, x: readonly Fraction[], S: number): Excess {
  const members = membersOf(S)
  if (game.kind === 'coalitional') {
    const excess = at(game.worth, S).sub(sum(members.map(i => x[i]!)))
    return { excess, blocks: compare(excess, ZERO) > 0 }
  }
  let excess = at(game.pot, S)
  let allBelow = true
  for (const i of members) {
    const needed = x[i]!.sub(at(game.ownUse[i]!, S))
    const liability = game.liability[i]!
    const below = liability !== 'unlimited' && compare(needed, liability.neg()) < 0
    excess = excess.sub(below ? liability.neg() : needed)
    allBelow &&= below
  }
  const order = compare(excess, ZERO)
  return { excess, blocks: order > 0 || (order === 0 && allBelow) }
}

/** The players in a coalition, ascending. */
export function membersOf(S: number): number[] {
  const members: number[] = []
  for (let i = 0; S >>> i !== 0; i++) if ((S >>> i) & 1) members.push(i)
  return members
}

function surveyDual(game: DualValueGame, x: readonly Fraction[]): Survey {
  const N = 2 ** game.players.length - 1
  let largest: Fraction | undefined
  for (let S = 1; S <= N; S++) {
    const { excess, blocks } = excessOf(game, x, S)
    if (blocks && (largest === undefined || compare(excess, largest) > 0)) largest = excess
  }
  return { feasible: compare(excessOf(game, x, N).excess, ZERO) >= 0, largest }
}

/** In integers, and in Gray-code order: one player enters or leaves at each step. */
function surveyTU(game: Coalitional, x: readonly Fraction[]): Survey {
  const { denominator, values } = game.worth
  const allocation = flatFractions(x)
  const shares = integers(allocation).map(share => share * denominator)
  let given = 0n
  let largest = 0n
  for (let step = 1; step < values.length; step++) {
    const S = step ^ (step >>> 1)
    const i = 31 - Math.clz32(step & -step)
    given += (S >>> i) & 1 ? shares[i]! : -shares[i]!
    const excess = BigInt(values[S]!) * allocation.denominator - given
    if (excess > largest) largest = excess
  }
  return {
    feasible: compare(excessOf(game, x, values.length - 1).excess, ZERO) >= 0,
    largest: largest > 0n ? ratio(largest, denominator * allocation.denominator) : undefined,
  }
}
