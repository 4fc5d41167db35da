/**
 * The six scenarios against the figures that an independent exact reference gives for them. Where the expectation is a
 * sentence, the test states the inequality that it means and looks at one parameter on each side and at the tie.
 */
import { fractions, type NormalForm, type Rational, rational, toJSON } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import { type NashEquilibria, type PureEquilibria, phase, runScenario, type SubgamePerfect } from '@biform/solver'
import { describe, expect, it } from 'vitest'

type Parameters = Record<string, Rational>

/** Named outcomes of a scenario at a setting of its parameters, as JSON. */
function outcomes(id: string, parameters: Parameters, ...names: string[]): unknown[] {
  const run = runScenario(scenarioById(id), parameters)
  return names.map(name => toJSON(run.outcomes[name]))
}

const verdict = (id: string, parameters: Parameters): string =>
  runScenario(scenarioById(id), parameters).prediction.kind

/** Exact flips of the line, as text; a bracket would show as its ends. */
const flips = (id: string, parameters: Parameters = {}, parameter = 'rho'): string[] =>
  phase(scenarioById(id), parameter, { parameters }).flips.map(flip =>
    flip.kind === 'flip' ? flip.value.toFraction() : `${flip.lower.toFraction()}…${flip.upper.toFraction()}`,
  )

describe('003-index', () => {
  it('without rivalry', () => {
    expect(
      outcomes('003-index', { kappa: 0 }, 'A_S', 'A_L', 'pot', 'DI', 'FA_S', 'FA_L', 'OA_L', 'OA_share', 'lost'),
    ).toEqual(['50', '110', '80', '1/2', '5/6', '11/10', '20', '1/8', '0'])
  })

  it('with full rivalry', () => {
    expect(outcomes('003-index', { kappa: 1 }, 'A_S', 'A_L', 'pot', 'total', 'DI', 'OA_L', 'OA_share', 'lost')).toEqual(
      ['85/2', '175/2', '50', '130', '8/13', '25/2', '5/52', '30'],
    )
  })

  it('OA_L / ΣA = (1 − DI)(β_L − ½) at every exposure, rivalry and share, and therefore no flip', () => {
    for (const kappa of ['0', '1/3', '1']) {
      for (const rho of ['0', '1/2', '1']) {
        for (const betaS of ['0', '1/4', '1/2', '3/4', '1']) {
          expect(verdict('003-index', { kappa, rho, betaS })).toBe('realised')
        }
      }
    }
    expect(flips('003-index')).toEqual([])
  })

  it('the large partner takes more than an even split iff β_L > ½ and ρ > 0', () => {
    expect(outcomes('003-index', { betaS: '1/4' }, 'OA_share')).toEqual(['1/8'])
    expect(outcomes('003-index', { betaS: '1/2' }, 'OA_share')).toEqual(['0'])
    expect(outcomes('003-index', { betaS: '3/4' }, 'OA_share')).toEqual(['-1/8'])
    expect(outcomes('003-index', { rho: 0 }, 'OA_share')).toEqual(['0'])
  })
})

describe('003-uni', () => {
  const payoffs = (rho: Rational): string[][] => {
    const game = runScenario(scenarioById('003-uni'), { rho }).games.stage as NormalForm
    return game.payoffs.map(list => fractions(list).map(value => value.toFraction()))
  }
  const nash = (rho: Rational): NashEquilibria =>
    runScenario(scenarioById('003-uni'), { rho }).results.nash as NashEquilibria

  it('payoffs at exposure 0 and 1', () => {
    expect(payoffs(0)).toEqual([
      ['60', '90', '70', '100'],
      ['100', '75', '120', '95'],
    ])
    expect(payoffs(1)).toEqual([
      ['160/3', '200/3', '130/3', '170/3'],
      ['320/3', '295/3', '440/3', '415/3'],
    ])
  })

  it('(Invest, Not) is the unique equilibrium, mixed ones included, iff ρ < ½: below', () => {
    expect(toJSON(nash('2/5').equilibria.map(({ profile }) => profile))).toEqual([
      [
        ['0', '1'],
        ['1', '0'],
      ],
    ])
    expect(outcomes('003-uni', { rho: '2/5' }, 'S_alone', 'S_none')).toEqual(['178/3', '172/3'])
    expect(verdict('003-uni', { rho: '2/5' })).toBe('realised')
    expect(toJSON(nash(0).equilibria[0]!.payoffs)).toEqual(['70', '120'])
  })

  it('… at the tie: a segment of equilibria, one component', () => {
    const { equilibria, components } = nash('1/2')
    expect(toJSON(equilibria.map(({ payoffs: values }) => values))).toEqual([
      ['170/3', '310/3'],
      ['170/3', '400/3'],
    ])
    expect(components).toEqual([{ subsets: [{ rows: [0, 1], columns: [0] }], index: 1 }])
    expect(verdict('003-uni', { rho: '1/2' })).toBe('contradicted')
  })

  it('… and above: only (Not, Not)', () => {
    expect(toJSON(nash('3/5').equilibria.map(({ profile }) => profile))).toEqual([
      [
        ['1', '0'],
        ['1', '0'],
      ],
    ])
    expect(verdict('003-uni', { rho: '3/5' })).toBe('contradicted')
  })

  it('the phase line flips at ρ̄ = 1/2, as the closed form says', () => {
    const line = phase(scenarioById('003-uni'), 'rho')
    expect(flips('003-uni')).toEqual(['1/2'])
    expect(line.closedForm?.verdict).toBe('agrees')
    expect(line.complete).toBe(true)
    expect(line.regions.map(({ verdict: kind, lowerClosed, upperClosed }) => [kind, lowerClosed, upperClosed])).toEqual(
      [
        ['holds', true, false],
        ['fails', true, true],
      ],
    )
  })

  it('is not the unique equilibrium if the large partner gains from investing too', () => {
    // a_L = 40, e_L = 30, k_L = 35, ρ = 0: both invest.
    const run = runScenario(scenarioById('003-uni'), { aL: 40, rho: 0 })
    expect((run.results.pure as PureEquilibria).equilibria).toEqual([[1, 1]])
    expect(run.prediction.kind).toBe('contradicted')
  })
})

describe('003-bsm', () => {
  const paths = (rho: Rational): unknown =>
    (runScenario(scenarioById('003-bsm'), { rho }).results.solution as SubgamePerfect).equilibria.map(
      ({ path }) => path,
    )

  it.each([
    ['0', '80', '30', '20'],
    ['1/2', '65', '75/4', '65/4'],
    ['2/3', '60', '15', '15'],
    ['1', '50', '15/2', '25/2'],
  ])('at ρ = %s: y = %s, specialising %s against %s', (rho, y, specialise, keep) => {
    expect(outcomes('003-bsm', { rho }, 'y', 'S_spec', 'S_keep')).toEqual([y, specialise, keep])
  })

  it('y = 80 − 30ρ, read from the relationship', () => {
    for (const rho of ['0', '1/7', '2/5', '9/10', '1']) {
      const expected = rational(80).sub(rational(rho).mul(rational(30)))
      expect(outcomes('003-bsm', { rho }, 'y')).toEqual([expected.toFraction()])
    }
  })

  it('surplus 100 with specialisation and 30 without, 70 destroyed, at every exposure', () => {
    for (const rho of ['0', '1/2', '2/3', '1']) {
      expect(outcomes('003-bsm', { rho }, 'surplus_spec', 'surplus_keep', 'destroyed')).toEqual(['100', '30', '70'])
    }
  })

  it('specialises iff ¾y − 30 > ¼y, that is ρ < 2/3: below, at the tie, above', () => {
    expect(paths('1/2')).toEqual([['Enter', 'Specialise']])
    expect(paths('2/3')).toEqual([
      ['Enter', 'Specialise'],
      ['Enter', 'Keep'],
    ])
    expect(paths('3/4')).toEqual([['Enter', 'Keep']])
    expect(flips('003-bsm')).toEqual(['2/3'])
    expect(phase(scenarioById('003-bsm'), 'rho').closedForm?.verdict).toBe('agrees')
  })
})

describe('003-dual3', () => {
  it.each([
    ['0', ['40', '60', '100']],
    ['1/2', ['50', '125/2', '175/2']],
    ['1', ['60', '65', '75']],
  ])('own-use rule at ρ = %s; Shapley value of the totals always (60, 65, 75)', (rho, values) => {
    expect(outcomes('003-dual3', { rho }, 'psi1', 'psi2', 'psi3')).toEqual(values)
    expect(outcomes('003-dual3', { rho }, 'phi1', 'phi2', 'phi3')).toEqual(['60', '65', '75'])
    expect(outcomes('003-dual3', { rho }, 'stable')).toEqual([true])
  })

  it('the Shapley value of the totals does not depend on ρ: no flip', () => {
    expect(flips('003-dual3')).toEqual([])
    expect(verdict('003-dual3', { rho: '3/7', u1: 33 })).toBe('realised')
  })
})

describe('003-race', () => {
  const pure = (parameters: Parameters): unknown =>
    (runScenario(scenarioById('003-race'), parameters).results.pure as PureEquilibria).equilibria

  it('openness is an equilibrium iff C ≥ ρp + s: below, at the tie and above ρ̄ = 3/10; the race always is one', () => {
    expect(pure({ rho: '1/5' })).toEqual([
      [0, 0],
      [1, 1],
    ])
    expect(pure({ rho: '3/10' })).toEqual([
      [0, 0],
      [1, 1],
    ])
    expect(pure({ rho: '1/2' })).toEqual([[1, 1]])
    expect(flips('003-race')).toEqual(['3/10'])
    expect(phase(scenarioById('003-race'), 'rho').closedForm?.verdict).toBe('agrees')
  })

  it('… with the mixed equilibrium on the open side only', () => {
    const nash = (rho: string): NashEquilibria =>
      runScenario(scenarioById('003-race'), { rho }).results.nash as NashEquilibria
    expect(toJSON(nash('1/5').equilibria.map(({ profile }) => profile[0]![0]!))).toEqual(['1', '3/4', '0'])
    expect(nash('3/10').equilibria).toHaveLength(2)
    expect(nash('1/2').equilibria).toHaveLength(1)
  })

  const both = ['alone_races', 'both_open', 'both_race', 'alone_open']

  it('ρ = ½ is a prisoner’s dilemma: T > R > P > S', () => {
    expect(outcomes('003-race', { rho: '1/2' }, ...both)).toEqual(['10', '8', '0', '-6'])
  })

  it('ρ = 1/5 is a stag hunt: R > T > P > S', () => {
    expect(outcomes('003-race', { rho: '1/5' }, ...both)).toEqual(['10', '11', '0', '-3'])
  })

  it('C moves ρ = ½ out of the dilemma at C = 6, which is the tie R = T', () => {
    expect(outcomes('003-race', { rho: '1/2', C: 5 }, 'temptation')).toEqual(['1'])
    expect(outcomes('003-race', { rho: '1/2', C: 6 }, 'temptation')).toEqual(['0'])
    expect(outcomes('003-race', { rho: '1/2', C: 7 }, 'temptation')).toEqual(['-1'])
    expect(pure({ rho: '1/2', C: 5 })).toEqual([[1, 1]])
    expect(pure({ rho: '1/2', C: 6 })).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  it('s = 0, ρ = 0: openness is weakly dominant (harmony), and still the race is an equilibrium', () => {
    expect(outcomes('003-race', { rho: 0, s: 0 }, ...both)).toEqual(['10', '14', '0', '0'])
    expect(pure({ rho: 0, s: 0 })).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  it('s = 5 makes a dilemma even at ρ = 0; s = 4 is the tie and s = 3 is open', () => {
    expect(outcomes('003-race', { rho: 0, s: 5 }, ...both)).toEqual(['10', '9', '0', '-5'])
    expect(pure({ rho: 0, s: 5 })).toEqual([[1, 1]])
    expect(outcomes('003-race', { rho: 0, s: 4 }, 'temptation')).toEqual(['0'])
    expect(pure({ rho: 0, s: 3 })).toEqual([
      [0, 0],
      [1, 1],
    ])
  })
})

describe('004-bakeries3', () => {
  it('worths, Shapley value and core', () => {
    const run = runScenario(scenarioById('004-bakeries3'))
    expect((toJSON(run.games.purchase) as { worth: unknown }).worth).toEqual([
      '0',
      '0',
      '0',
      '60',
      '0',
      '50',
      '70',
      '90',
    ])
    expect(outcomes('004-bakeries3', {}, 'phi1', 'phi2', 'phi3')).toEqual(['25', '35', '30'])
    expect(outcomes('004-bakeries3', {}, 'low1', 'high1', 'low2', 'high2', 'low3', 'high3')).toEqual([
      '20',
      '20',
      '40',
      '40',
      '30',
      '30',
    ])
    expect(toJSON(run.results.value_stable)).toMatchObject({
      holds: false,
      blocking: { coalition: 6, excess: '5' },
    })
    expect(run.prediction.kind).toBe('realised')
  })

  it('the Shapley value leaves the core: of near-equal buyers it stays in only if all are equal', () => {
    const stays = (q1: number, q2: number, q3: number): unknown[] =>
      outcomes('004-bakeries3', { q1, q2, q3 }, 'shapley_in_core')
    expect(stays(14, 16, 15)).toEqual([false])
    expect(stays(15, 15, 15)).toEqual([true])
    expect(stays(16, 14, 15)).toEqual([false])
  })

  it('it turns where the first and third just reach the batch, q3 = 15: 14 stays, 15 and 16 leave', () => {
    expect(outcomes('004-bakeries3', { q3: 14 }, 'shapley_in_core', 'low1', 'high1')).toEqual([true, '0', '20'])
    expect(outcomes('004-bakeries3', { q3: 15 }, 'shapley_in_core', 'low1', 'high1')).toEqual([false, '20', '20'])
    expect(outcomes('004-bakeries3', { q3: 16 }, 'shapley_in_core', 'low3', 'high3')).toEqual([false, '32', '32'])
  })
})
