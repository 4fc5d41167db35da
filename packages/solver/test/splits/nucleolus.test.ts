import { coalitional, random, toJSON } from '@biform/core'
import { nucleolus, prenucleolus } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import worths from '../fixtures/coalitional-tu.json' with { type: 'json' }
import answers from '../fixtures/nucleolus.json' with { type: 'json' }

const valid = { kind: 'valid' }

describe('nucleolus and prenucleolus of the reference games', () => {
  it('are known for all 29', () => expect(answers.map(({ name }) => name)).toEqual(worths.map(({ name }) => name)))

  it.each(answers)('$name', ({ name, nucleolus: expected, prenucleolus: overall }) => {
    const game = coalitional({ worth: worths.find(item => item.name === name)!.worth })
    const answer = nucleolus(game)
    expect(verify(game, answer)).toEqual(valid)
    if (expected === null) expect(answer.kind).toBe('no-imputation')
    else expect(toJSON(answer)).toMatchObject({ kind: 'allocation', values: expected })
    const other = prenucleolus(game)
    expect(verify(game, other)).toEqual(valid)
    expect(toJSON(other)).toMatchObject({ kind: 'allocation', values: overall })
  })
})

describe('degenerate games', () => {
  // Small integers with many ties, not superadditive in general, negative ones among them.
  it('1,000 of 2 to 6 players pass Kohlberg’s criterion', () => {
    for (let seed = 0; seed < 1000; seed++) {
      const draw = random(seed, 6)
      const players = draw.integer(2, 6)
      const least = -draw.integer(0, 1)
      const most = draw.integer(1, 3)
      const worth = Array.from({ length: 2 ** players }, (_, S) => (S === 0 ? 0 : draw.integer(least, most)))
      const game = coalitional({ worth })
      expect([seed, verify(game, nucleolus(game))]).toEqual([seed, valid])
      expect([seed, verify(game, prenucleolus(game))]).toEqual([seed, valid])
    }
  })
})
