/** Directions of outcomes along a parameter: named effects, turning points, jumps and poles, and what cannot be followed. */
import { compareReal, Fraction, fromJSON, random, ratio, rational, toJSON } from '@biform/core'
import { catalogue, scenarioById } from '@biform/core/catalogue'
import { type ComparativeStatics, comparativeStatics, runScenario } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../certify/corrupt.ts'
import { lineScenario } from './line-scenario.ts'

const effect = (outcome: string, range: readonly [number, number] = [0, 4], more = {}) => {
  const scenario = lineScenario({ outcome, range, ...more })
  const answer = comparativeStatics(scenario, 'x', { outcomes: ['y'] })
  expect(verify(scenario, answer).kind).toBe('valid')
  const { relation, basis, pieces } = answer.effects[0]!
  return [relation, basis, pieces.map(piece => piece.relation)]
}

describe('one outcome', () => {
  it.each<[string, ReturnType<typeof effect>]>([
    ['2*x + 1', ['rises', 'proved', ['rises']]],
    ['1/(x + 1)', ['falls', 'proved', ['falls']]],
    ['3 + 0*x', ['constant', 'proved', ['constant']]],
    ['x^3 - 6*x^2 + 12*x', ['rises', 'proved', ['rises', 'rises']]],
    ['x^2 - 2*x', ['both', 'proved', ['falls', 'rises']]],
    ['x^3 - 6*x', ['both', 'proved', ['falls', 'rises']]],
    ['max(x, 2)', ['rises', 'proved', ['constant', 'rises']]],
    ['x < 2 ? x : x + 1', ['rises', 'proved', ['rises', 'rises']]],
    ['x < 2 ? x : x - 1', ['both', 'proved', ['rises', 'rises']]],
    ['x <= 2 ? x : x - 1', ['both', 'proved', ['rises', 'rises']]],
    ['x < 2 ? 0 : 1', ['rises', 'proved', ['constant', 'constant']]],
    ['x == 2 ? 1 : 0', ['both', 'proved', ['constant', 'constant']]],
    ['x == 2 ? 9 : x', ['both', 'proved', ['rises', 'rises']]],
    ['x == 2 ? 2 : 1/(x - 2)', ['both', 'proved', ['falls', 'falls']]],
    ['x == 0 ? 0 : -1/x', ['both', 'proved', ['rises']]],
    ['x^2 < 2 ? x : 1', ['both', 'proved', ['rises', 'constant']]],
    ['x^2 < 2 ? x : 2*x', ['rises', 'proved', ['rises', 'rises']]],
    ['x^2 < 2 ? x^2 : 2', ['rises', 'proved', ['rises', 'constant']]],
  ])('%s', (outcome, expected) => {
    expect(effect(outcome)).toEqual(expected)
  })

  it('of a whole parameter is compared at every whole number, or at those of the grid', () => {
    expect(effect('x*(x - 3)', [2, 6], { integer: true })).toEqual(['rises', 'proved', []])
    const scenario = lineScenario({ outcome: 'x*(x - 9)', range: [0, 100], integer: true })
    const answer = comparativeStatics(scenario, 'x', { cells: 4 })
    expect(answer).toMatchObject({ complete: false, effects: [{ relation: 'rises', basis: 'grid' }] })
    expect(verify(scenario, answer).kind).toBe('valid')
  })
})

describe('named effects', () => {
  it.each([
    ['001-festival', 'cost', 'needed', 'rises'],
    ['003-race', 'rho', 'needed', 'rises'],
    ['003-bsm', 'rho', 'S_spec', 'falls'],
    ['003-bsm', 'rho', 'surplus_spec', 'constant'],
    ['000-agility', 'a', 'd', 'rises'],
  ])('%s: as %s moves, %s %s', (id, parameter, outcome, relation) => {
    const answer = comparativeStatics(scenarioById(id), parameter, { outcomes: [outcome] })
    expect(answer).toMatchObject({ complete: true, effects: [{ relation, basis: 'proved' }] })
  })

  it('turn with the other parameters: the own value of investing falls with exposure for a weak partner only', () => {
    const at = (parameters: object) =>
      comparativeStatics(scenarioById('003-return'), 'rho', { outcomes: ['returned'], parameters: { ...parameters } })
        .effects[0]!.relation
    expect(at({ a: 4, ext: 4, betaS: '1/4' })).toBe('falls')
    expect(at({ a: 4, ext: 4, betaS: '1/2' })).toBe('constant')
    expect(at({ a: 4, ext: 4, betaS: '3/4' })).toBe('rises')
  })

  it('are read again from JSON', () => {
    const answer = comparativeStatics(scenarioById('003-race'), 'rho', { cells: 2 })
    expect(fromJSON(toJSON(answer))).toEqual(answer)
  })
})

describe('the whole catalogue', () => {
  const answers = catalogue.flatMap(scenario =>
    scenario.study ? [[scenario, comparativeStatics(scenario, scenario.study.parameter, { cells: 3 })] as const] : [],
  )

  it('has effects that replay', () => {
    for (const [scenario, answer] of answers)
      expect([scenario.id, verify(scenario, answer).kind]).toEqual([scenario.id, 'valid'])
  })

  it('moves as is proved between points that nobody chose', () => {
    let compared = 0
    answers.forEach(([scenario, answer], number) => {
      const { minimum, maximum, integer } = scenario.parameters[answer.parameter]!
      if (integer) return
      const draw = random(11, number)
      const points = [1, 2].map(() => ratio(BigInt(draw.integer(0, 997)), 997n)).sort((a, b) => a.compare(b))
      const [low, high] = points.map(share => {
        const value = rational(minimum).add(rational(maximum).sub(rational(minimum)).mul(share))
        return runScenario(scenario, { [answer.parameter]: value }).outcomes
      })
      for (const { name, relation, basis } of answer.effects) {
        const [a, b] = [low![name], high![name]]
        if (basis !== 'proved' || !(a instanceof Fraction) || !(b instanceof Fraction)) continue
        compared += 1
        const step = compareReal(b, a)
        const isRight = { rises: step >= 0, falls: step <= 0, constant: step === 0, both: true, undefined: true }[
          relation
        ]
        expect([scenario.id, name, isRight]).toEqual([scenario.id, name, true])
      }
    })
    expect(compared).toBeGreaterThan(150)
  })
})

describe('a point at which the scenario cannot be run, though its games can be built', () => {
  const scenario = lineScenario({ outcome: '1/(3*x - 1)' })
  const off = comparativeStatics(scenario, 'x', { cells: 4, outcomes: ['y'] })
  const hole = off.samples.findIndex(({ refused }) => refused)

  it('is an error on the grid, and a sample that says why off it', () => {
    expect(() => comparativeStatics(scenario, 'x', { cells: 3 })).toThrow('divides by zero')
    expect(off.effects[0]).toMatchObject({ relation: 'both', basis: 'proved' })
    expect(toJSON(off.samples[hole])).toMatchObject({
      value: '1/3',
      results: {},
      refused: { reason: 'divides by zero' },
    })
    // What a solver or an outcome refuses is not seen by a checker that does not solve.
    expect(verify(scenario, off)).toEqual({ kind: 'valid', completeness: 'not checked' })
  })
})

describe('a forged answer', () => {
  const scenario = lineScenario({ outcome: 'x < 2 ? x : x - 1', range: [0, 4] })
  const answer = comparativeStatics(scenario, 'x', { cells: 2 })
  const forged = (change: Partial<ComparativeStatics['effects'][number]>) =>
    verify(scenario, { ...answer, effects: [{ ...answer.effects[0]!, ...change }] })
  const [left, right] = answer.effects[0]!.pieces

  it.each([
    ['a jump that is not seen', { relation: 'rises' }, 'effects[0].relation'],
    ['one piece where there are two', { pieces: [{ ...left!, upper: rational(4) }] }, 'effects[0].pieces[0].relation'],
    [
      'a slope of the other sign',
      { pieces: [left!, { ...right!, relation: 'falls' }] },
      'effects[0].pieces[1].relation',
    ],
    ['a gap', { pieces: [left!, { ...right!, lower: rational(3) }] }, 'effects[0].pieces[1].lower'],
    ['a grid that is said to be a proof', { pieces: [], basis: 'proved' }, 'effects[0].basis'],
    ['a proof that is said to be a grid', { basis: 'grid' }, 'effects[0].basis'],
    ['another outcome', { name: 'z' }, 'effects[0].name'],
  ] as const)('%s', (_, change, at) => {
    expect(forged(change)).toEqual({ kind: 'invalid', at })
  })

  it('in any other way', () => {
    const free = (change: string) =>
      !change.startsWith('samples[].results') && !/(^|[ .])(parameters|reason)/.test(change)
    // An answer about fewer outcomes is right as well.
    expect(survivors(scenario, answer, free)).toEqual(['drop effects[]'])
  })

  it('without the sample at the jump', () => {
    const samples = answer.samples.filter(({ value }) => !value.equals(2))
    expect(verify(scenario, { ...answer, samples })).toEqual({ kind: 'invalid', at: 'effects[0].pieces[1].lower' })
  })
})

describe('refusals', () => {
  const scenario = scenarioById('003-race')
  it.each([
    [() => comparativeStatics(scenario, 'rh'), 'parameter: "rh" is none of rho, '],
    [() => comparativeStatics(scenario, 'rho', { outcomes: ['need'] }), 'outcomes[0]: "need" is none of '],
    [() => comparativeStatics(scenario, 'rho', { outcomes: 'needed' as never }), 'outcomes: "needed" is not a list'],
    [() => comparativeStatics(scenario, 'rho', { outcomes: Array(1) }), 'outcomes[0]: undefined is none of '],
    [() => comparativeStatics(scenario, 'rho', { parameters: null as never }), 'parameters: null is not an object of'],
    [
      () => comparativeStatics({ format: 'biform-scenario' } as never, 'rho'),
      'scenario.parameters: undefined is not an object; readScenario reads a scenario',
    ],
    [() => comparativeStatics(scenario, 'rho', { cells: 0 }), 'cells: 0 is not a whole number from 1 to 1000'],
    [() => comparativeStatics('003-race' as never, 'rho'), 'scenario: "003-race" is not a scenario'],
  ])('%#', (call, message) => {
    expect(call).toThrow(message)
  })

  it('stop early, and say so', () => {
    const answer = comparativeStatics(scenario, 'rho', { maxSteps: 3 })
    expect(answer).toMatchObject({ complete: false, reason: 'limit' })
    expect(answer.samples.length).toBe(3)
    expect(verify(scenario, answer).kind).toBe('valid')
  })
})
