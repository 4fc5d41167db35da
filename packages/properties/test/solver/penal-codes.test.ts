import '../setup.ts'
import {
  compareReal,
  type NormalForm,
  ONE,
  payoff,
  penalCode,
  profileAt,
  profileCount,
  type Real,
  ratio,
  refine,
  repeatedGame,
  ZERO,
} from '@biform/core'
import { arbitrary } from '@biform/properties'
import {
  equilibriumPayoffs,
  type Interval,
  optimalPenalCode,
  type ProfilePath,
  renegotiationProofDiscounts,
  renegotiationTheorem,
  subgamePerfectDiscounts,
} from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const games = fc.oneof(
  arbitrary.bimatrix({ strategies: 2, payoff: arbitrary.tied() }),
  arbitrary.bimatrix({ strategies: 2, payoff: arbitrary.rational({ minimum: 0, maximum: 6, maxDenominator: 2 }) }),
)
const draws = fc.array(fc.nat(3), { minLength: 1, maxLength: 2 })

function contains(set: readonly Interval[], point: Real): boolean {
  return set.some(({ lower, upper, lowerClosed, upperClosed }) => {
    const [low, high] = [compareReal(lower, point), compareReal(point, upper)]
    return (low < 0 || (low === 0 && lowerClosed)) && (high < 0 || (high === 0 && upperClosed))
  })
}

/** All sticks of up to so many periods, with what follows them. */
function sticks(stage: NormalForm, target: readonly (readonly number[])[], periods: number): ProfilePath[] {
  const profiles = Array.from({ length: profileCount(stage) }, (_, place) => profileAt(stage, place))
  return profiles.flatMap(profile => [
    { first: [], cycle: [profile] },
    ...Array.from({ length: periods }, (_, k) => ({
      first: Array.from({ length: k + 1 }, () => profile),
      cycle: target,
    })),
  ])
}

describe('optimalPenalCode', () => {
  it('holds the discount factors of every code of its class, and no others', () => {
    fc.assert(
      fc.property(games, draws, (stage, places) => {
        const target = places.map(place => profileAt(stage, place))
        const list = sticks(stage, target, 1)
        const sets = list.flatMap(a =>
          list.map(
            b =>
              subgamePerfectDiscounts(stage, penalCode(stage, { target: { cycle: target }, punishments: [a, b] })).all,
          ),
        )
        const { all } = optimalPenalCode(stage, { target })
        for (const set of sets) {
          for (const { lower, upper } of set) {
            expect(contains(all, lower) && (compareReal(upper, ONE) === 0 || contains(all, upper))).toBe(true)
          }
        }
        const ends = [ZERO, ...all.flatMap(({ lower, upper }) => [lower, upper])].filter(
          end => compareReal(end, ONE) < 0,
        )
        for (const end of ends) {
          expect(contains(all, end)).toBe(sets.some(set => contains(set, end)))
          const below = refine(end, ratio(1n, 10n ** 6n)).lower.sub(ratio(1n, 10n ** 6n))
          if (compareReal(ZERO, below) < 0) expect(contains(all, below)).toBe(sets.some(set => contains(set, below)))
        }
      }),
      { numRuns: 12 },
    )
  })

  it('gives codes that the automata made of them confirm on all of their discount factors', () => {
    const stages = fc.oneof(games, arbitrary.normalForm({ players: 3, strategies: 2, payoff: arbitrary.tied() }))
    fc.assert(
      fc.property(stages, draws, fc.integer({ min: 1, max: 3 }), (stage, places, periods) => {
        const target = places.map(place => profileAt(stage, place))
        for (const { punishments, ...piece } of optimalPenalCode(stage, { target, periods }).codes) {
          const { all } = subgamePerfectDiscounts(stage, penalCode(stage, { target: { cycle: target }, punishments }))
          const whole = all.some(
            ({ lower, upper }) => compareReal(lower, piece.lower) <= 0 && compareReal(piece.upper, upper) <= 0,
          )
          expect(whole).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('finds nothing where the target’s payoff is that of no equilibrium at all', () => {
    fc.assert(
      fc.property(
        games,
        fc.nat(3),
        arbitrary.rational({ minimum: '1/8', maximum: '7/8', maxDenominator: 8 }),
        (stage, place, discount) => {
          const target = profileAt(stage, place)
          if (!contains(optimalPenalCode(stage, { target, periods: 2 }).all, discount)) return
          const set = equilibriumPayoffs(repeatedGame(stage, { discount }))
          if (set.kind === 'undecided') return
          expect(set.kind).not.toBe('empty')
          if (set.kind === 'empty' || !set.exact || set.field) return
          const [x, y] = [0, 1].map(i => payoff(stage, target, i))
          const { vertices } = set
          // Counterclockwise: nothing of the polygon lies to the right of an edge.
          const inside = vertices.every((b, k) => {
            const a = vertices.at(k - 1)!
            const turn = b[0]!
              .sub(a[0]!)
              .mul(y!.sub(a[1]!))
              .sub(b[1]!.sub(a[1]!).mul(x!.sub(a[0]!)))
            return turn.compare(ZERO) >= 0
          })
          expect(inside).toBe(true)
          if (vertices.length === 1) expect([x, y]).toEqual(vertices[0])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('finds the renegotiation-proof codes among them', () => {
    fc.assert(
      fc.property(games, fc.nat(3), (stage, place) => {
        const target = [profileAt(stage, place)]
        const { all, codes } = optimalPenalCode(stage, { target: target[0]!, renegotiationProof: true })
        const list = sticks(stage, target, 1)
        const sets = list.flatMap(a =>
          list.map(
            b => renegotiationProofDiscounts(stage, penalCode(stage, { target: target[0]!, punishments: [a, b] })).all,
          ),
        )
        for (const { lower, upper } of sets.flat()) {
          expect(contains(all, lower) && (compareReal(upper, ONE) === 0 || contains(all, upper))).toBe(true)
        }
        for (const { lower, lowerClosed, punishments } of codes) {
          const found = renegotiationProofDiscounts(stage, penalCode(stage, { target: target[0]!, punishments })).all
          expect(!lowerClosed || contains(found, lower)).toBe(true)
        }
      }),
      { numRuns: 8 },
    )
  })

  it('finds renegotiation-proof codes only where the theorem allows it', () => {
    fc.assert(
      fc.property(games, fc.nat(3), (stage, place) => {
        const target = profileAt(stage, place)
        const { kind } = renegotiationTheorem(stage, target)
        const { all } = optimalPenalCode(stage, { target, renegotiationProof: true, periods: 2 })
        if (kind === 'impossible') expect(all).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
