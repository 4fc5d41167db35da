/** A whole class of strategies: who scores, who has followers, and what is said of it. */
import { rational } from '@biform/core'
import { describe, expect, it } from 'vitest'
import { crowdText, gameText } from '../src/repeated/connection.ts'
import { crowdInWords, favouriteInWords, leadersOf, listed, percent } from '../src/repeated/crowd/crowd-words.ts'
import { PRESETS } from '../src/repeated/presets.ts'
import { type Settings, settingsOf } from '../src/repeated/settings.ts'
import { crowdAnswer } from '../src/solver/crowd.ts'
import type { CrowdAnswer } from '../src/solver/repeated-protocol.ts'

const preset = (id: string, change: Partial<Settings> = {}): Settings => ({
  ...settingsOf(PRESETS.find(item => item.id === id)!),
  ...change,
})
const answerOf = async (settings: Settings): Promise<CrowdAnswer> =>
  (await crowdAnswer(gameText(settings), crowdText(settings), {}))!
const leader = ({ names, sides }: CrowdAnswer, side = 0): string[] => leadersOf(sides[side]!, 100).map(k => names[k]!)

describe('a class', () => {
  it('scores what the matches pay, and begins with equal shares', async () => {
    const { names, sides } = await answerOf(
      preset('prisoners-dilemma', { crowd: ['cooperator', 'defector', 'tit-for-tat'] }),
    )
    expect(names).toEqual(['cooperator', 'defector', 'tit-for-tat'])
    const [side] = sides
    // Against the other two, in 200 rounds: 0 and 3; 5 and (5 + 199)/200; 3 and 199/200.
    expect(side!.scores.map(score => score.toFixed(4))).toEqual(['1.5000', '3.0100', '1.9975'])
    expect(side!.shares).toHaveLength(101)
    expect(side!.shares[0]!.map(share => share.toFixed(4))).toEqual(['0.3333', '0.3333', '0.3333'])
    // One generation on, in proportion to the mean over all three: (3 + 0 + 3), (5 + 1 + 1.02), (3 + 0.995 + 3).
    const total = 6 + 7.02 + 6.995
    expect(side!.shares[1]!.map(share => share.toFixed(6))).toEqual(
      [6, 7.02, 6.995].map(value => (value / total).toFixed(6)),
    )
  })

  it('is led by grim trigger as long as nobody errs, and by those who forgive once they do', async () => {
    expect(leader(await answerOf(preset('prisoners-dilemma')))).toEqual(['grim-trigger'])
    expect(leader(await answerOf(preset('prisoners-dilemma', { noise: rational('1/20') })))).toEqual([
      'win-stay-lose-shift',
    ])
  })

  it('has two sides where the roles differ', async () => {
    expect((await answerOf(preset('hold-up'))).sides).toHaveLength(2)
    expect((await answerOf(preset('chicken', { goal: [0, 1] }))).sides).toHaveLength(2)
    expect((await answerOf(preset('chicken'))).sides).toHaveLength(1)
    const words = preset('chicken', {
      actions: [
        ['Swerve', 'Go'],
        ['Give way', 'Drive on'],
      ],
    })
    expect((await answerOf(words)).sides).toHaveLength(2)
    const dilemma = preset('prisoners-dilemma', { actions: words.actions })
    expect((await answerOf(dilemma)).sides.map(({ shares }) => shares.length)).toEqual([101, 101])
  })

  it('names those who cannot take part', async () => {
    const { names, unable, sides } = await answerOf(
      preset('prisoners-dilemma', { crowd: ['tit-for-tat', 'no-such-strategy'] }),
    )
    expect(names).toEqual(['tit-for-tat'])
    expect(unable.map(({ name }) => name)).toEqual(['no-such-strategy'])
    expect(sides).toEqual([])
  })

  it('of which nobody is fit is refused', async () => {
    const nothing = preset('chicken', { crowd: ['defector', 'cooperator'], payoffs: Array(8).fill(rational(0)) })
    await expect(answerOf(nothing)).rejects.toThrow('nobody is fit')
  })
})

describe('in words', () => {
  const side = {
    scores: [2, 3, 3],
    shares: [
      [1 / 3, 1 / 3, 1 / 3],
      [0.2, 0.4, 0.4],
      [0.0001, 0.25, 0.7499],
    ],
  }
  const titles = ['Cooperator', 'Tit for Tat', 'Grim Trigger']

  it('who has most followers', () => {
    expect(crowdInWords(side, titles, 0)).toBe(
      'At first all have the same share, 33.3 %; Tit for Tat and Grim Trigger score best.',
    )
    expect(crowdInWords(side, titles, 1)).toBe(
      'After 1 generation Tit for Tat and Grim Trigger have most followers, 40 % each.',
    )
    expect(crowdInWords(side, titles, 2)).toBe('After 2 generations Grim Trigger has most followers, 75 %.')
    expect(listed(['A', 'B', 'C'])).toBe('A, B and C')
    expect([0, 0.0001, 1].map(percent)).toEqual(['0 %', '< 0.1 %', '100 %'])
  })

  it('who was right', () => {
    const answer: CrowdAnswer = { rounds: 200, names: ['a', 'b', 'c'], unable: [], sides: [side] }
    expect(favouriteInWords(answer, titles, 'c')).toBe('You said: Grim Trigger. So it is.')
    expect(favouriteInWords(answer, titles, 'a')).toBe('You said: Cooperator. It is Grim Trigger.')
    const tied = { ...answer, sides: [{ ...side, shares: side.shares.slice(0, 2) }] }
    expect(favouriteInWords(tied, titles, 'b')).toBe('You said: Tit for Tat. So it is, but not alone.')
  })
})
