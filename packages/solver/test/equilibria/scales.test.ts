/** Games of two players whose payoffs are on very different scales: right by two methods, and certified. */
import { integers, type NormalForm, normalForm, random, ratio } from '@biform/core'
import {
  correlatedEquilibrium,
  dominance,
  isDegenerate,
  lemkeHowson,
  nashEquilibria,
  pureEquilibria,
  supportEnumeration,
  zeroSum,
} from '@biform/solver'
import { type Subject, verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'

/** `pnpm test:full` draws all of them. */
const GAMES = process.env.BIFORM_FULL ? 200 : 20

/** Payoffs of one digit times powers of ten up to the span, in games of up to 4×4. */
function drawn(seed: number, span: number): NormalForm {
  const draw = random(seed, span)
  const shape = [draw.integer(1, 4), draw.integer(1, 4)]
  const list = (): string[] =>
    Array.from({ length: shape[0]! * shape[1]! }, () => `${draw.integer(-9, 9)}e${draw.integer(-span, span)}`)
  return normalForm({ shape, payoffs: [list(), list()] })
}

function expectValid(seed: number, subject: Subject, results: readonly Parameters<typeof verify>[1][]): void {
  for (const result of results)
    expect([seed, result.method, verify(subject, result).kind]).toEqual([seed, result.method, 'valid'])
}

describe('payoffs on very different scales', () => {
  it.each([30, 300, 400])(
    'from 1e-%i upwards: every answer is certified, and two methods find the same equilibria',
    span => {
      for (let seed = 0; seed < GAMES; seed++) {
        const game = drawn(seed, span)
        const nash = nashEquilibria(game)
        expect([seed, nash.complete, nash.equilibria]).toEqual([seed, true, supportEnumeration(game).equilibria])
        const dominances = (['strict', 'weak'] as const).map(relation => dominance(game, { relation, mixed: true }))
        expectValid(seed, game, [nash, lemkeHowson(game), isDegenerate(game), pureEquilibria(game), ...dominances])
        if (seed % 4 === 0) expectValid(seed, game, [correlatedEquilibrium(game)])
        const own = integers(game.payoffs[0]!)
        const { denominator } = game.payoffs[0]!
        const rows = own.map(value => ratio(value, denominator))
        const contest = normalForm({
          shape: game.strategies.map(({ length }) => length),
          payoffs: [rows, rows.map(value => value.neg())],
        })
        expectValid(seed, contest, [zeroSum(contest)])
      }
    },
  )

  it('scaled up and shifted for each player, a game has the same equilibria', () => {
    for (let seed = 0; seed < GAMES; seed++) {
      const draw = random(seed, 8)
      const shape = [draw.integer(1, 4), draw.integer(1, 4)]
      const [A, B] = [0, 1].map(() => Array.from({ length: shape[0]! * shape[1]! }, () => draw.integer(-3, 3)))
      const small = normalForm({ shape, payoffs: [A!, B!] })
      const far = normalForm({
        shape,
        payoffs: [
          A!.map(value => 7n ** 400n * BigInt(value) + 10n ** 390n),
          B!.map(value => ratio(BigInt(value), 10n ** 380n)),
        ],
      })
      const [here, there] = [nashEquilibria(small), nashEquilibria(far)]
      const profiles = (found: typeof here): unknown => found.equilibria.map(({ profile }) => profile)
      expect([seed, profiles(there), there.components]).toEqual([seed, profiles(here), here.components])
      expect(isDegenerate(far).kind).toBe(isDegenerate(small).kind)
      expect(lemkeHowson(far)).toMatchObject({ kind: lemkeHowson(small).kind })
    }
  })
})
