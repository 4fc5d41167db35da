/** Files that are refused: one line on standard error that names the place, exit code 1, nothing on standard output. */
import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MAX_JSON_LENGTH } from '@biform/core'
import { afterAll, describe, expect, it } from 'vitest'
import { biform } from './biform.ts'

const MALFORMED = fileURLToPath(new URL('../../../packages/core/test/malformed', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'biform-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The whole of what a refusal says, after the program and the source of the input. */
async function refusal(argv: readonly string[], source: string, stdin?: Uint8Array): Promise<string> {
  const { code, stdout, stderr } = await biform(argv, stdin)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr.endsWith('\n')).toBe(true)
  expect(stderr.slice(0, -1)).not.toMatch(/\p{Cc}/u)
  expect(stderr.startsWith(`biform: ${source}: `), stderr).toBe(true)
  return stderr.slice(`biform: ${source}: `.length, -1)
}

describe('malformed files', () => {
  const files = existsSync(MALFORMED) ? readdirSync(MALFORMED).filter(name => name.endsWith('.json')) : []

  it('are there', () => {
    expect(files.length).toBeGreaterThanOrEqual(40)
  })

  it.each(files)('%s', async name => {
    const path = join(MALFORMED, name)
    expect(await refusal(['run', path], path)).not.toBe('')
  })
})

describe('what is no file of ours', () => {
  it.each(['run', 'nash', 'split'])('%s names what is wrong with the file itself', async command => {
    const rest = command === 'split' ? ['--rule', 'shapley'] : []
    expect(await refusal([command, folder, ...rest], folder)).toBe('is a folder')
    const missing = join(folder, 'missing.json')
    if (command !== 'run') expect(await refusal([command, missing, ...rest], missing)).toBe('there is no such file')
    const below = '/dev/null/x.json'
    if (command !== 'run') expect(await refusal([command, below, ...rest], below)).toBe('there is no such file')
    expect(await refusal([command, '-', ...rest], 'standard input')).toBe('is empty')
    const latin = new Uint8Array([0x22, 0xe9, 0x22])
    expect(await refusal([command, '-', ...rest], 'standard input', latin)).toBe('is not UTF-8 text')
  })

  it('refuses a file that is too long before reading it, and a stream once it is', async () => {
    const path = join(folder, 'long.json')
    writeFileSync(path, '')
    truncateSync(path, MAX_JSON_LENGTH + 1)
    expect(await refusal(['nash', path], path)).toBe(`is longer than ${MAX_JSON_LENGTH} bytes`)
    const bytes = new Uint8Array(MAX_JSON_LENGTH + 1).fill(0x20)
    expect(await refusal(['nash', '-'], 'standard input', bytes)).toBe(`is longer than ${MAX_JSON_LENGTH} bytes`)
  })

  it.each([
    ['{', 'line 1, column 2: the text ends too early'],
    ['[1, 2]', 'is neither a scenario'],
    ['{"kind": "normal-from"}', 'kind: "normal-from" is none of '],
    ['{"kind": "normal-form", "payoffs": [[["1/0", 0]]]}', 'payoffs[0][0][0]: "1/0" divides by zero'],
    ['{"kind": "coalitional", "players": ["A", "A"], "worth": {}}', 'players[1]: "A" is there twice'],
    ['{"kind": "\u001b[2J\\u000a"}', 'line 1, column 10'],
  ])('%j', async (text, message) => {
    const found = await refusal(['run', '-'], 'standard input', new TextEncoder().encode(text))
    expect(found.startsWith(message), found).toBe(true)
  })

  it('tells who names a scenario where a file is expected what takes one', async () => {
    const reason = 'there is no such file; if a scenario is meant, biform run solves it'
    expect(await refusal(['nash', '003-uni'], '003-uni')).toBe(reason)
  })

  it('keeps a strange file name on one line', async () => {
    const { code, stdout, stderr } = await biform(['nash', 'a\nb\u001b[31m.json'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^biform: a\P{Cc}+b\P{Cc}+\[31m\.json: there is no such file\n$/u)
  })
})
