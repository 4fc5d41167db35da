/** The reference games in normal form, beside these tests. */
import { readdirSync, readFileSync } from 'node:fs'
import { type NormalForm, normalForm } from '@biform/core'

const folder = new URL('../fixtures/normal-form/', import.meta.url)

/** Every reference game by name. */
export const games: readonly (readonly [string, NormalForm])[] = readdirSync(folder).map(file => {
  const { name, shape, payoffs } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  return [name, normalForm({ shape, payoffs })]
})

/** Those with two players. */
export const twoPlayerGames: readonly (readonly [string, NormalForm])[] = games.filter(
  ([, game]) => game.players.length === 2,
)
