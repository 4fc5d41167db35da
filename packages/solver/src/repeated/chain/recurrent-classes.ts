/**
 * The recurrent classes of a Markov chain: the strongly connected sets of states that no way leads out of (R. Tarjan,
 * Depth-first search and linear graph algorithms, SIAM Journal on Computing 1, 1972, without recursion).
 */

/** Each class ascending, the classes by their first states. */
export function recurrentClasses(next: {
  readonly start: readonly number[]
  readonly targets: readonly number[]
}): number[][] {
  const { start, targets } = next
  const count = start.length - 1
  const order = new Int32Array(count).fill(-1)
  const low = new Int32Array(count)
  const component = new Int32Array(count).fill(-1)
  const cursor = Int32Array.from(start.slice(0, count))
  const stack: number[] = [] // states whose component is open
  const path: number[] = [] // states that are being visited
  const components: number[][] = []
  let visited = 0
  for (let root = 0; root < count; root++) {
    if (order[root] !== -1) continue
    path.push(root)
    while (path.length > 0) {
      const state = path.at(-1)!
      if (order[state] === -1) {
        order[state] = low[state] = visited++
        stack.push(state)
      }
      if (cursor[state]! < start[state + 1]!) {
        const target = targets[cursor[state]!]!
        cursor[state]! += 1
        if (order[target] === -1) path.push(target)
        else if (component[target] === -1) low[state] = Math.min(low[state]!, order[target]!)
        continue
      }
      path.pop()
      const before = path.at(-1)
      if (before !== undefined) low[before] = Math.min(low[before]!, low[state]!)
      if (low[state] !== order[state]) continue
      const members = stack.splice(stack.lastIndexOf(state))
      for (const member of members) component[member] = components.length
      components.push(members.toSorted((a, b) => a - b))
    }
  }
  const leaves = (state: number): boolean =>
    targets.slice(start[state]!, start[state + 1]!).some(target => component[target] !== component[state])
  return components.filter(members => !members.some(leaves)).sort((a, b) => a[0]! - b[0]!)
}
