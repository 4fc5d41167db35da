/** Three tables, every figure of which was worked out apart from the solvers, from the formulas of the cases. */
import { scenarioById } from '@biform/core/catalogue'
import { compare, compareTable, comparisonCells, type Division } from '@biform/solver'
import { expect, it } from 'vitest'

const impasse = { outside: [40, 10], outsideAs: 'impasse' } as const
const option = { outside: [40, 10], outsideAs: 'option' } as const

it('003-bsm: what success brings, and whether the small firm specialises', () => {
  const rules: Division[] = ['shares', 'equal', impasse, option, { efforts: [1, 2] }, { investments: [30, 20] }]
  const { rows } = compare(scenarioById('003-bsm'), { rules, rho: ['1/2', 1] })
  const found = rows.map(({ places, actions }) => {
    const [small, large] = places[0]!.appropriated.totals.map(value => value.toFraction())
    return [small, large, actions[0]!.strategies.map(path => path.at(-1)).join('; ')]
  })
  expect(found).toEqual([
    ['65', '135', 'Specialise'],
    ['50', '150', 'Keep'],
    ['90', '110', 'Specialise'],
    ['100', '100', 'Specialise'],
    ['185/2', '215/2', 'Specialise'],
    ['155/2', '245/2', 'Specialise'],
    ['80', '120', 'Specialise'],
    ['50', '150', 'Keep'],
    ['220/3', '380/3', 'Specialise'],
    ['200/3', '400/3', 'Specialise'],
    ['100', '100', 'Specialise'],
    ['120', '80', 'Specialise'],
  ])
})

it('003-uni: the equilibria, and the payoffs where the small firm alone invests', () => {
  const rules: Division[] = [
    'shares',
    'shapley',
    { efforts: [3, 1], decisiveness: 2 },
    { outside: [30, 30], outsideAs: 'impasse' },
  ]
  const { rows } = compare(scenarioById('003-uni'), { rules, rho: ['1/2', 1] })
  const found = rows.map(({ places, actions }) => {
    const pure = actions.find(({ name }) => name === 'pure')!.strategies.map(profile => profile.join(', '))
    const cell = places.find(({ label }) => label === 'Invest, Not')!
    expect(cell.played.at(-1)).toEqual({
      name: 'pure',
      reached: pure.includes(cell.label) ? 1 : 0,
      count: pure.length,
    })
    return [pure.join('; '), ...cell.appropriated.payoffs.map(value => value.toFraction())]
  })
  expect(found).toEqual([
    ['Not, Not; Invest, Not', '170/3', '400/3'],
    ['Not, Not', '130/3', '440/3'],
    ['Invest, Not', '75', '115'],
    ['Not, Not; Invest, Not', '80', '110'],
    ['Invest, Not', '119', '71'],
    ['Invest, Not', '168', '22'],
    ['Not, Not; Invest, Not', '200/3', '370/3'],
    ['Not, Not', '160/3', '410/3'],
  ])
})

it('003-index: values and indices at exposure one half, with and without rivalry', () => {
  const rules: Division[] = ['equal', { efforts: [1, 3] }, { investments: [2, 1] }]
  const table = (kappa: number): string[] => {
    const scenario = scenarioById('003-index')
    const found = compare(scenario, { rules, rho: ['1/2'], parameters: { kappa } })
    const columns = ['values', 'indices'] as const
    expect(comparisonCells(found, scenario, { columns }).columns.slice(2, -1)).toEqual([
      ...['pair: Small', 'pair: Large', 'pair: DI', 'pair: FA', 'pair: OA'],
    ])
    return compareTable(found, 'markdown', scenario, { columns })
      .split('\n')
      .slice(2, -1)
      .map(line => line.split(' | ').slice(2, -1).join(' | '))
  }
  expect(table(0)).toEqual([
    '70 | 90 | 1/2 | 7/6, 9/10 | 0, 0',
    '50 | 110 | 1/2 | 5/6, 11/10 | -1/8, 1/8',
    '250/3 | 230/3 | 1/2 | 25/18, 23/30 | 1/12, -1/12',
  ])
  expect(table(1)).toEqual([
    '55 | 75 | 8/13 | 11/12, 3/4 | 0, 0',
    '85/2 | 175/2 | 8/13 | 17/24, 7/8 | -5/52, 5/52',
    '190/3 | 200/3 | 8/13 | 19/18, 2/3 | 5/78, -5/78',
  ])
})
