import { describe, expect, it } from 'vitest'
import { biform } from './biform.ts'

describe('biform split --rule shapley', () => {
  it('gives the glove game its values', async () => {
    expect(await biform(['split', 'glove.json', '--rule', 'shapley'])).toEqual({
      code: 0,
      stderr: '',
      stdout: `coalitional game, 3 players
coalition  worth
─────────  ─────
{L}            0
{R1}           0
{L,R1}         1
{R2}           0
{L,R2}         1
{R1,R2}        0
{L,R1,R2}      1

Shapley value
player            gets  alone
────────  ────────────  ─────
L         2/3 (0.6667)      0
R1        1/6 (0.1667)      0
R2        1/6 (0.1667)      0
together             1
`,
    })
  })

  it('gives JSON with fractions as text', async () => {
    const { code, stdout } = await biform(['split', 'glove.json', '--rule', 'shapley', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ players: ['L', 'R1', 'R2'], method: 'shapley', values: ['2/3', '1/6', '1/6'] })
  })

  it.each([
    ['prisoners-dilemma.json', 'is a game in normal form; biform nash finds its equilibria'],
    ['entry.json', 'is a tree, not a coalitional game; biform run shows what follows from it'],
    ['dual.json', 'is a dual-value game, not a coalitional game; biform run shows what follows from it'],
  ])('%s: one line says which command fits', async (file, message) => {
    expect(await biform(['split', file, '--rule', 'shapley'])).toEqual({
      code: 1,
      stdout: '',
      stderr: `biform: ${file}: ${message}\n`,
    })
  })
})
