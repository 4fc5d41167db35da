/** Equilibria of any number of players, support by support. */
import { decimal, type Fraction, type NormalForm } from '@biform/core'
import type { SupportEquilibria, SupportEquilibrium } from '@biform/solver'
import { count, table } from '../text.ts'
import { number } from './number.ts'

/** So many equilibria, and sets of supports, are printed; `--json` has the rest. */
const MAX_LISTED = 100
/** Decimals of probabilities and payoffs that are known only within bounds. */
const DECIMALS = 6

/** All equilibria, each strategy of a mixture on a line of its own; then continua and what could not be settled. */
export function showSupportEquilibria(game: NormalForm, result: SupportEquilibria): string[] {
  const { equilibria, continua, unresolved, complete, reason } = result
  const title = count(equilibria.length, 'Nash equilibrium', 'Nash equilibria')
  const more = continua.length > 0 ? `, and ${count(continua.length, 'continuum', 'continua')} of them` : ''
  const cut = complete
    ? ''
    : reason === 'unresolved'
      ? '; there may be more'
      : ` found before the end (${reason}): there may be more`
  const shown = equilibria.slice(0, MAX_LISTED)
  const isolated = shown.some(({ kind }) => kind === 'isolated')
  return [
    `${title}${more}${cut}`,
    ...(shown.length === 0 ? [] : equilibriumTable(game, shown)),
    ...rest(equilibria.length),
    ...(isolated
      ? [
          '',
          '≈ stands for a number that is not known as a fraction; a box around it is proved to hold exactly one (--json).',
        ]
      : []),
    ...section(
      'All of a continuum are equilibria: each player mixes as is said, and plays all of these strategies',
      continua,
      item =>
        playersLine(game, item.supports, (i, s) => `${game.strategies[i]![s]!}`) +
        item.extreme
          .map((list, i) =>
            isPure(list)
              ? ''
              : `; ${game.players[i]} ${list.length === 1 ? 'plays' : 'between'} ${list.map(mix => mixture(game, i, mix)).join(' and ')}`,
          )
          .join('') +
        (item.cut?.strategies ?? [])
          .map(
            ({ player, strategy }) =>
              `; where ${game.players[player]} gains nothing by ${game.strategies[player]![strategy]}`,
          )
          .join(''),
    ),
    ...section('Not settled: equilibria may be missing in which exactly these are played', unresolved, item =>
      playersLine(game, item.supports, (i, s) => game.strategies[i]![s]!),
    ),
  ]
}

function equilibriumTable(game: NormalForm, equilibria: readonly SupportEquilibrium[]): string[] {
  const payoffs = game.players.map(player => ({ title: `${player} gets`, right: true }))
  return table(
    [{ title: '#', right: true }, ...game.players.map(title => ({ title })), ...payoffs],
    equilibria.flatMap((item, index) => {
      const lines = Math.max(...item.supports.map(support => support.length))
      return Array.from({ length: lines }, (_, j) => [
        j === 0 ? String(index + 1) : '',
        ...item.supports.map((support, i) => (j < support.length ? part(game, item, i, j) : '')),
        ...(j === 0 ? payoffTexts(item) : []),
      ])
    }),
  )
}

/** An equilibrium on one line. */
export function supportEquilibriumLine(game: NormalForm, item: SupportEquilibrium): string {
  const plays = item.supports.map(
    (support, i) => `${game.players[i]}: ${support.map((_, j) => part(game, item, i, j)).join(', ')}`,
  )
  return [...plays, `payoffs ${payoffTexts(item).join(', ')}`].join('; ')
}

/** The j-th strategy of a mixture with its probability; a pure strategy stands alone. */
function part(game: NormalForm, item: SupportEquilibrium, i: number, j: number): string {
  const support = item.supports[i]!
  const label = game.strategies[i]![support[j]!]!
  if (support.length === 1) return label
  const value = item.profile[i]![support[j]!]!
  return `${label} ${item.kind === 'rational' ? number(value) : near(value)}`
}

function payoffTexts(item: SupportEquilibrium): string[] {
  if (item.kind === 'rational') return item.payoffs.map(number)
  return item.payoffs.map(({ lower, upper }) => near(lower.add(upper).div(2n)))
}

function near(value: Fraction): string {
  return `≈${decimal(value, DECIMALS)}`
}

function playersLine(
  game: NormalForm,
  supports: readonly (readonly number[])[],
  label: (player: number, strategy: number) => string,
): string {
  return supports.map((support, i) => `${game.players[i]}: ${support.map(s => label(i, s)).join(', ')}`).join('; ')
}

function isPure(list: readonly (readonly Fraction[])[]): boolean {
  return list.every(mix => mix.filter(value => value.n > 0n).length === 1)
}

function mixture(game: NormalForm, player: number, mix: readonly Fraction[]): string {
  const played = mix.flatMap((value, s) => (value.n > 0n ? [{ value, label: game.strategies[player]![s]! }] : []))
  return `(${played.map(({ value, label }) => (played.length === 1 ? label : `${label} ${number(value)}`)).join(', ')})`
}

function section<Item>(title: string, items: readonly Item[], line: (item: Item) => string): string[] {
  if (items.length === 0) return []
  return ['', `${title}:`, ...items.slice(0, MAX_LISTED).map(item => `  ${line(item)}`), ...rest(items.length)]
}

function rest(length: number): string[] {
  return length <= MAX_LISTED ? [] : [`… and ${length - MAX_LISTED} more: --json lists them`]
}
