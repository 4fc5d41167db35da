import { describe, expect, it } from 'vitest'
import { biform } from './biform.ts'

/** Runs a file, expects an answer, gives what it says. */
async function answer(file: string, ...options: string[]): Promise<string> {
  const { code, stdout, stderr } = await biform(['run', file, ...options])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

describe('biform run FILE answers a game with what fits it', () => {
  it('normal form: pure equilibria, and all of two players', async () => {
    const text = await answer('prisoners-dilemma.json')
    expect(text).toContain('1 equilibrium in pure strategies\nAnn  Bob  Ann gets  Bob gets\n')
    expect(text).toContain('D    D           1         1\n')
    expect(text).toContain('1 extreme Nash equilibrium in 1 component\n')
  })

  it('three players: pure equilibria only', async () => {
    const text = await answer('three-players.json')
    expect(text).toContain('equilibria in pure strategies\n')
    expect(text).not.toContain('extreme')
  })

  it('coalitional game: Shapley value, core, intervals', async () => {
    const text = await answer('glove.json')
    expect(text).toContain('L         2/3 (0.6667)      0\n')
    expect(text).toContain('The core is not empty. A member: L 1, R1 0, R2 0\n')
    expect(text).toContain('L              1        1\n')
  })

  it('an empty core is an answer, with its proof', async () => {
    const text = await answer('majority.json')
    expect(text.replaceAll('\n', ' ')).toContain(
      'The core is empty: weighted by {A,B} 1/2 (0.5), {A,C} 1/2 (0.5), {B,C} 1/2 (0.5), ',
    )
    expect(text).not.toContain('In the core')
  })

  it('tree: subgame-perfect equilibria, chance included', async () => {
    const text = await answer('entry.json')
    expect(text).toContain('boom, probability 1/3 (0.3333): 2, 2\n')
    expect(text).toContain('1  in → share             1               1\n')
    expect(text).toContain('in    Incumbent  share\n')
  })

  it('relationship: appropriation and indices', async () => {
    const text = await answer('dyad.json')
    expect(text).toContain('Small         60     30       30            20            50\n')
    expect(text).toContain('Small               50      5      45\n')
    expect(text).toContain('dual appropriation DI  1/2 (0.5)\n')
    expect(text).toContain('Conservation laws C1 to C4: hold\n')
  })

  it('dual-value game: own-use rule and core', async () => {
    const text = await answer('dual.json')
    expect(text).toContain('S            60            20    80\n')
    expect(text).toContain('liability: S 0, L unlimited\n')
    expect(text).toContain('The core is not empty.')
  })

  it('public good: who pays alone, and how patient all must be', async () => {
    const good = { kind: 'public-good', players: ['Large', 'Small'], returns: ['3/2', '3/4'] }
    const said = await biform(['run', '-'], JSON.stringify(good))
    expect(said).toMatchObject({ code: 0, stderr: '' })
    expect(said.stdout).toContain('Pay by themselves: Large; 1 in all.\n')
    // Small has 1/2 if it pays too, and 3/4 for ever if it does not, since Large pays in any case.
    expect(said.stdout).toContain('No patience is enough for all to pay, period after period.\n')
    const mild = await biform(['run', '-'], JSON.stringify({ ...good, returns: ['4/5', '4/5'] }))
    expect(mild.stdout).toContain('Pay by themselves: nobody; 0 in all.\n')
    expect(mild.stdout).toContain('if patience is at least 1/4 (0.25).\n')
    const threshold = await biform(['run', '-'], JSON.stringify({ ...good, threshold: 2 }))
    expect(threshold.code).toBe(1)
    expect(threshold.stderr).toContain('publicGoodsGame')
  })

  it('gives JSON: the game and the answers by method', async () => {
    const json = JSON.parse(await answer('glove.json', '--json'))
    expect(json.game.kind).toBe('coalitional')
    expect(json.results).toMatchObject({
      shapley: { method: 'shapley', values: ['2/3', '1/6', '1/6'] },
      core: { method: 'core', kind: 'nonempty', member: ['1', '0', '0'] },
      coreInterval: [
        { lower: '1', upper: '1' },
        { lower: '0', upper: '0' },
        { lower: '0', upper: '0' },
      ],
    })
  })
})
