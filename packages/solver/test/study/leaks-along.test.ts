/** A relationship with leaks, followed along a line of its parameter. */
import { keptOf, potOf, rational } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import { functionValue, instantiate, readScenario, scenarioOn } from '@biform/core/scenarios'
import { expect, it } from 'vitest'

it('keeps and exposes at every point of the line what the relationship there does', () => {
  const scenario = readScenario({
    ...scenarioById('003-index'),
    games: {
      pair: {
        kind: 'relationship',
        partners: ['S', 'L'],
        components: [
          { ownUse: [60, 100], exposure: 'rho', rivalry: '1/2' },
          { label: 'plan', ownUse: [3, 'rho'], exposure: ['1/4', 'rho'] },
        ],
        leaks: [
          { component: 'value 1', from: 'S', to: 'L', share: 'rho/4' },
          { component: 'value 1', from: 'L', to: 'S', share: '1/8' },
          { component: 'plan', from: 'L', to: 'S', share: 'rho' },
        ],
      },
    },
  } as never)
  const { parameters } = instantiate(scenario)
  const game = scenarioOn(scenario, 'rho', parameters, { lower: rational('1/10'), upper: rational('1/2') }).game('pair')
  if (game.kind !== 'relationship') throw new Error('is another kind')
  for (const rho of ['1/9', '1/3', '2/5']) {
    const { pair } = instantiate(scenario, { rho }).games
    if (pair?.kind !== 'relationship') throw new Error('is another kind')
    const point = rational(rho)
    const [kept, pots] = [
      game.kept.map(row => row.map(f => functionValue(f, point))),
      game.pots.map(f => functionValue(f, point)),
    ]
    expect(kept).toEqual([0, 1].map(i => [0, 1].map(k => keptOf(pair, i, k, 3))))
    expect(pots).toEqual([0, 1].map(k => potOf(pair, k, 3)))
  }
})
