/** Gambit's `.nfg`: both versions, what other programs write, and what is refused, by line and column. */
import { bimatrix, fractions, normalForm, payoff } from '@biform/core'
import { readNfg, readNfgFile, writeNfg } from '@biform/core/formats'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

const lists = (text: string): string[][] =>
  readNfg(text).payoffs.map(store => fractions(store).map(value => value.toFraction()))

describe('readNfg', () => {
  it('reads payoffs with the first strategy running fastest', () => {
    const game = readNfg(
      'NFG 1 R "2×3" { "Ann" "Bob" } { { "T" "B" } { "l" "m" "r" } } "" 1 10 2 20 3 30 4 40 5 50 6 60',
    )
    expect(game.players).toEqual(['Ann', 'Bob'])
    expect(game.strategies).toEqual([
      ['T', 'B'],
      ['l', 'm', 'r'],
    ])
    expect(payoff(game, [1, 0], 0).toFraction()).toBe('2')
    expect(payoff(game, [0, 2], 1).toFraction()).toBe('50')
  })

  it('reads outcomes; outcome 0 pays nothing', () => {
    const text = `NFG 1 R "Stag hunt" { "1" "2" "3" } { { "s" "h" } { "s" "h" } { "s" "h" } } "comment"
      { { "all" 5, 5, 5 } { "" 1/2 , 0.25 -3 } } 1 0 0 2 0 2 2 1`
    expect(lists(text)).toEqual([
      ['5', '0', '0', '1/2', '0', '1/2', '1/2', '5'],
      ['5', '0', '0', '1/4', '0', '1/4', '1/4', '5'],
      ['5', '0', '0', '-3', '0', '-3', '-3', '5'],
    ])
  })

  it('reads the degenerate game of Winkels (1979) as the reference has it', () => {
    const text = 'NFG 1 R "Winkels" { "1" "2" } { 6 2 } 1 1 1 0 3 -2 3 4 5/2 -1 5/2 6 3 2 3 -1 1 2 1 -1 5/2 6 5/2 -1'
    expect(lists(text)).toEqual([
      ['1', '3', '1', '3', '3', '1', '3', '1', '5/2', '5/2', '5/2', '5/2'],
      ['1', '2', '0', '-1', '-2', '2', '4', '-1', '-1', '6', '6', '-1'],
    ])
  })

  it('reads numbers exactly, as C writes them too', () => {
    expect(lists('NFG 1 D "" { "1" } { 7 } 0.1 -3.000000 1e-30 +2 .5 2. 12345678901234567890')).toEqual([
      ['1/10', '-3', `1/1${'0'.repeat(30)}`, '2', '1/2', '2', '12345678901234567890'],
    ])
  })

  it('reads titles, comments and escapes; a label that is empty becomes its number', () => {
    const file = readNfgFile(
      '\uFEFFNFG 1 R "a \\"b\\" \\\\ \\n" { "" "say \\"x\\"" }\r\n{ { "" "y" } { "z" } }\r\n"two\nlines" 1 2 3 4',
    )
    expect(file.title).toBe('a "b" \\ \\n')
    expect(file.comment).toBe('two\nlines')
    expect(file.game.players).toEqual(['1', 'say "x"'])
    expect(file.game.strategies).toEqual([['1', 'y'], ['z']])
  })

  it.each([
    ['EFG 2 R "" { "1" }', 'line 1, column 1: "EFG" is not NFG'],
    ['NFG 2 R', 'line 1, column 5: "2" is not 1'],
    ['NFG 1 R { "1" }', 'line 1, column 9: "{" is not a title in quotation marks'],
    ['NFG 1 R "open', 'line 1, column 9: a string has no end'],
    ['NFG 1 R "ends\\', 'line 1, column 9: a string has no end'],
    ['NFG 1 R "" { }', 'line 1, column 14: there are no players'],
    ['NFG 1 R "" { "a" "a" }', 'line 1, column 18: "a" is there twice'],
    ['NFG 1 R ""\n{ "a" "b" }\n{ 2 }', 'line 3, column 5: there are strategies for 1 of 2 players'],
    ['NFG 1 R "" { "a" } { 0 } 1', 'line 1, column 22: "0" is not a number of strategies'],
    ['NFG 1 R "" { "a" } { { } }', 'line 1, column 24: there are no strategies'],
    [
      'NFG 1 R "" { "a" "b" } { 9999 9999 } 1',
      'line 1, column 26: 9999 strategies make more profiles than the file lists, or more than 16777216 payoffs',
    ],
    ['NFG 1 R "" { "a" } { 2 }\n1 x', 'line 2, column 3: "x" is not a rational number'],
    ['NFG 1 R "" { "a" } { 2 }\r\n1\r\n1/0', 'line 3, column 1: "1/0" divides by zero'],
    ['NFG 1 R "" { "a" } { 2 } 1', 'line 1, column 27: a payoff is missing'],
    ['NFG 1 R "" { "a" } { 2 } 1 2 3', 'line 1, column 30: there is more after the last profile'],
    [
      'NFG 1 R "" { "a" } { 2 } { { "" 1 } } 1 2',
      'line 1, column 41: "2" is not the number of an outcome, from 0 to 1',
    ],
    ['NFG 1 R "" { "a" "b" } { 1 1 } { { "" 1 } } 1', 'line 1, column 41: a payoff is missing'],
    ['NFG 1 R "" { "a" } { 1 } 1e999', 'line 1, column 26: "1e999" has an exponent beyond ±400'],
  ])('refuses %j', (text, message) => {
    expect(refusal(() => readNfg(text))).toBe(message)
  })
})

describe('writeNfg', () => {
  it('lists each outcome once', () => {
    const game = bimatrix(
      [
        ['1/3', 0],
        [0, '1/3'],
      ],
      [
        ['1/3', 0],
        [0, '1/3'],
      ],
    )
    expect(writeNfg(game, { title: 'Meet', comment: 'either "place"', form: 'outcomes' })).toBe(
      'NFG 1 R "Meet" { "1" "2" }\n\n{ { "1" "2" }\n{ "1" "2" }\n}\n"either \\"place\\""\n\n{\n{ "" 1/3, 1/3 }\n{ "" 0, 0 }\n}\n1 2 2 1\n',
    )
  })

  it('doubles a backslash only where it would escape what follows', () => {
    const game = normalForm({ players: ['a\\', 'b\\n'], payoffs: [[[1, 2]]] })
    expect(writeNfg(game)).toContain('{ "a\\\\" "b\\n" }')
    expect(readNfg(writeNfg(game))).toEqual(game)
  })

  it('refuses what is no game in normal form, and other versions', () => {
    const game = bimatrix([[1]])
    expect(refusal(() => writeNfg({ ...game, kind: 'tree' } as never))).toMatch(/is not of kind "normal-form"/)
    expect(refusal(() => writeNfg(game, { form: 'tree' as never }))).toBe('form: "tree" is not payoffs or outcomes')
    expect(refusal(() => writeNfg(game, { version: 'outcomes' } as never))).toMatch(/^version: is no field/)
    expect(refusal(() => writeNfg(game, { title: 7 as never }))).toBe('title: 7 is not a text')
    expect(refusal(() => writeNfg(game, null as never))).toMatch(/^options: null is not an object/)
  })
})
