/**
 * The core (Gillies 1959): an allocation to which no coalition objects, or a proof that there is none.
 *
 * TU games: `tu-core.ts`. Dual-value games with unlimited liability are TU games. With finite liability, members are
 * first sought among allocations that would be stable even if money could move without limit (`floored`), and then, for
 * up to four players, in every case that there is (`cases.ts`).
 */
import {
  at,
  type Coalitional,
  type DualValueGame,
  type Fraction,
  flatFractions,
  potGame,
  ratio,
  runSync,
  type StepOptions,
  type Steps,
  tuReading,
} from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { Core } from '../../results/splits.ts'
import { checkSplit } from '../input.ts'
import { shapley } from '../values/shapley.ts'
import { caseSteps } from './cases.ts'
import { type DualIntegers, dualIntegers, isStable, scale } from './dual-integers.ts'
import { tuCoreSteps } from './tu-core.ts'

/** Dual-value games with finite liability are decided for certain up to this many players. */
export const MAX_CASE_PLAYERS = 4

/**
 * Whether the core is empty: a member if it is not, a proof if it is.
 *
 * TU games, and dual-value games in which every liability is unlimited: balancing weights prove emptiness. A search over
 * coalitions by largest excess; each of its steps, usually a few times n of them, looks at all 2^n.
 *
 * Dual-value games with finite liability: decided for up to 4 players, with one refutation per case as the proof of
 * emptiness (up to (2^(n−1)+1)^n cases). With more players a member is returned if one is found among these: the core
 * of the TU reading restricted to what liabilities allow, and own use plus the Shapley value, an equal split, or the
 * whole of the pot to one. The first finds one wherever no player is crowded (b_i(S) ≤ b_i(N) for all S) and the core
 * of the pot has a member z ≥ −ℓ. Otherwise the answer is `undecided`, with the reason.
 *
 * A run that was ended early is `undecided` with the reason `limit` or `stopped`.
 *
 * @throws InputError if the game is neither a TU nor a dual-value game
 * @example
 * core(coalitional({ worth: [0, 0, 0, 60, 0, 50, 70, 90] })).member // → ['20', '40', '30']
 * core(coalitional({ worth: [0, 0, 0, 1, 0, 1, 1, 1] })).kind // → 'empty'
 */
export function core(game: Coalitional | DualValueGame, options: StepOptions = {}): Core {
  return runSync(coreSteps(game, options), options)
}

/** `core` in steps: one per coalition that enters the program, or per case. */
export function* coreSteps(game: Coalitional | DualValueGame, options: StepOptions = {}): Steps<Core> {
  checkStepOptions(options)
  checkSplit(game)
  if (game.kind === 'coalitional') return yield* transferable(game)
  const unlimited = game.liability.every(liability => liability === 'unlimited')
  return yield* unlimited ? transferable(tuReading(game)) : bounded(game)
}

function* transferable(game: Coalitional): Steps<Core> {
  return { method: 'core', ...(yield* tuCoreSteps(game)) }
}

function* bounded(game: DualValueGame): Steps<Core> {
  const view = dualIntegers(game)
  const movable = yield* tuCoreSteps(floored(game, view))
  if (movable.kind === 'undecided') return { method: 'core', ...movable }
  const candidates = movable.kind === 'nonempty' ? [movable.member] : divisions(game)
  const member = firstMember(game, candidates)
  if (member) return { method: 'core', kind: 'nonempty', member }
  if (game.players.length <= MAX_CASE_PLAYERS) return { method: 'core', ...(yield* caseSteps(view)) }
  const reason = `no member was found; emptiness with finite liability is decided for up to ${MAX_CASE_PLAYERS} players`
  return { method: 'core', kind: 'undecided', reason }
}

/**
 * The TU reading in which a player alone is worth at least b_i(N) − ℓ_i. What is in its core gives everybody at least
 * what liability leaves, so that the grand coalition can pay it; and whoever could block it could block with unlimited
 * liability too.
 */
function floored({ players }: DualValueGame, view: DualIntegers): Coalitional {
  const worth = view.pot.map((pot, S) => view.own.reduce((total, own) => total + own[S]!, pot))
  view.liability.forEach((liability, i) => {
    const alone = 1 << i
    if (liability === undefined || alone === view.everyone) return
    const floor = view.own[i]![view.everyone]! - liability
    if (floor > worth[alone]!) worth[alone] = floor
  })
  return { kind: 'coalitional', players, worth: flatFractions(worth.map(value => ratio(value, view.denominator))) }
}

/** b(N) plus divisions of the pot that suggest themselves. */
function divisions(game: DualValueGame): Fraction[][] {
  const everyone = 2 ** game.players.length - 1
  const own = game.ownUse.map(store => at(store, everyone))
  const pot = at(game.pot, everyone)
  const portion = pot.div(BigInt(own.length))
  const received = shapley(potGame(game)).values
  return [
    own.map((amount, i) => amount.add(received[i]!)),
    own.map(amount => amount.add(portion)),
    ...own.map((_, i) => own.map((amount, j) => (i === j ? amount.add(pot) : amount))),
  ]
}

function firstMember(
  game: DualValueGame,
  candidates: readonly (readonly Fraction[])[],
): readonly Fraction[] | undefined {
  const view = dualIntegers(game, candidates.flat())
  return candidates.find(candidate => {
    const x = candidate.map(amount => scale(amount, view.denominator))
    return isStable(view, x)
  })
}
