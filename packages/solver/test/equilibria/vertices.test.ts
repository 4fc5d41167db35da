import { type NormalForm, normalForm, random } from '@biform/core'
import { describe, expect, it } from 'vitest'
import { bestReplyPolytopes } from '../../src/equilibria/best-reply-polytopes.ts'
import {
  columnOf,
  dictionaries,
  errorOf,
  isVariable,
  measure,
  pivot,
  restart,
} from '../../src/equilibria/dictionary.ts'
import { exactBasis, exactLeaving, exactZeros } from '../../src/equilibria/exact-basis.ts'
import { labelsIn, setAt, toggle } from '../../src/equilibria/label-sets.ts'
import type { Polytope } from '../../src/equilibria/polytope.ts'
import { explore, startWalk } from '../../src/equilibria/vertices.ts'

function randomGame(m: number, n: number, draw: () => number | string): NormalForm {
  const list = (): (number | string)[] => Array.from({ length: m * n }, draw)
  return normalForm({ shape: [m, n], payoffs: [list(), list()] })
}

/** All lexico-feasible bases with their zero rows, by the ratio test in integers alone. */
function basesOf(polytope: Polytope, labels: number): Map<string, string> {
  const words = Math.ceil(labels / 32)
  const found = new Map<string, string>()
  const open = [[...polytope.variables]]
  for (let list = open.pop(); list; list = open.pop()) {
    if (found.has(list.join())) continue
    const set = new Int32Array(words)
    for (const label of list) toggle(set, label)
    const basis = exactBasis(polytope, set)!
    found.set(list.join(), String(exactZeros(basis, polytope.slacks)!.sort((a, b) => a - b)))
    for (const entering of list) {
      const leaving = exactLeaving(basis, entering, polytope.slacks)
      open.push([...list.filter(label => label !== entering), leaving].sort((a, b) => a - b))
    }
  }
  return found
}

const draws: Record<string, (seed: number) => () => number | string> = {
  'in ±100': seed => {
    const stream = random(seed, 1)
    return () => stream.integer(-100, 100)
  },
  'in {0, 1, 2}': seed => {
    const stream = random(seed, 2)
    return () => stream.integer(0, 2)
  },
  'in {0, 1, 2} times a large prime': seed => {
    const stream = random(seed, 3)
    return () => stream.integer(0, 2) * 1_000_003
  },
  'from 1e-30 to 1e30': seed => {
    const stream = random(seed, 4)
    return () => `${stream.integer(1, 9)}e${stream.integer(-30, 30)}`
  },
  'that differ in the sixteenth digit': seed => {
    const stream = random(seed, 5)
    return () => `1.000000000000000${stream.integer(0, 3)}`
  },
  'beyond the range of doubles': seed => {
    const stream = random(seed, 6)
    return () => `${stream.integer(0, 2)}e${stream.integer(0, 1) === 0 ? 0 : 400}`
  },
}

describe('the walk in doubles', () => {
  describe.each(Object.entries(draws))('with payoffs %s', (_, draw) => {
    it.each([
      [3, 3],
      [5, 4],
      [2, 7],
      [6, 6],
    ] as const)('meets all bases of a %i×%i game and no others', (m, n) => {
      for (let seed = 0; seed < 3; seed++) {
        const { rows, columns } = bestReplyPolytopes(randomGame(m, n, draw(seed)))
        for (const polytope of [rows, columns]) {
          const walk = startWalk(polytope, m + n)
          while (walk.level >= 0) explore(walk, 7)
          const { bases, tight, basisOf, degenerate } = walk.found
          const known = basesOf(polytope, m + n)
          const keys = Array.from({ length: bases.count }, (_, index) => labelsIn(setAt(bases, index)).join())
          expect(keys.toSorted()).toEqual([...known.keys()].sort())
          basisOf.forEach((basis, vertex) => {
            const own = labelsIn(setAt(bases, basis))
            const zeros = labelsIn(setAt(tight, vertex)).filter(label => !own.includes(label))
            expect(String(zeros)).toBe(known.get(own.join()))
            expect(degenerate.has(vertex)).toBe(zeros.length > 0)
          })
        }
      }
    })
  })

  it('keeps few dictionaries and computes others anew', () => {
    const polytope = bestReplyPolytopes(randomGame(5, 5, draws['in ±100']!(1))).rows
    const walk = { ...startWalk(polytope, 10), most: 2, kept: 2 }
    while (walk.level >= 0) explore(walk, 1)
    const keys = Array.from({ length: walk.found.bases.count }, (_, k) => labelsIn(setAt(walk.found.bases, k)).join())
    expect(keys.toSorted()).toEqual([...basesOf(polytope, 10).keys()].sort())
  })
})

describe('dictionaries in doubles', () => {
  it.each(Object.entries(draws).filter(([name]) => !name.includes('beyond')))(
    'are within their bounds of the truth, payoffs %s',
    (_, draw) => {
      for (let seed = 0; seed < 4; seed++) {
        const [m, n] = [5, 6]
        const polytope = bestReplyPolytopes(randomGame(m, n, draw(seed))).rows
        const all = dictionaries(polytope.start, 0, m, 2)
        const stream = random(seed, 7)
        restart(all, 0)
        let slot = 0
        const set = new Int32Array(1)
        for (const label of polytope.variables) toggle(set, label)
        for (let step = 1; step <= 40; step++) {
          // Any pivot will do whose entry is not tiny; feasible or not.
          const [row, column] = [stream.integer(0, n - 1), stream.integer(0, m - 1)]
          const entry = all.entries[(slot * (m + 1) + column) * n + row]!
          if (!(Math.abs(entry) > 1e-6)) continue
          toggle(set, all.basic[slot * n + row]!)
          toggle(set, all.cobasic[slot * m + column]!)
          pivot(all, slot, 1 - slot, row, column)
          slot = 1 - slot
          if (step % 8 === 0) measure(all, slot)
          if (errorOf(all, slot, m) === Number.POSITIVE_INFINITY) break
          const exact = exactBasis(polytope, set)!
          expect(Math.abs(Number(exact.table.divisor))).toBeLessThanOrEqual(all.determinant[slot]! * (1 + 1e-12))
          for (let i = 0; i < n; i++) {
            const r = exact.basic.indexOf(all.basic[slot * n + i]!)
            for (let j = 0; j <= m; j++) {
              const c = j === m ? m : exact.cobasic.indexOf(all.cobasic[slot * m + j]!)
              const up = isVariable(all, all.basic[slot * n + i]!) ? all.scale : 1
              const down = j < m && isVariable(all, all.cobasic[slot * m + j]!) ? all.scale : 1
              const top = BigInt(exact.table.entries[r * (m + 1) + c]!) * BigInt(up)
              const bottom = BigInt(exact.table.divisor) * BigInt(down)
              // Doubles are integers in units of 2^-600 here, but for what is far below all bounds.
              const found = BigInt(Math.trunc(all.entries[(slot * (m + 1) + j) * n + i]! * 2 ** 600))
              const difference = (top * 2n ** 600n) / bottom - found
              const error = Math.abs(Number(difference)) * 2 ** -600
              expect(error).toBeLessThanOrEqual(errorOf(all, slot, j, i))
              expect(errorOf(all, slot, j, i)).toBeLessThanOrEqual(errorOf(all, slot, j))
            }
          }
        }
        for (let j = 0; j < m; j++) expect(columnOf(all, slot, all.cobasic[slot * m + j]!)).toBe(j)
      }
    },
  )
})
