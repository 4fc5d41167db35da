/**
 * Convex hulls of points in the unit square, in doubles: Andrew's monotone chain (Information Processing Letters 9, 1979),
 * after the points inside an octagon of extreme ones are left out. Points and segments are hulls like others.
 */

/** Points with a tag each; the first `size` of them count. */
export interface Points {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly tag: Int32Array
  size: number
}

/** Points this close to a line lie on it. */
const FLAT = 1e-15
/** Points whose x differ by no more than this lie above each other. */
const ALIGNED = 4e-15
/** Below so many points the octagon costs more than it saves. */
const MIN_FILTERED = 24

/** Room for so many points. */
export function points(capacity: number): Points {
  return { x: new Float64Array(capacity), y: new Float64Array(capacity), tag: new Int32Array(capacity), size: 0 }
}

/** Adds a point. */
export function add(list: Points, x: number, y: number, tag: number): void {
  list.x[list.size] = x
  list.y[list.size] = y
  list.tag[list.size++] = tag
}

/**
 * Writes the vertices of the hull into `into`, counterclockwise from the lowest of the leftmost, each once. Points that
 * lie above each other up to rounding get the same x.
 */
export function hull({ x, y, tag, size }: Points, into: Points): void {
  const order = candidates(x, y, size)
  order.sort((a, b) => x[a]! - x[b]!)
  align(x, order)
  order.sort((a, b) => x[a]! - x[b]! || y[a]! - y[b]!)
  const chain: number[] = []
  const extend = (point: number, start: number): void => {
    while (chain.length > start && isIdle(x, y, chain.at(-2), chain.at(-1)!, point)) chain.pop()
    chain.push(point)
  }
  for (const point of order) extend(point, 0)
  const bottom = chain.length
  if (bottom > 1) {
    for (let k = order.length - 2; k >= 0; k--) extend(order[k]!, bottom)
    chain.pop()
    if (chain.length > 2 && isSame(x, y, chain[0]!, chain.at(-1)!)) chain.pop()
  }
  into.size = 0
  for (const point of chain) add(into, x[point]!, y[point]!, tag[point]!)
}

/** Gives points, sorted by x, the x of the first of those that are to its right by rounding only. */
function align(x: Float64Array, order: readonly number[]): void {
  let anchor = Number.NEGATIVE_INFINITY
  for (const point of order) {
    if (x[point]! <= anchor + ALIGNED) x[point] = anchor
    else anchor = x[point]!
  }
}

function isSame(x: Float64Array, y: Float64Array, a: number, b: number): boolean {
  return Math.abs(x[a]! - x[b]!) <= FLAT && Math.abs(y[a]! - y[b]!) <= FLAT
}

/** Whether b adds nothing to the way from a to c: it is on the left of it, or between them up to rounding. */
function isIdle(x: Float64Array, y: Float64Array, a: number | undefined, b: number, c: number): boolean {
  if (a === undefined) return isSame(x, y, b, c)
  const [dx, dy] = [x[c]! - x[b]!, y[c]! - y[b]!]
  const [ex, ey] = [x[b]! - x[a]!, y[b]! - y[a]!]
  const cross = ex * dy - ey * dx
  if (cross <= 0) return true
  return cross <= FLAT * (Math.abs(dx + ex) + Math.abs(dy + ey)) && dx * ex + dy * ey >= 0
}

/** Directions in which extreme points are looked for, counterclockwise. */
const DIRECTIONS = [
  [0, -1],
  [1, -1],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
] as const

/** The points that are not inside the octagon of those that are extreme in eight directions. */
function candidates(x: Float64Array, y: Float64Array, size: number): number[] {
  const all: number[] = []
  for (let k = 0; k < size; k++) all.push(k)
  if (size < MIN_FILTERED) return all
  const corners = DIRECTIONS.map(([dx, dy]) => farthest(x, y, size, dx, dy))
  if (corners.every(corner => corner === corners[0])) return all
  let inside = all
  const outside: number[] = []
  for (let c = 0; c < 8; c++) {
    const [from, to] = [corners[c]!, corners[(c + 1) % 8]!]
    if (from === to) continue
    const [fx, fy, dx, dy] = [x[from]!, y[from]!, x[to]! - x[from]!, y[to]! - y[from]!]
    const still: number[] = []
    for (const k of inside) {
      if (dx * (y[k]! - fy) - dy * (x[k]! - fx) > FLAT) still.push(k)
      else outside.push(k)
    }
    inside = still
  }
  return outside
}

function farthest(x: Float64Array, y: Float64Array, size: number, dx: number, dy: number): number {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  for (let k = 0; k < size; k++) {
    const value = dx * x[k]! + dy * y[k]!
    if (value <= most) continue
    most = value
    best = k
  }
  return best
}
