import { bimatrix, type NormalForm, random, rational, repeatedGame } from '@biform/core'
import { feasiblePayoffs, folkTheorem, gameClass, maxmin, minmax } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../../certify/corrupt.ts'

/** The symmetric game with these payoffs. */
function symmetric(R: number, S: number, T: number, P: number): NormalForm {
  return bimatrix(
    [
      [R, S],
      [T, P],
    ],
    [
      [R, T],
      [S, P],
    ],
  )
}

/** All orders of the four payoffs in which R > P. */
const TWELVE: readonly [string, number, number, number, number, string][] = [
  ['prisoner’s dilemma', 3, 1, 4, 2, 'prisoners-dilemma'],
  ['chicken', 3, 2, 4, 1, 'chicken'],
  ['leader', 2, 3, 4, 1, 'battle-of-the-sexes'],
  ['hero', 2, 4, 3, 1, 'battle-of-the-sexes'],
  ['compromise', 3, 4, 2, 1, 'deadlock'],
  ['deadlock', 3, 4, 1, 2, 'deadlock'],
  ['peace', 4, 3, 1, 2, 'harmony'],
  ['concord', 4, 3, 2, 1, 'harmony'],
  ['harmony', 4, 2, 3, 1, 'harmony'],
  ['stag hunt', 4, 1, 3, 2, 'stag-hunt'],
  ['assurance', 4, 1, 2, 3, 'coordination'],
  ['coordination', 4, 2, 1, 3, 'coordination'],
]

describe('the twelve symmetric orders without ties', () => {
  it.each(TWELVE)('%s (R %i, S %i, T %i, P %i) is %s', (_, R, S, T, P, kind) => {
    const found = gameClass(symmetric(R, S, T, P))
    expect(found).toMatchObject({ kind, near: [{ kind }], symmetric: true })
    expect(found.ordinal.map(item => item.kind)).toEqual([kind, kind])
    expect(gameClass(symmetric(P, T, S, R)).kind).toBe(kind)
  })
})

describe('games of the textbooks', () => {
  it('the prisoner’s dilemma names the strategies, whatever their order', () => {
    const axelrod = gameClass(symmetric(3, 0, 5, 1))
    expect(axelrod).toMatchObject({
      name: "prisoner's dilemma",
      cooperate: [0, 0],
      outdoesAlternation: true,
      equilibria: [[1, 1]],
    })
    expect(axelrod.ordinal[0].relation).toBe('T > R > P > S')
    expect(axelrod.risk).toBeUndefined()
    expect(gameClass(symmetric(1, 5, 0, 3)).cooperate).toEqual([1, 1])
    expect(gameClass(symmetric(3, 0, 7, 1)).outdoesAlternation).toBe(false)
    const learning = bimatrix(
      [
        [6, 1],
        [4, 0],
      ],
      [
        [-1, 1],
        [3, 5],
      ],
    )
    expect(gameClass(learning)).toMatchObject({ kind: 'prisoners-dilemma', cooperate: [1, 0], symmetric: false })
  })

  it('matching pennies, the battle of the sexes and hold-up', () => {
    const pennies = bimatrix([
      [1, -1],
      [-1, 1],
    ])
    expect(gameClass(pennies)).toMatchObject({ kind: 'cyclic', equilibria: [] })
    const sexes = bimatrix(
      [
        [2, 0],
        [0, 1],
      ],
      [
        [1, 0],
        [0, 2],
      ],
    )
    expect(gameClass(sexes)).toMatchObject({ kind: 'battle-of-the-sexes', favourites: [0, 1] })
    expect(gameClass(sexes).payoffDominant).toBeUndefined()
    expect(gameClass(sexes).risk?.dominant).toBeUndefined()
    const holdup = bimatrix(
      [
        [4, -1],
        [0, 0],
      ],
      [
        [4, 6],
        [0, 0],
      ],
    )
    expect(gameClass(holdup)).toMatchObject({ kind: 'trust', cooperate: [0, 0] })
  })

  it('the joint standard is risky: own standards are risk-dominant, the joint one is payoff-dominant', () => {
    const standards = symmetric(6, 0, 4, 4)
    const found = gameClass(standards)
    expect(found).toMatchObject({ kind: 'stag-hunt', cooperate: [0, 0], payoffDominant: [0, 0] })
    expect(found.risk).toEqual({
      losses: [
        [rational(2), rational(2)],
        [rational(4), rational(4)],
      ],
      products: [rational(4), rational(16)],
      dominant: [1, 1],
    })
    expect(found.near.map(({ kind }) => kind)).toEqual(['stag-hunt', 'coordination', 'asymmetric'])
  })

  it('games of two minds: a dilemma for one, deadlock for the other', () => {
    const mixed = bimatrix(
      [
        [3, 1],
        [4, 2],
      ],
      [
        [2, 4],
        [1, 3],
      ],
    )
    expect(gameClass(mixed)).toMatchObject({ kind: 'asymmetric', name: "prisoner's dilemma for 1, deadlock for 2" })
  })
})

describe('ties', () => {
  it('between chicken and the battle of the sexes', () => {
    const found = gameClass(symmetric(2, 2, 3, 1))
    expect(found.kind).toBe('boundary')
    expect(found.name).toBe('boundary of chicken (hawk–dove, snowdrift) and battle of the sexes')
  })

  it('nothing matters', () => {
    const found = gameClass(symmetric(0, 0, 0, 0))
    expect(found.kind).toBe('indifference')
    expect(found.near.length).toBe(9)
  })

  it('the class does not depend on the order of players and strategies', () => {
    for (let draw = 0; draw < 600; draw++) {
      const { integer } = random(draw)
      const [a, b, c, d, e, f, g, h] = Array.from({ length: 8 }, () => integer(0, 3)) as [
        number,
        number,
        number,
        number,
        number,
        number,
        number,
        number,
      ]
      const found = gameClass(
        bimatrix(
          [
            [a, b],
            [c, d],
          ],
          [
            [e, f],
            [g, h],
          ],
        ),
      )
      const turned = gameClass(
        bimatrix(
          [
            [g, e],
            [h, f],
          ],
          [
            [c, a],
            [d, b],
          ],
        ),
      )
      expect([turned.kind, turned.near]).toEqual([found.kind, found.near])
    }
  })
})

describe('the checker', () => {
  it.each([
    ['a stag hunt', symmetric(6, 0, 4, 4)],
    ['a boundary', symmetric(2, 2, 3, 1)],
    [
      'an asymmetric game',
      bimatrix(
        [
          [3, 1],
          [4, 2],
        ],
        [
          [2, 4],
          [1, 3],
        ],
      ),
    ],
  ])('accepts the class of %s and nothing else', (_, game) => {
    expect(verify(game, gameClass(game))).toEqual({ kind: 'valid' })
    expect(survivors(game, gameClass(game))).toEqual([])
  })
})

describe('refusals', () => {
  it('other shapes', () => {
    expect(() => gameClass(bimatrix([[1, 2, 3]]))).toThrow('game: is 1×3, and classes are those of 2×2 games')
    expect(() => gameClass({ kind: 'tree' } as never)).toThrow('game: "tree" is not a game in normal form')
    const repeated = repeatedGame(symmetric(3, 0, 5, 1), { discount: '1/2' })
    for (const ask of [gameClass, minmax, maxmin, feasiblePayoffs, (game: NormalForm) => folkTheorem(game, [1, 1])]) {
      expect(() => ask(repeated as never)).toThrow(
        'game: "repeated-game" is not a game in normal form; give its .stage',
      )
    }
  })
})
