/**
 * Simple games: every coalition wins or loses, and whatever contains a winning coalition wins (von Neumann and
 * Morgenstern 1944; Shapley 1962). Unanimity, apex and majority games are named ones.
 */
import { InputError, show } from '../errors.ts'
import { type Coalitional, coalitionOf } from '../games/coalitional.ts'
import { indexOf } from '../games/labels.ts'
import { checkInput, type Players, readPlayers } from './input.ts'
import { drawing } from './random.ts'

/** A coalition: a bitmask (player 0 the lowest bit) or a list of its members. */
export type CoalitionInput = number | readonly string[]

/**
 * The simple game with these winning coalitions and all that contain one of them: v(S) = 1 if S wins and 0 if not.
 * Monotone. Every monotone simple game is one: give its minimal winning coalitions.
 *
 * @param input.winning one or more coalitions, none of them empty
 * @throws InputError for more than 24 players, an unknown member, or no winning coalition
 * @example
 * const game = simpleGame({ players: ['A', 'B', 'C'], winning: [['A', 'B'], ['A', 'C']] })
 * fractions(game.worth).map(String) // → ['0', '0', '0', '1', '0', '1', '0', '1']
 */
export function simpleGame(input: {
  readonly players: Players
  readonly winning: readonly CoalitionInput[]
}): Coalitional {
  checkInput(input, ['players', 'winning'])
  const players = readPlayers(input.players)
  const { winning } = input
  if (!Array.isArray(winning)) throw new InputError('winning', `${show(winning)} is not a list of coalitions`)
  if (winning.length === 0) throw new InputError('winning', 'needs at least one coalition')
  const values = new Float64Array(2 ** players.length)
  winning.forEach((coalition: CoalitionInput, k) => {
    values[readCoalition(coalition, players, `winning[${k}]`)] = 1
  })
  return fromWinning(players, values)
}

/** Marks whatever contains a marked coalition. */
function fromWinning(players: readonly string[], values: Float64Array): Coalitional {
  for (let bit = 1; bit < values.length; bit *= 2) {
    for (let S = 0; S < values.length; S++) if (S & bit && values[S ^ bit] === 1) values[S] = 1
  }
  return { kind: 'coalitional', players, worth: { denominator: 1n, values } }
}

function readCoalition(coalition: CoalitionInput, players: readonly string[], at: string): number {
  const S = typeof coalition === 'number' ? coalition : coalitionOf(players, coalition, at)
  if (!Number.isSafeInteger(S) || S < 0 || S >= 2 ** players.length) {
    throw new InputError(at, `${S} is not a coalition of ${players.length} players`)
  }
  if (S === 0) throw new InputError(at, 'the empty coalition cannot win')
  return S
}

/**
 * The unanimity game u_T: v(S) = 1 if S contains T, and 0 if not. These games are a basis of all (Shapley 1953).
 *
 * @throws InputError for more than 24 players, or a coalition that is empty or has unknown members
 * @example
 * worth(unanimityGame({ players: 3, coalition: ['1', '3'] }), ['1', '3']).toFraction() // → '1'
 */
export function unanimityGame(input: { readonly players: Players; readonly coalition: CoalitionInput }): Coalitional {
  checkInput(input, ['players', 'coalition'])
  const players = readPlayers(input.players)
  const values = new Float64Array(2 ** players.length)
  values[readCoalition(input.coalition, players, 'coalition')] = 1
  return fromWinning(players, values)
}

/**
 * The apex game: one large player wins with any of the small ones, and they win together without it (Maschler 1965).
 *
 * @param input.apex the large player's index or label. Default 0
 * @throws InputError for fewer than 3 or more than 24 players, or an unknown apex
 * @example
 * fractions(apexGame({ players: 3 }).worth).map(String) // → ['0', '0', '0', '1', '0', '1', '1', '1']
 */
export function apexGame(input: { readonly players: Players; readonly apex?: number | string }): Coalitional {
  checkInput(input, ['players', 'apex'])
  const players = readPlayers(input.players)
  if (players.length < 3)
    throw new InputError('players', `${players.length} are too few for an apex game: 3 are needed`)
  const apex = typeof input.apex === 'string' ? indexOf(players, input.apex, 'apex') : (input.apex ?? 0)
  if (!Number.isSafeInteger(apex) || apex < 0 || apex >= players.length) {
    throw new InputError('apex', `${show(apex)} is not a player`)
  }
  const values = new Float64Array(2 ** players.length)
  values[values.length - 1 - (1 << apex)] = 1
  players.forEach((_, i) => {
    if (i !== apex) values[(1 << apex) | (1 << i)] = 1
  })
  return fromWinning(players, values)
}

/**
 * The majority game: v(S) = 1 if S has at least `quota` members, and 0 if not.
 *
 * @param input.quota from 1 to n. Default: more than half, ⌊n/2⌋ + 1
 * @throws InputError for more than 24 players, or another quota
 * @example
 * fractions(majorityGame({ players: 3 }).worth).map(String) // → ['0', '0', '0', '1', '0', '1', '1', '1']
 */
export function majorityGame(input: { readonly players: Players; readonly quota?: number }): Coalitional {
  checkInput(input, ['players', 'quota'])
  const players = readPlayers(input.players)
  const { quota = Math.floor(players.length / 2) + 1 } = input
  if (!Number.isSafeInteger(quota) || quota < 1 || quota > players.length) {
    throw new InputError('quota', `${show(quota)} is not a number of members from 1 to ${players.length}`)
  }
  const values = new Float64Array(2 ** players.length)
  const sizes = new Uint8Array(values.length)
  for (let S = 1; S < values.length; S++) {
    sizes[S] = sizes[S >>> 1]! + (S & 1)
    values[S] = sizes[S]! >= quota ? 1 : 0
  }
  return { kind: 'coalitional', players, worth: { denominator: 1n, values } }
}

/**
 * A monotone simple game: random coalitions win, and all that contain one. As many are drawn as there are players, each
 * member with chance ½.
 *
 * @throws InputError for more than 24 players
 * @example
 * const game = randomSimple({ players: 5, seed: 2 })
 * worth(game, game.players).toFraction() // → '1'
 */
export function randomSimple(draw: { readonly players: Players; readonly seed: number }): Coalitional {
  checkInput(draw, ['players', 'seed'])
  const { players, stream } = drawing(draw, [0, 1])
  const everyone = 2 ** players.length - 1
  return simpleGame({ players, winning: players.map(() => stream.integer(1, everyone)) })
}
