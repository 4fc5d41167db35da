import { toJSON } from '@biform/core'
import { catalogue, scenarioById } from '@biform/core/catalogue'
import { runScenario } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import { biform } from './biform.ts'

describe('biform run SCENARIO', () => {
  it('shows games, equilibria by name, outcomes, prediction and phase line', async () => {
    const { code, stdout, stderr } = await biform(['run', '003-uni', '--set', 'rho=1/4'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = stdout.split('\n').map(line => line.trim().replace(/ {2,}/g, '  '))
    expect(lines).toContain('rho  ρ  1/4 (0.25)  0  1  exposure')
    expect(lines).toContain('stage: normal form, 2×2')
    expect(lines).toContain('1 extreme Nash equilibrium in 1 component')
    expect(lines).toContain('pure_equilibria  (Invest, Not)  equilibria in pure strategies')
    expect(lines).toContain('Prediction: realised with these numbers')
    expect(lines).toContain('Phase line of exposure ρ (rho)')
    expect(lines).toContain('0 ≤ ρ < 1/2 (0.5)  holds')
    expect(lines).toContain('1/2 (0.5) ≤ ρ ≤ 1  fails')
    expect(lines).toContain('= 1/2 (0.5): agrees')
  })

  it('finds the flip of BSM at 2/3', async () => {
    const { code, stdout } = await biform(['run', '003-bsm'])
    expect(code).toBe(0)
    expect(stdout).toContain('It flips at ρ = 2/3 (0.6667)')
  })

  it.each(catalogue.map(({ id }) => id))('--json is what runScenario gives: %s', async id => {
    const { code, stdout, stderr } = await biform(['run', id, '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual(toJSON(runScenario(scenarioById(id))))
  })

  it.each(catalogue.map(({ id }) => id))('the table of %s says everything without coalition numbers', async id => {
    const { code, stdout, stderr } = await biform(['run', id])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Prediction: /m)
    expect(stdout).not.toMatch(/undefined|\[object|NaN|coalition \d/)
    const answers = stdout.split(/^\w+: \w+ of \w+$/m).slice(1)
    expect(answers).toHaveLength(Object.keys(scenarioById(id).results).length)
    expect(answers.every(answer => answer.trim() !== '')).toBe(true)
  })

  it('reads a scenario from a file or from standard input', async () => {
    const text = JSON.stringify(scenarioById('003-uni'))
    const { code, stdout } = await biform(['run', '-', '--set', 'rho=1', '--json'], text)
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual(toJSON(runScenario(scenarioById('003-uni'), { rho: 1 })))
  })

  it('takes decimals and fractions for a parameter', async () => {
    const half = await biform(['run', '003-uni', '--json', '--set', 'rho=1/2'])
    expect(await biform(['run', '003-uni', '--json', '--set=rho=0.5'])).toEqual(half)
  })

  it('sets the parameters of a game that has its own', async () => {
    const game = '{"kind":"normal-form","parameters":{"x":"1/2"},"payoffs":[[["x","2*x"],[0,"x^2"]]]}'
    const json = async (...options: string[]) =>
      JSON.parse((await biform(['run', '-', '--json', ...options], game)).stdout)
    expect((await json()).game.payoffs).toEqual([
      [
        ['1/2', '1'],
        ['0', '1/4'],
      ],
    ])
    expect((await json('--set', 'x=3')).game.payoffs).toEqual([
      [
        ['3', '6'],
        ['0', '9'],
      ],
    ])
  })

  it('a setting stands in for a value of the file that does not work', async () => {
    const game = '{"kind":"normal-form","parameters":{"x":0},"payoffs":[[["1/x",0]]]}'
    expect((await biform(['run', '-'], game)).code).toBe(1)
    const { code, stdout } = await biform(['run', '-', '--json', '--set', 'x=2'], game)
    expect(code).toBe(0)
    expect(JSON.parse(stdout).game.payoffs).toEqual([[['1/2', '0']]])
  })

  it.each([
    [['run', '003-uny'], 'there is no scenario or file "003-uny"; did you mean 003-uni?'],
    [['run', 'no/such/file.json'], 'there is no scenario or file "no/such/file.json"; biform list names the scenarios'],
    [['run', '003-uni', '--set', 'rho=2'], '003-uni: parameters.rho: '],
    [['run', '003-uni', '--set', 'rho=-1/100'], '003-uni: parameters.rho: '],
    [['run', '003-uni', '--set', 'rho=half'], '003-uni: parameters.rho: "half" is not a rational number'],
    [['run', '003-uni', '--set', 'rho=1/0'], '003-uni: parameters.rho: "1/0" divides by zero'],
    [['run', '003-uni', '--set', 'roh=1'], '003-uni: parameters.roh: is no parameter; there are rho'],
    [['run', '003-uni', '--set', '__proto__=1'], '003-uni: parameters["__proto__"]: is no parameter'],
    [['run', 'glove.json', '--set', 'rho=1'], 'glove.json: parameters.rho: is no parameter'],
    [['nash', '-'], 'standard input: is empty'],
  ])('bad input is one line and exit code 1: %j', async (argv, message) => {
    const { code, stdout, stderr } = await biform(argv)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr.split('\n')).toHaveLength(2)
    expect(stderr.startsWith(`biform: ${message}`), stderr).toBe(true)
  })

  it('refuses an integer parameter that is not whole', async () => {
    const whole = catalogue.flatMap(({ id, parameters }) =>
      Object.entries(parameters).flatMap(([name, { integer, minimum }]) => (integer ? [{ id, name, minimum }] : [])),
    )
    for (const { id, name, minimum } of whole) {
      const { code, stderr } = await biform(['run', id, '--set', `${name}=${Number(minimum)}.5`])
      expect(code).toBe(1)
      expect(stderr).toMatch(new RegExp(`^biform: ${id}: parameters\\.${name}: .*\\n$`))
    }
  })
})
