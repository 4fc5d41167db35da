/** Addresses and exact numerals, without a browser. */
import { rational } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import { describe, expect, it } from 'vitest'
import { readParameter, sliderPlace, sliderSteps, sliderValue, tidy, valuesOf } from '../src/state/parameters.ts'
import { type Place, readPlace, writePlace } from '../src/state/place.ts'

describe('an address', () => {
  const places: Place[] = [
    { scenario: '003-uni', parameters: {}, cell: undefined, projector: false, guess: false },
    { scenario: '003-uni', parameters: { rho: '1/2', kS: '30' }, cell: '1.0', projector: true, guess: true },
    {
      scenario: '003-bsm',
      parameters: { rho: '-7/3' },
      cell: 'Enter/Keep & go=success',
      projector: false,
      guess: true,
    },
  ]
  it.each(places)('comes back as it was written, $scenario $cell', place => {
    expect(readPlace(writePlace(place))).toEqual(place)
  })
  it('is short and can be read', () => {
    expect(writePlace(places[1]!)).toBe('?scenario=003-uni&set=rho:1/2,kS:30&cell=1.0&projector&guess')
  })
  it('may hold anything', () => {
    for (const search of ['', '?', '?set=,:,a:,:b', '?%', '?scenario=%E0%A4%A', '?cell&set']) {
      expect(() => readPlace(search)).not.toThrow()
    }
  })
})

describe('a parameter', () => {
  const { rho } = scenarioById('003-uni').parameters
  it.each(['1/3', ' 1 / 3 ', '0.25', '1', '5e-1'])('reads %s', text => {
    expect(readParameter(rho!, text)).toHaveProperty('value')
  })
  it.each(['', 'x', '1/0', '2', '−1/2', '1e999999999', '0x1', 'NaN', '1e-20'])(
    'does not read %s, and says so in a line',
    text => {
      const reading = readParameter(rho!, text)
      expect(reading).toHaveProperty('problem')
      expect('problem' in reading && reading.problem).toMatch(/^[^\n]+\.$/)
    },
  )
  it('has a slider whose every place is exact', () => {
    expect(sliderSteps(rho!)).toBe(20)
    expect(sliderValue(rho!, 7).toFraction()).toBe('7/20')
    expect(sliderPlace(rho!, rational('1/3'))).toBeCloseTo(20 / 3)
    const share = { label: 'share', value: '0', minimum: '0', maximum: '1', step: '2/7' }
    expect(sliderSteps(share)).toBe(4)
    expect(sliderValue(share, 4).toFraction()).toBe('1')
  })
})

describe('changes of parameters', () => {
  const scenario = scenarioById('003-uni')
  it('are kept only where they say something', () => {
    expect(tidy(scenario, { rho: '2/4', kS: '30', eS: 'x', constructor: '1', nothing: '1' })).toEqual({ rho: '1/2' })
  })
  it('leave the others at the scenario’s own values', () => {
    const values = valuesOf(scenario, { rho: '1/2' })
    expect(values.rho?.toFraction()).toBe('1/2')
    expect(values.betaS?.toFraction()).toBe('1/3')
  })
})
