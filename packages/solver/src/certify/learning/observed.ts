/** Checks what is said of rounds that were played: the distribution, and from it by the definitions all that follows. */
import {
  compare,
  type Fraction,
  type NormalForm,
  payoff,
  profileAt,
  profileCount,
  profileIndex,
  ratio,
  sum,
  ZERO,
} from '@biform/core'
import type { Observed } from '../../results/index.ts'
import { claimsAll, demand, demandSame, fraction, gameOf, index, list, record } from '../flaw.ts'

/** Shares, averages and gaps are worked out again in games of up to this many profiles. */
const MAX_PROFILES = 2_000

/** The game, and how often each profile was played. */
export interface Played {
  readonly game: NormalForm
  readonly counts: readonly number[]
  /** False if the game is too large for averages and gaps. */
  readonly recomputed: boolean
}

export function checkObserved(subject: unknown, result: Observed): Played {
  const game = gameOf(subject, 'normal-form')
  claimsAll(result)
  const { rounds, initial, distribution } = result
  demand(Number.isSafeInteger(rounds) && rounds > 0, 'rounds')
  demandProfile(game, initial, 'initial')
  const counts = new Array<number>(profileCount(game)).fill(0)
  let before = -1
  list(distribution, 'distribution').forEach((item, k) => {
    const at = `distribution[${k}]`
    demandProfile(game, record(item, at).profile, `${at}.profile`)
    const place = profileIndex(game, item.profile)
    demand(place > before, `${at}.profile`)
    before = place
    const often = fraction(item.probability, `${at}.probability`).mul(rounds)
    demand(often.d === 1n && often.n > 0n && often.s > 0n, `${at}.probability`)
    counts[place] = Number(often.n)
  })
  demand(counts.reduce((a, b) => a + b) === rounds, 'distribution')
  demand(counts[profileIndex(game, initial)]! > 0, 'initial')
  list(result.frequencies, 'frequencies', game.players.length)
  const totals = countsByPlayer(game, counts)
  const shares = totals.map(row => row.map(count => ratio(BigInt(count), BigInt(rounds))))
  demandSame(result.frequencies, shares, 'frequencies')
  list(result.payoffs, 'payoffs', game.players.length).forEach((value, i) => {
    fraction(value, `payoffs[${i}]`)
  })
  record(result.gaps, 'gaps')
  demandSame(Object.keys(result.gaps).sort().join(), 'coarse,correlated,nash', 'gaps')
  for (const name of ['nash', 'correlated', 'coarse'] as const) {
    demand(compare(fraction(result.gaps[name], `gaps.${name}`), ZERO) >= 0, `gaps.${name}`)
  }
  checkHistory(totals, result)
  const recomputed = counts.length <= MAX_PROFILES
  if (recomputed) {
    const chance = counts.map(count => ratio(BigInt(count), BigInt(rounds)))
    demandSame(
      result.payoffs,
      game.players.map((_, i) => expected(chance, place => payoff(game, profileAt(game, place), i))),
      'payoffs',
    )
    demandSame(result.gaps, gapsOf(game, chance, shares), 'gaps')
  }
  return { game, counts, recomputed }
}

/** A profile of pure strategies. */
export function demandProfile(game: NormalForm, profile: readonly number[], at: string): void {
  list(profile, at, game.players.length).forEach((strategy, i) => {
    index(strategy, game.strategies[i]!.length, `${at}[${i}]`)
  })
}

/** How often each player played each strategy. */
function countsByPlayer(game: NormalForm, counts: readonly number[]): number[][] {
  const lists = game.strategies.map(names => names.map(() => 0))
  counts.forEach((count, place) => {
    profileAt(game, place).forEach((strategy, i) => {
      lists[i]![strategy]! += count
    })
  })
  return lists
}

/** Counts that only grow, up to those of all rounds. */
function checkHistory(totals: readonly number[][], { history, every, rounds }: Observed): void {
  demand(Number.isSafeInteger(every) && every >= 0, 'every')
  const states = every === 0 ? 0 : Math.floor(rounds / every)
  list(history, 'history', states).forEach((state, k) => {
    const at = `history[${k}]`
    demand(record(state, at).round === every * (k + 1) && state.round <= rounds, `${at}.round`)
    list(state.counts, `${at}.counts`, totals.length).forEach((row, i) => {
      list(row, `${at}.counts[${i}]`, totals[i]!.length).forEach((count, s) => {
        const least = history[k - 1]?.counts[i]?.[s] ?? 0
        demand(Number.isInteger(count) && count >= least && count <= totals[i]![s]!, `${at}.counts[${i}][${s}]`)
      })
      demand(row.reduce((a, b) => a + b, 0) === state.round, `${at}.counts[${i}]`)
    })
  })
}

function expected(chance: readonly Fraction[], value: (place: number) => Fraction): Fraction {
  return sum(chance.flatMap((p, place) => (p.n === 0n ? [] : [value(place).mul(p)])))
}

function gapsOf(game: NormalForm, chance: readonly Fraction[], shares: readonly Fraction[][]): Observed['gaps'] {
  const independent = chance.map((_, place) =>
    profileAt(game, place).reduce((product, s, i) => product.mul(shares[i]![s]!), ratio(1n, 1n)),
  )
  const played = chance.flatMap((p, place) => (p.n === 0n ? [] : [place]))
  let [nash, correlated, coarse] = [ZERO, ZERO, ZERO]
  const larger = (a: Fraction, b: Fraction): Fraction => (compare(a, b) < 0 ? b : a)
  game.strategies.forEach((names, i) => {
    const gain = (place: number, to: number): Fraction => {
      const profile = profileAt(game, place)
      return payoff(game, profile.with(i, to), i).sub(payoff(game, profile, i))
    }
    names.forEach((_, to) => {
      nash = larger(
        nash,
        expected(independent, place => gain(place, to)),
      )
      // By what was played instead.
      const gains = names.map(() => ZERO)
      for (const place of played) {
        const from = profileAt(game, place)[i]!
        gains[from] = gains[from]!.add(gain(place, to).mul(chance[place]!))
      }
      coarse = larger(coarse, sum(gains))
      for (const value of gains) correlated = larger(correlated, value)
    })
  })
  return { nash, correlated, coarse }
}

/** Rounds in a row with the profile at one place. */
export interface Stay {
  readonly place: number
  readonly rounds: number
}

/** Compares rounds that were played again with the record. */
export function demandReplayed(result: Observed, { game, counts }: Played, path: Iterable<Stay>): void {
  const again = counts.map(() => 0)
  let round = 0
  let k = 0
  for (const { place, rounds } of path) {
    for (; k < result.history.length && result.history[k]!.round <= round + rounds; k++) {
      const until = again.with(place, again[place]! + result.history[k]!.round - round)
      demandSame(result.history[k]!.counts, countsByPlayer(game, until), `history[${k}].counts`)
    }
    again[place]! += rounds
    round += rounds
  }
  demand(
    again.every((count, place) => count === counts[place]),
    'distribution',
  )
}
