/** The reference matches of deterministic strategies, played by Axelrod-Python. */
import { readFileSync } from 'node:fs'
import { bimatrix, namedStrategy, type OpenStrategy, type Strategy, toJSON, toNumber } from '@biform/core'
import { longRunPayoffs, playMatch } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'

interface Match {
  readonly strategies: readonly [string, string]
  /** The actions of the first twenty turns. */
  readonly first: readonly [string, string]
  /** By the number of turns. */
  readonly scores: Readonly<Record<string, readonly number[]>>
  readonly cooperations: Readonly<Record<string, readonly number[]>>
}

const matches: readonly Match[] = JSON.parse(
  readFileSync(new URL('../fixtures/deterministic-matches.json', import.meta.url), 'utf8'),
)
const dilemma = bimatrix(
  [
    [3, 0],
    [5, 1],
  ],
  [
    [3, 5],
    [0, 1],
  ],
)

/** The same strategy as code, so that a match with it is played. */
function asCode(strategy: Strategy): OpenStrategy {
  if (strategy.kind === 'open-strategy') return strategy
  return {
    kind: 'open-strategy',
    name: strategy.name ?? 'nameless',
    start: () => {
      let state = strategy.initial
      return (turn, last) => {
        if (turn > 0) state = strategy.transitions[state]![2 * last[0]! + last[1]!]!
        return strategy.outputs[state]!.findIndex(value => value.n !== 0n)
      }
    },
  }
}

describe.each(matches)('$strategies', ({ strategies, first, scores, cooperations }) => {
  const players = strategies.map(name => namedStrategy(name))

  it.each(Object.keys(scores).map(Number))('has the reference scores after %d turns', turns => {
    for (const pair of [players, players.map(asCode)]) {
      const answer = playMatch(dilemma, pair, { turns })
      expect(answer.turns).toBe(turns)
      expect(answer.scores.map(toNumber)).toEqual(scores[turns])
      expect(answer.cooperation.map(share => Math.round(toNumber(share) * turns))).toEqual(cooperations[turns])
      expect(answer.history).toHaveLength(turns)
      const letters = [0, 1].map(i =>
        answer.history
          .slice(0, 20)
          .map(profile => 'CD'[profile[i]!])
          .join(''),
      )
      expect(letters).toEqual(first.map(word => word.slice(0, turns)))
      expect(verify(dilemma, answer).kind).toBe('valid')
    }
  })

  it('earns in the long run what it earns in its cycle', () => {
    const answer = playMatch(dilemma, players, { turns: 1, discount: '9/10' })
    if (answer.kind !== 'cycle') return
    const forever = longRunPayoffs(dilemma, players)
    const discounted = longRunPayoffs(dilemma, players, { discount: '9/10' })
    if (forever.kind === 'undecided' || discounted.kind === 'undecided') throw new Error('undecided')
    expect(toJSON(answer.endless.payoffs)).toEqual(toJSON(forever.payoffs))
    expect(toJSON(answer.endless.discounted)).toEqual(toJSON(discounted.payoffs))
  })
})
