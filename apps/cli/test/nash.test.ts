import { fromJSON, type JSONValue, parseJSON } from '@biform/core'
import type { NashEquilibria } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import { biform } from './biform.ts'

describe('biform nash', () => {
  it('names strategies and shows fractions with decimals beside them', async () => {
    expect(await biform(['nash', 'battle-of-the-sexes.json'])).toEqual({
      code: 0,
      stderr: '',
      stdout: `normal form, 2×2
Ann \\ Bob  opera  boxing
─────────  ─────  ──────
opera      2, 1   0, 0
boxing     0, 0   1, 2

3 extreme Nash equilibria in 3 components
#  Ann                  Bob                      Ann gets      Bob gets
─  ───────────────────  ───────────────────  ────────────  ────────────
1  opera                opera                           2             1
2  opera 2/3 (0.6667)   opera 1/3 (0.3333)   2/3 (0.6667)  2/3 (0.6667)
   boxing 1/3 (0.3333)  boxing 2/3 (0.6667)
3  boxing               boxing                          1             2

Indices of the components: +1, −1, +1
`,
    })
  })

  it('shows the continua of a degenerate game by the numbers of their ends', async () => {
    const { code, stdout } = await biform(['nash', 'duplicate-row.json'])
    expect(code).toBe(0)
    expect(stdout).toContain('2 extreme Nash equilibria in 1 component\n')
    expect(stdout).toContain(
      "any mixture of Ann's strategies meets any mixture of Bob's.\ncomponent 1: {1, 2}\n\nIndex of the component: +1\n",
    )
  })

  it('tells each equilibrium as soon as it is found', async () => {
    const { code, stdout } = await biform(['nash', 'battle-of-the-sexes.json', '--stream'])
    expect(code).toBe(0)
    const [whole] = [await biform(['nash', 'battle-of-the-sexes.json'])]
    expect(stdout.endsWith(`\n\n${whole.stdout}`)).toBe(true)
    expect(stdout.split('\n\n')[0]!.split('\n').sort()).toEqual([
      'Ann: boxing; Bob: boxing; payoffs 1, 2',
      'Ann: opera 2/3 (0.6667), boxing 1/3 (0.3333); Bob: opera 1/3 (0.3333), boxing 2/3 (0.6667); payoffs 2/3 (0.6667), 2/3 (0.6667)',
      'Ann: opera; Bob: opera; payoffs 2, 1',
    ])
    const json = await biform(['nash', 'battle-of-the-sexes.json', '--stream', '--json'])
    const lines = json.stdout.trim().split('\n')
    const documents = lines.map(line => JSON.parse(line))
    expect(documents).toHaveLength(4)
    expect(documents.at(-1).equilibria).toEqual(expect.arrayContaining(documents.slice(0, 3)))
  })

  it('gives the whole answer as JSON, with labels, and fractions as text', async () => {
    const { code, stdout, stderr } = await biform(['nash', 'battle-of-the-sexes.json', '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const json = JSON.parse(stdout)
    expect(json).toMatchObject({
      players: ['Ann', 'Bob'],
      strategies: [
        ['opera', 'boxing'],
        ['opera', 'boxing'],
      ],
      method: 'nashEquilibria',
      complete: true,
    })
    expect(json.equilibria.map((item: { payoffs: string[] }) => item.payoffs)).toEqual([
      ['2', '1'],
      ['2/3', '2/3'],
      ['1', '2'],
    ])
    const result = fromJSON(parseJSON(stdout) as JSONValue) as NashEquilibria
    expect(result.extreme.rows[1]?.map(value => value.toFraction())).toEqual(['2/3', '1/3'])
  })

  it('reads standard input', async () => {
    const game = '{"kind":"normal-form","payoffs":[[[3,3],[0,5]],[[5,0],[1,1]]]}'
    const { code, stdout } = await biform(['nash', '-'], game)
    expect(code).toBe(0)
    expect(stdout).toContain('1 extreme Nash equilibrium in 1 component\n')
  })

  it('says when it was stopped: exit code 3', async () => {
    const size = 12
    const entry = (r: number, c: number, k: number): number => ((r * 31 + c * 17 + k * 7 + r * c * 13) * 7919) % 101
    const payoffs = Array.from({ length: size }, (_, r) =>
      Array.from({ length: size }, (_, c) => [entry(r, c, 0), entry(c, r, 1)]),
    )
    const text = JSON.stringify({ kind: 'normal-form', payoffs })
    const { code, stdout, stderr } = await biform(['nash', '-', '--seconds', '0.0001'], text)
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' })
    expect(stdout).toContain('found before the end (stopped): there may be more')
  })

  it('finds the equilibria of three players', async () => {
    const { code, stdout } = await biform(['nash', 'three-players.json'])
    expect(code).toBe(0)
    expect(stdout).toContain(`3 Nash equilibria
#  1            2            3               1 gets     2 gets     3 gets
─  ───────────  ───────────  ───────────  ─────────  ─────────  ─────────
1  1            1            1                    1          1          1
2  2            2            2                    2          2          2
3  1 ≈0.585786  1 ≈0.585786  1 ≈0.585786  ≈0.343146  ≈0.343146  ≈0.343146
   2 ≈0.414214  2 ≈0.414214  2 ≈0.414214

≈ stands for`)
    const json = await biform(['nash', 'three-players.json', '--stream', '--json'])
    const documents = json.stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(documents.at(-1)).toMatchObject({
      method: 'supportEquilibria',
      complete: true,
      equilibria: documents.slice(0, -1),
    })
  })

  it('takes values for the parameters of its file', async () => {
    const game = JSON.stringify({ kind: 'normal-form', parameters: { x: 1 }, payoffs: [[['x', '1/x']]] })
    const { stdout } = await biform(['nash', '-', '--set', 'x=4', '--json'], game)
    expect(JSON.parse(stdout).equilibria[0].payoffs).toEqual(['4', '1/4'])
  })

  it('says what it could not settle, and how far continua reach', async () => {
    // The third player, whom nothing moves, decides whether the others play matching pennies or the opposite.
    const pennies = [
      [
        [1, -1, 0],
        [-1, 1, 0],
      ],
      [
        [-1, 1, 0],
        [1, -1, 0],
      ],
    ]
    const idle = { kind: 'normal-form', payoffs: [pennies, [...pennies].reverse()] }
    const { code, stdout } = await biform(['nash', '-', '--cells', '50'], JSON.stringify(idle))
    expect(code).toBe(3)
    expect(stdout).toContain('6 Nash equilibria, and 4 continua of them; there may be more\n')
    expect(stdout).toContain(
      'Not settled: equilibria may be missing in which exactly these are played:\n  1: 1, 2; 2: 1, 2; 3: 1, 2\n',
    )
    const segment = {
      kind: 'normal-form',
      payoffs: [
        [[[0, 1, 0]], [[0, 0, 0]]],
        [[[0, 1, 0]], [[0, 0, 0]]],
      ],
    }
    const shown = await biform(['nash', '-'], JSON.stringify(segment))
    expect(shown.stdout).toContain('continu')
    const refused = await biform(
      ['nash', '-', '--cells', '50'],
      JSON.stringify({ kind: 'normal-form', payoffs: [[[1, 1]]] }),
    )
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toContain('--cells is for more than two players')
  })

  it.each([
    ['entry.json', 'is a tree; biform run finds its subgame-perfect equilibria'],
    ['glove.json', 'is a coalitional game, not a game in normal form; biform run shows what follows from it'],
    ['dyad.json', 'is a relationship, not a game in normal form; biform run shows what follows from it'],
  ])('%s: one line says which command fits', async (file, message) => {
    expect(await biform(['nash', file])).toEqual({ code: 1, stdout: '', stderr: `biform: ${file}: ${message}\n` })
  })
})
