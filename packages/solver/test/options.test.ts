/** A misspelt option is refused: an answer to another question must not look like one to the question asked. */
import { bargainingProblem, bimatrix, coalitional, toJSON } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import * as solver from '@biform/solver'
import {
  banzhaf,
  coreVertices,
  divide,
  divideAll,
  egalitarian,
  epsilonCore,
  imputationTriangle,
  interactionIndex,
  kalaiSmorodinsky,
  nashBargaining,
  nashEquilibria,
  nucleolus,
  owen,
  phase,
  phasePlane,
  raiffa,
  runScenario,
  sampleShapley,
  shapley,
  utilitarian,
} from '@biform/solver'
import { describe, expect, it } from 'vitest'

const glove = coalitional({ players: ['L', 'R1', 'R2'], worth: { 'L,R1': 1, 'L,R2': 1, 'L,R1,R2': 1 } })
const pie = bargainingProblem({
  points: [
    [160, 0],
    [0, 160],
  ],
  disagreement: [0, 0],
})
const dilemma = scenarioById('003-uni')
const oracle = { players: ['a', 'b'], worth: (members: readonly string[]) => members.length }

describe('options that are not known', () => {
  it.each<[string, (options: never) => unknown, object, string]>([
    ['nashBargaining', options => nashBargaining(pie, options), { option: [90, 0] }, 'weights, options'],
    ['utilitarian', options => utilitarian(pie, options), { weight: [1, 3] }, 'weights'],
    ['raiffa', options => raiffa(pie, options), { type: 'continuous' }, 'kind'],
    ['shapley', options => shapley(glove, options), { arithmetics: 'double' }, 'arithmetic'],
    ['banzhaf', options => banzhaf(glove, options), { normalised: true }, 'arithmetic'],
    ['interactionIndex', options => interactionIndex(glove, options), { rule: 'banzhaf' }, 'index, order'],
    ['owen', options => owen(glove, options), { union: [] }, 'unions'],
    ['nucleolus', options => nucleolus(glove, options), { maxStep: 3 }, 'limit, maxSteps, shouldStop'],
    ['coreVertices', options => coreVertices(glove, options), { max: 3 }, 'limit, maxSteps, shouldStop'],
    ['epsilonCore', options => epsilonCore(glove, options), { eps: 0 }, 'epsilon, limit, maxSteps, shouldStop'],
    [
      'nashEquilibria',
      options => nashEquilibria(bimatrix([[1]]), options),
      { all: true },
      'limit, maxSteps, shouldStop',
    ],
    ['kalaiSmorodinsky', options => kalaiSmorodinsky(pie, options), { weights: [1, 3] }, 'none'],
    ['egalitarian', options => egalitarian(pie, options), { weights: [1, 3] }, 'none'],
    ['imputationTriangle', options => imputationTriangle(glove, options), { point: {} }, 'points'],
    ['divide', options => divide(glove, 'shapley', options), { arithmetic: 'double' }, 'limit, maxSteps, shouldStop'],
    ['divideAll', options => divideAll(pie, options), { weights: [1, 3] }, 'limit, maxSteps, shouldStop'],
    [
      'runScenario',
      options => runScenario(dilemma, {}, options),
      { rho: '1/2' },
      'region, limit, maxSteps, shouldStop',
    ],
    ['phase', options => phase(dilemma, 'rho', options), { cell: 4 }, 'parameters, cells, bisections, limit'],
    [
      'phasePlane',
      options => phasePlane(dilemma, 'rho', 'betaS', options),
      { cell: 4 },
      'parameters, cells, bisections, limit',
    ],
    ['sampleShapley', options => sampleShapley(oracle, options), { seed: 1, round: 50 }, 'seed, sampling, rounds'],
  ])('%s names the option and those that there are', (name, call, options, known) => {
    expect(() => call(options as never)).toThrow(/^options\["\w+"\]: is no option that is known here; there are /)
    expect(() => call(options as never)).toThrow(known)
    // Of phase a text in this place is a second parameter.
    for (const junk of [null, [1, 3], name === 'phase' ? 7 : 'all'])
      expect(() => call(junk as never)).toThrow(/^options: .* is not an object/)
  })
})

describe('functions in steps', () => {
  /** Those that take two things between the game and the options, and those that take one. */
  const THIRD = ['phasePlaneSteps']
  const SECOND = [
    ...['longRunPayoffsSteps', 'playMatchSteps', 'tournamentSteps', 'phaseSteps'],
    ...['isNashEquilibriumSteps', 'isSubgamePerfectSteps', 'subgamePerfectDiscountsSteps'],
    'isProperEquilibriumSteps',
    'comparativeStaticsSteps',
  ]
  const steps = Object.entries(solver).filter(([name]) => name.endsWith('Steps'))

  it.each(steps)('%s refuses them when they begin', (name, begin) => {
    const before = THIRD.includes(name) ? 3 : SECOND.includes(name) ? 2 : 1
    const call = (options: unknown): unknown => {
      const given = [...Array.from({ length: before }, () => ({ kind: 'none' })), options]
      return (begin as (...given: readonly unknown[]) => Iterator<unknown>)(...given).next()
    }
    expect(() => call({ nois: '1/100' })).toThrow('options["nois"]: is no option that is known here; there are ')
    expect(() => call({ maxSteps: 'x' })).toThrow('options.maxSteps: "x" is not a number of steps')
    expect(() => call(null)).toThrow('options: null is not an object with ')
  })
})

describe('budgets', () => {
  it.each([Number.NaN, -1, 'x', null])('%s is refused', value => {
    expect(() => nucleolus(glove, { maxSteps: value as never })).toThrow('options.maxSteps: ')
    expect(() => coreVertices(glove, { limit: value as never })).toThrow('options.limit: ')
    expect(() => nucleolus(glove, { shouldStop: 1 as never })).toThrow('options.shouldStop: 1 is not a function')
  })
})

describe('the options that are known', () => {
  it('still do what they say: a market option binds', () => {
    expect(toJSON(nashBargaining(pie, { options: [90, 0] }))).toMatchObject({ values: ['90', '70'] })
  })

  it('a sample that runs out of rounds before its error is reached is not complete', () => {
    const draw = {
      players: ['a', 'b', 'c'],
      worth: (members: readonly string[]) => (members.includes('a') && members.length > 1 ? 1 : 0),
    }
    const short = sampleShapley(draw, { seed: 1, rounds: 40, standardError: 1e-6 })
    expect(short).toMatchObject({ complete: false, reason: 'limit', converged: false, rounds: 40 })
    expect(sampleShapley(draw, { seed: 1, rounds: 40 })).toMatchObject({ complete: true })
  })
})
