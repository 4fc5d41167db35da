import '../setup.ts'
import {
  type Automaton,
  classify,
  compare,
  type Fraction,
  fromJSON,
  memoryDepth,
  minimal,
  ONE,
  observed,
  payoff,
  rational,
  sum,
  toJSON,
  ZERO,
  zeroDeterminant,
  zeroDeterminantRange,
} from '@biform/core'
import { arbitrary } from '@biform/properties'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** The state after some observations. */
const after = (machine: Automaton, history: readonly number[], from = machine.initial): number =>
  history.reduce((state, observation) => machine.transitions[state]![observation]!, from)
const shapes = fc.constantFrom([2, 2], [3, 2], [2, 2, 2])
const machines = shapes.chain(actions => arbitrary.automaton({ actions, states: [1, 6] }))

describe('minimal', () => {
  it('plays the same after every history, and no two of its states do', () => {
    fc.assert(
      fc.property(machines, fc.array(fc.nat(), { maxLength: 12 }), (machine, word) => {
        const least = minimal(machine)
        expect(fromJSON(toJSON(least))).toEqual(least)
        const observations = machine.transitions[0]!.length
        const history = word.map(letter => letter % observations)
        expect(least.outputs[after(least, history)]).toEqual(machine.outputs[after(machine, history)])
        expect(minimal(least)).toEqual(least)
        // Moore's table: pairs that some word tells apart.
        const n = least.states.length
        const key = (state: number): string => least.outputs[state]!.map(p => p.toFraction()).join()
        const apart = Array.from({ length: n }, (_, a) => Array.from({ length: n }, (_, b) => key(a) !== key(b)))
        for (let changed = true; changed; ) {
          changed = false
          for (let a = 0; a < n; a++) {
            for (let b = 0; b < n; b++) {
              if (apart[a]![b]) continue
              if (least.transitions[a]!.some((next, o) => apart[next]![least.transitions[b]![o]!])) {
                apart[a]![b] = true
                changed = true
              }
            }
          }
        }
        apart.forEach((row, a) => {
          row.forEach((differs, b) => {
            expect(differs).toBe(a !== b)
          })
        })
      }),
    )
  })
})

/** Whether words of a length leave apart two states that can be told apart later; all by trying. */
function determined(machine: Automaton, length: number, errors: boolean): boolean {
  const allowed = (state: number, o: number): boolean =>
    errors || compare(machine.outputs[state]![observed(machine.actions, o)[0]!]!, ZERO) > 0
  const reached = [machine.initial]
  for (const state of reached) {
    machine.transitions[state]!.forEach((next, o) => {
      if (allowed(state, o) && !reached.includes(next)) reached.push(next)
    })
  }
  // Same behaviour for as many steps as there are pairs of states.
  const memo = new Map<string, boolean>()
  const same = (a: number, b: number, steps: number): boolean => {
    if (a === b) return true
    const key = `${a} ${b} ${steps}`
    const known = memo.get(key)
    if (known !== undefined) return known
    const result =
      machine.outputs[a]!.every((p, i) => p.equals(machine.outputs[b]![i]!)) &&
      (steps === 0 ||
        machine.transitions[a]!.every(
          (next, o) => !allowed(a, o) || same(next, machine.transitions[b]![o]!, steps - 1),
        ))
    memo.set(key, result)
    return result
  }
  // The sets of states in which the same word may end.
  let sets = [reached]
  for (let t = 0; t < length; t++) {
    const next = sets.flatMap(states =>
      machine.transitions[0]!.map((_, o) => [
        ...new Set(states.filter(state => allowed(state, o)).map(state => machine.transitions[state]![o]!)),
      ]),
    )
    sets = [...new Map(next.map(set => [set.sort((a, b) => a - b).join(), set])).values()]
  }
  return sets.every(set => set.every(state => same(set[0]!, state, 16)))
}

describe('memoryDepth', () => {
  it('is the least length of words that settle what is played, found by trying all words', () => {
    const small = arbitrary.automaton({ states: [1, 4] })
    fc.assert(
      fc.property(small, fc.boolean(), (machine, errors) => {
        const depth = memoryDepth(machine, errors)
        const first = Array.from({ length: 17 }, (_, m) => m).find(m => determined(machine, m, errors))
        expect(depth).toBe(first ?? 'unbounded')
      }),
      { numRuns: 300 },
    )
  })
})

describe('classify', () => {
  it('gives histories that may happen and show what they are given for', () => {
    fc.assert(
      fc.property(arbitrary.automaton({ actions: [2, 2] }), machine => {
        const found = classify(machine)
        if (found.kind !== 'finite') throw new Error('an automaton is finite')
        const { nice, deterministic, retaliatesAtOnce, retaliates, forgiving } = found
        const end = (history: readonly (readonly number[])[]): Fraction => {
          let state = machine.initial
          for (const [own, other] of history) {
            expect(compare(machine.outputs[state]![own!]!, ZERO)).toBe(1)
            state = machine.transitions[state]![2 * own! + other!]!
          }
          return machine.outputs[state]![0]!
        }
        if (!nice.holds) {
          expect(nice.history!.flat().every(action => action === 0)).toBe(true)
          expect(compare(end(nice.history!), ONE)).toBe(-1)
        }
        if (!deterministic.holds) expect(end(deterministic.history!).d).not.toBe(1n)
        if (!retaliatesAtOnce.holds) expect(compare(end(retaliatesAtOnce.history!), ZERO)).toBe(1)
        if (!retaliates.holds) {
          // Against defection it goes on cooperating: with certainty once round any cycle.
          const history = [...retaliates.history!]
          for (let t = 0; t < 6; t++) {
            expect(compare(end(history), ZERO)).toBe(1)
            history.push([0, 1])
          }
          for (let t = 0; t < 6; t++) {
            expect(compare(end(history), ONE)).toBe(0)
            history.push([0, 1])
          }
        }
        if (!forgiving.holds) {
          const history = [...forgiving.history!]
          for (let t = 0; t < 8; t++) {
            expect(compare(end(history), ZERO)).toBe(0)
            history.push([1, 0])
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('zeroDeterminant', () => {
  it('keeps the sum of the payoffs to its relation within one, over any time and against any automaton', () => {
    const relation = fc.record({
      own: arbitrary.rational({ minimum: -2, maximum: 2 }),
      other: arbitrary.rational({ minimum: -2, maximum: 2 }),
      constant: arbitrary.rational({ minimum: -9, maximum: 9 }),
    })
    let enforced = 0
    fc.assert(
      fc.property(
        arbitrary.bimatrix({ strategies: 2 }),
        relation,
        fc.integer({ min: 1, max: 4 }),
        arbitrary.automaton({ states: [1, 3] }),
        (stage, line, parts, opponent) => {
          const range = zeroDeterminantRange(line, { stage })
          if (range.kind === 'infeasible') return
          enforced++
          const phi = range.extreme.mul(parts).div(4)
          const machine = zeroDeterminant(line, { stage, phi, first: '1/3' })
          // The exact distribution over pairs of states, period by period.
          let spread = new Map([[`${machine.initial} ${opponent.initial}`, ONE]])
          let left = ZERO
          const chanceOfC = (): Fraction =>
            sum([...spread].map(([pair, weight]) => weight.mul(machine.outputs[Number(pair.split(' ')[0])]![0]!)))
          const start = chanceOfC()
          for (let t = 1; t <= 5; t++) {
            const next = new Map<string, Fraction>()
            for (const [pair, weight] of spread) {
              const [s, r] = pair.split(' ').map(Number) as [number, number]
              for (const own of [0, 1]) {
                for (const other of [0, 1]) {
                  const p = weight.mul(machine.outputs[s]![own]!).mul(opponent.outputs[r]![other]!)
                  if (p.n === 0n) continue
                  const payoffs = [0, 1].map(i => payoff(stage, [own, other], i))
                  left = left.add(p.mul(sum([line.own.mul(payoffs[0]!), line.other.mul(payoffs[1]!), line.constant])))
                  const to = `${machine.transitions[s]![2 * own + other]} ${opponent.transitions[r]![2 * other + own]}`
                  next.set(to, (next.get(to) ?? ZERO).add(p))
                }
              }
            }
            spread = next
            // φ Σ (α s_X + β s_Y + γ) = P(C in period t) − P(C in period 0): Akin's identity.
            expect(phi.mul(left)).toEqual(chanceOfC().sub(start))
          }
        },
      ),
      { numRuns: 300 },
    )
    expect(enforced).toBeGreaterThan(20)
  })

  it('is refused just outside the range of φ, for every relation', () => {
    fc.assert(
      fc.property(arbitrary.bimatrix({ strategies: 2 }), arbitrary.rational(), (stage, constant) => {
        const line = { own: 0, other: -1, constant }
        const range = zeroDeterminantRange(line, { stage })
        if (range.kind === 'infeasible') return
        for (const factor of [0, rational('1000001/1000000'), -1]) {
          expect(() => zeroDeterminant(line, { stage, phi: range.extreme.mul(factor) })).toThrow('phi: ')
        }
        expect(zeroDeterminant(line, { stage, phi: range.extreme }).outputs.flat()).toContainEqual(ZERO)
      }),
    )
  })
})
