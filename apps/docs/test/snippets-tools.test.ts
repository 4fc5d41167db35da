/** The tools behind the snippet tests: what they find, and that they refuse what they would not test. */
import { rational } from '@biform/core'
import { describe, expect, it } from 'vitest'
import { check } from './lib/check.ts'
import { docExamples, fences } from './lib/collect.ts'
import { commands } from './lib/commands.ts'
import { freeNames, transform } from './lib/transform.ts'

describe('fences', () => {
  it('are found with language, file name and line', () => {
    const text = 'Words\n\n```json game.json\n{}\n```\n- item\n  ```ts\n  a\n    b\n  ```\n'
    expect(fences(text)).toEqual([
      { language: 'json', info: 'game.json', line: 4, text: '{}' },
      { language: 'ts', info: '', line: 8, text: 'a\n  b' },
    ])
  })

  it('that are never closed are an error', () => {
    expect(() => fences('a\n```ts\nb')).toThrow('line 2')
  })
})

describe('docExamples', () => {
  it('end at the next tag or at the end of the comment', () => {
    const source = `const a = 1
/**
 * Adds.
 *
 * @example
 * add(1, 2) // → 3
 *   .toFixed()
 * @throws never
 */
/** Short. @example */
/** @example
 * one() // → 1 */
`
    expect(docExamples(source)).toEqual([
      { line: 6, text: 'add(1, 2) // → 3\n  .toFixed()' },
      { line: 12, text: 'one() // → 1' },
    ])
  })
})

describe('transform', () => {
  it('turns arrows into comparisons and keeps the rest', () => {
    const text = transform('const a = f({\n  b: 1,\n}) // → 2\na.b // → "x // y"\nconsole.log(a) // → 3\ng()', 10)
    expect(text).toContain('check(a, (2), 12)')
    expect(text).toContain('check((a.b), ("x // y"), 13)')
    expect(text).toContain('check((a), (3), 14)')
    expect(text).toContain('\ng()')
  })

  it('refuses an arrow that would not be tested, and text that is no TypeScript', () => {
    expect(() => transform('f(() => {\n  g() // → 1\n})', 1)).toThrow('1 of 1 arrows')
    expect(() => transform('// → 1', 1)).toThrow('1 of 1 arrows')
    expect(() => transform('const { a } = b // → 1', 5)).toThrow('line 5')
    expect(() => transform('const = 1', 7)).toThrow('line 7')
  })

  it('finds the names that a docstring takes from the packages', () => {
    const names = freeNames('const a = f(x => x.worth, { worth: b, c })\nlet { d: e } = a\nawait run(g<T>(e))')
    expect([...names].sort()).toEqual(['T', 'b', 'c', 'f', 'g', 'run'])
  })
})

describe('check', () => {
  it('compares as JSON', () => {
    check({ value: rational('2/4'), list: [1] }, { value: '1/2', list: [1] }, 1)
    expect(() => check([rational(1)], ['2'], 12)).toThrow('line 12')
    expect(() => check(undefined, null, 13)).toThrow('line 13')
  })
})

describe('commands', () => {
  it('are split into words, continued over lines, with their exit code', () => {
    const text = `npm i
npx --yes pnpm@10.34.9 --silent biform run 003-uni \\
  --set 'rho=1/2' # exit code 3
biform "a b".json`
    expect(commands(text, 4)).toEqual([
      { line: 5, argv: ['run', '003-uni', '--set', 'rho=1/2'], exitCode: 3 },
      { line: 7, argv: ['a b.json'], exitCode: 0 },
    ])
  })

  it.each([
    'biform list | head',
    'biform list > file',
    'biform nash - < game.json',
    'biform a && b',
    'biform $HOME',
    "biform 'a",
  ])('refuse what is no plain call: %s', text => {
    expect(() => commands(text, 1)).toThrow('line 1')
  })
})
