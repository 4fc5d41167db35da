/** Answers that are cut: by the number of items, or by `--seconds`. */
import { coalitional, type StepOptions } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import { phase } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import { isCut, showPhase } from '../src/show/phase.ts'
import { MAX_SUBGAME_PERFECT, solveGame } from '../src/solve.ts'
import { biform } from './biform.ts'

/** One player, `width` second moves of two equal ends: width · 2^width subgame-perfect equilibria. */
function ties(width: number): string {
  const end = (label: string) => ({ label, node: { kind: 'terminal', payoffs: [0] } })
  const actions = Array.from({ length: width }, (_, i) => ({
    label: `a${i}`,
    node: { kind: 'decision', player: 'A', actions: [end('l'), end('r')] },
  }))
  return JSON.stringify({ kind: 'tree', players: ['A'], root: { kind: 'decision', player: 'A', actions } })
}

/** Says that the time is up when it is asked for the n-th time. */
function stopAt(n: number): StepOptions {
  let asked = 0
  return { shouldStop: () => ++asked >= n }
}

describe('a list that would be too long', () => {
  it('is cut, with one line that says so, and exit code 3', async () => {
    const { code, stdout, stderr } = await biform(['run', '-'], ties(40))
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' })
    expect(stdout).toContain(
      `\n${MAX_SUBGAME_PERFECT} subgame-perfect equilibria, where the list was cut: there may be more\n`,
    )
  })

  it('is whole where it is short', async () => {
    const { code, stdout } = await biform(['run', '-'], ties(3))
    expect(code).toBe(0)
    expect(stdout).toContain('\n24 subgame-perfect equilibria\n')
  })
})

describe('--seconds', () => {
  const dyad = '{"kind":"relationship","partners":["A","B"],"components":[{"ownUse":[60,100],"exposure":"1/2"}]}'

  it.each([
    ['relationship', dyad, 'appropriate, indices'],
    ['coalitional game', '{"kind":"coalitional","players":["A","B"],"worth":{"A,B":1}}', 'core, shapley'],
    ['dual-value game', '{"kind":"dual-value-game","players":["A"],"ownUse":{},"pot":{"A":1}}', 'core, ownUseRule'],
  ])('skips what there is no time for: %s', async (_kind, game, names) => {
    const { code, stdout, stderr } = await biform(['run', '-', '--seconds', '0.000000001'], game)
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' })
    expect(stdout).toContain(`Not complete: there was no time left for ${names}.\n`)
    const json = await biform(['run', '-', '--json', '--seconds', '0.000000001'], game)
    expect(json.code).toBe(3)
    expect(JSON.parse(json.stdout)).toMatchObject({ results: {}, skipped: names.split(', ') })
  })

  it('keeps the core intervals for which there was time', () => {
    const game = coalitional({ players: ['A', 'B', 'C'], worth: { 'A,B,C': 1 } })
    const whole = solveGame(game, {})
    const asked = Array.from({ length: 100 }, (_, i) => solveGame(game, stopAt(i + 1)))
    const lengths = asked.map(({ answers: { coreInterval: list } }) => (list && 'length' in list ? list.length : 0))
    expect(new Set(lengths)).toEqual(new Set([0, 1, 2, 3]))
    const cut = asked.filter((_, i) => lengths[i] === 1 || lengths[i] === 2)
    expect(cut.map(({ skipped }) => skipped)).toEqual(cut.map(() => ['coreInterval']))
    expect(asked.at(-1)).toEqual(whole)
  })

  it('a phase line that is ended early does not speak for the rest', async () => {
    const { code, stdout } = await biform(['run', '003-uni', '--seconds', '0.000000001'])
    expect(code).toBe(3)
    expect(stdout).not.toContain('No flip was found')
    expect(stdout).toContain('Not complete: ended early; no flip was found up to ρ = 0.\n')
  })

  it('a phase line that is ended beyond a flip says that it was not searched for', () => {
    const scenario = scenarioById('003-uni')
    const cut = phase(scenario, 'rho', { cells: 4, maxSteps: 4 })
    expect(isCut(cut)).toBe(true)
    expect(showPhase(scenario.parameters.rho!, cut)).toContain(
      'Not complete: ended early at ρ = 3/4 (0.75); not every flip below it was searched for.',
    )
    expect(isCut(phase(scenario, 'rho', { cells: 4 }))).toBe(false)
  })
})
