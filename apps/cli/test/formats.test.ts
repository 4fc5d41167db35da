/** Files that are not JSON: Gambit's .nfg, and the CSV of a bimatrix. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { biform, FIXTURES } from './biform.ts'

const FILES = ['battle-of-the-sexes.nfg', 'battle-of-the-sexes.csv']

describe('biform nash', () => {
  it.each(FILES)('says of %s what it says of the same game in JSON', async file => {
    const expected = await biform(['nash', 'battle-of-the-sexes.json'])
    expect(expected.code).toBe(0)
    expect(await biform(['nash', file])).toEqual(expected)
    expect(await biform(['nash', '-'], readFileSync(resolve(FIXTURES, file)))).toEqual(expected)
  })

  it('names the file, the line and the column', async () => {
    const { code, stderr } = await biform(['nash', '-'], 'NFG 1 R "" { "a" "b" } { 1 1 }\n1 x')
    expect(code).toBe(1)
    expect(stderr).toContain('standard input: line 2, column 3: "x" is not a rational number')
  })
})

describe('biform run', () => {
  it.each(FILES)('solves %s', async file => {
    const expected = await biform(['run', 'battle-of-the-sexes.json', '--json'])
    expect(expected.code).toBe(0)
    expect(await biform(['run', file, '--json'])).toEqual(expected)
  })

  it('has no parameters to set in them', async () => {
    const { code, stderr } = await biform(['run', FILES[0]!, '--set', 'x=1'])
    expect(code).toBe(1)
    expect(stderr).toContain('has no parameters to set')
  })
})
