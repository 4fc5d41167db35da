import { fromJSON, investmentForm, investmentGame, toJSON } from '@biform/core'
import { investmentEquilibrium, ownership, pureEquilibria, supermodular } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../certify/corrupt.ts'

const levels = (game: ReturnType<typeof investmentGame>): unknown => {
  const found = investmentEquilibrium(game)
  return found.kind === 'equilibrium' ? toJSON(found.levels) : found.kind
}

describe('investment before bargaining', () => {
  it('is held up in proportion to exposure, specificity and the partner’s share', () => {
    const at = (exposure: string, specificity = '1', share = '0.5') =>
      investmentGame({ own: [12, 0], cost: 2, exposure, specificity, shares: [share, 1 - Number(share)] })
    expect(['1', '1/2', '0'].map(rho => levels(at(rho)))).toEqual([
      ['3', '0'],
      ['9/2', '0'],
      ['6', '0'],
    ])
    expect(toJSON(investmentEquilibrium(at('1', '3/4', '0.25')).wedge)).toEqual(['9/16', null])
    expect(levels(at('1', '0'))).toEqual(['6', '0']) // what can be redeployed is not held up, though all is exposed
    expect(levels(at('1', '1', '1'))).toEqual(['6', '0'])
  })

  it('falls in exposure iff the share is below a/(a + e)', () => {
    const dyad = (exposure: number, external: number, share: string) =>
      investmentGame({ own: [2, 2], external: [external, external], exposure, shares: [share, 1 - Number(share)] })
    expect(levels(dyad(0, 6, '0.5'))).toEqual(['2', '2'])
    expect(levels(dyad(1, 6, '0.5'))).toEqual(['4', '4']) // reversed: 1/2 > 1/4
    expect(toJSON(investmentEquilibrium(dyad(1, 6, '0.5')).efficient)).toMatchObject({ levels: ['8', '8'] })
    const relations = (share: string): string[] =>
      investmentEquilibrium(dyad(0, 6, share)).reversal.map(r => r.relation)
    expect(['0.125', '0.25', '0.5'].map(share => relations(share)[0])).toEqual(['falls', 'constant', 'rises'])
  })

  it('with complementarity each investment raises the other’s', () => {
    const pair = (exposure: number) => investmentGame({ own: [4, 4], cost: 4, exposure, complementarity: 1 })
    expect(levels(pair(0))).toEqual(['4/3', '4/3'])
    expect(levels(pair(1))).toEqual(['2/3', '2/3'])
    expect(toJSON(investmentEquilibrium(pair(0)).efficient)).toMatchObject({ levels: ['2', '2'] })
    const strong = investmentGame({ own: [1, 0], complementarity: 1, exposure: 0 })
    expect(investmentEquilibrium(strong)).toMatchObject({ kind: 'none', efficient: { kind: 'unbounded' } })
    const idle = investmentGame({ own: [0, 0], complementarity: 1, exposure: 0 })
    expect(toJSON(investmentEquilibrium(idle))).toMatchObject({ kind: 'ray', direction: ['1', '1'] })
  })

  it('on a grid is among the pure equilibria', () => {
    const game = investmentGame({ own: [6, 4], external: [2, 1], exposure: '1/2', shares: ['1/4', '3/4'] })
    const form = investmentForm(game, [
      [0, 2, 4, 6],
      [0, '31/8', 5],
    ])
    expect(pureEquilibria(form).equilibria).toEqual([[2, 1]])
  })

  it('says who should own what', () => {
    const surplus = (own: number[]): unknown =>
      toJSON(
        ownership(investmentGame({ own, exposure: '1/2' })).structures.map(({ outcome }) =>
          outcome.kind === 'equilibrium' ? outcome.surplus : null,
        ),
      )
    expect(surplus([4, 4])).toEqual(['15', '14', '14'])
    expect(surplus([6, 2])).toEqual(['75/4', '39/2', '31/2'])
    expect(ownership(investmentGame({ own: [6, 2], exposure: '1/2' })).best).toEqual([1])
    expect(toJSON(ownership(investmentGame({ own: [6, 2] })).share)).toBe('9/10')
    expect(ownership(investmentGame({ own: [6, 2], exposure: 0 })).share).toBeNull()
    expect(() => ownership(investmentGame({ own: [1, 1, 1] }))).toThrow('players: ownership is of two partners, not 3')
  })
})

describe('an investment stage on a grid', () => {
  const grid = [0, '1/2', 1, '3/2', 2, 3]

  it('is supermodular; here it has one equilibrium, at the levels of the grid next to the exact ones', () => {
    const game = investmentGame({ own: [4, 2], external: [1, 0], exposure: '1/2', cost: 4, complementarity: 1 })
    const found = supermodular(investmentForm(game, [grid, grid]))
    expect(found).toMatchObject({ holds: true, least: [2, 1], greatest: [2, 1] })
    expect(toJSON(investmentEquilibrium(game))).toMatchObject({ kind: 'equilibrium', levels: ['29/30', '37/60'] })
  })

  it('has a low and a high equilibrium where replies chase each other, so that the levels have none', () => {
    const game = investmentGame({ own: [1, 1], cost: 4, complementarity: 6, exposure: 0 })
    expect(investmentEquilibrium(game).kind).toBe('none')
    expect(
      supermodular(
        investmentForm(game, [
          [0, 1, 2],
          [0, 1, 2],
        ]),
      ),
    ).toMatchObject({ least: [0, 0], greatest: [2, 2] })
  })
})

describe('records of investment games', () => {
  it('are checked, and every change is noticed', () => {
    const game = investmentGame({
      own: [6, 4],
      external: [2, 1],
      exposure: '1/2',
      shares: ['1/4', '3/4'],
      complementarity: '1/8',
    })
    for (const result of [investmentEquilibrium(game), ownership({ ...game, complementarity: game.own[0]!.sub(6n) })]) {
      const subject = result.method === 'ownership' ? { ...game, complementarity: game.own[0]!.sub(6n) } : game
      expect(verify(subject, result)).toEqual({ kind: 'valid' })
      expect(survivors(subject, result)).toEqual([])
    }
    expect(fromJSON(toJSON(game))).toEqual(game)
  })

  it('bad input is refused where it stands', () => {
    const build = (change: object): unknown => investmentGame({ own: [1, 2], ...change } as never)
    expect(() => build({ own: [1, -2] })).toThrow('own[1]: -2 is negative')
    expect(() => build({ own: [] })).toThrow('own: has 0 entries')
    expect(() => build({ cost: 0 })).toThrow('cost[0]: is 0')
    expect(() => build({ exposure: [0, 2] })).toThrow('exposure[1]: 2 is not between 0 and 1')
    expect(() => build({ shares: [1, 1] })).toThrow('shares: sum to 2, not 1')
    expect(() => build({ external: [[0, 1]] })).toThrow('external: has 1 entry for 2 partners')
    expect(() =>
      build({
        external: [
          [1, 1],
          [0, 0],
        ],
      }),
    ).toThrow('external[0][0]: is an effect on itself')
    expect(() => build({ own: [1, 1, 1], complementarity: 1 })).toThrow('complementarity: is of two partners, not 3')
    expect(() => build({ owns: 1 })).toThrow('owns: is no field')
    expect(() => investmentForm(investmentGame({ own: [1] }), [[1, 1]])).toThrow('levels[0][1]: is not above')
    expect(() => investmentEquilibrium({} as never)).toThrow('game')
  })
})
