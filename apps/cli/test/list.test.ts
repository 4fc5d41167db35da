import { catalogue } from '@biform/core/catalogue'
import { describe, expect, it } from 'vitest'
import { biform } from './biform.ts'

describe('biform list', () => {
  it('has one line for each scenario of the catalogue', async () => {
    const { code, stdout, stderr } = await biform(['list'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = stdout.split('\n')
    expect(catalogue.map(({ id }) => lines.filter(line => line.startsWith(`${id} `)).length)).toEqual(
      catalogue.map(() => 1),
    )
    expect(stdout).toMatch(/^003-uni +\S.* normal form +rho, /m)
  })

  it('gives JSON with sources and parameters', async () => {
    const { code, stdout } = await biform(['list', '--json'])
    expect(code).toBe(0)
    const list = JSON.parse(stdout)
    expect(list.map((item: { id: string }) => item.id)).toEqual(catalogue.map(({ id }) => id))
    expect(list.find((item: { id: string }) => item.id === '003-uni')).toMatchObject({
      kinds: ['normal-form'],
      numbers: 'ours',
      parameters: { rho: { minimum: '0', maximum: '1' } },
    })
  })
})
