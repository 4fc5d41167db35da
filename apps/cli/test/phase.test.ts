import { fromJSON } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import type { Phase, PhasePlane } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { biform } from './biform.ts'

describe('biform phase', () => {
  it('moves the parameter of the study, or the one that is named', async () => {
    const { code, stdout } = await biform(['phase', '003-bsm'])
    expect(code).toBe(0)
    expect(stdout).toContain('It flips at ρ = 2/3 (0.6667)')
    expect((await biform(['phase', '003-bsm', 'rho'])).stdout).toBe(stdout)
    expect((await biform(['phase', '003-bsm', 'kS', '--set', 'rho=0'])).stdout).toContain('Phase line of')
  })

  it('draws a plane with the exact flips along its rows', async () => {
    const { code, stdout } = await biform(['phase', '003-uni', 'rho', 'betaS', '--cells', '4'])
    expect(code).toBe(0)
    const rows = stdout.split('\n').filter(line => /[●·]( [●·]){4}/.test(line))
    expect(rows).toHaveLength(5)
    expect(rows.at(-1)).toMatch(/^ *0 +● · · · · +1\/4 \(0\.25\)$/)
  })

  it('gives the records as JSON, which replay', async () => {
    const plane = await biform(['phase', '003-uni', 'rho', 'betaS', '--cells', '2', '--json'])
    const line = await biform(['phase', '003-uni', 'rho', '--cells', '2', '--json'])
    for (const { stdout } of [plane, line]) {
      const record = fromJSON(JSON.parse(stdout)) as Phase | PhasePlane
      expect(verify(scenarioById('003-uni'), record)).toMatchObject({ kind: 'valid' })
    }
  })

  it('ended early, has exit code 3', async () => {
    const { code, stdout } = await biform(['phase', '003-uni', 'rho', 'betaS', '--seconds', '0.000001'])
    expect(code).toBe(3)
    expect(stdout).toContain('Not complete: ended early.')
  })

  it.each([
    [['phase'], 2, 'phase: SCENARIO or FILE is missing'],
    [['phase', '003-uni', 'rho', 'betaS', 'aS'], 2, 'phase: takes one or two parameters'],
    [['phase', '003-uni', 'rho', '--cells', 'many'], 2, 'phase: --cells takes a whole number, not "many"'],
    [['phase', '003-uni', 'rho', '--set', 'rho=1/2'], 2, 'phase: --set rho is a parameter that moves'],
    [['phase', '003-uni', 'roh'], 1, '003-uni: parameter: "roh" is none of rho, betaS'],
    [['phase', '003-uni', 'rho', 'rho'], 1, '003-uni: y: is the parameter that x is'],
    [['phase', '003-uni', 'rho', '--cells', '0'], 1, '003-uni: cells: 0 is not a whole number from 1 to 1000'],
    [['phase', '003-uno', 'rho'], 1, 'there is no scenario or file "003-uno"; did you mean 003-uni?'],
  ])('%j is refused', async (argv, code, message) => {
    const answer = await biform(argv)
    expect(answer).toMatchObject({ code, stdout: '' })
    expect(answer.stderr).toContain(message)
  })

  it('asks for a parameter where the scenario has no study', async () => {
    const { study: _, closedForm: __, ...scenario } = scenarioById('003-bsm')
    const answer = await biform(['phase', '-'], JSON.stringify(scenario))
    expect(answer).toMatchObject({ code: 2, stdout: '' })
    expect(answer.stderr).toContain('phase: which parameter? There are ')
  })
})
