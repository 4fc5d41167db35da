/** Checks single equilibria and the paths between them. */
import { integers, type NormalForm } from '@biform/core'
import type { LemkeHowson, LemkeHowsonAll, LinkedEquilibrium } from '../../results/index.ts'
import { determinantSign } from '../exact-linear.ts'
import { type Completeness, claimsAll, demand, demandSame, gameOf, index, list, record } from '../flaw.ts'
import { checkBimatrixEquilibrium } from './equilibrium.ts'
import { type Bases, followPath, origin, sidesOf } from './path.ts'

/** With more labels in all, paths are not followed anew. */
const MAX_REPLAYED_LABELS = 24
/** Longer paths are not either. */
const MAX_REPLAYED_PIVOTS = 10_000

/** The equilibrium, and in small games that the label leads to it. */
export function checkLemkeHowson(subject: unknown, result: LemkeHowson): Completeness | undefined {
  const game = bimatrixOf(subject)
  if (result.kind === 'not-found') {
    demand(['limit', 'stopped'].includes(result.reason), 'reason')
    return undefined
  }
  demand(result.kind === 'equilibrium', 'kind')
  const { supports } = checkBimatrixEquilibrium(game, result.equilibrium, 'equilibrium')
  const count = labelCount(game)
  index(result.label, count, 'label')
  index(result.pivots, Number.POSITIVE_INFINITY, 'pivots')
  if (count > MAX_REPLAYED_LABELS || result.pivots > MAX_REPLAYED_PIVOTS) return 'not checked'
  const sides = sidesOf(game)
  const path = followPath(sides, origin(sides), result.label, result.pivots)
  demand(path !== undefined && path.pivots === result.pivots, 'pivots')
  // The end is a vertex, and so is the only profile whose supports are among its basic strategies.
  const basic = basicOf(game, path.end)
  demand(supports[0]!.every(s => basic.rows.includes(s)) && supports[1]!.every(s => basic.columns.includes(s)), 'label')
  return 'checked'
}

/** Equilibria, their indices, and the paths; those of small games are followed anew. */
export function checkLemkeHowsonAll(subject: unknown, result: LemkeHowsonAll): Completeness | undefined {
  const game = bimatrixOf(subject)
  const complete = claimsAll(result)
  const count = labelCount(game)
  const equilibria = list(result.equilibria, 'equilibria')
  equilibria.forEach((item, k) => {
    checkLinked(game, item, `equilibria[${k}]`)
  })
  const seen = new Map<string, number>()
  list(result.links, 'links').forEach((item, k) => {
    const at = `links[${k}]`
    const { from, label, to, pivots } = record(item, at)
    for (const [place, name] of [
      [from, 'from'],
      [to, 'to'],
    ] as const) {
      demand(Number.isInteger(place), `${at}.${name}`)
      index(place + 1, equilibria.length + 1, `${at}.${name}`)
    }
    index(label, count, `${at}.label`)
    index(pivots, Number.POSITIVE_INFINITY, `${at}.pivots`)
    const previous = result.links[k - 1]
    demand(previous === undefined || previous.from < from || (previous.from === from && previous.label < label), at)
    const sign = (place: number): number => (place < 0 ? -1 : equilibria[place]!.index)
    demand(sign(from) === -sign(to), `${at}.to`)
    seen.set(`${from} ${label} ${to} ${pivots}`, k)
  })
  result.links.forEach(({ from, label, to, pivots }, k) => {
    demand(seen.has(`${to} ${label} ${from} ${pivots}`), `links[${k}]`)
  })
  if (complete) demand(result.links.length === count * (equilibria.length + 1), 'links')
  if (count > MAX_REPLAYED_LABELS || result.links.some(({ pivots }) => pivots > MAX_REPLAYED_PIVOTS))
    return 'not checked'
  replay(game, result)
  return complete ? 'checked' : undefined
}

/** Follows every listed path, from the artificial equilibrium on, in the order in which its start was met. */
function replay(game: NormalForm, { equilibria, links }: LemkeHowsonAll): void {
  const sides = sidesOf(game)
  const bases = new Map<number, Bases>([[-1, origin(sides)]])
  for (let from = -1; from < equilibria.length; from++) {
    const start = bases.get(from)
    demand(start !== undefined, `equilibria[${from}]`)
    links.forEach((link, k) => {
      if (link.from !== from) return
      const path = followPath(sides, start, link.label, link.pivots)
      demand(path !== undefined && path.pivots === link.pivots, `links[${k}].pivots`)
      const known = bases.get(link.to)
      if (known === undefined) {
        // Equilibria are listed in the order in which they were met.
        demand(link.to === bases.size - 1, `links[${k}].to`)
        demandSame(equilibria[link.to]!.basic, basicOf(game, path.end), `equilibria[${link.to}].basic`)
        bases.set(link.to, path.end)
      } else {
        demandSame(basicOf(game, path.end), basicOf(game, known), `links[${k}].to`)
      }
    })
  }
}

/** An equilibrium whose basic strategies determine it, with the sign of their determinants. */
function checkLinked(game: NormalForm, item: LinkedEquilibrium, at: string): void {
  const {
    supports,
    index: claimed,
    basic,
  } = record(item, at) && { ...checkBimatrixEquilibrium(game, item, at), ...item }
  const counts = game.strategies.map(labels => labels.length)
  const lists = [record(basic, `${at}.basic`).rows, basic.columns].map((strategies, i) => {
    const name = `${at}.basic.${i === 0 ? 'rows' : 'columns'}`
    list(strategies, name).forEach((s, k) => {
      index(s, counts[i]!, name)
      demand(k === 0 || strategies[k - 1]! < s, name)
    })
    demand(
      supports[i]!.every(s => strategies.includes(s)),
      name,
    )
    return strategies
  })
  demand(lists[0]!.length === lists[1]!.length, `${at}.basic`)
  const signs = game.payoffs.map(store => {
    const values = integers(store)
    const block = lists[0]!.map(i => [...lists[1]!.map(j => values[i * counts[1]! + j]!), 1n])
    return determinantSign([...block, [...lists[1]!.map(() => 1n), 0n]])
  })
  demand(claimed !== 0 && claimed === (lists[0]!.length % 2 === 0 ? -1 : 1) * signs[0]! * signs[1]!, `${at}.index`)
}

function bimatrixOf(subject: unknown): NormalForm {
  const game = gameOf(subject, 'normal-form')
  demand(game.players.length === 2, 'subject')
  return game
}

function labelCount(game: NormalForm): number {
  return game.strategies[0]!.length + game.strategies[1]!.length
}

/** Basic labels as strategies. */
function basicOf(game: NormalForm, { rows, columns }: Bases): { rows: number[]; columns: number[] } {
  const m = game.strategies[0]!.length
  return {
    rows: rows.filter(label => label < m).sort((a, b) => a - b),
    columns: columns.flatMap(label => (label >= m ? [label - m] : [])).sort((a, b) => a - b),
  }
}
