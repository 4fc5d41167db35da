import { type Fraction, ONE, ratio, rational, toJSON, toNumber } from '@biform/core'
import {
  type FixationExact,
  type FixationOnGraphDouble,
  type FixationOnGraphExact,
  fixation,
  fixationOnGraph,
  moran,
  type UpdateRule,
} from '@biform/solver'
import { describe, expect, it } from 'vitest'

const game = [
  [4, 1],
  [6, 2],
]
/** Constant fitness: r and 1. */
const fitter = (r: string | number) => [
  [r, r],
  [1, 1],
]
const complete = (n: number) =>
  Array.from({ length: n }, (_, i) => Array.from({ length: i }, (_, j): [number, number] => [j, i])).flat()
const ring = (n: number) => Array.from({ length: n }, (_, i): [number, number] => [i, (i + 1) % n])
const star = (leaves: number) => Array.from({ length: leaves }, (_, k): [number, number] => [0, k + 1])
/** Three vertices joined to each of three others. */
const bipartite = [0, 1, 2].flatMap(a => [3, 4, 5].map((b): [number, number] => [a, b]))
/** A triangle with a tail. */
const kite: [number, number][] = [
  [0, 1],
  [1, 2],
  [2, 0],
  [2, 3],
  [3, 4],
]

/** As `fixation` by the number of mutants. */
function byCount<Value>(classes: readonly number[], values: readonly Value[], n: number): Value[] {
  return Array.from({ length: n + 1 }, (_, k) => values[classes[2 ** k - 1]!]!)
}

describe('on a complete graph', () => {
  it.each<UpdateRule>(['birth-death', 'death-birth', 'local'])('%s is that of a well-mixed population', rule => {
    const n = 6
    const mixed = fixation(game, { size: n, rule }) as FixationExact
    const found = fixationOnGraph(game, { graph: complete(n), rule }) as FixationOnGraphExact
    expect(found.probabilities.length).toBe(n + 1)
    expect(byCount(found.classes, found.probabilities, n)).toEqual(mixed.probabilities)
    // Under the other rules a well-mixed individual may meet itself, and nothing happens.
    const factor = rule === 'death-birth' ? ONE : ratio(BigInt(n - 1), BigInt(n))
    const slower = (values: readonly (Fraction | null)[]) => values.map(value => value?.mul(factor) ?? null)
    expect(byCount(found.classes, found.times, n)).toEqual(slower(mixed.times))
    expect(byCount(found.classes, found.timesIfFixed, n)).toEqual(slower(mixed.timesIfFixed))
    expect(byCount(found.classes, found.timesIfLost, n)).toEqual(slower(mixed.timesIfLost))
  })

  it.each<UpdateRule>(['fermi', 'exponential-birth-death'])('%s is that of a well-mixed population', rule => {
    const mixed = fixation(game, { size: 6, rule })
    const found = fixationOnGraph(game, { graph: complete(6), rule }) as FixationOnGraphDouble
    byCount(found.classes, found.probabilities, 6).forEach((value, k) => {
      expect(value).toBeCloseTo(mixed.probabilities[k] as number, 14)
    })
  })
})

describe('the isothermal theorem (Lieberman, Hauert and Nowak 2005)', () => {
  it.each([
    ['a ring', ring(7)],
    ['two parts of three', bipartite],
  ])('on %s, a fitter mutant takes over as in a well-mixed population', (_, graph) => {
    const n = graph.flat().reduce((a, b) => Math.max(a, b)) + 1
    const mixed = fixation(fitter('3/2'), { size: n }) as FixationExact
    const found = fixationOnGraph(fitter('3/2'), { graph }) as FixationOnGraphExact
    found.classes.forEach((k, state) => {
      const mutants = [...state.toString(2)].filter(bit => bit === '1').length
      expect(toJSON(found.probabilities[k])).toBe(toJSON(mixed.probabilities[mutants]))
    })
    expect(toJSON(found.probability)).toBe(toJSON(mixed.probability))
  })

  it('does not hold for graphs that are not regular, nor under death–birth', () => {
    const mixed = fixation(fitter(2), { size: 5 }).probability as Fraction
    const kept = fixationOnGraph(fitter(2), { graph: kite }).probability as Fraction
    expect(kept.equals(mixed)).toBe(false)
    const onRing = fixationOnGraph(fitter(2), { graph: ring(5), rule: 'death-birth' }).probability as Fraction
    expect(onRing.equals(fixation(fitter(2), { size: 5, rule: 'death-birth' }).probability as Fraction)).toBe(false)
  })
})

describe('stars (Broom and Rychtář 2008)', () => {
  it.each([
    [2, '2'],
    [3, '2'],
    [6, '1/3'],
    [8, '11/10'],
    [11, '3/2'],
  ])('of %i leaves, fitness %s', (leaves, text) => {
    // From the centre (r/(n+r))/A and from a leaf (nr/(nr+1))/A, with A = 1 + Σ_{j<n} n/(n+r) · ((n+r)/(r(nr+1)))^j.
    const [r, n] = [rational(text), rational(leaves)]
    const up = n.mul(r).add(1)
    const base = n.add(r).div(r.mul(up))
    let all = ONE
    for (let j = 1; j < leaves; j++) all = all.add(n.div(n.add(r)).mul(base.pow(j)!))
    const found = fixationOnGraph(fitter(text), { graph: star(leaves) }) as FixationOnGraphExact
    expect(toJSON(found.vertices[0])).toBe(toJSON(r.div(n.add(r)).div(all)))
    expect(toJSON(found.vertices[1])).toBe(toJSON(n.mul(r).div(up).div(all)))
    expect(found.probabilities.length).toBe(2 * (leaves + 1))
  })
})

describe('neutral mutants (Antal, Redner and Sood 2006)', () => {
  const neutral = fitter(1)
  const degrees = Array.from({ length: 5 }, (_, v) => kite.flat().filter(end => end === v).length)
  const parts = (weights: readonly Fraction[]) => {
    const all = weights.reduce((a, b) => a.add(b))
    return weights.map(weight => toJSON(weight.div(all)))
  }

  it('take over in proportion to degrees under death–birth and learning', () => {
    const expected = parts(degrees.map(degree => rational(degree)))
    expect(toJSON(fixationOnGraph(neutral, { graph: kite, rule: 'death-birth' }).vertices)).toEqual(expected)
    expect(toJSON(fixationOnGraph(neutral, { graph: kite, rule: 'local' }).vertices)).toEqual(expected)
  })

  it('and in inverse proportion under birth–death', () => {
    const expected = parts(degrees.map(degree => ratio(1n, BigInt(degree))))
    expect(toJSON(fixationOnGraph(neutral, { graph: kite }).vertices)).toEqual(expected)
  })
})

describe('other graphs', () => {
  it('are symmetric in the two types', () => {
    const one = fixationOnGraph(game, { graph: kite }) as FixationOnGraphExact
    const other = fixationOnGraph(
      [
        [2, 6],
        [1, 4],
      ],
      { graph: kite },
    ) as FixationOnGraphExact
    one.classes.forEach((k, state) => {
      const twin = other.classes[31 - state]!
      expect(toJSON(ONE.sub(one.probabilities[k]!))).toBe(toJSON(other.probabilities[twin]))
      expect(toJSON(one.timesIfFixed[k])).toBe(toJSON(other.timesIfLost[twin]))
    })
  })

  it('have the same answers in doubles', () => {
    const exact = fixationOnGraph(game, { graph: kite, rule: 'death-birth' }) as FixationOnGraphExact
    const double = fixationOnGraph(game, { graph: kite, rule: 'death-birth', arithmetic: 'double' })
    for (const name of ['probabilities', 'times', 'timesIfFixed', 'timesIfLost'] as const) {
      exact[name].forEach((value, k) => {
        if (value === null) expect(double[name][k]).toBe(null)
        else
          expect(Math.abs((double[name][k] as number) - toNumber(value))).toBeLessThanOrEqual(1e-13 * toNumber(value))
      })
    }
  })

  // Each z-value is below 4 with probability 0.99994; seeds are fixed.
  it.each<UpdateRule>(['birth-death', 'death-birth', 'local', 'fermi', 'exponential-birth-death'])(
    '%s is what `moran` samples',
    rule => {
      const number = (value: Fraction | number): number => (typeof value === 'number' ? value : toNumber(value))
      const exact = fixationOnGraph(game, { graph: kite, rule, intensity: '1/2', initial: [0, 3] })
      const runs = 2_000
      const sampled = moran(game, { initial: [0, 1, 1, 0, 1], graph: kite, rule, intensity: '1/2', seed: 21, runs })
      const p = number(exact.probability)
      expect(Math.abs(sampled.wins[0]! / runs - p) / Math.sqrt((p * (1 - p)) / runs)).toBeLessThan(4)
      const lengths = sampled.runs.map(({ steps }) => steps)
      const mean = lengths.reduce((a, b) => a + b) / runs
      const variance = lengths.reduce((all, steps) => all + (steps - mean) ** 2, 0) / runs
      expect(Math.abs(mean - number(exact.time)) / Math.sqrt(variance / runs)).toBeLessThan(4)
    },
  )

  it('say where a type cannot win', () => {
    // Mutants have no fitness: they never spread.
    const found = fixationOnGraph(fitter(0), { graph: kite }) as FixationOnGraphExact
    expect(toJSON(found.probability)).toBe('0')
    expect(found.timesIfFixed.slice(1, -1).every(value => value === null)).toBe(true)
  })
})

describe('bad input', () => {
  it.each<[string, () => unknown, string]>([
    ['no list', () => fixationOnGraph(game, { graph: 'ring' as never }), 'graph: "ring" is not a list of edges'],
    [
      'two parts',
      () =>
        fixationOnGraph(game, {
          graph: [
            [0, 1],
            [2, 3],
          ],
        }),
      'graph: vertex 2 is not connected',
    ],
    [
      'a vertex too many',
      () => fixationOnGraph(game, { graph: ring(13) }),
      'graph: has a vertex 12: from 12 vertices on',
    ],
    ['no vertex', () => fixationOnGraph(game, { graph: [[0, 1.5]] }), 'graph[0]: '],
    ['no edges', () => fixationOnGraph(game, { graph: [] }), 'graph: vertex 1 is not connected'],
    [
      'a mutant nowhere',
      () => fixationOnGraph(game, { graph: kite, initial: [5] }),
      'initial[0]: 5 is not a vertex from 0 to 4',
    ],
    [
      'two in one place',
      () => fixationOnGraph(game, { graph: kite, initial: [1, 1] }),
      'initial[1]: names vertex 1 a second time',
    ],
    [
      'a negative fitness',
      () => fixationOnGraph(fitter(-1), { graph: kite }),
      'a vertex of type 0 can have the fitness -1, below 0',
    ],
    [
      'nobody fit',
      () =>
        fixationOnGraph(
          [
            [0, 0],
            [0, 0],
          ],
          { graph: kite },
        ),
      'nobody is fit to reproduce',
    ],
    [
      'exponentials',
      () => fixationOnGraph(game, { graph: kite, rule: 'fermi', arithmetic: 'exact' }),
      'exponentials are irrational',
    ],
    [
      'too few symmetries',
      () =>
        fixationOnGraph(game, {
          graph: [...Array.from({ length: 8 }, (_, i): [number, number] => [i, i + 1]), [0, 2], [3, 6]],
        }),
      'graph: has 384 classes of states, more than 256',
    ],
  ])('%s', (_, call, message) => {
    expect(call).toThrow(message)
  })
})
