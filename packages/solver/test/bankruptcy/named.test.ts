/** Rules for claims problems on the problems of the literature, by name. */
import { type ClaimsProblem, claimsProblem, rational, toJSON } from '@biform/core'
import {
  adjustedProportional,
  constrainedEqualAwards,
  constrainedEqualLosses,
  minimalOverlap,
  piniles,
  proportional,
  randomArrival,
  talmud,
} from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'

const awards = (rule: (problem: ClaimsProblem) => { readonly values: unknown }, problem: ClaimsProblem): unknown =>
  toJSON(rule(problem).values)

const three = (estate: string | number): ClaimsProblem => claimsProblem({ estate, claims: [100, 200, 300] })

describe('the three estates of the Mishnah (Ketubot 93a)', () => {
  it.each([
    [100, ['100/3', '100/3', '100/3']],
    [200, ['50', '75', '75']],
    [300, ['50', '100', '150']],
    [400, ['50', '125', '225']],
    [500, ['200/3', '500/3', '800/3']],
  ])('the Talmud rule divides %i', (estate, values) => {
    expect(awards(talmud, three(estate))).toEqual(values)
  })
})

describe('the contested garment (Bava Metzia 2a)', () => {
  const garment = claimsProblem({ players: ['half', 'all'], estate: 100, claims: [50, 100] })

  it.each([
    ['talmud', talmud, ['25', '75']],
    ['randomArrival', randomArrival, ['25', '75']],
    ['minimalOverlap', minimalOverlap, ['25', '75']],
    ['adjustedProportional', adjustedProportional, ['25', '75']],
    ['proportional', proportional, ['100/3', '200/3']],
    ['constrainedEqualAwards', constrainedEqualAwards, ['50', '50']],
    ['constrainedEqualLosses', constrainedEqualLosses, ['25', '75']],
    ['piniles', piniles, ['75/2', '125/2']],
  ])('%s', (_, rule, values) => {
    expect(awards(rule, garment)).toEqual(values)
  })
})

describe("Ibn Ezra's four sons (O'Neill 1982)", () => {
  const sons = claimsProblem({ estate: 120, claims: [30, 40, 60, 120] })

  it.each([
    ['minimalOverlap, as Rabad has it', minimalOverlap, ['15/2', '65/6', '125/6', '485/6']],
    ['randomArrival', randomArrival, ['85/6', '115/6', '175/6', '115/2']],
    ['talmud', talmud, ['15', '20', '30', '55']],
    ['proportional', proportional, ['72/5', '96/5', '144/5', '288/5']],
    ['constrainedEqualAwards', constrainedEqualAwards, ['30', '30', '30', '30']],
    ['constrainedEqualLosses', constrainedEqualLosses, ['0', '20/3', '80/3', '260/3']],
  ])('%s', (_, rule, values) => {
    expect(awards(rule, sons)).toEqual(values)
  })
})

describe('minimal overlap where nobody claims the whole estate', () => {
  it('lays what exceeds t side by side: claims 3, 5, 6 on 9 overlap on a part of t = 5/2', () => {
    const problem = claimsProblem({ estate: 9, claims: [3, 5, 6] })
    // (3 − t) + (5 − t) + (6 − t) = 9 − t at t = 5/2, which all three claim.
    expect(toJSON(minimalOverlap(problem))).toEqual({
      method: 'minimalOverlap',
      values: ['4/3', '10/3', '13/3'],
      nestedPart: '5/2',
    })
  })

  it('of 2,000 claims, in any order and with ties, replays', () => {
    const problem = claimsProblem({
      estate: 600_000,
      claims: Array.from({ length: 2_000 }, (_, i) => 301 + ((i * 7) % 1_000)),
    })
    const answer = minimalOverlap(problem)
    expect(verify(problem, answer)).toEqual({ kind: 'valid' })
    const values = answer.values.with(5, answer.values[6]!).with(6, answer.values[5]!)
    expect(verify(problem, { ...answer, values })).toMatchObject({ kind: 'invalid' })
  })

  it('gives everybody its claim where the estate suffices', () => {
    expect(toJSON(minimalOverlap(three(600)))).toMatchObject({ values: ['100', '200', '300'], nestedPart: '0' })
  })
})

describe('what the records carry', () => {
  it('the award and the loss are the largest that anybody gets or bears', () => {
    expect(toJSON(constrainedEqualAwards(claimsProblem({ estate: 300, claims: [50, 200, 300] })))).toMatchObject({
      award: '125',
    })
    expect(toJSON(constrainedEqualLosses(three(200)))).toMatchObject({ values: ['0', '50', '150'], loss: '150' })
    expect(toJSON(constrainedEqualAwards(three(600)))).toMatchObject({ award: '300' })
    expect(toJSON(constrainedEqualLosses(three(0)))).toMatchObject({ loss: '300' })
  })

  it('minimal rights are what the others leave', () => {
    expect(toJSON(adjustedProportional(three(400)))).toMatchObject({ minimalRights: ['0', '0', '100'] })
  })
})

describe('random arrival of many claimants', () => {
  it('of 40 equal claims divides evenly, and replays by another count', () => {
    const problem = claimsProblem({ estate: 100, claims: Array.from({ length: 40 }, () => 7) })
    const answer = randomArrival(problem)
    expect(new Set(toJSON(answer.values) as string[])).toEqual(new Set(['5/2']))
    expect(verify(problem, answer)).toEqual({ kind: 'valid' })
  })

  it('of 20 different claims replays, claims of 0 among them', () => {
    const problem = claimsProblem({ estate: 90, claims: Array.from({ length: 20 }, (_, i) => i) })
    const answer = randomArrival(problem)
    expect(verify(problem, answer)).toEqual({ kind: 'valid' })
    const values = answer.values.with(3, answer.values[3]!.add(rational('1/1000')))
    expect(verify(problem, { ...answer, values }).kind).toBe('invalid')
  })

  it('is refused where sums of claims are too many', () => {
    const claims = Array.from({ length: 24 }, (_, i) => 3 ** i)
    expect(() => randomArrival(claimsProblem({ estate: 3 ** 23, claims }))).toThrow(
      /^claims: have more than 262144 pairs/,
    )
  })
})

describe('bad input', () => {
  it.each([
    [{ estate: 601, claims: [100, 200, 300] }, 'estate: 601 is more than all claims together, 600'],
    [{ estate: -1, claims: [1] }, 'estate: -1 is negative'],
    [{ estate: Number.NaN, claims: [1] }, 'estate: NaN is not a rational number'],
    [{ estate: 1, claims: [1, -2] }, 'claims[1]: -2 is negative'],
    [{ estate: 1, claims: ['x'] }, 'claims[0]: "x" is not a rational number'],
    [{ estate: 0, claims: [] }, 'claims: needs at least 1 claim'],
    [{ estate: 0, claims: 3 }, 'claims: 3 is not a list of claims'],
    [{ estate: 1, claims: [1, 2], players: ['a'] }, 'claims: has 2 entries for 1 players'],
    [{ estate: 1, claims: [1, 2], players: ['a', 'a'] }, 'players[1]: "a" is there twice'],
    [{ estate: 1, claim: [1] }, 'claim: is no field that is known here; there are kind, players, estate, claims'],
    [null, 'null is not a claims problem'],
  ])('%j', (input, message) => {
    expect(() => claimsProblem(input as never)).toThrow(message)
  })

  it('of more than 10000 claims is refused before they are read', () => {
    const claims = new Proxy(Array.from({ length: 10_001 }), {
      get: (list, key) => (key === '0' ? expect.fail('read') : Reflect.get(list, key)),
    })
    expect(() => claimsProblem({ estate: 1, claims: claims as never })).toThrow(
      'claims: 10001 claims are more than 10000',
    )
  })

  it('rules refuse what is no claims problem', () => {
    expect(() => talmud({ kind: 'coalitional' } as never)).toThrow('problem: ')
  })
})
