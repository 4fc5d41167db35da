import { fromJSON } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import type { Comparison } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { biform } from './biform.ts'

const PIE = ['compare', '003-pie', '--rules', 'shares,equal', '--rho', '0, 1']

describe('biform compare', () => {
  it('has a row for each rule and value, and says what the columns mean', async () => {
    const { code, stdout, stderr } = await biform(PIE)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^shares +1 +80 +80 +64 +96 +16 +16 +160 +holds$/m)
    expect(stdout).toMatch(/^equal +1 +80 +80 +80 +80 +0 +0 +160 +fails$/m)
    expect(stdout).toMatch(/^gainL +\S/m)
  })

  it('writes the table alone as Markdown, CSV or LaTeX', async () => {
    const written = async (format: string): Promise<string> =>
      (await biform([...PIE, '--columns', 'outcomes', '--format', format])).stdout
    expect(await written('markdown')).toContain('\n| shares | 1 | 80 | 80 | 64 | 96 | 16 | 16 | 160 | holds |\n')
    expect(await written('csv')).toContain('\r\nshares,1,80,80,64,96,16,16,160,holds\r\n')
    expect(await written('latex')).toContain(
      '\nshares & $1$ & $80$ & $80$ & $64$ & $96$ & $16$ & $16$ & $160$ & holds \\\\\n',
    )
  })

  it('says who ends up with what, the indices, and whether it is in the core', async () => {
    const { stdout } = await biform(['compare', '003-index', '--rules', 'shares,nucleolus', '--rho', '1/2'])
    expect(stdout).toContain('Who ends up with what:')
    expect(stdout).toMatch(
      /^rule +rho +pair: Small +pair: Large +pair: DI +pair: FA +pair: OA +pair: in the core +pred/m,
    )
    expect(stdout).toMatch(/^shares +1\/2 \(0\.5\) +50 +110 +1\/2 \(0\.5\) +5\/6, 11\/10 +-1\/8, 1\/8 +yes/m)
    expect(stdout).toMatch(/^FA +what each partner appropriates/m)
    const tree = await biform(['compare', '003-bsm', '--rho', '1', '--columns', 'actions,values', '--format', 'csv'])
    expect(tree.stdout.split('\r\n').slice(0, 2)).toEqual([
      'rule,rho,solution,success: Small,success: Large,project: payoffs,prediction',
      'shares,1,"(Enter, Keep)",50,150,"Enter/Keep/success: 50, 130",fails',
    ])
  })

  it('names the strategies of equilibria', async () => {
    const { stdout } = await biform(['compare', '003-uni', '--rho', '1/4,1/2', '--format', 'csv'])
    expect(stdout).toContain(',"(Invest, Not)",')
    expect(stdout).toContain(',"(Not, Not); (Invest, Not)",')
  })

  it('moves another parameter, the others as they are set', async () => {
    const { stdout } = await biform(['compare', '003-uni', '--by', 'betaS=1/4,1/2', '--set', 'rho=1/4', '--json'])
    const record = fromJSON(JSON.parse(stdout)) as Comparison
    expect(record).toMatchObject({ parameter: 'betaS', parameters: { rho: '1/4' } })
    expect(record.values.map(value => value.toFraction())).toEqual(['1/4', '1/2'])
    expect(verify(scenarioById('003-uni'), record)).toMatchObject({ kind: 'valid' })
  })

  it('ended early, has exit code 3, and says so beside the table', async () => {
    const told = 'Not complete: ended early, after 1 of 4 rows.'
    const text = await biform([...PIE, '--seconds', '0.000001'])
    expect(text).toMatchObject({ code: 3, stderr: '' })
    expect(text.stdout).toContain(told)
    const table = await biform([...PIE, '--seconds', '0.000001', '--format', 'csv'])
    expect(table).toMatchObject({ code: 3, stderr: `biform: ${told}\n` })
    expect(table.stdout.split('\r\n')).toHaveLength(1 + 1 + 1)
  })

  it.each([
    [['compare'], 2, 'compare: SCENARIO or FILE is missing'],
    [['compare', '003-pie', 'rho'], 2, 'compare: there is one SCENARIO or FILE at a time; "rho" is too much'],
    [['compare', '003-pie', '--format', 'pdf'], 2, 'there is no format "pdf" (text, markdown, csv, latex)'],
    [['compare', '003-pie', '--format', 'csv', '--json'], 2, '--json and --format are two answers'],
    [['compare', '003-pie', '--rho', '1', '--by', 'rho=1'], 2, '--rho and --by move two parameters; one at a time'],
    [['compare', '003-pie', '--by', 'rho'], 2, '--by takes name=value,…, as in --by kS=10,20, not "rho"'],
    [['compare', '003-pie', '--set', 'rho=1'], 2, '--set rho is the parameter that moves'],
    [
      ['compare', '003-pie', '--rules', 'shares,nash'],
      1,
      '003-pie: rules[1]: "nash" is none of shares, equal, shapley, nucleolus, proportional, tullock, nash-impasse, ',
    ],
    [['compare', '003-pie', '--columns', 'who'], 1, '003-pie: columns[0]: "who" is none of actions, outcomes, values'],
    [
      ['compare', '003-pie', '--rules', 'tullock'],
      1,
      '003-pie: games.before.efforts: is missing in the relationship: "tullock" needs what each partner spends',
    ],
    [['compare', '003-race', '--rules', 'shares,equal'], 1, '003-race: rules: make no difference'],
    [['compare', '003-pie', '--rho', '0,,1'], 1, '003-pie: rho[1]: "" is not a rational number'],
    [['compare', '003-pie', '--rho', '2'], 1, '003-pie: parameters.rho: 2 is not between 0 and 1'],
    [['compare', '003-pie', '--by', 'roh=1'], 1, '003-pie: parameter: "roh" is none of '],
    [['compare', '003-pei'], 1, 'there is no scenario or file "003-pei"; did you mean 003-pie?'],
  ])('%j is refused', async (argv, code, message) => {
    const answer = await biform(argv)
    expect(answer).toMatchObject({ code, stdout: '' })
    expect(answer.stderr).toContain(message)
  })
})
