import { describe, expect, it } from 'vitest'
import { biform } from './biform.ts'

const dilemma = {
  kind: 'normal-form',
  strategies: [
    ['C', 'D'],
    ['C', 'D'],
  ],
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
}
const file = (discount?: string): string =>
  JSON.stringify(discount === undefined ? dilemma : { kind: 'repeated-game', discount, stage: dilemma })

/** Three herds contribute (C) 1 or nothing (D) to a good that doubles it. */
const herds = (discount: string): string => {
  const payoffs = [0, 1, 2].map(i =>
    [0, 1, 2, 3, 4, 5, 6, 7].map(profile => {
      const acts = [(profile >> 2) & 1, (profile >> 1) & 1, profile & 1]
      return `${2 * acts.filter(act => act === 0).length - (acts[i] === 0 ? 3 : 0)}/3`
    }),
  )
  const strategies = [
    ['C', 'D'],
    ['C', 'D'],
    ['C', 'D'],
  ]
  const nested = [0, 1].map(a => [0, 1].map(b => [0, 1].map(c => payoffs.map(list => list[4 * a + 2 * b + c]!))))
  return JSON.stringify({
    kind: 'repeated-game',
    discount,
    stage: { kind: 'normal-form', strategies, payoffs: nested },
  })
}

describe('biform repeated', () => {
  it('shows the equilibrium payoffs of three players', async () => {
    const { code, stdout } = await biform(['repeated', '-'], herds('1/2'))
    expect(code).toBe(0)
    expect(stdout).toContain('(pure actions, public randomisation): the hull of')
    expect(stdout).toContain('C, C, C  D, D, D, for ever  δ ≥ 1/4 (0.25)')
    const { stdout: text } = await biform(['repeated', '-', '--json'], herds('1/2'))
    expect(JSON.parse(text).equilibriumPayoffBounds).toMatchObject({ kind: 'bounds', exact: true })
  })

  it('shows minmax, the feasible set, critical discounts and the equilibrium set', async () => {
    const { code, stdout } = await biform(['repeated', '-'], file('3/5'))
    expect(code).toBe(0)
    expect(stdout).toContain("Class: prisoner's dilemma")
    expect(stdout).toContain('Can be held to (in mixed strategies): 1 1, 2 1')
    expect(stdout).toContain('C, C     D, D, for ever  δ ≥ 1/2 (0.5)  δ ≥ 1/2 (0.5)  δ ≥ 1/2 (0.5)')
    expect(stdout).toContain(`a polygon with the vertices
       1 gets         2 gets
─────────────  ─────────────
            1              1
13/3 (4.3333)              1
            3              3
            1  13/3 (4.3333)
`)
  })

  it('gives JSON with exact sets and certificates', async () => {
    const { stdout } = await biform(['repeated', '-', '--json'], file('1/5'))
    const answer = JSON.parse(stdout)
    expect(answer.game.discount).toBe('1/5')
    expect(answer.minmax.map((level: { values: string[] }) => level.values)).toEqual([
      ['1', '1'],
      ['1', '1'],
    ])
    expect(answer.criticalDiscounts[0].all[0]).toMatchObject({ lower: '1/2', lowerClosed: true, upper: '1' })
    expect(answer.equilibriumPayoffs).toMatchObject({ kind: 'point', exact: true, vertices: [['1', '1']] })
  })

  it('shows beside the return to an equilibrium what the best stick and carrot needs', async () => {
    const market = {
      kind: 'normal-form',
      payoffs: [
        [
          [10, 10],
          [3, 15],
          [0, 7],
        ],
        [
          [15, 3],
          [7, 7],
          [-4, 5],
        ],
        [
          [7, 0],
          [5, -4],
          [-15, -15],
        ],
      ],
    }
    const { code, stdout } = await biform(['repeated', '-'], JSON.stringify(market))
    expect(code).toBe(0)
    expect(stdout).toMatch(/1, 1 +2, 2, for ever +δ ≥ 5\/8/)
    expect(stdout).toMatch(/1, 1 +δ ≥ 5\/14 \(0\.3571\) +2, 3, once +3, 2, once/)
    const nash = await biform(['repeated', '-', '--concept', 'nash'], JSON.stringify(market))
    expect(nash.stdout).not.toContain('stick')
    const json = await biform(['repeated', '-', '--json'], JSON.stringify(market))
    const { optimalPenalCodes } = JSON.parse(json.stdout)
    expect(optimalPenalCodes[0].all[0].lower).toBe('5/14')
  })

  it('takes a target, a punishment of some periods, and a discount factor', async () => {
    const args = ['--target', 'C,C', '--punishment', 'D,D', '--periods', '2', '--discount', '9/10', '--json']
    const { stdout } = await biform(['repeated', '-', ...args], file())
    const { criticalDiscounts, equilibriumPayoffs } = JSON.parse(stdout)
    // δ + δ² ≥ 1: the golden ratio.
    expect(criticalDiscounts[0].all[0].lower).toMatchObject({ kind: 'algebraic' })
    expect(criticalDiscounts[0].periods).toBe(2)
    expect(equilibriumPayoffs.kind).toBe('polygon')
  })

  it('takes values for the parameters of its file, of a stage and of a repeated game', async () => {
    const stage = {
      kind: 'normal-form',
      payoffs: [
        [
          [3, 3],
          [0, 't'],
        ],
        [
          ['t', 0],
          [1, 1],
        ],
      ],
    }
    const repeated = JSON.stringify({ kind: 'repeated-game', parameters: { t: 5 }, discount: '1/t', stage })
    const { stdout } = await biform(['repeated', '-', '--set', 't=4', '--json'], repeated)
    const answer = JSON.parse(stdout)
    expect([answer.game.discount, answer.criticalDiscounts[0].all[0].lower]).toEqual(['1/4', '1/3'])
  })

  it('takes names with commas, in one way only', async () => {
    const stage = (first: readonly string[], second: readonly string[]): string =>
      JSON.stringify({ ...dilemma, strategies: [first, second] })
    const target = async (game: string, profile: string): Promise<unknown> => {
      const { stdout, stderr } = await biform(
        ['repeated', '-', '--json', '--target', profile, '--punishment', '["no", "no"]'],
        game,
      )
      return stdout === '' ? stderr : JSON.parse(stdout).criticalDiscounts[0].target
    }
    const plain = stage(['give, take', 'no'], ['C', 'no'])
    expect(await target(plain, 'give, take,C')).toEqual([[0, 0]])
    expect(await target(plain, '["give, take", "C"]')).toEqual([[0, 0]])
    const doubtful = stage(['a,b', 'no'], ['c', 'no'])
    expect(await target(doubtful, 'a,b,c')).toEqual([[0, 0]])
    const three = JSON.stringify({
      kind: 'normal-form',
      strategies: [
        ['a', 'a,b', 'no'],
        ['b,c', 'c', 'no'],
      ],
      payoffs: [3, 2, 1].map(row => [3, 2, 1].map(column => [row, column])),
    })
    expect(await target(three, 'a,b,c')).toContain(
      '--target: "a,b,c" can be read in 2 ways: write it as a list in JSON',
    )
    expect(await target(three, '["a,b", "c"]')).toEqual([[1, 1]])
  })

  it('says that a threat is empty', async () => {
    const { stdout } = await biform(['repeated', '-', '--target', 'C,C', '--punishment', 'C,D'], file())
    expect(stdout).toContain('never')
    expect(stdout).toContain('The punishment is no equilibrium of the stage: 1 gains 1 by D.')
    const nash = await biform(['repeated', '-', '--target', 'C,C', '--punishment', 'D,D', '--concept', 'nash'], file())
    expect(nash.stdout).toContain('(Nash equilibrium)')
  })

  it('leaves out what there is no time for, with exit code 3', async () => {
    const { code, stdout } = await biform(['repeated', '-', '--seconds', '0.000001'], file('3/5'))
    expect(code).toBe(3)
    expect(stdout).toContain('Not all profiles were looked at.')
  })

  it.each<[readonly string[], number, string]>([
    [['--discount', '1'], 1, '--discount: 1 is not in [0, 1)'],
    [['--discount', '-1/2'], 2, '--discount takes a value; one that begins with a dash is written --discount=-…'],
    [['--discount=-1/2'], 1, '--discount: -1/2 is not in [0, 1)'],
    [['--target', '["C"', '--punishment', 'D,D'], 1, '--target: "[\\"C\\"" is no list in JSON'],
    [['--target', '["C", 1]', '--punishment', 'D,D'], 1, '--target: "[\\"C\\", 1]" is no list of strategies in JSON'],
    [['--target', '["C", "E"]', '--punishment', 'D,D'], 1, '--target: "E" is none of "C", "D"'],
    [['--target', 'C,C'], 2, '--target and --punishment go together'],
    [['--periods', '3'], 2, '--periods needs --target and --punishment'],
    [['--target', 'C', '--punishment', 'D,D'], 1, '--target: has 1 strategies for 2 players'],
    [['--target', 'C,E', '--punishment', 'D,D'], 1, '--target: "E" is none of "C", "D"'],
    [['--concept', 'perfect'], 2, '--concept is subgame-perfect or nash'],
  ])('%j: one line', async (more, code, message) => {
    const said = await biform(['repeated', '-', ...more], file())
    expect([said.code, said.stdout]).toEqual([code, ''])
    expect(said.stderr).toContain(message)
  })

  it('refuses what is no stage game', async () => {
    const { code, stderr } = await biform(['repeated', 'glove.json'])
    expect([code, stderr]).toEqual([
      1,
      'biform: glove.json: is a coalitional game, not a game in normal form that could be repeated\n',
    ])
  })
})
