/** What the workbench says of agreements and matches. */
import { namedStrategy, rational } from '@biform/core'
import { playMatch } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import { agreementInWords, keepersOf, rangeInWords, rangesInWords } from '../src/repeated/agreement-words.ts'
import { gameText, matchText } from '../src/repeated/connection.ts'
import { endInWords, leaderOf, roundInWords } from '../src/repeated/match/match-words.ts'
import { stripOf } from '../src/repeated/match/strip.ts'
import { PRESETS } from '../src/repeated/presets.ts'
import { type Settings, settingsOf } from '../src/repeated/settings.ts'
import { matchAnswer, strategyTexts } from '../src/solver/match.ts'
import { gameOf, repeatedReply } from '../src/solver/repeated.ts'

const preset = (id: string, change: Partial<Settings> = {}): Settings => ({
  ...settingsOf(PRESETS.find(item => item.id === id)!),
  ...change,
})
const agreementOf = (settings: Settings) => repeatedReply(gameText(settings), 0).agreement
const matchOf = (settings: Settings) => matchAnswer(gameText(settings), matchText(settings))
const at = (delta: string): Partial<Settings> => ({ delta: rational(delta) })

describe('an agreement', () => {
  it.each([
    [
      'prisoners-dilemma',
      '1/2',
      'both',
      /^At δ = 1\/2 both keep to \(Cooperate, Cooperate\): a breach would bring Anna 5 /,
    ],
    [
      'prisoners-dilemma',
      '2/5',
      'neither',
      'At δ = 2/5 both would break (Cooperate, Cooperate): keeping to it gives Anna 3 a round, breaking it 17/5 on average.',
    ],
    ['stag-hunt', '0', 'both', 'Nobody gains by leaving (Stag, Stag) even for one round: it needs no patience.'],
    [
      'hold-up',
      '1/5',
      'first',
      'At δ = 1/5 Large would break (Invest, Share): keeping to it gives Large 20 a round, breaking it 25 on average.',
    ],
    [
      'hold-up',
      '2/5',
      'both',
      /^At δ = 2\/5 both keep to \(Invest, Share\): a breach would bring Large 30 once instead of 20,/,
    ],
    // Ben likes what follows a breach better than the agreement.
    ['chicken', '9/10', 'first', /^At δ = 9\/10 Ben would break \(Give way, Give way\)/],
  ] as const)('in %s at δ = %s: %s keeps to it', (id, delta, keepers, text) => {
    const settings = preset(id, at(delta))
    const agreement = agreementOf(settings)
    expect(keepersOf(agreement)).toBe(keepers)
    expect(agreementInWords(settings, agreement)).toMatch(text)
  })

  it.each([
    ['prisoners-dilemma', 'Anna and Ben both keep to it from δ = 1/2 on.'],
    ['stag-hunt', 'Anna and Ben both keep to it at every δ.'],
    ['hold-up', 'Small keeps to it at every δ, Large from δ = 2/5 on.'],
    ['chicken', 'Anna keeps to it from δ = 1/3 on, Ben at no δ.'],
  ])('in %s: %s', (id, text) => {
    const settings = preset(id)
    expect(rangesInWords(settings, agreementOf(settings)).join(' ')).toContain(text)
  })

  it('with a threat that nobody would carry out', () => {
    const settings = preset('chicken', { threat: [1, 1] })
    expect(rangesInWords(settings, agreementOf(settings))[1]).toContain('the threat is empty')
  })

  it.each([
    [['0', '1', true, false], 'at every δ'],
    [['1/2', '1', false, false], 'for δ above 1/2'],
    [['0', '1/2', true, true], 'for δ up to 1/2'],
    [['1/4', '1/2', true, false], 'for δ from 1/4 to below 1/2'],
    [['1/4', '1/2', false, true], 'for δ above 1/4 and up to 1/2'],
    [['1/2', '1/2', true, true], 'at δ = 1/2 alone'],
  ] as const)('holds in %j: %s', ([lower, upper, lowerClosed, upperClosed], text) => {
    const interval = { lower: rational(lower), upper: rational(upper), lowerClosed, upperClosed }
    expect(rangeInWords([interval])).toBe(text)
  })

  it('may hold nowhere, or in two places', () => {
    expect(rangeInWords([])).toBe('at no δ')
    const point = (value: string) => ({
      lower: rational(value),
      upper: rational(value),
      lowerClosed: true,
      upperClosed: true,
    })
    expect(rangeInWords([point('0'), point('1/2')])).toBe('at δ = 0 alone and at δ = 1/2 alone')
  })
})

describe('a match', () => {
  it('of tit for tat and a defector is lost in the first round', () => {
    const settings = preset('prisoners-dilemma', { match: ['tit-for-tat', 'defector'], bet: 'same' })
    const match = matchOf(settings)
    expect(match.rounds).toHaveLength(200)
    expect(match.chance).toBe(false)
    expect(roundInWords(settings, match, 0)).toBe('Nothing has been played yet.')
    expect(roundInWords(settings, match, 1)).toBe('Round 1: Anna Cooperate, Ben Defect. Anna has 0, Ben 5.')
    expect(roundInWords(settings, match, 2)).toBe('Round 2: Anna Defect, Ben Defect. Anna has 1, Ben 6.')
    expect(leaderOf(match)).toBe('second')
    expect(endInWords(settings, match)).toEqual([
      'Ben has more after 200 rounds.',
      'You said: both the same. It came out otherwise.',
      'If they went on for ever: Anna 1 a round, Ben 1, in the long run.',
    ])
  })

  it('with noise is left to chance, and the same for the same seed', () => {
    const settings = preset('prisoners-dilemma', { noise: rational('1/20') })
    const match = matchOf(settings)
    expect(match.chance).toBe(true)
    expect(matchOf(settings)).toEqual(match)
    expect(matchOf({ ...settings, seed: 2 }).rounds).not.toEqual(match.rounds)
  })

  it('is summed up to the scores of the solver', () => {
    const settings = preset('hold-up', { noise: rational('1/20') })
    const stage = gameOf(gameText(settings))
    const strategies = settings.match.map((name, player) => namedStrategy(name, { stage, player }))
    const { scores } = playMatch(stage, strategies, { turns: 200, noise: '1/20', seed: 1 })
    expect(matchOf(settings).totals.at(-1)).toEqual(scores)
  })

  it('means by cooperation what was agreed on', () => {
    const settings = preset('chicken', { goal: [1, 0], match: ['cooperator', 'cooperator'] })
    expect(matchOf(settings).rounds[0]).toEqual([1, 0])
  })

  it.each(strategyTexts().map(({ name }) => name))('can be played by %s, in both roles, or says why not', name => {
    for (const match of [
      [name, 'tit-for-tat'],
      ['tit-for-tat', name],
    ] as const) {
      for (const id of ['prisoners-dilemma', 'hold-up']) {
        const settings = preset(id, { match })
        let rounds = 0
        try {
          rounds = matchOf(settings).rounds.length
        } catch (error) {
          expect((error as Error).name).toBe('InputError')
          expect(id).toBe('hold-up')
          continue
        }
        expect(rounds).toBe(200)
      }
    }
  })
})

describe('the strip of a match', () => {
  const rounds = Array.from({ length: 200 }, (_, k) => [k % 2, k % 3 === 0 ? 1 : 0])
  it.each([120, 280, 390, 700])('shows every round within %i px', width => {
    const strip = stripOf(rounds, width, 1)
    const squares = (path: string): number => path.split('M').length - 1
    expect(squares(strip.full[0])).toBe(100)
    expect(squares(strip.struck[1])).toBe(67)
    const places = [...`${strip.full.join('')}${strip.struck.join('')}`.matchAll(/M([\d.]+) ([\d.]+)h/g)]
    expect(places).toHaveLength(400)
    expect(new Set(places.map(([place]) => place)).size).toBe(400)
    for (const [, x, y] of places) {
      expect(Number(x) + 11).toBeLessThanOrEqual(width)
      expect(Number(y) + 11).toBeLessThanOrEqual(strip.height)
    }
    expect(strip.numbers.at(-1)?.round).toBe(200)
  })
})
