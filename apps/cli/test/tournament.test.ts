import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { barText, progressBar } from '../src/progress.ts'
import { biform } from './biform.ts'

const file = (more: object = {}): string =>
  JSON.stringify({
    kind: 'tournament',
    turns: 30,
    noise: '1/50',
    repetitions: 3,
    seed: 4,
    stage: {
      kind: 'normal-form',
      payoffs: [
        [
          [3, 3],
          [0, 5],
        ],
        [
          [5, 0],
          [1, 1],
        ],
      ],
    },
    strategies: ['tit-for-tat', 'defector', 'gradual', 'go-by-majority'],
    ...more,
  })

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'biform-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('biform tournament', () => {
  it('prints the ranking and who got what against whom', async () => {
    const { code, stdout } = await biform(
      ['tournament', '-'],
      file({ strategies: ['tit-for-tat', 'defector'], noise: 0, turns: 10 }),
    )
    expect(code).toBe(0)
    expect(stdout).toBe(`2 strategies, 10 turns
4 pairs solved, 0 played (seed 4); no noise; matches with oneself are shown and do not count

rank  strategy     per turn  cooperates
────  ───────────  ────────  ──────────
   1  defector       1.4000       0.0 %
   2  tit-for-tat    0.9000      10.0 %

Payoff per turn of the row's strategy against the column's
             tit-for-tat  defector
───────────  ───────────  ────────
tit-for-tat       3.0000    0.9000
defector          1.4000    1.0000
`)
  })

  it('stopped half-way and resumed, gives the same result, to the byte', async () => {
    const [whole, half] = [join(folder, 'whole.jsonl'), join(folder, 'half.jsonl')]
    const straight = await biform(['tournament', '-', '--out', whole, '--json'], file())
    const lines = readFileSync(whole, 'utf8').split('\n')
    // The last line of an interrupted run may be cut off anywhere.
    writeFileSync(half, `${lines.slice(0, 9).join('\n')}\n${lines[9]!.slice(0, 20)}`)
    const resumed = await biform(['tournament', '-', '--out', half, '--json'], file())
    expect(resumed).toEqual(straight)
    expect(readFileSync(half, 'utf8')).toBe(readFileSync(whole, 'utf8'))
    const again = await biform(['tournament', '-', '--out', whole, '--json'], file())
    expect(again).toEqual(straight)
  })

  it('makes strategies for the game of the file: payoffs, and which action cooperates', async () => {
    const stage = {
      kind: 'normal-form',
      payoffs: [
        [
          [4, 4],
          [0, 6],
        ],
        [
          [6, 0],
          [1, 1],
        ],
      ],
    }
    const endless = { turns: undefined, noise: 0, stage, strategies: ['zd-extort-2', 'random'] }
    const { stdout } = await biform(['tournament', '-', '--json'], file(endless))
    const { payoffs } = JSON.parse(stdout)
    // Extortion: its gain over P = 1 is twice the other's.
    expect([payoffs[0][1], payoffs[1][0]]).toEqual(['3', '2'])

    const swapped = {
      kind: 'normal-form',
      strategies: [
        ['D', 'C'],
        ['D', 'C'],
      ],
      payoffs: [
        [
          [1, 1],
          [5, 0],
        ],
        [
          [0, 5],
          [3, 3],
        ],
      ],
    }
    const wrong = await biform(['tournament', '-'], file({ stage: swapped }))
    expect(wrong.stderr).toContain('cooperation[0]: "D" would count as cooperating, though there is "C"')
    const more = { stage: swapped, cooperation: [1, 1], strategies: ['tit-for-tat', 'defector'], noise: 0, turns: 10 }
    const right = JSON.parse((await biform(['tournament', '-', '--json'], file(more))).stdout)
    expect([right.payoffs[0][0], right.payoffs[1][1], right.cooperation[1][1]]).toEqual(['3', '1', '0'])
  })

  it('asks for rows and columns where the roles differ', async () => {
    const holdUp = {
      kind: 'normal-form',
      payoffs: [
        [
          [4, 4],
          [-1, 6],
        ],
        [
          [0, 1],
          [0, 1],
        ],
      ],
    }
    const { code, stderr } = await biform(['tournament', '-'], file({ stage: holdUp }))
    expect([code, stderr]).toEqual([
      1,
      'biform: standard input: strategies: would play both roles, which differ in this game: give rows and columns\n',
    ])
    const roles = { stage: holdUp, strategies: undefined, rows: ['cooperator', 'tit-for-tat'], columns: ['defector'] }
    expect((await biform(['tournament', '-'], file(roles))).code).toBe(0)
    expect((await biform(['run', '-'], file())).stderr).toContain('is a tournament; biform tournament plays it')
  })

  it('ends with exit code 3 when its time is up, keeping what it has', async () => {
    const out = join(folder, 'short.jsonl')
    const cut = await biform(['tournament', '-', '--out', out, '--seconds', '0.000001', '--json'], file())
    expect(cut.code).toBe(3)
    expect(JSON.parse(cut.stdout)).toMatchObject({ complete: false, reason: 'stopped' })
    expect(readFileSync(out, 'utf8').split('\n').length).toBeGreaterThan(1)
    expect(cut.stderr).toContain('the same command goes on from what is in')
    const whole = await biform(['tournament', '-', '--json'], file())
    expect((await biform(['tournament', '-', '--out', out, '--json'], file())).stdout).toBe(whole.stdout)
  })

  it('does not mix up tournaments, nor writes over anything else', async () => {
    const out = join(folder, 'results.jsonl')
    await biform(['tournament', '-', '--out', out], file())
    const other = await biform(['tournament', '-', '--out', out], file({ seed: 5 }))
    expect(other).toEqual({ code: 1, stdout: '', stderr: `biform: ${out}: holds the records of another tournament\n` })
    const letter = join(folder, 'letter.txt')
    for (const text of ['Dear reader,\nyours\n', 'Dear reader']) {
      writeFileSync(letter, text)
      const refused = await biform(['tournament', '-', '--out', letter], file())
      expect(refused.code).toBe(1)
      expect(readFileSync(letter, 'utf8')).toBe(text)
    }
    expect((await biform(['tournament', '-', '--out', folder], file())).stderr).toBe(`biform: ${folder}: is a folder\n`)
  })

  it.each<[string, object]>([
    ['kind: "match" is not "tournament"', { kind: 'match' }],
    ['turn: is no field that is known here; there are kind, stage, strategies', { turn: 3 }],
    ['strategies[0].name: "tat" is the name of no strategy; there is', { strategies: ['tat'] }],
    [
      'strategies[0].parameters.k: is no parameter of random',
      { strategies: [{ kind: 'named-strategy', name: 'random', parameters: { k: 1 } }] },
    ],
    ['rows: is not together with strategies', { rows: [] }],
    ['stage.payoffs: ', { stage: { kind: 'normal-form', payoffs: 3 } }],
    [': turns: 0 is not a whole number', { turns: 0 }],
    [': noise: 2 is not in [0, 1]', { noise: 2 }],
    ['options.resume', { resume: [] }],
  ])('one line says what is wrong: %s', async (message, more) => {
    const { code, stdout, stderr } = await biform(['tournament', '-'], file(more))
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr.startsWith('biform: standard input: ')).toBe(true)
    expect(stderr).toContain(message === 'options.resume' ? 'resume: is no field' : message)
    expect(stderr.split('\n')).toHaveLength(2)
  })
})

describe('the progress bar', () => {
  it('tells the share and the units, on a terminal only', () => {
    expect(barText({ done: 126.7, total: 210 })).toContain(' 60 %, 126 of 210')
    expect(barText({ done: 126, total: 210 })).toBe('[██████████████████░░░░░░░░░░░░]  60 %, 126 of 210')
    expect(barText({ done: 7, found: 12 })).toBe('7 steps, 12 found')
    const said: string[] = []
    const io = { stdin: () => [] as never, stdout: () => {}, stderr: () => {}, cwd: '/' }
    progressBar(io).show({ done: 1, total: 2 })
    const bar = progressBar({ ...io, terminal: text => said.push(text) })
    bar.show({ done: 1, total: 2 })
    bar.show({ done: 2, total: 2 })
    bar.clear()
    expect(said).toHaveLength(2)
    expect(said[0]).toContain(' 50 %, 1 of 2')
  })
})
