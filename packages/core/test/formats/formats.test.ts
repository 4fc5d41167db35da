import { rational } from '@biform/core'
import { csv, latex } from '@biform/core/formats'
import { describe, expect, it } from 'vitest'

describe('csv', () => {
  it('quotes what would end a field, and doubles quotation marks', () => {
    expect(csv({ columns: ['a,b', 'c'], rows: [['say "x"', 'two\nlines']] })).toBe(
      '"a,b",c\r\n"say ""x""","two\nlines"\r\n',
    )
  })

  it('keeps numbers exact, and text from being taken for a formula', () => {
    const rows = [['=1+1', '-2', rational('-1/3'), undefined]]
    expect(csv({ columns: ['@a', 'b', 'c', 'd'], rows })).toBe("'@a,b,c,d\r\n'=1+1,'-2,-1/3,\r\n")
  })
})

describe('latex', () => {
  it('escapes every character that LaTeX gives a meaning', () => {
    const text = latex({ columns: ['\\{}$&#%_^~'], rows: [] })
    expect(text).toContain('\\textbackslash{}\\{\\}\\$\\&\\#\\%\\_\\textasciicircum{}\\textasciitilde{} \\\\')
  })

  it('sets fractions as fractions, integers as numbers, and a missing one as a dash', () => {
    const [, , , row] = latex({
      columns: ['r', 'a', 'b', 'c'],
      rows: [['x', rational('-75/4'), rational(3), undefined]],
    }).split('\n')
    expect(row).toBe('x & $-\\frac{75}{4}$ & $3$ & -- \\\\')
  })
})
