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

rule                      L            R1            R2  in the core
─────────────  ────────────  ────────────  ────────────  ──────────────────────────────────
Shapley value  2/3 (0.6667)  1/6 (0.1667)  1/6 (0.1667)  no: {L,R1} would gain 1/6 (0.1667)
`,
    })
  })

  it('gives JSON with fractions as text', async () => {
    const { code, stdout } = await biform(['split', 'glove.json', '--rule', 'shapley', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ players: ['L', 'R1', 'R2'], method: 'shapley', values: ['2/3', '1/6', '1/6'] })
  })

  it('takes values for the parameters of its file', async () => {
    const game = JSON.stringify({ kind: 'claims-problem', parameters: { left: 1 }, estate: 'left', claims: [2, 2] })
    const { stdout } = await biform(['split', '-', '--rule', 'talmud', '--set', 'left=3', '--json'], game)
    expect(JSON.parse(stdout).values).toEqual(['3/2', '3/2'])
  })

  it.each([
    ['prisoners-dilemma.json', 'is a game in normal form; biform nash finds its equilibria'],
    ['entry.json', 'is a tree, which no rule divides; biform run shows what follows from it'],
    ['dual.json', 'is a dual-value game; --rule for it is one of all, ownUseRule'],
  ])('%s: one line says which command fits', async (file, message) => {
    expect(await biform(['split', file, '--rule', 'shapley'])).toEqual({
      code: 1,
      stdout: '',
      stderr: `biform: ${file}: ${message}\n`,
    })
  })

  it('divides a relationship as the dual-value game that it gives rise to', async () => {
    const { code, stdout } = await biform(['split', 'dyad.json', '--rule', 'ownUseRule', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ players: ['Small', 'Large'], values: ['70', '90'] })
  })
})

describe('biform split --rule all', () => {
  it('prints the table as CSV, with exact numbers', async () => {
    const { stdout } = await biform(['split', 'glove.json', '--rule', 'all', '--format', 'csv'])
    const [head, shapley] = stdout.split('\r\n')
    expect(head).toBe('rule,L,R1,R2,in the core')
    expect(shapley).toBe('Shapley value,2/3,1/6,1/6,"no: {L,R1} would gain 1/6"')
  })

  it('prints the table as LaTeX', async () => {
    const { stdout } = await biform(['split', 'glove.json', '--rule', 'all', '--format', 'latex'])
    expect(stdout).toContain(
      'Shapley value & $\\frac{2}{3}$ & $\\frac{1}{6}$ & $\\frac{1}{6}$ & no: \\{L,R1\\} would gain 1/6 \\\\',
    )
  })

  it('gives every answer with its certificate as JSON', async () => {
    const { stdout } = await biform(['split', 'glove.json', '--rule', 'all', '--json'])
    const { players, divisions } = JSON.parse(stdout)
    expect(players).toEqual(['L', 'R1', 'R2'])
    expect(divisions[0]).toMatchObject({ rule: 'shapley', result: { method: 'shapley' }, inCore: { holds: false } })
  })

  it('says which rules there was no time for, and leaves with exit code 3', async () => {
    const { code, stdout } = await biform(['split', 'glove.json', '--rule', 'all', '--seconds', '0.000001'])
    expect(code).toBe(3)
    expect(stdout).toContain('Nucleolus: none, since there was no time left')
  })

  it('writes LaTeX that needs no packages', async () => {
    const { stdout } = await biform(['split', 'glove.json', '--rule', 'all', '--format', 'latex'])
    expect(stdout).toContain('$\\tau$-value & ')
    expect([...stdout].filter(mark => mark > '~')).toEqual([])
  })
})
