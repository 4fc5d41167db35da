/** The CSV of a bimatrix: with names and without, and what is refused, by line and cell. */
import { bimatrix, normalForm } from '@biform/core'
import { readBimatrixCsv, writeBimatrixCsv } from '@biform/core/formats'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

describe('readBimatrixCsv', () => {
  it('reads two matrices, bare or from a spreadsheet that pads the empty line', () => {
    const game = bimatrix(
      [
        ['1/2', 3],
        [-1, '0.1'],
      ],
      [
        [1, 2],
        [3, 4],
      ],
    )
    expect(readBimatrixCsv('1/2,3\n-1,0.1\n\n1,2\n3,4')).toEqual(game)
    expect(readBimatrixCsv('\uFEFF 1/2 ,+3\r\n-1,0.1\r\n,\r\n1,2\r\n3,4\r\n\r\n')).toEqual(game)
  })

  it('reads one matrix as a zero-sum game', () => {
    expect(readBimatrixCsv('1,-1\n-1,1\n')).toEqual(
      bimatrix([
        [1, -1],
        [-1, 1],
      ]),
    )
  })

  it('reads the names around one matrix by the same rules', () => {
    const game = readBimatrixCsv('payoff to Ann,l,r\nT,1,-2\n')
    expect(game).toEqual({ ...bimatrix([[1, -2]]), players: ['Ann', '2'], strategies: [['T'], ['l', 'r']] })
    expect(refusal(() => readBimatrixCsv('A,l,l\nT,1,2\n'))).toBe('strategies[1][1]: "l" is there twice')
  })

  it('reads names, with or without the words in front of the player', () => {
    const game = readBimatrixCsv('Ann,"l, left",r\nT,1,2\n\npayoff to Bob,"l, left",r\nT,3,4\n')
    expect(game).toEqual(
      normalForm({
        players: ['Ann', 'Bob'],
        strategies: [['T'], ['l, left', 'r']],
        payoffs: [
          [
            [1, 3],
            [2, 4],
          ],
        ],
      }),
    )
  })

  it('gives names back that a spreadsheet would take for formulas', () => {
    const game = { ...bimatrix([[1, 2]]), strategies: [['=1+1'], ["'-a", "'b"]] }
    expect(writeBimatrixCsv(game)).toContain("payoff to 1,''-a,'b\r\n'=1+1,1,2\r\n")
    expect(readBimatrixCsv(writeBimatrixCsv(game))).toEqual(game)
  })

  it.each([
    ['\n\n', 'there is no matrix'],
    ['1,2\n3', 'line 2: has 1 entry, not 2'],
    ['1,2\n3,x', 'line 2, cell 2: "x" is not a rational number'],
    ['1,2\n\n1', 'line 3: the matrix is 1×1, and the first is 1×2'],
    ['1\n\n2\n\n3', 'line 5: a third matrix; a bimatrix has two'],
    ['A,l\nT,1\n\nB,r\nT,1', 'line 4: the strategies are named otherwise than in the first matrix'],
    ['A,l,l\nT,1,2\n\nB,l,l\nT,1,2', 'strategies[1][1]: "l" is there twice'],
    ['A,l', 'line 1: there are no payoffs'],
    ['1,"2', 'line 1, cell 2: has no closing quotation mark'],
    ['1,"2"3', 'line 1, cell 2: a quotation mark is out of place'],
  ])('refuses %j', (text, message) => {
    expect(refusal(() => readBimatrixCsv(text))).toBe(message)
  })
})

it('writeBimatrixCsv refuses three players', () => {
  const game = normalForm({ payoffs: [[[[1, 2, 3]]]] })
  expect(refusal(() => writeBimatrixCsv(game))).toBe('players: 3 players are not two; writeNfg takes any number')
})
