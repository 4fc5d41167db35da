import { rational } from '@biform/core'
import { describe, expect, it } from 'vitest'
import { nearest } from '../src/nearest.ts'
import { coalition, number } from '../src/show/number.ts'
import { plain, table, wrap } from '../src/text.ts'

describe('number', () => {
  it.each([
    ['3', '3'],
    ['-2', '-2'],
    ['75/4', '75/4 (18.75)'],
    ['1/3', '1/3 (0.3333)'],
    ['-2/3', '-2/3 (-0.6667)'],
    ['1/128', '1/128 (0.0078125)'],
    ['1/3000000', '1/3000000 (3.3333e-7)'],
    ['1000000000000000000000000', '≈1e+24'],
    ['-1000000000000000000000001/3', '≈-3.3333e+23'],
    [`1/${'7'.repeat(400)}`, '≈1.2857e-400'],
    [`-${'7'.repeat(400)}`, '≈-7.7778e+399'],
    ['6e400', '≈6e+400'],
    ['9999999e394', '≈1e+401'],
    ['-7e-310', '≈-7e-310'],
  ])('%s is shown as %s', (text, shown) => {
    expect(number(rational(text))).toBe(shown)
  })
})

describe('coalition', () => {
  it('is a set of names, never a number', () => {
    expect(coalition(['A', 'B', 'C'], 5)).toBe('{A,C}')
    expect(coalition(['A', 'B', 'C'], 0)).toBe('∅')
  })
})

describe('plain', () => {
  it('shows what would steer a terminal', () => {
    expect(plain('a\u001b[31mb\nc\u202Ed')).toBe('a\\u{1b}[31mb\\u{a}c\\u{202e}d')
    expect(plain('ρ̄ → ≥ 日本')).toBe('ρ̄ → ≥ 日本')
  })
})

describe('table', () => {
  it('aligns columns, numbers to the right', () => {
    const columns = [{ title: 'player' }, { title: 'gets', right: true }]
    expect(
      table(columns, [
        ['A', '75/4 (18.75)'],
        ['Béatrice', '3'],
      ]),
    ).toEqual(['player            gets', '────────  ────────────', 'A         75/4 (18.75)', 'Béatrice             3'])
  })

  it('has no head without titles', () => {
    expect(
      table(
        [{ title: '' }, { title: '' }],
        [
          ['a', 'b'],
          ['ccc', 'd'],
        ],
      ),
    ).toEqual(['a    b', 'ccc  d'])
  })
})

describe('wrap', () => {
  it('breaks at spaces only', () => {
    expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four'])
    expect(wrap('incomprehensibilities x', 5)).toEqual(['incomprehensibilities', 'x'])
  })
})

describe('nearest', () => {
  it('finds what was probably meant, and nothing where that is a guess', () => {
    expect(nearest('003-unu', ['003-bsm', '003-uni'])).toBe('003-uni')
    expect(nearest('003uni', ['003-bsm', '003-uni'])).toBe('003-uni')
    expect(nearest('entirely-else', ['003-bsm', '003-uni'])).toBeUndefined()
    expect(nearest('x'.repeat(100_000), ['003-bsm'])).toBeUndefined()
  })
})
