import { automaton, memoryOne, normalForm, rational, repeatedGame } from '@biform/core'
import { isNashEquilibrium, isSubgamePerfect, subgamePerfectDiscounts } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import reference from '../../fixtures/critical-discounts.json' with { type: 'json' }
import { dilemma, text, titForTat } from './games.ts'

const both = [titForTat, titForTat]
const winStayLoseShift = memoryOne([1, 0, 0, 1])
const checked = { kind: 'valid', completeness: 'checked' }

describe('classics of the prisoner’s dilemma', () => {
  it.each(reference.prisonersDilemmas)('tit for tat in $payoffs: Nash from $titForTatNash', item => {
    const stage = dilemma(...(item.payoffs as [string, string, string, string]))
    const nash = subgamePerfectDiscounts(stage, both, { concept: 'nash' })
    expect(text(nash.all)).toBe(`[${item.titForTatNash}, 1)`)
    expect(verify(stage, nash)).toEqual(checked)
  })

  it.each(reference.prisonersDilemmas)('tit for tat in $payoffs: subgame perfect at $titForTat only', item => {
    const stage = dilemma(...(item.payoffs as [string, string, string, string]))
    const perfect = subgamePerfectDiscounts(stage, both)
    expect(text(perfect.all)).toBe(item.titForTat === null ? '' : `{${item.titForTat}}`)
    expect(verify(stage, perfect)).toEqual(checked)
  })

  it.each(reference.prisonersDilemmas)('win–stay lose–shift in $payoffs: from $winStayLoseShift', item => {
    const stage = dilemma(...(item.payoffs as [string, string, string, string]))
    const perfect = subgamePerfectDiscounts(stage, [winStayLoseShift, winStayLoseShift])
    expect(text(perfect.all)).toBe(item.winStayLoseShift === null ? '' : `[${item.winStayLoseShift}, 1)`)
    expect(verify(stage, perfect)).toEqual(checked)
  })

  it('tit for tat is a Nash equilibrium only where defecting for ever does not pay, however well it tests on the path', () => {
    const stage = dilemma(3, -5, 5, 1)
    expect(text(subgamePerfectDiscounts(stage, both, { concept: 'nash' }).all)).toBe('[1/2, 1)')
    const below = isNashEquilibrium(repeatedGame(stage, { discount: '2/5' }), both)
    expect(below.holds).toBe(false)
    expect(below.best[0]).toEqual(rational('17/5'))
  })

  it('two machines that punish only the other’s defections are never subgame perfect if S < P', () => {
    const grudger = automaton({
      actions: [2, 2],
      states: ['friendly', 'hostile'],
      outputs: [0, 1],
      transitions: [
        [0, 1, 0, 1],
        [1, 1, 1, 1],
      ],
    })
    const stage = dilemma(3, 0, 5, 1)
    // After its own defection a grudger is to go on cooperating with one who defects from then on.
    expect(subgamePerfectDiscounts(stage, [grudger, grudger]).all).toEqual([])
    expect(text(subgamePerfectDiscounts(stage, [grudger, grudger], { concept: 'nash' }).all)).toBe('[1/2, 1)')
    const grim = memoryOne([1, 0, 0, 0])
    expect(text(subgamePerfectDiscounts(stage, [grim, grim]).all)).toBe('[1/2, 1)')
  })
})

describe('isSubgamePerfect', () => {
  const stage = dilemma(3, 0, 5, 1)

  it('names the departure that pays most, and a history that leads to it', () => {
    const game = repeatedGame(stage, { discount: '3/4' })
    const result = isSubgamePerfect(game, both)
    expect(result.deviation).toEqual({
      player: 0,
      state: [1, 1],
      action: 0,
      value: rational(1),
      gain: rational('8/7'),
      history: [[1, 1]],
    })
    expect(verify(game, result)).toEqual({ kind: 'valid' })
  })

  it('gives the value of every joint state as its certificate', () => {
    const always = automaton({ actions: [2, 2], states: { D: { plays: 1, next: 'D' } } })
    const result = isSubgamePerfect(repeatedGame(stage, { discount: '9/10' }), [always, always])
    expect(result.holds).toBe(true)
    expect(result.certificate).toEqual({ states: [[0, 0]], values: [[rational(1), rational(1)]] })
  })

  it('takes mixed equilibria: indifference on the support is enough', () => {
    const pennies = normalForm({
      payoffs: [
        [
          [1, -1],
          [-1, 1],
        ],
        [
          [-1, 1],
          [1, -1],
        ],
      ],
    })
    const even = automaton({ actions: [2, 2], states: { even: { plays: ['1/2', '1/2'], next: 'even' } } })
    const skew = automaton({ actions: [2, 2], states: { skew: { plays: ['1/3', '2/3'], next: 'skew' } } })
    const game = repeatedGame(pennies, { discount: '1/2' })
    expect(isSubgamePerfect(game, [even, even]).holds).toBe(true)
    expect(isSubgamePerfect(game, [even, skew]).deviation).toMatchObject({
      player: 0,
      action: 1,
      gain: rational('1/6'),
    })
    expect(text(subgamePerfectDiscounts(pennies, [even, even]).all)).toBe('[0, 1)')
  })

  it('takes three players, each with its own view', () => {
    // Player i cooperates (0) as long as all did; with fewer than three the effort is lost.
    const shape = [2, 2, 2]
    const team = normalForm({
      shape,
      payoffs: shape.map((_, i) =>
        Array.from({ length: 8 }, (_, place) => (place === 0 ? 2 : 0) + ((place >> (2 - i)) & 1)),
      ),
    })
    const grim = automaton({
      actions: shape,
      states: {
        together: { plays: 0, next: { '0,0,0': 'together', otherwise: 'apart' } },
        apart: { plays: 1, next: 'apart' },
      },
    })
    const result = isSubgamePerfect(repeatedGame(team, { discount: 0 }), [grim, grim, grim])
    expect(result.holds).toBe(true)
    expect(text(subgamePerfectDiscounts(team, [grim, grim, grim]).all)).toBe('[0, 1)')
  })
})

describe('errors', () => {
  const stage = dilemma(3, 0, 5, 1)
  const game = repeatedGame(stage, { discount: '1/2' })

  it('name the argument that is wrong', () => {
    expect(() => isSubgamePerfect(stage as never, both)).toThrow('game: "normal-form" is not a repeated game')
    expect(() => isSubgamePerfect(game, [titForTat])).toThrow(
      'automata: a list of 1 has not one strategy for each of 2 players',
    )
    expect(() => isSubgamePerfect(game, [titForTat, 'tft'] as never)).toThrow('automata[1]: "tft" is no automaton')
    expect(() => subgamePerfectDiscounts(game as never, both)).toThrow(
      'stage: "repeated-game" is not a game in normal form; give its .stage',
    )
    expect(() => subgamePerfectDiscounts(stage, both, { concept: 'trembling' as never })).toThrow('options.concept')
    const three = automaton({ actions: [3, 2], states: { one: { plays: 0, next: 'one' } } })
    expect(() => isNashEquilibrium(game, [three, titForTat])).toThrow('automata[0]: is made for 3 × 2 actions')
  })
})
