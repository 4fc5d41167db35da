import { describe, expect, it } from 'vitest'
import { biform } from './biform.ts'

/** What a command prints with `--json`, and what `check` says of it. */
async function checked(file: string, argv: readonly string[], change = (text: string): string => text) {
  const { stdout } = await biform([...argv, '--json'])
  return biform(['check', file, '-', '--json'], change(stdout))
}

describe('biform check FILE', () => {
  it.each([
    ['glove.json', 'coalitional game, 3 players'],
    ['battle-of-the-sexes.nfg', 'normal form, 2×2'],
    ['003-uni', expect.stringMatching(/^scenario 003-uni: 1 game, \d+ outcomes, prediction realised$/)],
  ])('says what %s is', async (file, text) => {
    const { stdout, ...rest } = await biform(['check', file])
    expect(rest).toEqual({ code: 0, stderr: '' })
    expect(stdout.trimEnd()).toEqual(text)
  })

  it('reads a tournament', async () => {
    const { game } = JSON.parse((await biform(['run', 'prisoners-dilemma.json', '--json'])).stdout)
    const file = { kind: 'tournament', turns: 2, stage: game, strategies: ['tit-for-tat', 'defector'] }
    expect((await biform(['check', '-'], JSON.stringify(file))).stdout).toBe('tournament of 2 strategies\n')
  })

  it.each([
    ['{"kind": "coalitional", "worth": [0, 1, 2]}', 'worth: has 3 entries, which is not 2^n for n ≥ 1 players'],
    ['{"kind": "tournament"}', 'stage: is missing'],
  ])('names what is wrong in %s', async (text, message) => {
    expect(await biform(['check', '-'], text)).toEqual({
      code: 1,
      stdout: '',
      stderr: `biform: standard input: ${message}\n`,
    })
  })

  it('asks what a misspelt scenario was meant to be', async () => {
    expect((await biform(['check', '003-un'])).stderr).toContain('did you mean 003-uni?')
  })
})

describe('biform check FILE ANSWER', () => {
  it.each([
    ['dyad.json', ['run', 'dyad.json']],
    ['prisoners-dilemma.json', ['run', 'prisoners-dilemma.json']],
    ['three-players.json', ['nash', 'three-players.json']],
    ['glove.json', ['split', 'glove.json', '--rule', 'all']],
    ['dyad.json', ['split', 'dyad.json', '--rule', 'all']],
    ['prisoners-dilemma.json', ['repeated', 'prisoners-dilemma.json', '--discount', '2/5']],
    ['003-uni', ['run', '003-uni', '--set', 'rho=1/2', '--region']],
    ['003-index', ['compare', '003-index', '--rho', '0,1/2']],
    ['003-bsm', ['phase', '003-bsm', 'rho']],
  ])('%s: finds what %j says right', async (file, argv) => {
    const { code, stdout, stderr } = await checked(file, argv)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { answers } = JSON.parse(stdout)
    expect(answers.length).toBeGreaterThan(0)
    for (const { verdict } of answers) expect(verdict.kind).toBe('valid')
  })

  it('names the place of what is wrong', async () => {
    const wrong = await checked('glove.json', ['run', 'glove.json'], text => text.replace('"2/3"', '"3/4"'))
    expect(wrong).toEqual({
      code: 1,
      stdout: '',
      stderr: 'biform: standard input: results.shapley.values[0]: does not follow from glove.json\n',
    })
    const nash = ['nash', 'battle-of-the-sexes.json']
    const moved = await checked('battle-of-the-sexes.json', nash, text => text.replace('"2/3"', '"1/3"'))
    expect(moved.stderr).toContain('equilibria[1].profile[0]: does not follow from battle-of-the-sexes.json')
  })

  it.each([
    ['glove.json', ['nash', 'prisoners-dilemma.json'], 'nashEquilibria is about something else than glove.json'],
    ['prisoners-dilemma.json', ['nash', 'duplicate-row.json'], 'does not follow from prisoners-dilemma.json'],
  ])('%s: %j is no answer to it', async (file, argv, message) => {
    const { code, stdout, stderr } = await checked(file, argv)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(message)
  })

  it('refuses what holds no answer', async () => {
    const { code, stderr } = await biform(['check', 'glove.json', '-'], '{"values": ["1", "0", "0"]}')
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'biform: standard input: holds no answer that could be checked\n',
    })
  })

  it('prints a table', async () => {
    const { stdout } = await biform(['nash', 'prisoners-dilemma.json', '--json'])
    expect((await biform(['check', 'prisoners-dilemma.json', '-'], stdout)).stdout).toBe(`normal form, 2×2

answer       method          is
───────────  ──────────────  ─────────────────────────────
(the whole)  nashEquilibria  right, and nothing is missing
`)
  })

  it.each([
    [['check'], 'SCENARIO or FILE is missing'],
    [['check', 'a', 'b', 'c'], 'takes a file and its answer'],
    [['check', '-', '-'], 'only one of the two can be standard input'],
  ])('%j is wrong usage', async (argv, message) => {
    const { code, stderr } = await biform(argv)
    expect(code).toBe(2)
    expect(stderr).toBe(`biform: check: ${message}; see biform check --help\n`)
  })
})
