/** The reference games in normal form: payoffs flat and row-major, answers by an exact vertex enumeration (lrsnash). */
import { readdirSync, readFileSync } from 'node:fs'
import { type NormalForm, normalForm, type Rational } from '@biform/core'

const FOLDER = new URL('../fixtures/normal-form/', import.meta.url)

/** A game with its known answers; those beyond pure equilibria are there for two players only. */
export interface Fixture {
  readonly name: string
  readonly game: NormalForm
  readonly reference: {
    readonly pure_equilibria: readonly (readonly number[])[]
    readonly extreme_equilibria: readonly (readonly (readonly string[])[])[]
    readonly payoffs: readonly (readonly string[])[]
    readonly connected_components: number
    readonly maximal_nash_subsets: number
  }
}

export const fixtures: readonly Fixture[] = readdirSync(FOLDER)
  .filter(name => name.endsWith('.json'))
  .sort()
  .map(name => {
    const { shape, payoffs, reference } = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as {
      shape: number[]
      payoffs: Rational[][]
      reference: Fixture['reference']
    }
    return { name: name.replace('.json', ''), game: normalForm({ shape, payoffs }), reference }
  })

/** Those with two players. */
export const bimatrixFixtures: readonly Fixture[] = fixtures.filter(({ game }) => game.players.length === 2)
