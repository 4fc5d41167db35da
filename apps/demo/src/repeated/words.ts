/** Repeated games in words: which game one round is, and which payoffs are sustained. */
import { compareReal, Fraction, type Real, realToNumber, toNumber } from '@biform/core'
import type { GameClassKind } from '@biform/solver'
import { decimals, number } from '../parts/number.ts'
import type { PayoffSet, PlaneAnswer, StageAnswer } from '../solver/repeated-protocol.ts'
import type { Settings } from './settings.ts'

/** Which 2×2 game it is, that is one round or a game played once. */
export function typeInWords({ type, game }: Pick<StageAnswer, 'type' | 'game'>, subject = 'One round'): string {
  const text =
    type.kind === 'asymmetric'
      ? `The two play different games: ${type.name}.`
      : type.kind === 'boundary'
        ? `${subject} lies on the ${type.name}.`
        : `${subject} is ${TYPES[type.kind]}.`
  const dominant = type.payoffDominant && type.risk?.dominant
  if (!dominant) return text
  const name = (profile: readonly number[]): string =>
    `(${profile.map((action, i) => game.strategies[i]![action]).join(', ')})`
  return dominant.join() === type.payoffDominant.join()
    ? `${text} Its equilibrium ${name(dominant)} is the better one for both and the safer one.`
    : `${text} ${name(type.payoffDominant)} is better for both, but ${name(dominant)} is the safer equilibrium.`
}

/** The classes with their articles. */
const TYPES: Readonly<Record<Exclude<GameClassKind, 'asymmetric' | 'boundary'>, string>> = {
  'prisoners-dilemma': 'a prisoner’s dilemma',
  deadlock: 'a deadlock: not to cooperate is best for each, and no loss to either',
  harmony: 'a harmony game: what is best for each is best for both',
  'stag-hunt': 'a stag hunt',
  coordination: 'a coordination game',
  chicken: 'a game of chicken (hawk–dove, snowdrift)',
  'battle-of-the-sexes': 'a battle of the sexes: both want to do the same, each prefers another way of it',
  trust: 'a trust game (hold-up): one may stay out, the other may take all',
  cyclic: 'a cyclic game, like matching pennies: one wants to match, the other not',
  indifference: 'a game of total indifference: nobody’s own choice matters to itself',
}

/** Which payoffs equilibria of the repeated game give. */
export function setInWords(
  { players, delta }: Pick<Settings, 'players' | 'delta'>,
  { feasible }: PlaneAnswer,
  set: PayoffSet,
): string {
  const at = `At δ = ${number(delta)}`
  switch (set.kind) {
    case 'undecided':
      return `${at} the equilibrium payoffs are not found within the steps allowed.`
    case 'empty':
      return `${at} there is no equilibrium in pure actions.`
    case 'point':
      return `${at} only one pair of payoffs is an equilibrium: ${players.map((player, i) => `${player} ${amount(set.vertices[0]![i]!)}`).join(', ')}.`
    default: {
      const rational = feasible.individuallyRational.vertices
      const all =
        set.vertices.length === rational.length &&
        set.vertices.every(vertex => rational.some(corner => sameSpot(corner, vertex)))
      if (all)
        return `${at} every feasible pair that leaves nobody below its minmax is an equilibrium: the folk theorem, already here.`
      const ranges = players.map((player, i) => {
        const values = set.vertices.map(vertex => double(vertex[i]!))
        return `${player} from ${amount(Math.min(...values))} to ${amount(Math.max(...values))}`
      })
      return `${at} equilibria give ${ranges.join(', ')}: ${set.kind === 'segment' ? 'the pairs of a line' : `a polygon with ${set.vertices.length} corners`}.`
    }
  }
}

/** Whether an exact corner is that vertex; of one in doubles, as far as doubles can tell. */
function sameSpot(corner: readonly Fraction[], vertex: readonly (Real | number)[]): boolean {
  return corner.every((value, i) => {
    const other = vertex[i]!
    if (typeof other !== 'number') return compareReal(value, other) === 0
    const near = toNumber(value)
    return Math.abs(near - other) <= 1e-9 * Math.max(1, Math.abs(near))
  })
}

function amount(value: Real | number): string {
  return value instanceof Fraction ? number(value) : decimals(double(value))
}

function double(value: Real | number): number {
  return typeof value === 'number' ? value : realToNumber(value)
}
