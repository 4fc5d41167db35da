/** C5: what leaks from partner to partner, on random relationships; and what is true of it under a condition only. */
import '../../setup.ts'
import {
  compare,
  everyone,
  type Fraction,
  flatFractions,
  fractions,
  fromJSON,
  type JSONValue,
  type Leak,
  leakage,
  ONE,
  ownUse,
  type Relationship,
  ratio,
  rational,
  relationship,
  sum,
  toJSON,
  ZERO,
} from '@biform/core'
import { arbitrary } from '@biform/properties'
import { appropriate } from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { many, order, positive, some, unit } from './draws.ts'

const relationships = arbitrary.relationship({ partners: [2, 3], components: [1, 2] })
const drawn = fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5), unit), { minLength: 1, maxLength: 3 })

/** Leaks between partners there are, of a third of each draw, so that three of them together take no more than there is. */
function leaksOf(game: Relationship, draws: readonly (readonly [number, number, number, Fraction])[]): Leak[] {
  const n = game.partners.length
  return draws.map(([k, i, step, share]) => ({
    component: game.components[k % game.components.length]!.label,
    from: game.partners[i % n]!,
    to: game.partners[(i + 1 + (step % (n - 1))) % n]!,
    share: share.mul(ratio(1n, 3n)),
  }))
}

const uses = (game: Relationship, k: number, S: number): Fraction[] =>
  game.partners.map((_, i) => ownUse(game, i, k, S))
const coalitions = (game: Relationship): number[] => Array.from({ length: everyone(game) }, (_, S) => S + 1)
const isMember = (game: Relationship, label: string, S: number): boolean =>
  ((S >> game.partners.indexOf(label)) & 1) === 1

/** The same relationship with one rivalry in every component. */
const withRivalry = (game: Relationship, rivalry: Fraction): Relationship => ({
  ...game,
  components: game.components.map(item => ({ ...item, rivalry })),
})

describe('C5', () => {
  it('without leaks, or with leaks of nothing, nothing changes', () => {
    fc.assert(
      fc.property(relationships, drawn, (game, draws) => {
        expect(leakage(game, []).relationship).toEqual(game)
        const none = leaksOf(game, draws).map(leak => ({ ...leak, share: ZERO }))
        expect(toJSON(leakage(game, none).relationship)).toEqual(toJSON(game))
      }),
      many,
    )
  })

  it('own uses change together by (1−κ) times what leaks, in every coalition that both are in, and in no other', () => {
    fc.assert(
      fc.property(relationships, drawn, (game, draws) => {
        const leaks = leaksOf(game, draws)
        const { relationship: after, C5 } = leakage(game, leaks)
        expect(C5.every(({ holds, right }) => holds && right.s >= 0n)).toBe(true)
        game.components.forEach(({ label, rivalry }, k) => {
          for (const S of coalitions(game)) {
            const here = leaks.filter(
              leak => leak.component === label && isMember(game, leak.from, S) && isMember(game, leak.to, S),
            )
            const leaked = sum(
              here.map(({ from, share }) => (share as Fraction).mul(ownUse(game, game.partners.indexOf(from), k, S))),
            )
            const change = sum(uses(after, k, S)).sub(sum(uses(game, k, S)))
            expect(compare(change, ONE.sub(rivalry).mul(leaked))).toBe(0)
            if (here.length === 0) expect(uses(after, k, S)).toEqual(uses(game, k, S))
          }
        })
      }),
      many,
    )
  })

  it('the order of leaks makes no difference, and a relationship built with them is the one after them', () => {
    fc.assert(
      fc.property(relationships, drawn, (game, draws) => {
        const leaks = leaksOf(game, draws)
        const after = toJSON(leakage(game, leaks).relationship)
        expect(toJSON(leakage(game, leaks.toReversed()).relationship)).toEqual(after)
        const file = { ...(toJSON(game) as Readonly<Record<string, JSONValue>>), leaks: toJSON(leaks) }
        expect(toJSON(fromJSON(file))).toEqual(after)
      }),
      some,
    )
  })

  it('the more leaks, the more the one has and the less the other, whose loss is κ times that gain', () => {
    fc.assert(
      fc.property(relationships, drawn, unit, unit, (game, draws, a, b) => {
        const [leak] = leaksOf(game, draws) as [Leak]
        const [little, much] = compare(a, b) < 0 ? [a, b] : [b, a]
        const k = game.components.findIndex(({ label }) => label === leak.component)
        const [from, to] = [game.partners.indexOf(leak.from), game.partners.indexOf(leak.to)]
        const at = (share: Fraction): Fraction[] =>
          uses(leakage(game, [{ ...leak, share }]).relationship, k, everyone(game))
        const [less, more] = [at(little), at(much)]
        const gain = more[to]!.sub(less[to]!)
        expect(compare(gain, ZERO)).toBeGreaterThanOrEqual(0)
        expect(compare(less[from]!.sub(more[from]!), game.components[k]!.rivalry.mul(gain))).toBe(0)
      }),
      many,
    )
  })

  it('what can be copied is lost by nobody; what only one can use is taken, and the sum stays', () => {
    fc.assert(
      fc.property(relationships, drawn, (game, draws) => {
        const leaks = leaksOf(game, draws)
        for (const rivalry of [ZERO, ONE]) {
          const before = withRivalry(game, rivalry)
          const { relationship: after } = leakage(before, leaks)
          before.components.forEach((_, k) => {
            const N = everyone(before)
            if (rivalry === ONE) expect(compare(sum(uses(after, k, N)), sum(uses(before, k, N)))).toBe(0)
            else expect(uses(after, k, N).every((use, i) => compare(use, ownUse(before, i, k, N)) >= 0)).toBe(true)
          })
        }
      }),
      some,
    )
  })
})

/** A pair in which the first teaches the second a share of what it knows. */
const taught = (own: readonly Fraction[], share: Fraction, exposure: Fraction, rivalry: Fraction, beta: Fraction) => {
  const input = {
    partners: ['Teacher', 'Learner'],
    components: [{ label: 'know-how', ownUse: own, exposure, rivalry }],
    shares: [beta, ONE.sub(beta)],
  }
  const leak = { component: 'know-how', from: 'Teacher', to: 'Learner', share }
  return [appropriate(relationship(input)), appropriate(relationship({ ...input, leaks: [leak] }))] as const
}

describe('⚠ teaching costs the teacher', () => {
  it('where nothing is exposed, exactly κλ: nothing if what it knows can be copied', () => {
    fc.assert(
      fc.property(positive, positive, unit, unit, unit, (uT, uL, share, rivalry, beta) => {
        const [before, after] = taught([uT, uL], share, ZERO, rivalry, beta)
        const lost = rivalry.mul(share).mul(uT)
        expect(compare(before.totals[0]!.sub(after.totals[0]!), lost)).toBe(0)
        expect(compare(after.totals[1]!.sub(before.totals[1]!), share.mul(uT))).toBe(0)
      }),
      many,
    )
  })

  it('but where what can be copied is exposed, the teacher gains its share of what the learner puts into the pot', () => {
    fc.assert(
      fc.property(positive, positive, unit, unit, unit, (uT, uL, share, exposure, beta) => {
        const [before, after] = taught([uT, uL], share, exposure, ZERO, beta)
        const gained = beta.mul(exposure).mul(share).mul(uT)
        expect(compare(after.totals[0]!.sub(before.totals[0]!), gained)).toBe(0)
      }),
      many,
    )
  })

  it('and a rival use that is exposed may cost it or not: 15 at ρ = 0 and κ = ½; a gain of 135/11 at ρ = 1 and κ = 1/10', () => {
    const loss = (exposure: Fraction, rivalry: string): string => {
      const half = rational('1/2')
      const [before, after] = taught([rational(60), rational(20)], half, exposure, rational(rivalry), half)
      return before.totals[0]!.sub(after.totals[0]!).toFraction()
    }
    expect(loss(ZERO, '1/2')).toBe('15')
    expect(loss(ONE, '1/10')).toBe('-135/11')
  })
})

describe('⚠ sharing keeps the grand coalition stable', () => {
  /** Nobody has more in a smaller coalition than in that of all. */
  const isUncrowded = (game: Relationship): boolean =>
    game.components.every((_, k) =>
      coalitions(game).every(S =>
        uses(game, k, S).every((use, i) => compare(use, ownUse(game, i, k, everyone(game))) <= 0),
      ),
    )

  it('if what is shared can be copied: where nobody is crowded before, nobody is after', () => {
    const largest = (list: readonly Fraction[]): Fraction => list.reduce((a, b) => (compare(a, b) < 0 ? b : a))
    const monotone = relationships.map((game): Relationship => {
      const topped = (list: readonly Fraction[]): Fraction[] => list.with(-1, largest(list))
      const components = game.components.map(item => ({
        ...item,
        ownUse: item.ownUse.map(list => flatFractions(topped(fractions(list)))),
      }))
      return withRivalry({ ...game, components }, ZERO)
    })
    fc.assert(
      fc.property(monotone, drawn, (game, draws) => {
        expect(isUncrowded(game)).toBe(true)
        expect(isUncrowded(leakage(game, leaksOf(game, draws)).relationship)).toBe(true)
      }),
      some,
    )
  })

  it('not if it is taken: who leaves the one that it leaks to has it back', () => {
    const trio = relationship({
      partners: ['A', 'B', 'C'],
      components: [{ label: 'customers', ownUse: { 'A,C': [8, 2], 'A,B,C': [8, 1, 2] }, rivalry: 1 }],
    })
    const leaks = [{ component: 'customers', from: 'A', to: 'B', share: '1/2' }]
    expect([isUncrowded(trio), isUncrowded(leakage(trio, leaks).relationship)]).toEqual([true, false])
    const copied = withRivalry(trio, ZERO)
    expect(order(ownUse(leakage(copied, leaks).relationship, 0, 0, 7), rational(8))).toBe(0)
    expect(isUncrowded(leakage(copied, leaks).relationship)).toBe(true)
  })
})
