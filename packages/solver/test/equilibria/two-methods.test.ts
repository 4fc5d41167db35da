/** The walk over both polytopes against support enumeration, which shares nothing with it, on small-integer games. */
import { type NormalForm, normalForm, random } from '@biform/core'
import { nashEquilibria, supportEnumeration } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'

function draw(seed: number): NormalForm {
  const stream = random(seed, 2000)
  const [m, n] = [stream.integer(1, 4), stream.integer(1, 4)]
  const upper = stream.integer(1, 6)
  const list = (): number[] => Array.from({ length: m * n }, () => stream.integer(0, upper))
  return normalForm({ shape: [m, n], payoffs: [list(), list()] })
}

/** `pnpm test:full` compares all of them. */
const GAMES = process.env.BIFORM_FULL ? 2000 : 200

describe('two methods', () => {
  it(`list the same equilibria of ${GAMES} random games, and the certificates hold`, () => {
    for (let seed = 0; seed < GAMES; seed++) {
      const game = draw(seed)
      const walk = nashEquilibria(game)
      const supports = supportEnumeration(game)
      expect([seed, walk.complete, supports.equilibria]).toEqual([seed, true, walk.equilibria])
      expect([seed, verify(game, walk)]).toEqual([seed, { kind: 'valid', completeness: 'checked' }])
    }
  })
})
