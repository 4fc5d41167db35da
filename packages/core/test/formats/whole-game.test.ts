/** Writers refuse records of games that lack something, by name of the place. */
import { bimatrix, type NormalForm } from '@biform/core'
import { writeBimatrixCsv, writeNfg } from '@biform/core/formats'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

const game = bimatrix([
  [1, 2],
  [3, 4],
])
const broken: readonly (readonly [object, string])[] = [
  [{ players: null }, 'players: null is not a list of labels'],
  [{ players: ['A', 7] }, 'players[1]: 7 is not a label'],
  [{ players: ['A'] }, 'strategies: has 2 entries for 1 players'],
  [{ strategies: null }, 'strategies: null is not a list'],
  [{ strategies: [null, null] }, 'strategies[0]: null is not a list of labels'],
  [{ strategies: [['a', 'b'], ['c']] }, 'payoffs[0]: has 4 entries for 2 profiles'],
  [{ payoffs: {} }, 'payoffs: an object is not a list'],
  [{ payoffs: [game.payoffs[0]] }, 'payoffs: has 1 entry for 2 players'],
  [{ payoffs: [null, null] }, 'payoffs[0]: is not a list of numbers over a denominator; normalForm makes it'],
]

describe.each<readonly [string, (game: NormalForm) => string]>([
  ['writeBimatrixCsv', writeBimatrixCsv],
  ['writeNfg', writeNfg],
])('%s', (_, write) => {
  it.each(broken.map(([fields, message]) => [message, fields] as const))('refuses: %s', (message, fields) => {
    expect(refusal(() => write({ ...game, ...fields }))).toBe(message)
  })
})
