/** Checks strict and perfect equilibria: by what each strategy gets against the others, and against their mistakes. */
import { compare, type Fraction, type NormalForm, ONE, sum, ZERO } from '@biform/core'
import type { IsStrict, IsTremblingHandPerfect, WeightedStrategy } from '../../results/index.ts'
import { average, repliesTo } from '../equilibria.ts'
import { demand, demandSame, equal, fraction, gameOf, index, list, mixedStrategy, record } from '../flaw.ts'

/** The profile that was asked about. */
export function profileOf(
  game: NormalForm,
  profile: readonly (readonly Fraction[])[],
): readonly (readonly Fraction[])[] {
  list(profile, 'profile', game.players.length).forEach((mix, i) => {
    mixedStrategy(mix, game.strategies[i]!.length, `profile[${i}]`)
  })
  return profile
}

/** What each pure strategy of a player would bring it, compared with what it plays. */
export function gainsOf(game: NormalForm, i: number, profile: readonly (readonly Fraction[])[]): Fraction[] {
  const values = repliesTo(game, i, profile)
  const own = average(values, profile[i]!)
  return values.map(value => value.sub(own))
}

export function checkIsStrict(subject: unknown, result: IsStrict): undefined {
  const game = gameOf(subject, 'normal-form')
  const profile = profileOf(game, result.profile)
  const others = profile.flatMap((mix, i) => {
    const gains = gainsOf(game, i, profile)
    return gains.flatMap((gain, s) => (equal(mix[s]!, ONE) ? [] : [{ player: i, strategy: s, gain }]))
  })
  const free = others.filter(({ gain }) => compare(gain, ZERO) >= 0)
  demand(result.holds === (free.length === 0), 'holds')
  if (result.holds) {
    demand(result.deviation === undefined, 'deviation')
    return
  }
  const best = free.find(one => free.every(other => compare(other.gain, one.gain) <= 0))
  demandSame(result.deviation, best, 'deviation')
}

export function checkPerfect(subject: unknown, result: IsTremblingHandPerfect): undefined {
  const game = gameOf(subject, 'normal-form')
  demand(game.players.length === 2, 'subject')
  const profile = profileOf(game, result.profile)
  demand(result.holds === (result.kind === 'perfect'), 'holds')
  const gains = profile.map((_, i) => gainsOf(game, i, profile))
  if (result.kind === 'not-equilibrium') {
    checkDeviation(gains, result.deviation)
    return
  }
  for (const gain of gains.flat()) demand(compare(gain, ZERO) <= 0, 'kind')
  if (result.kind === 'dominated') {
    index(result.player, 2, 'player')
    checkDominated(game, result.player, profile[result.player]!, result.by)
    return
  }
  demand(result.kind === 'perfect', 'kind')
  list(result.trembles, 'trembles', 2).forEach((tremble, i) => {
    const at = `trembles[${i}]`
    mixedStrategy(tremble, game.strategies[i]!.length, at).forEach((chance, s) => {
      demand(compare(chance, ZERO) > 0, `${at}[${s}]`)
    })
    for (const gain of gainsOf(game, 1 - i, profile.with(i, tremble))) demand(compare(gain, ZERO) <= 0, at)
  })
}

/** The deviation gains, and none gains more. */
export function checkDeviation(
  gains: readonly (readonly Fraction[])[],
  deviation: { readonly player: number; readonly strategy: number; readonly gain: Fraction },
): void {
  const { player, strategy, gain } = record(deviation, 'deviation')
  const own = gains[index(player, 2, 'deviation.player')]!
  demandSame(gain, own[index(strategy, own.length, 'deviation.strategy')], 'deviation.gain')
  demand(compare(gain, ZERO) > 0, 'deviation.gain')
  for (const other of gains.flat()) demand(compare(other, gain) <= 0, 'deviation')
}

/** The mixture is never worse than the strategy, whatever the other plays, and once it is better. */
function checkDominated(
  game: NormalForm,
  player: number,
  mix: readonly Fraction[],
  by: readonly WeightedStrategy[],
): void {
  let before = -1
  list(by, 'by').forEach((item, k) => {
    const { strategy, probability } = record(item, `by[${k}]`)
    demand(index(strategy, mix.length, `by[${k}].strategy`) > before, `by[${k}].strategy`)
    before = strategy
    demand(compare(fraction(probability, `by[${k}].probability`), ZERO) > 0, `by[${k}].probability`)
  })
  demand(equal(sum(by.map(({ probability }) => probability)), ONE), 'by')
  const gains = game.strategies[1 - player]!.map((_, t) => {
    const pure = game.strategies[1 - player]!.map((__, s) => (s === t ? ONE : ZERO))
    const values = repliesTo(game, player, player === 0 ? [mix, pure] : [pure, mix])
    return sum(by.map(({ strategy, probability }) => values[strategy]!.mul(probability))).sub(average(values, mix))
  })
  demand(gains.every(gain => compare(gain, ZERO) >= 0) && gains.some(gain => compare(gain, ZERO) > 0), 'by')
}
