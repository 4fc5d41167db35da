/** What moderates a relationship, each sign computed from the games of one scenario over the whole range of the moderator. */
import { toJSON } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import { comparativeStatics, runScenario } from '@biform/solver'
import { describe, expect, it } from 'vitest'

const scenario = scenarioById('002-moderators')
const OUTCOMES = ['x', 'needed', 't', 'pay', 'keep'] as const

const signs = (parameter: string, parameters: object = {}, outcomes: readonly string[] = OUTCOMES) =>
  comparativeStatics(scenario, parameter, { outcomes, cells: 1, parameters: { ...parameters } }).effects.map(
    ({ relation, basis, name }) => (basis === 'proved' || name === 't' ? relation : `${relation}?`),
  )

describe('the signs of the moderators', () => {
  it.each([
    // Investment of the small partner, patience that is needed, openness, herds that pay alone, herds that keep paying.
    ['rho', ['falls', 'rises', 'falls', 'constant', 'constant']],
    ['risk', ['constant', 'rises', 'constant', 'constant', 'falls']],
    ['growth', ['constant', 'falls', 'constant', 'rises', 'rises']],
    ['demand', ['rises', 'falls', 'constant', 'rises', 'both']],
    ['pressure', ['falls', 'rises', 'constant', 'falls', 'both']],
    ['support', ['rises', 'falls', 'rises', 'rises', 'both']],
  ])('%s', (parameter, expected) => {
    expect(signs(parameter)).toEqual(expected)
  })

  it('turn where the small partner is strong: rivalry and support then move its investment the other way', () => {
    // The own effect is 6 of 6 + 2.
    expect(signs('rho', { beta: '7/10' }, ['x'])).toEqual(['falls'])
    expect(signs('rho', { beta: '3/4' }, ['x'])).toEqual(['constant'])
    expect(signs('rho', { beta: '4/5' }, ['x'])).toEqual(['rises'])
    expect(signs('support', { beta: '4/5' }, ['x'])).toEqual(['falls'])
  })

  it('more demand may leave fewer who keep paying: the more pay by themselves, the less others can be threatened with', () => {
    const at = (demand: string) => {
      const { pay, keep } = runScenario(scenario, { demand }).outcomes
      return [toJSON(pay), keep]
    }
    expect(at('17/20')).toEqual(['4', 23])
    expect(at('9/10')).toEqual(['6', 6])
  })
})
