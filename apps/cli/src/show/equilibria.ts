/** Equilibria with the names of the strategies. */
import { decisionNodes, type Fraction, type NormalForm, payoff, type Tree } from '@biform/core'
import type { BimatrixEquilibrium, NashEquilibria, PureEquilibria, SubgamePerfect } from '@biform/solver'
import { count, table } from '../text.ts'
import { number } from './number.ts'

/** So many equilibria are printed; `--json` has the rest. */
const MAX_LISTED = 100

/** One line per equilibrium in pure strategies. */
export function showPureEquilibria(game: NormalForm, result: PureEquilibria): string[] {
  const { equilibria } = result
  const title = count(equilibria.length, 'equilibrium in pure strategies', 'equilibria in pure strategies')
  return [
    heading(title, result),
    ...listed(equilibria, list =>
      table(
        [...game.players.map(title => ({ title })), ...payoffColumns(game.players)],
        list.map(profile => [
          ...profile.map((strategy, i) => game.strategies[i]![strategy]!),
          ...game.players.map((_, i) => number(payoff(game, profile, i))),
        ]),
      ),
    ),
  ]
}

/** All extreme equilibria, each strategy of a mixture on a line of its own, and the components that they span. */
export function showNashEquilibria(game: NormalForm, result: NashEquilibria): string[] {
  const { equilibria, components } = result
  const title = `${count(equilibria.length, 'extreme Nash equilibrium', 'extreme Nash equilibria')} in ${count(components.length, 'component', 'components')}`
  return [
    heading(title, result),
    ...listed(equilibria, list =>
      table(
        [{ title: '#', right: true }, ...game.players.map(title => ({ title })), ...payoffColumns(game.players)],
        list.flatMap(({ profile, payoffs, supports }, index) => {
          const lines = Math.max(...supports.map(support => support.length))
          return Array.from({ length: lines }, (_, j) => [
            j === 0 ? String(index + 1) : '',
            ...supports.map((support, i) => part(game.strategies[i]!, profile[i]!, support, j)),
            ...(j === 0 ? payoffs.map(number) : []),
          ])
        }),
      ),
    ),
    ...showComponents(game, result),
  ]
}

/** An equilibrium on one line: `Ann: opera 2/3, boxing 1/3; Bob: opera; payoffs 2/3, 2/3`. */
export function equilibriumLine(game: NormalForm, { profile, payoffs, supports }: BimatrixEquilibrium): string {
  const plays = supports.map((support, i) => {
    const parts = support.map((_, j) => part(game.strategies[i]!, profile[i]!, support, j))
    return `${game.players[i]}: ${parts.join(', ')}`
  })
  return [...plays, `payoffs ${payoffs.map(number).join(', ')}`].join('; ')
}

/** The j-th strategy of a mixture with its probability; a pure strategy stands alone. */
function part(
  strategies: readonly string[],
  mixture: readonly Fraction[],
  support: readonly number[],
  j: number,
): string {
  const strategy = support[j]
  if (strategy === undefined) return ''
  return support.length === 1 ? strategies[strategy]! : `${strategies[strategy]} ${number(mixture[strategy]!)}`
}

/** Components of more than one point, by the numbers of their extreme equilibria, and the indices of all. */
function showComponents(game: NormalForm, result: NashEquilibria): string[] {
  const key = (mixture: readonly Fraction[]): string => mixture.map(value => value.toFraction()).join(' ')
  const numbers = new Map(result.equilibria.map(({ profile }, i) => [profile.map(key).join('|'), i + 1] as const))
  if (result.components.length === 0) return []
  const indices = result.components.map(({ index }) => (index > 0 ? `+${index}` : String(index).replace('-', '−')))
  const index =
    indices.length === 1 ? `Index of the component: ${indices[0]}` : `Indices of the components: ${indices.join(', ')}`
  const lines = result.components.flatMap(({ subsets }, c) => {
    if (subsets.every(({ rows, columns }) => rows.length * columns.length === 1) && subsets.length === 1) return []
    return subsets.map(({ rows, columns }) => {
      const members = rows.flatMap(r =>
        columns.map(c => numbers.get(`${key(result.extreme.rows[r]!)}|${key(result.extreme.columns[c]!)}`)),
      )
      return `component ${c + 1}: {${members.sort((a, b) => a! - b!).join(', ')}}`
    })
  })
  if (lines.length === 0) return ['', index]
  const [row, column] = game.players
  return [
    '',
    `Continua: within each of these sets, any mixture of ${row}'s strategies meets any mixture of ${column}'s.`,
    ...lines,
    '',
    index,
  ]
}

/** All subgame-perfect equilibria: payoffs and path of each, and what is chosen where. */
export function showSubgamePerfect(game: Tree, result: SubgamePerfect): string[] {
  const { equilibria } = result
  const nodes = decisionNodes(game.root)
  const owners = game.players.map(player => nodes.filter(node => node.player === player))
  const title = count(equilibria.length, 'subgame-perfect equilibrium', 'subgame-perfect equilibria')
  return [
    heading(title, result),
    ...listed(equilibria, list => [
      ...table(
        [{ title: '#', right: true }, { title: 'path' }, ...payoffColumns(game.players)],
        list.map(({ path, payoffs }, i) => [String(i + 1), path.join(' → ') || '–', ...payoffs.map(number)]),
      ),
      '',
      ...table(
        [{ title: 'at' }, { title: 'player' }, ...list.map((_, i) => ({ title: `#${i + 1}` }))],
        nodes.map(node => {
          const i = game.players.indexOf(node.player)
          const j = owners[i]!.indexOf(node)
          return [node.label, node.player, ...list.map(({ strategies }) => strategies[i]![j]!)]
        }),
      ),
    ]),
  ]
}

function payoffColumns(players: readonly string[]): { title: string; right: boolean }[] {
  return players.map(player => ({ title: `${player} gets`, right: true }))
}

function heading(title: string, result: { readonly complete: boolean; readonly reason?: string }): string {
  if (result.complete) return title
  return result.reason === 'limit'
    ? `${title}, where the list was cut: there may be more`
    : `${title} found before the end (${result.reason}): there may be more`
}

function listed<Item>(items: readonly Item[], show: (items: readonly Item[]) => string[]): string[] {
  if (items.length === 0) return []
  if (items.length <= MAX_LISTED) return show(items)
  return [...show(items.slice(0, MAX_LISTED)), `… and ${items.length - MAX_LISTED} more: --json lists them`]
}
