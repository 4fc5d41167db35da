/**
 * Floor for `moran`: a population as a list of types, two draws a step from sfc32: one individual is copied over another,
 * the counts of the types are updated. No payoffs, no fitness.
 */

/** The counts after so many steps, from a population with as many of each type as possible. */
export function moranLoop(size: number, types: number, steps: number, seed = 1): Int32Array {
  const population = Int32Array.from({ length: size }, (_, i) => i % types)
  const counts = new Int32Array(types)
  for (const type of population) counts[type]! += 1
  let [a, b, c, d] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88, 1]
  for (let step = 0; step < steps; step++) {
    let draw = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + draw) | 0
    const parent = population[Math.floor(((draw >>> 0) * size) / 2 ** 32)]!
    draw = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + draw) | 0
    const place = Math.floor(((draw >>> 0) * size) / 2 ** 32)
    counts[population[place]!]! -= 1
    counts[parent]! += 1
    population[place] = parent
  }
  return counts
}
