/**
 * Potentials of a graph of improvements: ranks that rise along every edge but within groups of profiles that lead to each other, found by
 * R. Tarjan's algorithm (1972); or a cycle that goes up.
 */

/** `from` leads to the profiles that `next` gives; of those, it improves strictly on the ones that `strict` says. */
export interface Improvements {
  readonly count: number
  readonly next: (from: number) => readonly number[]
  readonly strict: (from: number, to: number) => boolean
}

/** A rank for every profile, or a cycle with a strict step. */
export type Ranked =
  | { readonly kind: 'ranks'; readonly ranks: readonly number[] }
  | { readonly kind: 'cycle'; readonly cycle: readonly number[] }

/** Ranks the profiles, or finds a cycle. */
export function ranked(graph: Improvements): Ranked {
  const groups = groupsOf(graph)
  for (let from = 0; from < graph.count; from++) {
    for (const to of graph.next(from)) {
      if (groups[from] === groups[to] && graph.strict(from, to)) {
        return { kind: 'cycle', cycle: [from, ...pathBetween(graph, to, from)] }
      }
    }
  }
  // Groups are numbered from the ends of improvement backwards, so that each leads to lower numbers only.
  const members: number[][] = []
  groups.forEach((group, profile) => {
    members[group] ??= []
    members[group].push(profile)
  })
  const heights: number[] = []
  members.forEach((list, group) => {
    heights[group] = Math.max(
      0,
      ...list.flatMap(from =>
        graph.next(from).flatMap(to => (groups[to] === group ? [] : [heights[groups[to]!]! + 1])),
      ),
    )
  })
  const most = heights.reduce((a, b) => Math.max(a, b), 0)
  return { kind: 'ranks', ranks: groups.map(group => most - heights[group]!) }
}

/** The strongly connected component of each vertex, numbered in the order in which they are closed. */
function groupsOf({ count, next }: Improvements): number[] {
  const groups = new Array<number>(count).fill(-1)
  const order = new Array<number>(count).fill(-1)
  const low = new Array<number>(count).fill(0)
  const open: number[] = []
  let seen = 0
  let closed = 0
  for (let root = 0; root < count; root++) {
    if (order[root]! >= 0) continue
    const walk: { readonly at: number; readonly edges: readonly number[]; edge: number }[] = []
    const enter = (at: number): void => {
      order[at] = seen
      low[at] = seen++
      open.push(at)
      walk.push({ at, edges: next(at), edge: 0 })
    }
    enter(root)
    while (walk.length > 0) {
      const level = walk.at(-1)!
      const to = level.edges[level.edge++]
      if (to === undefined) {
        walk.pop()
        const parent = walk.at(-1)?.at
        if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[level.at]!)
        if (low[level.at] !== order[level.at]) continue
        for (let member = -1; member !== level.at; ) {
          member = open.pop()!
          groups[member] = closed
        }
        closed += 1
      } else if (order[to]! < 0) enter(to)
      else if (groups[to]! < 0) low[level.at] = Math.min(low[level.at]!, order[to]!)
    }
  }
  return groups
}

/** The vertices from `start` up to but without `end`, along a shortest path. */
function pathBetween({ next }: Improvements, start: number, end: number): number[] {
  const before = new Map([[start, -1]])
  const queue = [start]
  for (const at of queue) {
    if (at === end) break
    for (const to of next(at)) {
      if (before.has(to)) continue
      before.set(to, at)
      queue.push(to)
    }
  }
  const path: number[] = []
  for (let at = before.get(end)!; at >= 0; at = before.get(at)!) path.unshift(at)
  return path
}
