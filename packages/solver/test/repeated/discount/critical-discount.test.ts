import {
  type NormalForm,
  normalForm,
  type Rational,
  ratio,
  rational,
  refine,
  strategicForm,
  type TreeNodeInput,
  toNumber,
  tree,
} from '@biform/core'
import { criticalDiscount } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import reference from '../../fixtures/critical-discounts.json' with { type: 'json' }
import { dilemma, text } from './games.ts'

const grim = (stage: NormalForm, target: number[], punishment: number[]): string =>
  text(criticalDiscount(stage, { target, punishment }).all)

describe('grim reversion to an equilibrium of the stage', () => {
  it.each(reference.prisonersDilemmas)('in the dilemma $payoffs it needs $grim', ({ payoffs, grim: lowest }) => {
    const stage = dilemma(...(payoffs as [string, string, string, string]))
    const result = criticalDiscount(stage, { target: [0, 0], punishment: [1, 1] })
    expect(text(result.all)).toBe(`[${lowest}, 1)`)
    expect(result.punishmentIsEquilibrium).toBe(true)
    expect(verify(stage, result)).toEqual({ kind: 'valid', completeness: 'checked' })
  })

  it('says which player needs how much, and which departure binds', () => {
    const stage = normalForm({
      payoffs: [
        [
          [4, 3],
          [0, 5],
        ],
        [
          [6, -1],
          [1, 1],
        ],
      ],
    })
    const result = criticalDiscount(stage, { target: [0, 0], punishment: [1, 1] })
    expect(result.perPlayer.map(text)).toEqual(['[2/5, 1)', '[1/2, 1)'])
    expect(result.binding.map(({ player, state, action }) => [player, state, action])).toEqual([
      [0, 0, 1],
      [1, 0, 1],
    ])
  })

  it('holds at every discount factor where the path consists of equilibria of the stage', () => {
    const hunt = dilemma(4, 0, 3, 2)
    expect(grim(hunt, [0, 0], [1, 1])).toBe('[0, 1)')
    const sexes = normalForm({
      payoffs: [
        [
          [2, 1],
          [0, 0],
        ],
        [
          [0, 0],
          [1, 2],
        ],
      ],
    })
    const turns = criticalDiscount(sexes, {
      target: [
        [0, 0],
        [1, 1],
      ],
      punishment: [
        ['2/3', '1/3'],
        ['1/3', '2/3'],
      ],
    })
    expect(text(turns.all)).toBe('[0, 1)')
  })

  it('takes a mixed equilibrium, and punishments that differ by who departed', () => {
    const chicken = dilemma(6, 2, 7, 0)
    const mixed = criticalDiscount(chicken, {
      target: [0, 0],
      punishment: [
        ['2/3', '1/3'],
        ['2/3', '1/3'],
      ],
    })
    expect(text(mixed.all)).toBe('[3/7, 1)')
    // Player 1's worst pure equilibrium of the stage punishes player 1 only.
    expect(criticalDiscount(chicken, { target: [0, 0], punishment: [0, 1] }).perPlayer.map(text)).toEqual([
      '[1/5, 1)',
      '',
    ])
  })

  it('supports half the monopoly quantity of 2, 3 and 4 Cournot firms', () => {
    const needed = [2, 3, 4].map(firms => {
      // Demand 24 · lcm − Q, no costs; quantities: the collusive one, the best reply to it, the Cournot one.
      const size = 2n * BigInt(firms) * BigInt(firms + 1) * 4n
      const collusive = size / (2n * BigInt(firms))
      const reply = (size - BigInt(firms - 1) * collusive) / 2n
      const quantities = [collusive, reply, size / BigInt(firms + 1)]
      const shape = Array.from({ length: firms }, () => 3)
      const payoffs = shape.map((_, i) =>
        Array.from({ length: 3 ** firms }, (_, place) => {
          const chosen = shape.map((_, j) => quantities[Math.floor(place / 3 ** (firms - 1 - j)) % 3]!)
          return (size - chosen.reduce((a, b) => a + b, 0n)) * chosen[i]!
        }),
      )
      return grim(
        normalForm({ payoffs, shape }),
        shape.map(() => 0),
        shape.map(() => 2),
      )
    })
    expect(needed).toEqual(['[9/17, 1)', '[4/7, 1)', '[25/41, 1)'])
  })

  it('supports the monopoly price of n Bertrand firms above 1 − 1/n', () => {
    const bertrand = (firms: number): NormalForm => {
      // Prices 0 and 1 with the market shared, and 1 less nothing, which takes all of it.
      const shape = Array.from({ length: firms }, () => 3)
      return normalForm({
        shape,
        payoffs: shape.map((_, i) =>
          Array.from({ length: 3 ** firms }, (_, place) => {
            const chosen = shape.map((_, j) => Math.floor(place / 3 ** (firms - 1 - j)) % 3)
            const best = chosen.includes(2) ? 2 : chosen.includes(1) ? 1 : 0
            const price = best === 2 ? 0 : 1
            return chosen[i] === best ? rational(price).div(BigInt(chosen.filter(p => p === best).length)) : 0
          }),
        ),
      })
    }
    // Action 0 asks 1, action 1 just less, action 2 nothing.
    expect(grim(bertrand(2), [0, 0], [2, 2])).toBe('[1/2, 1)')
    expect(grim(bertrand(3), [0, 0, 0], [2, 2, 2])).toBe('[2/3, 1)')
  })
})

describe('punishments of some periods', () => {
  it('have algebraic thresholds: two periods of defection need the golden ratio', () => {
    const stage = dilemma(3, 0, 5, 1)
    const result = criticalDiscount(stage, { target: [0, 0], punishment: [1, 1], periods: 2 })
    expect(text(result.all)).toBe('[root of -1 1 1, 1)')
    expect(verify(stage, result)).toEqual({ kind: 'valid', completeness: 'checked' })
    const three = criticalDiscount(stage, { target: [0, 0], punishment: [1, 1], periods: 3, concept: 'nash' })
    expect(text(three.all)).toBe('[root of -1 1 1 1, 1)')
  })

  it('last up to 64 of them, which takes a polynomial of that degree', () => {
    const stage = dilemma(3, 0, 5, 1)
    const options = { target: [0, 0], punishment: [1, 1] }
    const [interval] = criticalDiscount(stage, { ...options, periods: 64 }).all
    expect(toNumber(refine(interval!.lower, ratio(1n, 1n << 60n)).lower)).toBeCloseTo(1 / 2, 12)
    expect(() => criticalDiscount(stage, { ...options, periods: 65 })).toThrow(
      'options.periods: 65 is not a number of periods, 1 to 64',
    )
  })

  it('name the option that makes too high a degree', () => {
    const stage = dilemma(3, 0, 5, 1)
    const long = (count: number): number[][] => Array.from({ length: count }, (_, t) => (t % 2 ? [0, 1] : [0, 0]))
    expect(() => criticalDiscount(stage, { target: [...long(40), [1, 1]], punishment: [1, 1], periods: 64 })).toThrow(
      /^options\.periods: gains have degree \d+ in the discount factor, beyond 64/,
    )
    expect(() => criticalDiscount(stage, { target: [...long(90), [1, 1]], punishment: [1, 1] })).toThrow(
      /^options\.target: gains have degree \d+ in the discount factor, beyond 64/,
    )
  })

  it('are no threat where one period of it is too short', () => {
    expect(criticalDiscount(dilemma(3, 0, 5, 1), { target: [0, 0], punishment: [1, 1], periods: 1 }).all).toEqual([])
  })

  it('keep punishers to their task by starting again, and only so', () => {
    // Cournot with a stick and a carrot: one period of flooding the market, which is no equilibrium of the stage.
    const stage = normalForm({
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
    })
    const stick = { target: [0, 0], punishment: [2, 2], periods: 1, restart: true }
    const result = criticalDiscount(stage, stick)
    // On the path 15 − 10 ≤ δ(10 + 15); in the punishment 0 + 15 ≤ δ(10 + 15).
    expect(text(result.all)).toBe('[3/5, 1)')
    expect(result.binding[0]).toMatchObject({ player: 0, state: 1, action: 0 })
    expect(result.punishmentIsEquilibrium).toBe(false)
    expect(result.kind === 'profile' && result.deviation).toMatchObject({ player: 0, action: 0 })
    expect(criticalDiscount(stage, { ...stick, restart: false }).all).toEqual([])
    // The threat as such is enough where 15, and then 0 for ever, is not worth 10.
    expect(text(criticalDiscount(stage, { ...stick, concept: 'nash' }).all)).toBe('[1/3, 1)')
  })
})

describe('a threat that is no equilibrium', () => {
  it('supports nothing by subgame perfection, but may by Nash', () => {
    const chicken = dilemma(6, 2, 7, 0)
    const threat = { target: [0, 0], punishment: [1, 1] }
    const perfect = criticalDiscount(chicken, threat)
    expect(perfect.all).toEqual([])
    expect(perfect.punishmentIsEquilibrium).toBe(false)
    expect(perfect.kind === 'profile' && perfect.deviation).toEqual({ player: 0, action: 0, gain: rational(2) })
    // Against "D for ever" the best that is left is to give way: 7, then 2 for ever.
    expect(text(criticalDiscount(chicken, { ...threat, concept: 'nash' }).all)).toBe('[1/5, 1)')
  })
})

describe('cases of this project', () => {
  it('festival: two coffee shops that share the cost of a festival', () => {
    expect(grim(dilemma(6, -2, 8, 0), [0, 0], [1, 1])).toBe('[1/4, 1)')
  })

  it('learning race at exposure 1/2', () => {
    const [p, C, s, rho] = [10, 4, 1, rational('1/2')]
    const R = rational(p + C - s).sub(rho.mul(BigInt(p)))
    expect(grim(dilemma(R, rho.mul(BigInt(-p)).sub(BigInt(s)), p, 0), [0, 0], [1, 1])).toBe('[1/5, 1)')
  })

  it('three boutiques that advertise together', () => {
    const shape = [2, 2, 2]
    const payoffs = shape.map((_, i) =>
      Array.from({ length: 8 }, (_, place) => {
        const gives = [place >> 2, (place >> 1) & 1, place & 1].map(action => action === 0)
        return 6 * gives.filter(Boolean).length - (gives[i] ? 9 : 0)
      }),
    )
    expect(grim(normalForm({ payoffs, shape }), [0, 0, 0], [1, 1, 1])).toBe('[1/4, 1)')
  })

  it('furniture makers that share knowledge and compete in quantities', () => {
    const { overlap, lowest } = reference.furniture
    const found = overlap.map(text => {
      const g = rational(text)
      const profit = (own: number, other: number): Rational =>
        rational(30)
          .mul(rational(2).sub(g))
          .sub(BigInt(2 * own))
          .add(g.mul(BigInt(other)))
          .div(rational(4).sub(g.mul(g)))
          .pow(2)!
      // To share cuts the other's unit cost from 12 to 9.
      return dilemma(profit(9, 9), profit(12, 9), profit(9, 12), profit(12, 12))
    })
    expect(found.map(stage => text(criticalDiscount(stage, { target: [0, 0], punishment: [1, 1] }).all))).toEqual(
      lowest.map(value => `[${value}, 1)`),
    )
  })

  it('deeper alliances need more patience', () => {
    const { depth, lowest } = reference.spectrum
    const found = depth.map(text => {
      // Each gains 4e from the alliance; leaving takes e²/2 from the other on top of it.
      const e = rational(text)
      const gain = e.mul(4n)
      const grab = e.mul(e).div(2n)
      return grim(dilemma(gain, grab.neg(), gain.add(grab), 0), [0, 0], [1, 1])
    })
    expect(found).toEqual(lowest.map(value => `[${value}, 1)`))
  })

  it('an alliance of unequal partners: the one that can grab more needs more patience', () => {
    const stage = normalForm({
      payoffs: [
        [
          [4, 4],
          [-1, 7],
        ],
        [
          [5, -2],
          [0, 0],
        ],
      ],
    })
    expect(criticalDiscount(stage, { target: [0, 0], punishment: [1, 1] }).perPlayer.map(text)).toEqual([
      '[1/5, 1)',
      '[3/7, 1)',
    ])
  })

  it('29 herds: one against the rest, who act alike', () => {
    // Each contribution costs 1 and gives every herd 1/2; the other 28 contribute together or not at all.
    const half = rational('1/2')
    const stage = normalForm({
      payoffs: [
        [
          [half.mul(29n).sub(1n), half.mul(29n).sub(1n)],
          [half.sub(1n), half],
        ],
        [
          [half.mul(28n), half.mul(28n).sub(1n)],
          [0, 0],
        ],
      ],
    })
    expect(text(criticalDiscount(stage, { target: [0, 0], punishment: [1, 1] }).perPlayer[0]!)).toBe('[1/28, 1)')
  })

  it('the price after a sunk integration: a strategic form of 2 × 289', () => {
    const prices = Array.from({ length: 17 }, (_, k) => 20 + 5 * k)
    const pricing = (invested: boolean): TreeNodeInput => ({
      kind: 'decision',
      player: 'TISA',
      actions: prices.map(p => {
        const sold = (invested ? 100 : 60) - p
        const payoffs = [10 * sold - (invested ? 250 : 0), (p - 20) * sold]
        return { label: String(p), node: { kind: 'terminal', payoffs } }
      }),
    })
    const stage = strategicForm(
      tree({
        players: ['STARTUP2', 'TISA'],
        root: {
          kind: 'decision',
          player: 'STARTUP2',
          actions: [
            { label: 'Invest', node: pricing(true) },
            { label: 'Not', node: pricing(false) },
          ],
        },
      }),
    )
    expect(stage.strategies.map(list => list.length)).toEqual([2, 289])
    const at = (high: number, low: number): number => prices.indexOf(high) * 17 + prices.indexOf(low)
    const result = criticalDiscount(stage, { target: [0, at(50, 40)], punishment: [1, at(60, 40)] })
    expect(text(result.all)).toBe('[1/12, 1)')
    expect(result.punishmentIsEquilibrium).toBe(true)
    expect(grim(stage, [0, at(50, 50)], [1, at(60, 40)])).toBe('[1/12, 1)')
  })
})
