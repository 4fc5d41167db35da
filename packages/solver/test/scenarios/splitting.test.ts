/**
 * The scenarios of splitting, claims and bargaining against the figures that an independent exact reference gives for
 * them, on both sides of where each prediction turns and at the tie.
 */
import { type Rational, toJSON } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import { phase, runScenario } from '@biform/solver'
import { describe, expect, it } from 'vitest'

type Parameters = Record<string, Rational>

/** Named outcomes of a scenario at a setting of its parameters, as JSON. */
function outcomes(id: string, parameters: Parameters, ...names: string[]): unknown[] {
  const run = runScenario(scenarioById(id), parameters)
  return names.map(name => toJSON(run.outcomes[name]))
}

const verdict = (id: string, parameters: Parameters): string =>
  runScenario(scenarioById(id), parameters).prediction.kind

/** The flips of the scenario's own line, as text. */
function flips(id: string, parameters: Parameters = {}): string[] {
  const scenario = scenarioById(id)
  return phase(scenario, scenario.study!.parameter, { parameters }).flips.map(flip =>
    flip.kind === 'flip' ? flip.value.toFraction() : `${flip.lower.toFraction()}…${flip.upper.toFraction()}`,
  )
}

describe('cl-pie', () => {
  it("divides Nalebuff's pizza of 12 slices 7 and 5, and Abe's and Bea's 9 into 4 and 5", () => {
    expect(outcomes('cl-pie', {}, 'x1', 'x2', 'gain')).toEqual(['7', '5', '6'])
    expect(outcomes('cl-pie', { alone1: 1, alone2: 2, together: 9 }, 'x1', 'x2')).toEqual(['4', '5'])
  })

  it('saves 1000 on the airfare, of which Houston pays 832 and San Francisco 1986', () => {
    expect(outcomes('cl-pie', {}, 'saving', 'pays_houston', 'pays_sf')).toEqual(['1000', '832', '1986'])
  })

  it.each([
    [50, '25', '25'],
    [150, '50', '100'],
    [250, '75', '175'],
  ])('shares a lease of %i between Aegean and Baltic', (lease, aegean, baltic) => {
    expect(outcomes('cl-pie', { lease }, 'aegean_pays', 'baltic_pays')).toEqual([aegean, baltic])
  })

  it('half of the total is refused from where the stronger has more alone', () => {
    expect(flips('cl-pie')).toEqual(['6'])
    expect(verdict('cl-pie', { alone1: 6 })).toBe('realised')
    expect(verdict('cl-pie', { alone1: '13/2' })).toBe('contradicted')
  })
})

describe('cl-runway', () => {
  it('has the Shapley payments of Littlechild and Owen, and the nucleolus 50, 75, 175', () => {
    expect(outcomes('cl-runway', {}, 'pays1', 'pays2', 'pays3')).toEqual(['100/3', '250/3', '550/3'])
    expect(outcomes('cl-runway', {}, 'owes1', 'owes2', 'owes3')).toEqual(['50', '75', '175'])
    expect(outcomes('cl-runway', {}, 'is_convex', 'proportional_in_core')).toEqual([true, true])
  })

  it('is contradicted where all ranges are alike: both rules ask the same', () => {
    expect(verdict('cl-runway', { c1: 200, c2: 200, c3: 200 })).toBe('contradicted')
  })
})

describe('cl-cards', () => {
  it('has the Shapley values and cores of the full deck in closed form', () => {
    expect(
      outcomes('cl-cards', {}, 'adam_shapley', 'adam_most', 'barry_shapley', 'barry_core', 'barry_threshold'),
    ).toEqual(['1300', '2600', '11500/9', '2300', '23/26'])
  })

  it('has the four-student replicas: core [0, 400] and 200 with all cards, 300 and 180 with three', () => {
    expect(outcomes('cl-cards', {}, 'low_before', 'high_before', 'phi_before', 'nu_before')).toEqual([
      '0',
      '400',
      '200',
      '200',
    ])
    expect(outcomes('cl-cards', {}, 'low_after', 'high_after', 'phi_after', 'nu_after')).toEqual([
      '300',
      '300',
      '180',
      '300',
    ])
  })

  it('losing a card pays below confidence 3/4', () => {
    expect(flips('cl-cards')).toEqual(['3/4'])
    expect(flips('cl-cards', { cards: 2 })).toEqual(['1/2'])
    expect(verdict('cl-cards', { alpha: '3/4' })).toBe('contradicted')
  })
})

describe('cl-talmud', () => {
  it.each([
    [100, ['100/3', '100/3', '100/3']],
    [200, ['50', '75', '75']],
    [300, ['50', '100', '150']],
  ])('divides an estate of %i as the Mishnah does', (estate, awards) => {
    expect(outcomes('cl-talmud', { estate }, 't1', 't2', 't3')).toEqual(awards)
    expect(outcomes('cl-talmud', { estate }, 'nu1', 'nu2', 'nu3')).toEqual(awards)
  })

  it('holds at every estate of the line', () => {
    expect(flips('cl-talmud')).toEqual([])
  })
})

describe('002-stud', () => {
  it('three breeders pay 4000 each of 12000, and each may get 0 to 8000 in the core', () => {
    expect(outcomes('002-stud', {}, 'v1', 'v12', 'v123')).toEqual(['0', '4000', '12000'])
    expect(outcomes('002-stud', {}, 'phi1', 'phi2', 'phi3', 'pays', 'low', 'high', 'is_convex')).toEqual([
      ...['4000', '4000', '4000', '4000', '0', '8000', true],
    ])
  })

  it('turns where one could buy alone, and where all three could not', () => {
    expect(flips('002-stud')).toEqual(['8000', '24000'])
    expect(verdict('002-stud', { price: 8000 })).toBe('realised')
    expect(verdict('002-stud', { price: 7500 })).toBe('contradicted')
    expect(verdict('002-stud', { price: 24000 })).toBe('contradicted')
  })
})

describe('002-fair', () => {
  it('an equal pie is 14000 and 6000, and 15000 and 5000 if the first has 12000 alone', () => {
    expect(outcomes('002-fair', {}, 'x1', 'x2', 'fifty')).toEqual(['14000', '6000', '10000'])
    expect(outcomes('002-fair', { v1: 12000 }, 'x1', 'x2')).toEqual(['15000', '5000'])
  })

  it('fifty-fifty is refused from where the first has more than 10000 alone', () => {
    expect(flips('002-fair')).toEqual(['10000'])
    expect(verdict('002-fair', { v1: 10000 })).toBe('realised')
    expect(verdict('002-fair', { v1: 10500 })).toBe('contradicted')
  })
})

describe('004-bakeries2', () => {
  it('saves 60: equal shares pay 70 and 170, proportional ones 80 and 160, both stable', () => {
    expect(outcomes('004-bakeries2', {}, 'saved', 'equal1', 'equal2', 'prop1', 'prop2')).toEqual([
      ...['60', '70', '170', '80', '160'],
    ])
    expect(outcomes('004-bakeries2', {}, 'equal_in_core', 'prop_in_core')).toEqual([true, true])
  })

  it('has nothing to share once the joint order is too small', () => {
    expect(verdict('004-bakeries2', { batch: 30 })).toBe('realised')
    expect(verdict('004-bakeries2', { batch: 31 })).toBe('contradicted')
  })
})

describe('004-bakeries3', () => {
  it('the nucleolus is the one allocation of the core, and the game is not convex', () => {
    expect(outcomes('004-bakeries3', {}, 'nu1', 'nu2', 'nu3', 'is_convex')).toEqual(['20', '40', '30', false])
  })
})

describe('003-dual3', () => {
  it.each([
    [0, ['60', '65', '75']],
    ['1/2', ['45', '95/2', '115/2']],
    [1, ['30', '30', '40']],
  ])('the totals move with exposure where uses of the pot rival: ρ = %s', (rho, values) => {
    expect(outcomes('003-dual3', { rho }, 'rival1', 'rival2', 'rival3')).toEqual(values)
    expect(outcomes('003-dual3', { rho }, 'phi1', 'phi2', 'phi3')).toEqual(['60', '65', '75'])
  })

  it('at ρ = 0 the Shapley value of the totals cannot be paid without liability, the own-use rule can', () => {
    expect(outcomes('003-dual3', { rho: 0 }, 'stable', 'totals_stable', 'core_kind')).toEqual([
      ...[true, false, { text: 'nonempty' }],
    ])
    expect(outcomes('003-dual3', { rho: '1/2' }, 'totals_stable')).toEqual([true])
  })
})
