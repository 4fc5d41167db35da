/** The scenarios of repeated play against the figures that an independent exact reference gives for them. */
import { type Rational, toJSON } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import { phase, runScenario } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'

/** Named outcomes of a scenario at a setting of its parameters, as JSON. */
function outcomes(id: string, parameters: Record<string, Rational>, ...names: string[]): unknown[] {
  const run = runScenario(scenarioById(id), parameters)
  return names.map(name => toJSON(run.outcomes[name]))
}

const verdict = (id: string, parameters: Record<string, Rational>): string =>
  runScenario(scenarioById(id), parameters).prediction.kind

/** Where the scenario's own line flips. */
function flips(id: string, parameters: Record<string, Rational> = {}): string[] {
  const scenario = scenarioById(id)
  return phase(scenario, scenario.study!.parameter, { parameters }).flips.map(flip =>
    flip.kind === 'flip' ? flip.value.toFraction() : 'bracket',
  )
}

describe('patience that sustains', () => {
  it.each<[string, Record<string, Rational>, string]>([
    ['001-festival', {}, '1/4'],
    ['001-boutiques', {}, '1/4'],
    ['001-furniture', { overlap: '1/4' }, '99/736'],
    ['001-furniture', { overlap: '1/2' }, '43/160'],
    ['001-furniture', { overlap: '3/4' }, '219/544'],
    ['001-furniture', { overlap: 1 }, '15/28'],
    ['001-spectrum', { depth: 1 }, '1/9'],
    ['001-spectrum', { depth: 2 }, '1/5'],
    ['001-spectrum', { depth: 3 }, '3/11'],
    ['001-spectrum', { depth: 4 }, '1/3'],
    ['002-grim29', {}, '1/28'],
    ['003-tisa-holdup', {}, '1/12'],
  ])('%s %o: %s, where the prediction flips', (id, parameters, patience) => {
    expect(outcomes(id, parameters, 'needed')).toEqual([patience])
    expect(flips(id, parameters)).toEqual([patience])
    expect(verdict(id, { ...parameters, delta: patience })).toBe('realised')
    const run = runScenario(scenarioById(id), parameters)
    expect(verify(scenarioById(id), run).kind).toBe('valid')
  })

  it('is none where products do not overlap, and none in a race that nobody is tempted to', () => {
    expect(outcomes('001-furniture', { overlap: 0 }, 'needed')).toEqual(['0'])
    expect(outcomes('003-race', { rho: '1/2' }, 'needed', 'class_of')).toEqual(['1/5', { text: "prisoner's dilemma" }])
    expect(outcomes('003-race', { rho: '1/2', C: 7 }, 'class_of')).toEqual([{ text: 'stag hunt' }])
    expect(outcomes('003-race', { rho: '1/2', C: 6 }, 'class_of')).toEqual([
      { text: "boundary of prisoner's dilemma and stag hunt" },
    ])
    expect(outcomes('003-race', { rho: 0, s: 0 }, 'class_of')).toEqual([{ text: 'harmony' }])
    expect(outcomes('003-race', { rho: 0, s: 5 }, 'class_of')).toEqual([{ text: "prisoner's dilemma" }])
  })

  it('has the payoffs of the reference', () => {
    const names = ['together', 'temptation', 'alone', 'apart']
    expect(outcomes('001-festival', {}, ...names)).toEqual(['6', '8', '-2', '0'])
    expect(outcomes('001-furniture', { overlap: 1 }, ...names)).toEqual(['49', '64', '25', '36'])
    expect(outcomes('001-boutiques', {}, 'campaign', 'riding', 'nothing')).toEqual(['9', '12', '0'])
    expect(outcomes('001-spectrum', { delta: '1/2' }, 'reach')).toEqual(['8'])
    expect(outcomes('001-spectrum', { delta: '1/4' }, 'reach')).toEqual(['8/3'])
    expect(outcomes('003-tisa-holdup', {}, 'promised', 'supplier', 'without', 'once_small')).toEqual([
      ...['1500', '250', '400', '200'],
    ])
  })

  it('is undecided where working together is not worth it', () => {
    expect(verdict('001-festival', { cost: 15, gain: 12 })).toBe('undecided')
  })
})

describe('004-phased', () => {
  it('raises stakes and beliefs as the reference has them', () => {
    const rows = [0, 1, 2, 3, 4].map(times => outcomes('004-phased', { times }, 'largest', 'trust'))
    expect(rows).toEqual([
      ['1/4', '1/5'],
      ['1/2', '1/3'],
      ['1', '1/2'],
      ['2', '2/3'],
      ['4', '4/5'],
    ])
    expect(flips('004-phased')).toEqual(['1'])
  })
})

describe('004-consortium', () => {
  it('leaves the work undone in 1/16 of all cases among two, in 1/8 among three', () => {
    expect(outcomes('004-consortium', {}, 'p2', 'none2', 'p3', 'none3')).toEqual(['3/4', '1/16', '1/2', '1/8'])
  })

  it('compares irrational probabilities exactly', () => {
    expect(outcomes('004-consortium', { cost: '8/5' }, 'p3')).toMatchObject([{ kind: 'algebraic' }])
    expect(verdict('004-consortium', { cost: '8/5' })).toBe('realised')
    expect(verdict('004-consortium', { cost: 5 })).toBe('contradicted')
  })
})
