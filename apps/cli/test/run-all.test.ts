import { catalogue, SYSTEMS } from '@biform/core/catalogue'
import { describe, expect, it } from 'vitest'
import { biform } from './biform.ts'

interface Row {
  readonly system: string
  readonly scenarios: readonly {
    readonly id: string
    readonly prediction: string
    readonly region: { readonly kind: string }
  }[]
}

describe('biform run --all', () => {
  it('--json has every system, in order, with the scenarios that say they realise it', async () => {
    const { code, stdout } = await biform(['run', '--all', '--json'])
    expect(code).toBe(0)
    const rows = JSON.parse(stdout) as Row[]
    expect(rows.map(({ system }) => system)).toEqual(Object.keys(SYSTEMS))
    for (const { system, scenarios } of rows) {
      const ids = catalogue.filter(({ shelf }) => shelf?.systems?.includes(system)).map(({ id }) => id)
      expect(scenarios.map(({ id }) => id)).toEqual(ids)
      for (const { prediction, region } of scenarios) {
        expect(prediction).toBe('realised')
        expect(['intervals', 'share']).toContain(region.kind)
      }
    }
    const uni = rows.find(({ system }) => system === '3.14')!.scenarios.find(({ id }) => id === '003-uni')!
    expect(uni.region).toMatchObject({
      kind: 'intervals',
      parameter: 'rho',
      intervals: [{ lower: '0', upper: '1/2', lowerClosed: true, upperClosed: false }],
    })
  })

  it('says of a scenario with two flips between which it holds, without the solved points', async () => {
    const rows = JSON.parse((await biform(['run', '--all', '--json'])).stdout) as Row[]
    const bakeries = rows.flatMap(({ scenarios }) => scenarios).find(({ id }) => id === '004-bakeries3')!
    expect(bakeries.region).toMatchObject({ kind: 'intervals', parameter: 'batch' })
    expect(bakeries.region).toMatchObject({ intervals: [{ lower: '10', upper: '25', basis: 'proved' }] })
    expect(bakeries.region).not.toHaveProperty('line')
  })

  it('is a table for people', async () => {
    const { stdout } = await biform(['run', '--all'])
    expect(stdout).toMatch(
      /^3\.14 +A one-sided, customer-specific investment +003-uni +realised +0 ≤ rho < 1\/2 \(0\.5\)$/m,
    )
  })

  it('takes no scenario beside it', async () => {
    expect((await biform(['run', '--all', '003-uni'])).code).toBe(2)
  })
})
