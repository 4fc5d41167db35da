/** Weak orders: rankings with ties, as lists of classes, the best first. */

/** All weak orders of some items. */
export function* weakOrders<Item>(items: readonly Item[]): Generator<Item[][]> {
  if (items.length === 0) {
    yield []
    return
  }
  const [first, ...rest] = items as [Item, ...Item[]]
  for (const order of weakOrders(rest)) {
    for (let k = 0; k < order.length; k++) yield order.with(k, [first, ...order[k]!])
    for (let k = 0; k <= order.length; k++) yield order.toSpliced(k, 0, [first])
  }
}

/** How many there are of n items: the Fubini numbers. */
export function weakOrderCount(n: number): number {
  const counts = [1]
  for (let m = 1; m <= n; m++) {
    let [total, choose] = [0, 1]
    for (let k = 1; k <= m; k++) {
      choose = (choose * (m - k + 1)) / k
      total += choose * counts[m - k]!
    }
    counts.push(total)
  }
  return counts[n]!
}
