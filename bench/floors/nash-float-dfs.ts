/**
 * Floor for `nashEquilibria`: all equilibria of a nondegenerate n×n game in doubles, with nothing proved.
 *
 * Both best-reply polytopes {z ≥ 0, Mz ≤ 1} are enumerated depth first over their edges. A vertex is known by the bit
 * set of its n tight constraints (bits 0…n−1 the rows, n…2n−1 the columns); the two players' vertices whose sets are
 * complements are the equilibria, found by hash. Rounding errors are ignored and ties are not resolved. All working
 * memory is kept from call to call.
 */

/** Mixed strategies [x, y] of every equilibrium; A and B are n×n payoffs, row-major, n ≤ 15. */
export function nashFloatDfs(A: Float64Array, B: Float64Array, n: number): [Float64Array, Float64Array][] {
  // Dictionaries are stored by columns: entry (row, column) at column · n + row. Column n is the right-hand side.
  const leastA = least(A)
  const leastB = least(B)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      tables[j * n + i] = A[i * n + j]! - leastA + 1
    }
  }
  enumerate(ofY, n, n)
  for (let k = 0; k < n * n; k++) tables[k] = B[k]! - leastB + 1
  enumerate(ofX, n, 0)

  const all = 2 ** (2 * n) - 1
  const found: [Float64Array, Float64Array][] = []
  for (let v = 1; v < ofY.count; v++) {
    const match = find(ofX.slots, ofX.keys, all ^ ofY.keys[v]!)
    if (match > 0) found.push([strategy(ofX, match, n, 0), strategy(ofY, v, n, n)])
  }
  return found
}

/** The vertices of one polytope: their tight sets, hashed, and their coordinates. Vertex 0 is the origin. */
interface Vertices {
  slots: Int32Array
  keys: Int32Array
  basic: Int8Array
  values: Float64Array
  count: number
}

const emptyList = (): Vertices => ({
  slots: new Int32Array(4096),
  keys: new Int32Array(1024),
  basic: new Int8Array(1024 * 16),
  values: new Float64Array(1024 * 16),
  count: 0,
})
const ofX = emptyList()
const ofY = emptyList()

// One level per basis on the way from the origin: its dictionary, its labels, its key and its next edge.
let tables = new Float64Array(64 * 16 * 17)
let rows = new Int8Array(64 * 16)
let columns = new Int8Array(64 * 16)
let next = new Int32Array(64)
let keys = new Int32Array(64)

function deepen(): void {
  tables = twice(tables)
  rows = twice(rows)
  columns = twice(columns)
  next = twice(next)
  keys = twice(keys)
}

function twice<T extends Int32Array | Int8Array | Float64Array>(from: T): T {
  const into = new (from.constructor as new (length: number) => T)(2 * from.length)
  into.set(from)
  return into
}

function least(M: Float64Array): number {
  let value = M[0]!
  for (let k = 1; k < M.length; k++) if (M[k]! < value) value = M[k]!
  return value
}

/** Walks the polytope in level 0 of `tables`, whose variables carry the labels first…first+n−1. */
function enumerate(list: Vertices, n: number, first: number): void {
  const width = n * (n + 1)
  const right = n * n
  tables.fill(1, right, width)
  keys[0] = 0
  next[0] = 0
  for (let i = 0; i < n; i++) {
    rows[i] = n - first + i
    columns[i] = first + i
    keys[0] |= 1 << (first + i)
  }
  list.count = 0
  list.slots.fill(0)
  add(list, keys[0], n, 0, 0)

  for (let depth = 0; depth >= 0; ) {
    const column = next[depth]!
    if (column === n) {
      depth--
      continue
    }
    next[depth] = column + 1
    const level = depth * width
    const from = level + column * n
    const values = level + right
    let row = -1
    let top = 1
    let bottom = 0
    for (let i = 0; i < n; i++) {
      const entry = tables[from + i]!
      if (entry > 1e-12) {
        const value = tables[values + i]!
        if (value * bottom < top * entry || row < 0) {
          row = i
          top = value
          bottom = entry
        }
      }
    }
    const labels = depth * n
    const key = keys[depth]! ^ (1 << columns[labels + column]!) ^ (1 << rows[labels + row]!)
    if (find(list.slots, list.keys, key) >= 0) continue

    depth++
    if (depth === keys.length || level + 2 * width > tables.length || labels + 2 * n > rows.length) deepen()
    pivot(tables, level, level + width, n, row, column)
    for (let i = labels; i < labels + n; i++) {
      rows[i + n] = rows[i]!
      columns[i + n] = columns[i]!
    }
    rows[labels + n + row] = columns[labels + column]!
    columns[labels + n + column] = rows[labels + row]!
    keys[depth] = key
    next[depth] = 0
    add(list, key, n, level + width + right, labels + n)
  }
}

function pivot(tables: Float64Array, from: number, into: number, n: number, row: number, column: number): void {
  const at = from + column * n
  const inverse = 1 / tables[at + row]!
  for (let j = 0; j <= n; j++) {
    const source = from + j * n
    const target = into + j * n
    if (j === column) {
      for (let i = 0; i < n; i++) tables[target + i] = -tables[source + i]! * inverse
      tables[target + row] = inverse
    } else {
      const factor = tables[source + row]! * inverse
      for (let i = 0; i < n; i++) tables[target + i] = tables[source + i]! - tables[at + i]! * factor
      tables[target + row] = factor
    }
  }
}

function hash(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d)
  return mixed ^ (mixed >>> 13)
}

function find(slots: Int32Array, keys: Int32Array, key: number): number {
  const mask = slots.length - 1
  for (let slot = hash(key) & mask; ; slot = (slot + 1) & mask) {
    const index = slots[slot]! - 1
    if (index < 0 || keys[index] === key) return index
  }
}

function add(list: Vertices, key: number, n: number, values: number, labels: number): void {
  if (list.count === list.keys.length) grow(list)
  const index = list.count++
  list.keys[index] = key
  place(list, index)
  for (let i = 0; i < n; i++) {
    list.basic[index * n + i] = rows[labels + i]!
    list.values[index * n + i] = tables[values + i]!
  }
}

function place(list: Vertices, index: number): void {
  const mask = list.slots.length - 1
  let slot = hash(list.keys[index]!) & mask
  while (list.slots[slot]! > 0) slot = (slot + 1) & mask
  list.slots[slot] = index + 1
}

function grow(list: Vertices): void {
  list.keys = twice(list.keys)
  list.basic = twice(list.basic)
  list.values = twice(list.values)
  list.slots = new Int32Array(2 * list.slots.length)
  for (let index = 0; index < list.count; index++) place(list, index)
}

/** The vertex's coordinates, scaled to sum to 1. */
function strategy(list: Vertices, vertex: number, n: number, first: number): Float64Array {
  const result = new Float64Array(n)
  let total = 0
  for (let i = vertex * n; i < (vertex + 1) * n; i++) {
    const k = list.basic[i]! - first
    if (k >= 0 && k < n) {
      result[k] = list.values[i]!
      total += list.values[i]!
    }
  }
  for (let k = 0; k < n; k++) result[k]! /= total
  return result
}
