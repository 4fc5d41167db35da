import { fromJSON, InputError, type Rational, random, ratio, rational, toJSON } from '@biform/core'
import { type Identification, type IdentifyOptions, identify, type Observation } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../certify/corrupt.ts'

/** The small firm of 003-bsm: what specialising is worth to it (40), to the large one (60), and costs (30). */
const BSM = { own: 40, external: 60, cost: 30, invests: true }

/** The identification, which must replay. */
function identified(seen: Observation, options: IdentifyOptions = {}): Identification {
  const answer = identify(seen, options)
  expect(verify(seen, answer)).toEqual({ kind: 'valid' })
  return answer
}

const texts = ({ lower, upper }: { lower: Rational; upper: Rational }) =>
  [lower, upper].map(end => rational(end).toFraction())
const alone = ({ explanations }: Identification) =>
  Object.fromEntries(explanations.map(({ name, values }) => [name, texts(values)]))

describe('identify', () => {
  it('finds the rival explanations of the success case: low exposure, low specificity, or a high share', () => {
    const answer = identified(BSM, { dials: { discount: 1 }, reference: { share: '1/4' } })
    expect(answer.referenceExplains).toBe(false)
    expect(alone(answer)).toEqual({ exposure: ['0', '2/3'], specificity: ['0', '2/3'], share: ['3/10', '1'] })
  })

  it('lets trust explain it only where exposure is at most 2/3', () => {
    const trust = (rho: Rational) =>
      alone(identified(BSM, { dials: { exposure: rho, specificity: 1, share: '1/4', discount: 1 } })).trust
    expect(trust(0)).toEqual(['0', '1'])
    expect(trust('1/2')).toEqual(['4/5', '1'])
    expect(trust('2/3')).toEqual(['1', '1'])
    expect(trust('3/4')).toBeUndefined()
  })

  it('tells exposure from a high share by their responses, and from low specificity only by what is used elsewhere', () => {
    const { separations } = identified(BSM, { dials: { discount: 1 }, reference: { share: '1/4' } })
    const of = (a: string, b: string) => separations.find(({ names }) => names[0] === a && names[1] === b)!.observations
    expect(toJSON(of('exposure', 'specificity'))).toEqual([{ name: 'redeployment', values: ['0', '1/3'] }])
    expect(of('exposure', 'share').map(({ name }) => name)).toContain('response to the share')
  })

  it('reads ρs = 0 from a return that does not respond to the share', () => {
    // Two firms that invest, one of which has nothing at stake in the division.
    const { explanations, separations } = identified(
      { own: 40, external: 60, cost: 40, invests: true },
      { dials: { share: ['1/2', '1'], discount: 1, trust: ['1/4', '1'] }, reference: { trust: '1/4' } },
    )
    expect(explanations.map(({ name }) => name)).toEqual(['exposure', 'specificity', 'trust'])
    const response = separations[1]!.observations.find(({ name }) => name === 'response to the share')!
    expect(response.values.map(value => value.toFraction())).toEqual(['0', '80'])
  })

  it('estimates exposure from an amount: ρ̂ = (a − cx)/(a − β(a + e)), back from P1 on drawn firms', () => {
    for (let k = 0; k < 200; k++) {
      const draw = random(3, k)
      const part = () => ratio(BigInt(draw.integer(0, 12)), 12n)
      const [own, external, cost] = [draw.integer(1, 20), draw.integer(0, 20), draw.integer(1, 5)]
      const [rho, share] = [part(), part()]
      const kept = rational(1).sub(rho).mul(own)
      const investment = kept.add(rho.mul(share).mul(own + external)).div(cost)
      const seen = { own, external, cost, investment }
      const { estimate, explained } = identified(seen, { dials: { specificity: 1, share, trust: 1, discount: 1 } })
      const isBlind = share.mul(own + external).equals(own)
      expect(estimate).toEqual(isBlind ? { kind: 'not identified' } : { kind: 'point', value: rho })
      expect(explained[0]!.values.map(texts)).toEqual(isBlind ? [['0', '1']] : [[rho.toFraction(), rho.toFraction()]])
    }
  })

  it('says that no exposure explains an amount, or that other dials are not known', () => {
    const known = { specificity: 1, share: '1/4', trust: 1, discount: 1 }
    const seen = { own: 40, external: 60, cost: 1, investment: 50 }
    expect(identified(seen, { dials: known }).estimate).toEqual({ kind: 'outside', value: rational('-2/3') })
    expect(identified(seen).estimate).toEqual({
      kind: 'unknown dials',
      names: ['specificity', 'share', 'trust', 'discount'],
    })
  })

  it('has the values of each dial with which some values of the others explain', () => {
    // The firm's own 10 is less than the cost of 12: it takes exposure, and more than half of a pot of 20.
    const answer = identified(
      { own: 10, external: 10, cost: 12, invests: true },
      { dials: { share: ['1/2', '1'], discount: 1, trust: 1, specificity: 1 } },
    )
    expect(answer.explained.map(({ name, values }) => [name, values.map(texts)])).toEqual([
      ['exposure', [['1/5', '1']]],
      ['specificity', [['1', '1']]],
      ['share', [['3/5', '1']]],
      ['trust', [['1', '1']]],
      ['discount', [['1', '1']]],
    ])
    const open = identified({ own: 10, cost: 1, investment: 7 })
    expect(open.explained.every(({ values }) => values.length > 0)).toBe(true)
  })

  it('has sets with the points that explain, on drawn boxes', () => {
    for (let k = 0; k < 60; k++) {
      const draw = random(4, k)
      const part = () => ratio(BigInt(draw.integer(0, 6)), 6n)
      const range = (): [Rational, Rational] => {
        const ends = [part(), part()].sort((a, b) => a.compare(b))
        return [ends[0]!, ends[1]!]
      }
      const dials = { exposure: range(), specificity: range(), share: range(), trust: range(), discount: range() }
      const seen = { own: draw.integer(1, 9), external: draw.integer(0, 9), cost: draw.integer(1, 9) }
      identified({ ...seen, invests: draw.integer(0, 1) === 1 }, { dials })
      identified({ ...seen, cost: 1, investment: draw.integer(0, 9) }, { dials })
    }
  })

  it('crosses JSON, and no change goes unnoticed', () => {
    const answer = identified(BSM, { dials: { discount: 1 }, reference: { share: '1/4' } })
    expect(fromJSON(toJSON(answer))).toEqual(answer)
    expect(survivors(BSM, answer).filter(change => !/dials|reference/.test(change))).toEqual([])
    expect(verify({ ...BSM, cost: 31 }, answer)).toEqual({ kind: 'invalid', at: 'threshold' })
  })

  it.each([
    [() => identify(null as never), 'null is no observation'],
    [() => identify({ own: 0, cost: 1, invests: true }), 'own: 0 is not positive'],
    [() => identify({ own: 1, cost: 0, invests: true }), 'cost: 0 is not positive'],
    [() => identify({ own: 1, cost: 1 }), 'needs one of investment and invests'],
    [() => identify({ own: 1, cost: 1, invests: true, investment: 1 }), 'needs one of investment and invests'],
    [() => identify({ own: 1, cost: 1, investment: -1 }), 'investment: -1 is negative'],
    [() => identify(BSM, { dials: { share: 2 } }), 'dials.share: is not between 0 and 1'],
    [() => identify(BSM, { dials: { share: ['1', '0'] } }), 'dials.share: ends before it begins'],
    [() => identify(BSM, { dials: { shares: 1 } as never }), 'dials["shares"]: is no dial'],
    [() => identify(BSM, { dial: {} } as never), 'options["dial"]: is no option that is known here'],
    [() => identify(BSM, { dials: { share: Array(2) as never } }), 'dials.share: undefined is not a rational'],
  ])('refuses wrong input: %s', (call, message) => {
    expect(call).toThrow(InputError)
    expect(call).toThrow(message)
  })
})
