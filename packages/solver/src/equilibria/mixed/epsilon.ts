/** What a profile is worth, exactly, and the most that a player could gain by another strategy: ε of an ε-equilibrium. */
import { compare, type Fraction, type NormalForm, sum, ZERO } from '@biform/core'
import { replyPayoffs } from '../is-nash.ts'

export interface Appraised {
  readonly payoffs: readonly Fraction[]
  readonly epsilon: Fraction
}

export function appraised(game: NormalForm, profile: readonly (readonly Fraction[])[]): Appraised {
  let epsilon = ZERO
  const payoffs = profile.map((mix, player) => {
    const values = replyPayoffs(game, profile, player)
    const own = sum(values.map((value, s) => value.mul(mix[s]!)))
    for (const value of values) if (compare(value.sub(own), epsilon) > 0) epsilon = value.sub(own)
    return own
  })
  return { payoffs, epsilon }
}
