import { catalogue, SYSTEMS } from '@biform/core/catalogue'
import { describe, expect, it } from 'vitest'
import { biform } from './biform.ts'

interface Row {
  readonly system: string
  readonly scenarios: readonly {
    readonly id: string
    readonly prediction: string
    readonly region?: { readonly parameter: string; readonly intervals: readonly object[] }
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
      for (const { prediction } of scenarios) expect(prediction).toBe('realised')
    }
    const uni = rows.find(({ system }) => system === '3.14')!.scenarios.find(({ id }) => id === '003-uni')!
    expect(uni.region).toMatchObject({
      parameter: 'rho',
      intervals: [{ lower: '0', upper: '1/2', lowerClosed: true, upperClosed: false }],
    })
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
