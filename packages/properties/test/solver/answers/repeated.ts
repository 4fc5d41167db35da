/** Answers about repeated play to drawn games and automata, each with the stage game that it is about. */
import { ratio } from '@biform/core'
import { type LongRunOptions, longRunPayoffs, type MatchOptions, playMatch } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import { plays } from '../drawn-automata.ts'
import type { Answer } from './answer.ts'

const rates = fc.integer({ min: 0, max: 4 }).map(k => ratio(BigInt(k), 4n))
const noises = fc.oneof(fc.constant(0), rates, fc.record({ action: rates, perception: rates }))
const discounts = fc.integer({ min: 0, max: 5 }).map(k => ratio(BigInt(k), 6n))

const longRun = (options: Arbitrary<LongRunOptions>): Arbitrary<Answer> =>
  fc.tuple(plays(), noises, options).map(([{ stage, strategies }, noise, more]) => ({
    subject: stage,
    result: longRunPayoffs(stage, strategies, { ...more, noise } as { arithmetic?: 'exact' }),
  }))

const match = (options: Arbitrary<MatchOptions>, pure = false): Arbitrary<Answer> =>
  fc.tuple(plays({ pure }), options).map(([{ stage, strategies }, options]) => ({
    subject: stage,
    result: playMatch(stage, strategies, options),
  }))
const turns = fc.integer({ min: 1, max: 40 })

/** By the name of the solver. */
export const repeatedAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  longRunPayoffs: longRun(fc.constant({})),
  'longRunPayoffs, unreached classes too': longRun(fc.constant({ unreached: true })),
  'longRunPayoffs, discounted': longRun(fc.record({ discount: discounts })),
  'longRunPayoffs, finite': longRun(fc.record({ horizon: fc.integer({ min: 1, max: 6 }) })),
  'longRunPayoffs in doubles': longRun(
    fc.oneof(
      fc.constant({ arithmetic: 'double' as const }),
      fc.record({ arithmetic: fc.constant('double' as const), discount: discounts }),
      fc.record({ arithmetic: fc.constant('double' as const), horizon: fc.integer({ min: 1, max: 40 }) }),
    ),
  ),
  'longRunPayoffs, ended early': longRun(fc.constant({ maxSteps: 1 })),
  playMatch: match(fc.record({ turns, noise: noises, seed: fc.maxSafeInteger() })),
  'playMatch in closed form': match(fc.record({ turns: fc.nat(1e12).map(n => n + 1), discount: discounts }), true),
  'playMatch to a random end': match(
    fc.record({ continuation: discounts, maxTurns: turns, noise: noises, seed: fc.nat(), discount: discounts }),
  ),
}
