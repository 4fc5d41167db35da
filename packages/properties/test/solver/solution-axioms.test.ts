/**
 * The axioms of solutions of TU games, each of them for every rule: those that a rule keeps hold on everything that is
 * drawn, and for those that it breaks a game is shown where it does.
 */
import '../setup.ts'
import { readFileSync } from 'node:fs'
import { type Coalitional, coalitional, InputError, worth, ZERO } from '@biform/core'
import { type AxiomRule, arbitrary, coalitionalAxioms } from '@biform/properties'
import { banzhaf, gately, nucleolus, prenucleolus, shapley, tau } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'

const RULES = { shapley, banzhaf, prenucleolus, nucleolus, tau, gately }
type RuleName = keyof typeof RULES
const NAMES = Object.keys(RULES) as RuleName[]

const game = (...worths: readonly number[]): Coalitional => coalitional({ worth: worths })
/** Whoever comes last is worth 1: on 3 or 4 players, the unanimity game; as a second game it lets v(N) grow by 1. */
const [ALL3, ALL4] = [3, 4].map(n =>
  coalitional({ worth: Array.from({ length: 2 ** n }, (_, S) => (S === 2 ** n - 1 ? 1 : 0)) }),
) as [Coalitional, Coalitional]
const LEFT_GLOVE = game(0, 0, 0, 1, 0, 1, 0, 1)
const RIGHT_GLOVE = game(0, 0, 0, 0, 0, 1, 1, 1)
const twice = (second: Coalitional): Coalitional =>
  coalitional({ worth: Array.from({ length: 2 ** second.players.length }, (_, S) => worth(second, S).mul(2n)) })

/** A four-player game in which a larger v(N) costs somebody a part of its nucleolus. */
const SMALLER: readonly [Coalitional, Coalitional] = [game(0, 0, 0, 0, 0, 0, 1, 5, 0, 3, 0, 3, 0, 3, 1, 5), twice(ALL4)]
const LAST_ALONE: readonly [Coalitional, Coalitional] = [game(0, 0, 0, 0, 0, 0, 0, 0, -2, 0, 0, 0, 0, 0, 0, 0), ALL4]
const PAIRS: readonly [Coalitional, Coalitional] = [game(0, 0, 0, 2, 0, 2, 0, 0), ALL3]
const MONOTONE = { prenucleolus: SMALLER, nucleolus: SMALLER, tau: LAST_ALONE, gately: PAIRS }
const SUM: readonly [Coalitional, Coalitional] = [LEFT_GLOVE, ALL3]

/** Where a rule does not keep an axiom: a game, and the other game where the axiom is about two. */
const VIOLATED: Readonly<Record<string, Partial<Record<RuleName, readonly [Coalitional, Coalitional?]>>>> = {
  efficiency: { banzhaf: [ALL3] },
  additivity: { prenucleolus: SUM, nucleolus: SUM, tau: SUM, gately: SUM },
  'individual rationality': {
    shapley: [game(0, 0, 1, 0, 0, 0, 3, 1)],
    banzhaf: [game(0, 0, 1, 0, 1, 0, 0, 2)],
    prenucleolus: [game(0, 0, 0, 0, 0, 0, 4, 0)],
    gately: [game(0, 0, 0, 0, 0, 0, 4, 1)],
  },
  'core selection': {
    shapley: [RIGHT_GLOVE],
    banzhaf: [ALL3],
    tau: [game(0, 0, 0, 2, 0, 3, 3, 3, 0, 2, 0, 3, 0, 4, 5, 6)],
    gately: [game(0, 0, 0, 2, 0, 0, 2, 5, 0, 0, 1, 4, 2, 2, 3, 6)],
  },
  'aggregate monotonicity': MONOTONE,
  'coalitional monotonicity': MONOTONE,
}

/** The game with one more player, who adds 1 to every coalition. */
function withDummy(smaller: Coalitional): Coalitional {
  const worths = Array.from({ length: 2 ** smaller.players.length }, (_, S) => worth(smaller, S))
  return coalitional({ worth: [...worths, ...worths.map(value => value.add(1n))] })
}

/** The game in which only the number of members counts. */
function symmetric(any: Coalitional): Coalitional {
  const size = (S: number): number => S.toString(2).replaceAll('0', '').length
  const length = 2 ** any.players.length
  return coalitional({ worth: Array.from({ length }, (_, S) => worth(any, 2 ** size(S) - 1)) })
}

const drawn = (players: number): Arbitrary<Coalitional> =>
  fc.oneof(
    arbitrary.balanced({ players }),
    arbitrary.coalitional({ players }),
    arbitrary.balanced({ players: players - 1 }).map(withDummy),
    arbitrary.convex({ players }).map(symmetric),
    arbitrary.superadditive({ players }),
  )
const pairs = fc.oneof(...[3, 4].map(players => fc.tuple(drawn(players), drawn(players))))

describe.each(coalitionalAxioms)('$name', axiom => {
  it.each(NAMES)('%s', name => {
    const rule: AxiomRule<Coalitional> = RULES[name]
    const violated = VIOLATED[axiom.name]?.[name]
    if (violated) {
      const [first, second = first] = violated
      const verdict = axiom.holds(rule, first, second)
      if (verdict.holds) throw new Error('it holds there')
      for (const asked of verdict.witness) expect(rule(asked.game).values).toEqual(asked.values)
    } else {
      let applied = 0
      fc.assert(
        fc.property(pairs, ([first, second]) => {
          const verdict = axiom.holds(rule, first, second)
          if (verdict.holds && verdict.applies) applied++
          return verdict.holds
        }),
      )
      expect(applied).toBeGreaterThan(5)
    }
  })
})

it('the handbook has the same table', () => {
  const page = readFileSync(new URL('../../../../apps/docs/explanation/axioms.md', import.meta.url), 'utf8')
  for (const { name } of coalitionalAxioms) {
    const row = page.split('\n').find(line => line.startsWith(`| ${name}:`)) ?? ''
    const kept = row
      .split('|')
      .slice(2, -1)
      .map(cell => cell.trim() === '•')
    expect([name, kept]).toEqual([name, NAMES.map(rule => !(rule in (VIOLATED[name] ?? {})))])
  }
})

describe('a rule of one’s own', () => {
  it('that has no answer is not held against it', () => {
    for (const { holds } of coalitionalAxioms)
      expect(holds(() => ({}), ALL3, ALL3)).toMatchObject({ holds: true, applies: false })
  })

  it('must answer with one value per player', () => {
    const short = coalitionalAxioms[0]!
    expect(() => short.holds(() => ({ values: [ZERO] }), ALL3, ALL3)).toThrow(InputError)
  })
})
