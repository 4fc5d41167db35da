/**
 * Checks the brackets of what independent opponents can hold a player to: the upper bound by what they mix, the lower one by a
 * tree of cells that cover all that they can mix, in each leaf of which the player has a strategy that secures it.
 */
import { compare, at as entry, type Fraction, type NormalForm, ONE, profileIndex, ratio, sum, ZERO } from '@biform/core'
import type { IndependentMinmax, PunishmentCell } from '../../results/index.ts'
import { claimsAll, demand, equal, fraction, index, list, mixedStrategy, record, vector } from '../flaw.ts'

type Mixed = readonly Fraction[]

export function checkIndependent(game: NormalForm, result: IndependentMinmax): void {
  const n = game.players.length
  demand(n > 2, 'kind')
  const complete = claimsAll(result)
  const gaps = vector(result.gaps, n, 'gaps')
  const profiles = list(result.profiles, 'profiles', n)
  const cells = list(result.cells, 'cells', n)
  const narrow = list(result.values, 'values', n).map((bracket, i) => {
    const at = `values[${i}]`
    const { lower, upper } = record(bracket, at)
    fraction(lower, `${at}.lower`)
    checkUpper(game, i, fraction(upper, `${at}.upper`), profiles[i]!)
    demand(equal(lower, lowest(game, i, cells[i]!)), `${at}.lower`)
    demand(compare(gaps[i]!, ZERO) >= 0, `gaps[${i}]`)
    return compare(upper.sub(lower), gaps[i]!) <= 0
  })
  demand(complete === narrow.every(Boolean), 'complete')
}

/** The profile pays the bound: the player's strategy is its first pure best reply to what the others mix. */
function checkUpper(game: NormalForm, player: number, upper: Fraction, profile: readonly Mixed[]): void {
  const at = `profiles[${player}]`
  const mixes = list(profile, at, game.players.length).map((mix, j) =>
    mixedStrategy(mix, game.strategies[j]!.length, `${at}[${j}]`),
  )
  const paid = payoffsAgainst(game, player, mixes.toSpliced(player, 1))
  const best = paid.findIndex(value => paid.every(other => compare(other, value) <= 0))
  demand(equal(paid[best]!, upper), `values[${player}].upper`)
  demand(equal(mixes[player]![best]!, ONE), `${at}[${player}]`)
}

/** What the leaves secure at the least; each cell is there once, in the tree. */
function lowest(game: NormalForm, player: number, cells: readonly PunishmentCell[]): Fraction {
  const at = `cells[${player}]`
  list(cells, at)
  const others = game.strategies.map((_, j) => j).filter(j => j !== player)
  const seen = new Set<number>()
  let least: Fraction | undefined
  const open = [{ place: 0, corners: others.map(j => pureStrategies(game.strategies[j]!.length)) }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { place, corners } = next
    const where = `${at}[${place}]`
    demand(!seen.has(place), where)
    seen.add(place)
    const cell = record(cells[place]!, where)
    if (cell.kind === 'leaf') {
      const secured = securedIn(game, player, corners, cell.guarantee, `${where}.guarantee`)
      if (!least || compare(secured, least) < 0) least = secured
      continue
    }
    demand(cell.kind === 'split', `${where}.kind`)
    const k = others.indexOf(cell.opponent)
    demand(k >= 0, `${where}.opponent`)
    const [a, b] = list(cell.edge, `${where}.edge`, 2).map(end => index(end, corners[k]!.length, `${where}.edge`))
    demand(a! < b!, `${where}.edge`)
    const middle = corners[k]![a!]!.map((value, s) => value.add(corners[k]![b!]![s]!).div(2))
    list(cell.parts, `${where}.parts`, 2).forEach((part, half) => {
      demand(index(part, cells.length, `${where}.parts`) > place, `${where}.parts`)
      open.push({ place: part, corners: corners.with(k, corners[k]!.with(half === 0 ? b! : a!, middle)) })
    })
  }
  demand(seen.size === cells.length && least !== undefined, at)
  return least
}

/** The least that a strategy pays against the corners of a cell: payoffs are linear in what each opponent mixes. */
function securedIn(
  game: NormalForm,
  player: number,
  corners: readonly (readonly Mixed[])[],
  strategy: Mixed,
  at: string,
): Fraction {
  mixedStrategy(strategy, game.strategies[player]!.length, at)
  const profiles = corners.reduce<(readonly Mixed[])[]>(
    (lists, own) => lists.flatMap(mixes => own.map(corner => [...mixes, corner])),
    [[]],
  )
  return profiles
    .map(mixes => sum(payoffsAgainst(game, player, mixes).map((value, s) => value.mul(strategy[s]!))))
    .reduce((a, b) => (compare(b, a) < 0 ? b : a))
}

/** What each pure strategy of the player pays against what the others mix. */
function payoffsAgainst(game: NormalForm, player: number, mixes: readonly Mixed[]): Fraction[] {
  return game.strategies[player]!.map((_, s) => {
    const visit = (pure: readonly number[], chance: Fraction): Fraction => {
      if (pure.length === mixes.length) {
        return chance.mul(entry(game.payoffs[player]!, profileIndex(game, pure.toSpliced(player, 0, s))))
      }
      return sum(
        mixes[pure.length]!.map((probability, next) =>
          probability.n === 0n ? ZERO : visit([...pure, next], chance.mul(probability)),
        ),
      )
    }
    return visit([], ONE)
  })
}

function pureStrategies(count: number): Mixed[] {
  return Array.from({ length: count }, (_, s) =>
    Array.from({ length: count }, (__, k) => (k === s ? ratio(1n, 1n) : ZERO)),
  )
}
