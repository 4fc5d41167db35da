/**
 * Which 2×2 game it is: its class by the order of both players' payoffs, and payoff and risk dominance of its equilibria
 * (J. C. Harsanyi and R. Selten, A General Theory of Equilibrium Selection in Games, 1988).
 */
import { compare, type Fraction, GAME_CLASSES, InputError, type NormalForm, payoff, shapeOf } from '@biform/core'
import { checkNormalForm } from '../../equilibria/input.ts'
import type { GameClass, GameClassKind, OrdinalClass, RiskComparison } from '../../results/game-class.ts'
import { classify, matched, ordinalKind, type Quad, type Ranks, type Reading, readPair } from './ordinal.ts'

/**
 * The class of a 2×2 game: prisoner's dilemma, stag hunt, chicken, harmony, deadlock and others, told by inequalities that
 * `GameClassKind` lists, boundary cases named by the classes that they lie between; which strategy is to cooperate; each
 * player's own class; which equilibrium is payoff-dominant and which is risk-dominant.
 *
 * @throws InputError if it is not a game in normal form of two players with two strategies each
 * @example
 * const hunt = gameClass(bimatrix([[6, 0], [4, 4]], [[6, 4], [0, 4]]))
 * hunt.kind // → 'stag-hunt'
 * hunt.payoffDominant // → [0, 0]
 * hunt.risk.dominant // → [1, 1]
 */
export function gameClass(game: NormalForm): GameClass {
  checkNormalForm(game)
  const shape = shapeOf(game)
  if (shape.length !== 2 || shape.some(count => count !== 2)) {
    throw new InputError('game', `is ${shape.join('×')}, and classes are those of 2×2 games`)
  }
  const given = [quadOf(game, 0), quadOf(game, 1)] as const
  const ranked = [ranksOf(given[0]), ranksOf(given[1])] as const
  const { kind, near } = classify(...ranked)
  const equilibria = PROFILES.filter(profile => isEquilibrium(game, profile))
  const reading = matched(...ranked)?.reading ?? readingOf(game, equilibria)
  const ordinal = readPair(...given, reading).map(ordinalClass) as [OrdinalClass, OrdinalClass]
  const payoffDominant = equilibria.find(
    e => equilibria.length > 1 && equilibria.every(other => other === e || bothPrefer(game, e, other)),
  )
  const risk = riskOf(game, equilibria)
  return {
    method: 'gameClass',
    kind,
    name: nameOf(kind, near, ordinal, game.players),
    near: near.map(item => ({ kind: item })),
    reading,
    ...(GAME_CLASSES[kind].cooperative ? { cooperate: reading } : {}),
    ...(kind === 'battle-of-the-sexes' ? { favourites: [1 - reading[0], 1 - reading[1]] as const } : {}),
    ordinal,
    symmetric: LETTERS.every(letter => compare(ordinal[0][letter], ordinal[1][letter]) === 0),
    ...(kind === 'prisoners-dilemma' ? { outdoesAlternation: ordinal.every(outdoesAlternation) } : {}),
    equilibria,
    ...(payoffDominant ? { payoffDominant } : {}),
    ...(risk ? { risk } : {}),
  }
}

type Profile = readonly [number, number]

const PROFILES: readonly Profile[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]

const LETTERS = ['R', 'S', 'T', 'P'] as const

/** A player's payoffs with both strategies number 0 read as C. */
function quadOf(game: NormalForm, player: number): Quad<Fraction> {
  const at = (own: number, other: number): Fraction => payoff(game, player === 0 ? [own, other] : [other, own], player)
  return { R: at(0, 0), S: at(0, 1), T: at(1, 0), P: at(1, 1) }
}

/** For each payoff, how many of the four are less. */
function ranksOf(quad: Quad<Fraction>): Ranks {
  const rank = (value: Fraction): number => LETTERS.filter(other => compare(quad[other], value) < 0).length
  return { R: rank(quad.R), S: rank(quad.S), T: rank(quad.T), P: rank(quad.P) }
}

function ordinalClass(quad: Quad<Fraction>): OrdinalClass {
  const ranks = ranksOf(quad)
  const sorted = [...LETTERS].sort((a, b) => ranks[b] - ranks[a])
  const relation = sorted
    .map((letter, i) => (i === 0 ? letter : `${ranks[sorted[i - 1]!] === ranks[letter] ? '=' : '>'} ${letter}`))
    .join(' ')
  return { kind: ordinalKind(ranks), relation, ...quad }
}

function nameOf(
  kind: GameClassKind,
  near: readonly GameClassKind[],
  ordinal: readonly OrdinalClass[],
  players: readonly string[],
): string {
  if (kind === 'asymmetric')
    return ordinal.map((item, i) => `${GAME_CLASSES[item.kind].name} for ${players[i]}`).join(', ')
  if (kind !== 'boundary') return GAME_CLASSES[kind].name
  const names = near.filter(item => item !== 'asymmetric').map(item => GAME_CLASSES[item].name)
  return `boundary of ${names.length > 1 ? `${names.slice(0, -1).join(', ')} and ` : ''}${names.at(-1)}`
}

/** What a player loses by leaving a profile alone. */
function lossOf(game: NormalForm, [a, b]: Profile, player: number): Fraction {
  const left = player === 0 ? [1 - a, b] : [a, 1 - b]
  return payoff(game, [a, b], player).sub(payoff(game, left, player))
}

function isEquilibrium(game: NormalForm, profile: Profile): boolean {
  return [0, 1].every(player => lossOf(game, profile, player).s >= 0n)
}

function bothPrefer(game: NormalForm, a: Profile, b: Profile): boolean {
  return [0, 1].every(player => compare(payoff(game, a, player), payoff(game, b, player)) > 0)
}

function riskOf(game: NormalForm, equilibria: readonly Profile[]): RiskComparison | undefined {
  const [one, other, ...more] = equilibria
  if (!one || !other || more.length > 0 || one[0] === other[0] || one[1] === other[1]) return undefined
  const losses = [one, other].map(profile => [0, 1].map(player => lossOf(game, profile, player)))
  const products = losses.map(([first, second]) => first!.mul(second!))
  const order = compare(products[0]!, products[1]!)
  return { losses, products, ...(order === 0 ? {} : { dominant: order > 0 ? one : other }) }
}

function outdoesAlternation({ R, S, T }: Quad<Fraction>): boolean {
  return compare(R.add(R), T.add(S)) > 0
}

/**
 * How to read a game that no rule matches: what is played in its only equilibrium is D; of two equilibria, what is played
 * in the one that a player prefers is D where they disagree and C where they do not; otherwise as given.
 */
function readingOf(game: NormalForm, equilibria: readonly Profile[]): Reading {
  const [one, other, ...more] = equilibria
  if (one && !other) return [1 - one[0], 1 - one[1]]
  if (!one || !other || more.length > 0 || one[0] === other[0] || one[1] === other[1]) return [0, 0]
  const [first, second] = [0, 1].map(player => compare(payoff(game, one, player), payoff(game, other, player))) as [
    number,
    number,
  ]
  const agree = first * second >= 0
  if (agree) return first + second >= 0 ? one : other
  const [mine, yours] = first > 0 ? [one, other] : [other, one]
  return [1 - mine[0], 1 - yours[1]]
}
