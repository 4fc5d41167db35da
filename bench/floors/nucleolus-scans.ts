/**
 * Floor for `nucleolus`: reads every worth once per stage and pivot, each time looking for the coalition with the largest
 * excess v(S) − x(S). That is one addition and one comparison per coalition; subset sums of the lowest ten players are
 * tabled. No method that prices coalitions one pivot at a time does less, whatever it does with what it finds.
 */
export function nucleolusScans(worth: Float64Array, players: number, scans: number): number {
  const low = Math.min(players, 10)
  const width = 1 << low
  const sums = new Float64Array(width)
  let found = 0
  for (let scan = 0; scan < scans; scan++) {
    // Amounts differ from scan to scan, as they do from pivot to pivot.
    const amount = (i: number): number => 1 + i + scan / scans
    for (let i = 0; i < low; i++) for (let S = 0; S < 1 << i; S++) sums[(1 << i) + S] = sums[S]! + amount(i)
    let most = Number.NEGATIVE_INFINITY
    for (let start = 0; start < worth.length; start += width) {
      let above = 0
      for (let i = low; i < players; i++) if ((start >>> i) & 1) above += amount(i)
      for (let L = 0; L < width; L++) {
        const excess = worth[start + L]! - (above + sums[L]!)
        if (excess > most) {
          most = excess
          found = start + L
        }
      }
    }
  }
  return found
}
