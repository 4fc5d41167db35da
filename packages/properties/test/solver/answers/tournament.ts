/** Answers of tournaments of drawn automata, each with its stage game. */
import { type Automaton, ratio } from '@biform/core'
import { arbitrary } from '@biform/properties'
import { type Tournament, type TournamentOptions, tournament } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import { machineFor } from '../drawn-automata.ts'
import type { Answer } from './answer.ts'

const stages = arbitrary.bimatrix({ strategies: [1, 2], payoff: arbitrary.tied() })
const digits = fc.array(fc.nat(11), { minLength: 24, maxLength: 24 })
const machines = fc.array(fc.tuple(fc.integer({ min: 1, max: 2 }), digits), { minLength: 1, maxLength: 2 })
const quarters = fc.integer({ min: 0, max: 3 }).map(k => ratio(BigInt(k), 4n))

const lengths: Arbitrary<TournamentOptions> = fc.oneof(
  fc.record({ turns: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ continuation: quarters }),
  fc.record({ discount: quarters }),
  fc.constant({}),
)

const drawn = (options: Arbitrary<TournamentOptions>): Arbitrary<Answer> =>
  fc.tuple(stages, machines, machines, lengths, options).map(([stage, first, second, length, more]) => {
    const population = (player: number, list: readonly (readonly [number, readonly number[]])[]): Automaton[] =>
      list.map(([size, numbers], k) => ({ ...machineFor(stage, player, size, numbers, false), name: `${player}/${k}` }))
    const strategies = { rows: population(0, first), columns: population(1, second) }
    return { subject: stage, result: tournament(stage, strategies, { ...length, ...more } as object) as Tournament }
  })

/** By the name of the solver. */
export const tournamentAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  tournament: drawn(fc.record({ noise: quarters })),
  'tournament in doubles': drawn(fc.constant({ arithmetic: 'double' as const })),
  'tournament, ended early': drawn(fc.constant({ maxSteps: 1 })),
}
