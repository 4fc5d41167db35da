/**
 * The checkers of biform games: core intervals are replayed from their proofs, payoffs recomputed, and each verdict derived
 * again from the payoffs of all the moves that it is about.
 */
import {
  type BiformCell,
  type BiformGame,
  type Coalitional,
  compare,
  type DualValueGame,
  dualValueOf,
  at as entry,
  type Fraction,
  flatFractions,
  length,
  type NormalForm,
  ONE,
  potGame,
  sum,
  ZERO,
} from '@biform/core'
import type {
  Appraisal,
  BiformAppraisal,
  BiformEquilibria,
  BiformGameResult,
  BiformMixed,
  BiformVerdict,
  IsBiformEquilibrium,
} from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import {
  type Completeness,
  claimsAll,
  demand,
  demandSame,
  Flaw,
  gameOf,
  index,
  list,
  mixedStrategy,
  record,
  vector,
} from '../flaw.ts'
import { checkNashEquilibria } from '../nash.ts'
import { checkCoreInterval } from '../splits.ts'

type Mixes = readonly (readonly Fraction[])[]

function checkBiformEquilibria(subject: unknown, result: BiformEquilibria): Completeness | undefined {
  const game = gameOf(subject, 'biform-game')
  const complete = claimsAll(result)
  const cells = list(result.cells, 'cells')
  demand(cells.length <= game.cells.length, 'cells')
  checkConfidence(game, result.confidence)
  cells.forEach((cell, k) => {
    checkAppraisal(game.cells[k]!, cell, result.confidence, `cells[${k}]`)
  })
  if (cells.length < game.cells.length || (!complete && result.profiles.length === 0)) {
    demand(!complete, 'complete')
    list(result.profiles, 'profiles', 0)
    list(result.equilibria, 'equilibria', 0)
    demand(result.mixed === undefined, 'mixed')
    return undefined
  }
  list(result.profiles, 'profiles', cells.length).forEach((verdict, place) => {
    checkVerdict(game, cells, place, verdict, `profiles[${place}]`)
  })
  const found = result.profiles.filter(({ kind }) => kind === 'equilibrium').map(({ profile }) => profile)
  demandSame(result.equilibria, found, 'equilibria')
  if (game.strategies.length !== 2) {
    demand(complete && result.mixed === undefined, 'mixed')
    return 'checked'
  }
  const completeness = checkMixed(game, cells, record(result.mixed!, 'mixed'))
  demand(result.mixed!.certificate.complete === complete, 'mixed.certificate.complete')
  demand(result.mixed!.certificate.reason === result.reason, 'reason')
  return completeness
}

/** As of a cell of its own, in which nothing but the relationship’s costs is paid. */
function checkAppraisalOf(subject: unknown, result: Appraisal): undefined {
  const game = gameOf(subject, 'relationship', 'dual-value-game', 'coalitional')
  const [dual, costs] =
    game.kind === 'relationship'
      ? [dualValueOf(game), game.costs]
      : [game.kind === 'coalitional' ? allPot(game) : game, game.players.map(() => ZERO)]
  checkConfidence(dual, result.confidence)
  checkAppraisal({ game: dual, costs }, result, result.confidence, '')
}

function allPot({ players, worth }: Coalitional): DualValueGame {
  const nothing = flatFractions(Array.from({ length: length(worth) }, () => ZERO))
  const [ownUse, liability] = [players.map(() => nothing), players.map(() => ZERO)]
  return { kind: 'dual-value-game', players, ownUse, pot: worth, liability }
}

function checkConfidence(game: { readonly players: readonly string[] }, confidence: readonly Fraction[]): void {
  vector(confidence, game.players.length, 'confidence').forEach((value, i) => {
    demand(compare(value, ZERO) >= 0 && compare(value, ONE) <= 0, `confidence[${i}]`)
  })
}

function checkAppraisal(
  { game: dual, costs }: BiformCell,
  found: BiformAppraisal,
  confidence: readonly Fraction[],
  at: string,
): void {
  const pot = potGame(dual)
  record(found, at)
  if (found.kind === 'empty-core') {
    const { balancing } = found
    inside(at, () => checkCoreInterval(pot, { method: 'coreInterval', kind: 'empty', index: 0, balancing }))
    return
  }
  demand(found.kind === 'appraised', join(at, 'kind'))
  const kept = dual.ownUse.map(values => entry(values, length(values) - 1))
  demandSame(found.kept, kept, join(at, 'kept'))
  list(found.intervals, join(at, 'intervals'), kept.length).forEach((interval, i) => {
    const place = join(at, `intervals[${i}]`)
    demand(record(interval, place).method === 'coreInterval' && interval.kind === 'interval', place)
    demand(interval.index === i, `${place}.index`)
    inside(place, () => checkCoreInterval(pot, interval))
  })
  const payoffs = found.intervals.map(({ lower, upper }, i) => {
    const alpha = confidence[i]!
    return kept[i]!.add(alpha.mul(upper)).add(ONE.sub(alpha).mul(lower)).sub(costs[i]!)
  })
  demandSame(found.payoffs, payoffs, join(at, 'payoffs'))
}

function join(at: string, field: string): string {
  return at === '' ? field : `${at}.${field}`
}

/** A check of a part, whose flaws are named by their place in the whole. */
function inside(at: string, check: () => void): void {
  try {
    check()
  } catch (error) {
    if (error instanceof Flaw) throw new Flaw(join(at, error.at))
    throw error
  }
}

/** What player i has in a cell; null without an appraisal. */
function worthOf(cell: BiformAppraisal, i: number): Fraction | null {
  return cell.kind === 'appraised' ? cell.payoffs[i]! : null
}

/** The cells of mover i's moves while the others keep to theirs. */
function line(game: BiformGame, place: number, i: number): number[] {
  const shape = game.strategies.map(moves => moves.length)
  const stride = shape.slice(i + 1).reduce((product, count) => product * count, 1)
  const own = Math.floor(place / stride) % shape[i]!
  return Array.from({ length: shape[i]! }, (_, s) => place + (s - own) * stride)
}

function checkVerdict(
  game: BiformGame,
  cells: readonly BiformAppraisal[],
  place: number,
  found: BiformVerdict,
  at: string,
): void {
  record(found, at)
  const movers = game.strategies.map((_, i) => i)
  const profile = movers.map(i => line(game, place, i).indexOf(place))
  demandSame(found.profile, profile, `${at}.profile`)
  const gains = movers.flatMap(i => {
    const own = worthOf(cells[place]!, i)
    return line(game, place, i).flatMap((other, strategy) => {
      const value = worthOf(cells[other]!, i)
      return own === null || value === null ? [] : [{ player: i, strategy, gain: value.sub(own) }]
    })
  })
  const most = gains.reduce((best, { gain }) => (compare(gain, best) > 0 ? gain : best), ZERO)
  if (most.n !== 0n) {
    demand(found.kind === 'refuted', `${at}.kind`)
    const { player, strategy, gain } = record(found.deviation, `${at}.deviation`)
    demandSame(gain, most, `${at}.deviation.gain`)
    const right = gains.find(item => item.player === player && item.strategy === strategy)
    demand(right !== undefined && right.gain.equals(most), `${at}.deviation`)
    return
  }
  const open = movers.flatMap(i => line(game, place, i)).filter(other => cells[other]!.kind === 'empty-core')
  if (open.length === 0) {
    demand(found.kind === 'equilibrium', `${at}.kind`)
    return
  }
  demand(found.kind === 'undecided', `${at}.kind`)
  demand(found.open === Math.min(...open), `${at}.open`)
}

/** The stage with 0 where nothing is known is solved again; of its equilibria those are right that never meet such a cell. */
function checkMixed(game: BiformGame, cells: readonly BiformAppraisal[], found: BiformMixed): Completeness | undefined {
  const [rows, columns] = game.strategies as [readonly string[], readonly string[]]
  const stage: NormalForm = {
    kind: 'normal-form',
    players: game.players.slice(0, 2),
    strategies: game.strategies,
    payoffs: [0, 1].map(i => flatFractions(cells.map(cell => worthOf(cell, i) ?? ZERO))),
  }
  let completeness: Completeness | undefined
  demand(record(found.certificate, 'mixed.certificate').method === 'nashEquilibria', 'mixed.certificate.method')
  inside('mixed.certificate', () => {
    completeness = checkNashEquilibria(stage, found.certificate)
  })
  demand(found.open === cells.some(({ kind }) => kind === 'empty-core'), 'mixed.open')
  const missing = cells.flatMap(({ kind }, place) =>
    kind === 'empty-core' ? [[Math.floor(place / columns.length), place % columns.length] as const] : [],
  )
  const expected = found.certificate.equilibria
    .filter(({ profile: [x, y] }) => missing.every(([row, column]) => x![row]!.n === 0n && y![column]!.n === 0n))
    .map(({ profile, supports }) => ({
      profile,
      payoffs: game.players.map((_, i) =>
        sum(
          rows.flatMap((__, row) =>
            columns.map((___, column) =>
              (worthOf(cells[row * columns.length + column]!, i) ?? ZERO)
                .mul(profile[0]![row]!)
                .mul(profile[1]![column]!),
            ),
          ),
        ),
      ),
      supports,
    }))
  demandSame(found.equilibria, expected, 'mixed.equilibria')
  return completeness
}

function checkIsBiformEquilibrium(subject: unknown, result: IsBiformEquilibrium): undefined {
  const game = gameOf(subject, 'biform-game')
  checkConfidence(game, result.confidence)
  list(result.cells, 'cells', game.cells.length).forEach((cell, k) => {
    checkAppraisal(game.cells[k]!, cell, result.confidence, `cells[${k}]`)
  })
  const profile = list(result.profile, 'profile', game.strategies.length)
  profile.forEach((mix, i) => {
    mixedStrategy(mix, game.strategies[i]!.length, `profile[${i}]`)
  })
  const replies = profile.map((mix, i) => mix.map((_, s) => replyOf(game, result.cells, profile, i, s)))
  demandSame(result.replies, replies, 'replies')
  const gains = replies.flatMap((values, player) =>
    values.flatMap((played, from) =>
      played === null || profile[player]![from]!.n === 0n
        ? []
        : values.flatMap((value, to) => (value === null ? [] : [{ player, from, to, gain: value.sub(played) }])),
    ),
  )
  const most = gains.reduce((best, { gain }) => (compare(gain, best) > 0 ? gain : best), ZERO)
  if (most.n === 0n) {
    demand(result.kind === (replies.flat().includes(null) ? 'undecided' : 'equilibrium'), 'kind')
    demand(!('deviation' in result), 'deviation')
    return
  }
  demand(result.kind === 'refuted', 'kind')
  const { player, from, to, gain } = record(result.deviation, 'deviation')
  index(player, profile.length, 'deviation.player')
  demandSame(gain, most, 'deviation.gain')
  const right = gains.find(item => item.player === player && item.from === from && item.to === to)
  demand(right !== undefined && right.gain.equals(most), 'deviation')
}

/** What mover i expects of a move: over all cells, those with another move of its own left out. */
function replyOf(
  game: BiformGame,
  cells: readonly BiformAppraisal[],
  profile: Mixes,
  i: number,
  s: number,
): Fraction | null {
  let value: Fraction | null = ZERO
  cells.forEach((cell, place) => {
    const moves = profile.map((_, j) => line(game, place, j).indexOf(place))
    if (moves[i] !== s) return
    const chance = profile.reduce((product, mix, j) => (j === i ? product : product.mul(mix[moves[j]!]!)), ONE)
    if (chance.n === 0n || value === null) return
    const worth = worthOf(cell, i)
    value = worth === null ? null : value.add(worth.mul(chance))
  })
  return value
}

export const BIFORM_GAME_CHECKERS: Checkers<BiformGameResult['method']> = {
  appraisal: checkAppraisalOf,
  biformEquilibria: checkBiformEquilibria,
  isBiformEquilibrium: checkIsBiformEquilibrium,
}
