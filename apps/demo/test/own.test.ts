/** A game of one's own: tables as people type and paste them, addresses, and what the page says. */
import { describe, expect, it } from 'vitest'
import { readOwn, writeOwn } from '../src/own/own.ts'
import { PRESETS } from '../src/own/presets.ts'
import { readTable, writeTable } from '../src/own/table.ts'
import { dominatedInWords, equilibriaInWords } from '../src/own/words.ts'
import { ownAnswer } from '../src/solver/own-game.ts'
import { onStage, sentence, settled, text, texts } from './support/stage.ts'

/** The payoffs of a table as an address has them. */
const payoffs = (table: string): string | undefined => {
  const reading = readTable(table)
  return 'problem' in reading ? reading.problem : writeOwn(reading.own).game
}
const dilemma = '3:3,0:5_5:0,1:1'

describe('a table of payoffs', () => {
  it.each([
    ['3,3 0,5\n5,0 1,1'],
    ['3, 3   0, 5\n5, 0   1, 1\n'],
    ['(3, 3)  (0, 5)\n(5, 0)  (1, 1)'],
    ['3,3\t0,5\r\n5,0\t1,1'],
    ['| 3,3 | 0,5 |\n| 5,0 | 1,1 |'],
    ['3 0\n5 1\n\n3 5\n0 1'],
    ['3\t0\n5\t1\n\t\n3\t5\n0\t1\n'],
    ['3,0\n5,1\n\n3,5\n0,1'],
    ['\tC\tD\nC\t3;3\t0;5\nD\t5;0\t1;1'],
    ['C  D\n3,3  0,5\n5,0  1,1'],
    ['C 3,3 0,5\nD 5,0 1,1'],
  ])('%j is a prisoner’s dilemma', table => {
    expect(payoffs(table)).toBe(dilemma)
  })

  it('of one number in each cell is zero-sum', () => {
    expect(payoffs('1 −1/2\n-0.5 1')).toBe('1:-1,-1/2:1/2_-1/2:1/2,1:-1')
  })

  it('keeps names, and is written as it is read', () => {
    for (const { table } of PRESETS) {
      const reading = readTable(table)
      if ('problem' in reading) throw new Error(reading.problem)
      expect(readTable(writeTable(reading.own))).toEqual(reading)
      expect(readOwn(writeOwn(reading.own))).toEqual(reading.own)
    }
    const named = readOwn({ game: dilemma, players: 'Anna,Ben', rows: 'keep,break', columns: 'a,a' })
    expect([named.players, named.strategies]).toEqual([
      ['Anna', 'Ben'],
      [
        ['keep', 'break'],
        ['A', 'B'],
      ],
    ])
  })

  it.each([
    ['3,3 0,5\n5,0 x,1', 'row 2, column 2: “x” is not a number; type 2, 0.5 or 1/3.'],
    ['   C   D\nC   3,3   0,5\nD   5,0   1/0,1', 'row 2 (D), column 2 (D): “1/0” is not a number; type 2, 0.5 or 1/3.'],
    ['3,3 0,5\n5,0', 'row 2: it has 1 cell, and the first row has 2.'],
    ['3,3 0,5\n5,0 1', 'row 2, column 2: it has one payoff, and the first cell has two.'],
    ['3 0\n5 1\n\n3 5', 'second table: it has not as many rows and columns as the first.'],
    ['3\t\n5\t1', 'row 1, column 2: it is empty.'],
    ['A 1,1\nA 2,2', 'row 2: another row is called “A” too.'],
    ['1 2 3 4 5 6 7 8 9', 'The table is 1 by 9; here a game has at most 8 by 8. `biform nash FILE` takes larger ones.'],
    ['', 'Type a table, or paste one: a line for each row, and both payoffs in each cell.'],
  ])('%j is refused, and the place named', (table, problem) => {
    expect(payoffs(table)).toBe(problem)
  })
})

describe('an address that holds no game', () => {
  it.each(['', 'x', '1:1,2', '1:1_1:1,2:2', '1e99999999:1', Array(9).fill('1:1').join()])('%j is the first', game => {
    expect(writeOwn(readOwn({ game })).game).toBe('3:2,0:0_0:0,2:3')
  })
})

describe('what follows', () => {
  const words = (game: string): string => equilibriaInWords(ownAnswer({ game }))
  it('says how many equilibria there are, and which', () => {
    expect(words('3:2,0:0_0:0,2:3')).toBe('It has exactly 3 equilibria: (A, A) and (B, B), and 1 in which they mix.')
    expect(words('1:-1,-1:1_-1:1,1:-1')).toMatch(/^It has exactly one equilibrium, in which they mix/)
    expect(words(dilemma)).toBe('It has exactly one equilibrium: (B, B).')
    expect(words('0:4,0:4_-1:-1,2:2')).toBe(
      'It has infinitely many equilibria, (A, A) and (B, B) among them: they form 2 sets.',
    )
    expect(words('0:0,0:0_0:0,0:0')).toBe('It has infinitely many equilibria: they form one set.')
  })

  it('says what is never played, by mixtures and after others too', () => {
    expect(dominatedInWords(ownAnswer({ game: '3:1,0:0_0:0,3:1_1:2,1:2' }))).toEqual([
      'Row never plays C: the mixture 1/2 A and 1/2 B pays more whatever Column does.',
    ])
    expect(dominatedInWords(ownAnswer({ game: '1:0,1:2,0:1_0:3,0:1,2:0' }))).toEqual([
      'Column never plays C: B pays more whatever Row does.',
      'Row never plays B: A pays more against all that is left.',
      'Column never plays A: B pays more against all that is left.',
    ])
  })

  it('draws best replies as lines through the square', () => {
    const lines = (game: string): string[] =>
      ownAnswer({ game }).square!.replies.map(line =>
        line.map(point => point.map(c => c.toFraction()).join()).join(' '),
      )
    expect(lines('3:2,0:0_0:0,2:3')).toEqual(['0,0 0,2/5 1,2/5 1,1', '0,0 3/5,0 3/5,1 1,1'])
    expect(lines(dilemma)).toEqual(['0,0 0,1', '0,0 1,0'])
    // Indifferent at the edge, and everywhere.
    expect(lines('0:4,0:4_-1:-1,2:2')).toEqual(['0,0 0,2/3 1,2/3 1,1', '0,0 1,0 1,1 1,1'])
    expect(lines('0:0,0:0_0:0,0:0')).toEqual(['', ''])
  })
})

onStage('a game of one’s own', open => {
  it('is guessed first, typed, pasted, refused by the cell, and kept in the address', async () => {
    const page = await open('?game&guess')
    expect(await page.locator('.equilibrium, .equilibria').count()).toBe(0)
    await page.getByRole('button', { name: 'Three or more' }).click()
    expect(await text(page, '.said')).toContain('You said: Three or more. It is: Two.')
    const field = page.getByLabel('The table: type it')
    await page.getByRole('switch', { name: 'Your guess?' }).click()
    await field.fill('1\t-1\n-1\t1')
    await settled(page)
    expect(await sentence(page)).toContain('in which they mix')
    expect(page.url()).toContain('?game=1:-1,-1:1_-1:1,1:-1')
    expect(await texts(page, '.equilibria tbody td')).toEqual(['1/2 A, 1/2 B', '1/2 A, 1/2 B', '0', '0'])
    await field.fill('1\t-1\n-1\ttwo')
    expect(await text(page, '.table-editor .problem')).toContain('row 2, column 2: “two” is not a number')
    expect(await sentence(page)).toContain('in which they mix')
    await page.getByLabel('Start from').selectOption({ label: 'Prisoner’s dilemma' })
    await settled(page)
    expect(await sentence(page)).toBe('It has exactly one equilibrium: (Defect, Defect).')
    expect(await text(page, '.dominated')).toContain('Anna never plays Cooperate: Defect pays more whatever Ben does.')
    await page.goBack()
    await settled(page)
    expect(await field.inputValue()).toContain('−1, 1')
  })
})
