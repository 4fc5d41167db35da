/** What a scenario says of divisions, leaks and appraisals: read, evaluated, and refused where it makes no sense. */
import { relationship, toJSON } from '@biform/core'
import { instantiate, readScenario } from '@biform/core/scenarios'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'
import { small } from './small.ts'

const pair = {
  kind: 'relationship',
  partners: ['S', 'L'],
  components: [{ label: 'know-how', ownUse: [60, 100], exposure: '1/2', rivalry: 1 }],
  costs: ['fine', 0],
  investments: ['fine', '2*times'],
  efforts: ['times', 1],
  decisiveness: 2,
  outside: ['10*fine', 0],
  leaks: [{ component: 'know-how', from: 'S', to: 'L', share: 'fine/4' }],
}
const scenario = (game: object, call: object = { solve: 'appropriate' }): object => ({
  ...small,
  games: { ...small.games, pair: { ...pair, ...game } },
  results: { ...small.results, parts: { game: 'pair', ...call } },
})
const reading = (game: object, call?: object): string => refusal(() => readScenario(scenario(game, call) as never))

describe('a relationship in a scenario', () => {
  it('says what rules of division go by, and what leaks, in expressions', () => {
    const { games } = instantiate(readScenario(scenario({}) as never), { fine: 2, times: 3 })
    expect(games.pair).toEqual(
      relationship({
        partners: ['S', 'L'],
        components: [{ label: 'know-how', ownUse: [30, 130], exposure: '1/2', rivalry: 1 }],
        costs: [2, 0],
        investments: [2, 6],
        efforts: [3, 1],
        decisiveness: 2,
        outside: [20, 0],
      }),
    )
    expect(toJSON(games.pair)).not.toHaveProperty('leaks')
  })

  it('may say what each would keep instead of what is exposed', () => {
    const component = { label: 'know-how', ownUse: [60, 100], rivalry: 1, disagreement: ['30*fine', 100] }
    const { games } = instantiate(readScenario(scenario({ components: [component] }) as never), { fine: '1/2' })
    expect(toJSON(games.pair)).toMatchObject({ components: [{ exposure: ['3/4', '0'] }] })
  })

  it.each([
    [{ outside: ['x', 0] }, /^games\.pair\.outside\[0\]: "x" is unknown/],
    [{ efforts: ['-1', 0] }, /^games\.pair\.efforts\[0\]: -1 is negative/],
    [{ investments: ['1'] }, /^games\.pair\.investments: has 1 entry for 2 partners/],
    [{ decisiveness: 17 }, /^games\.pair\.decisiveness: 17 is not a whole number from 1 to 16/],
    [{ decisiveness: '2' }, /^games\.pair\.decisiveness: /],
    [{ leaks: [{ ...pair.leaks[0], share: '2*fine' }] }, /^games\.pair\.leaks\[0\]\.share: 2 is not between 0 and 1/],
    [{ leaks: [{ ...pair.leaks[0], share: 'g' }] }, /^games\.pair\.leaks\[0\]\.share: "g" is unknown/],
    [{ leaks: [{ ...pair.leaks[0], to: 'S' }] }, /^games\.pair\.leaks\[0\]\.to: is the partner that it leaks from/],
    [
      { leaks: [{ ...pair.leaks[0], component: 'x' }] },
      /^games\.pair\.leaks\[0\]\.component: "x" is none of "know-how"/,
    ],
    [{ leaks: [{ from: 'S', to: 'L', share: 1 }] }, /^games\.pair\.leaks\[0\]\.component: /],
    [
      { components: [{ label: 'know-how', ownUse: [60, 100], disagreement: ['61*fine', 0] }] },
      /^games\.pair\.components\[0\]\.disagreement\[0\]: 61 is more than the own use, 60/,
    ],
    [
      { components: [{ ...pair.components[0], disagreement: [1, 1] }] },
      /^games\.pair\.components\[0\]\.disagreement: is given together with exposure/,
    ],
    [{ components: [{ label: 'know-how', ownUse: [1, 1], disagreement: 'fine' }] }, /components\[0\]\.disagreement: /],
    [
      { components: [{ label: 'know-how', ownUse: [1, 1], disagreement: [0, 'x'] }] },
      /^games\.pair\.components\[0\]\.disagreement\[1\]: "x" is unknown/,
    ],
    [{ leaks: {} }, /^games\.pair\.leaks: /],
  ])('refuses %j', (game, message) => {
    expect(reading(game)).toMatch(message)
  })

  it.each([
    [{ solve: 'appropriate', rule: 'fair' }, /^results\.parts\.rule: /],
    [{ solve: 'ownUseRule', rule: 'equal' }, /^results\.parts\.rule: belongs to appropriate$/],
    [
      { solve: 'appropriate', confidence: 1 },
      /^results\.parts\.confidence: belongs to biformEquilibria and appraisal$/,
    ],
    [{ solve: 'appraisal' }, /^results\.parts\.confidence: is missing$/],
    [{ solve: 'appraisal', confidence: ['1/2'] }, /^results\.parts\.confidence: has 1 entry for 2 players$/],
    [{ solve: 'appraisal', confidence: 'x' }, /^results\.parts\.confidence: "x" is unknown/],
  ])('refuses a call %j', (call, message) => {
    expect(reading({}, call)).toMatch(message)
  })

  it('refuses a rule whose terms are missing, naming the field', () => {
    const { efforts: _, outside: __, ...bare } = pair
    const withRule = (rule: string): string =>
      refusal(() =>
        readScenario({
          ...scenario({}, { solve: 'appropriate', rule }),
          games: { ...small.games, pair: bare },
        } as never),
      )
    expect(withRule('tullock')).toBe('results.parts.rule: "tullock" needs "efforts" in games.pair')
    expect(withRule('nash-impasse')).toBe('results.parts.rule: "nash-impasse" needs "outside" in games.pair')
    expect(withRule('nash-option')).toBe('results.parts.rule: "nash-option" needs "outside" in games.pair')
  })
})
