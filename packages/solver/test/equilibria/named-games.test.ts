import { bimatrix, InputError, type NormalForm, normalForm, type Rational, rational, toJSON } from '@biform/core'
import { nashEquilibria, nashEquilibriaSteps, pureEquilibria } from '@biform/solver'
import { describe, expect, it } from 'vitest'

const solved = (A: Rational[][], B?: Rational[][]): unknown => {
  const { equilibria, components } = nashEquilibria(bimatrix(A, B))
  return { profiles: toJSON(equilibria.map(({ profile }) => profile)), components }
}

const single = { rows: [0], columns: [0] }

describe('named games', () => {
  it("prisoner's dilemma: defection, in dominant strategies", () => {
    const game = bimatrix(
      [
        [3, 0],
        [5, 1],
      ],
      [
        [3, 5],
        [0, 1],
      ],
    )
    expect(toJSON(nashEquilibria(game))).toEqual({
      method: 'nashEquilibria',
      complete: true,
      equilibria: [
        {
          profile: [
            ['0', '1'],
            ['0', '1'],
          ],
          payoffs: ['1', '1'],
          supports: [[1], [1]],
        },
      ],
      extreme: { rows: [['0', '1']], columns: [['0', '1']] },
      // At the row strategy (0, 1), row 0 is unused and column 1 is the best reply: labels 0 and 2 + 1.
      certificate: { rows: [[0, 3]], columns: [[1, 2]] },
      components: [{ subsets: [single], index: 1 }],
    })
  })

  it('matching pennies: one equilibrium, completely mixed', () => {
    expect(
      solved([
        [1, -1],
        [-1, 1],
      ]),
    ).toEqual({
      profiles: [
        [
          ['1/2', '1/2'],
          ['1/2', '1/2'],
        ],
      ],
      components: [{ subsets: [single], index: 1 }],
    })
  })

  it('battle of the sexes: two pure and one mixed', () => {
    expect(
      solved(
        [
          [2, 0],
          [0, 1],
        ],
        [
          [1, 0],
          [0, 2],
        ],
      ),
    ).toEqual({
      profiles: [
        [
          ['1', '0'],
          ['1', '0'],
        ],
        [
          ['2/3', '1/3'],
          ['1/3', '2/3'],
        ],
        [
          ['0', '1'],
          ['0', '1'],
        ],
      ],
      components: [0, 1, 2].map(k => ({ subsets: [{ rows: [k], columns: [k] }], index: k === 1 ? -1 : 1 })),
    })
  })

  it('rock, paper, scissors', () => {
    const third = ['1/3', '1/3', '1/3']
    expect(
      solved([
        [0, -1, 1],
        [1, 0, -1],
        [-1, 1, 0],
      ]),
    ).toEqual({ profiles: [[third, third]], components: [{ subsets: [single], index: 1 }] })
  })

  it('entry deterrence in strategic form: staying out is a segment of equilibria', () => {
    // Out, or in; fight, or yield. Any threat to fight with probability 1/2 or more keeps the entrant out.
    expect(
      solved(
        [
          [0, 0],
          [-1, 1],
        ],
        [
          [2, 2],
          [-1, 1],
        ],
      ),
    ).toEqual({
      profiles: [
        [
          ['1', '0'],
          ['1', '0'],
        ],
        [
          ['1', '0'],
          ['1/2', '1/2'],
        ],
        [
          ['0', '1'],
          ['0', '1'],
        ],
      ],
      components: [
        { subsets: [{ rows: [0], columns: [0, 1] }], index: 0 },
        { subsets: [{ rows: [1], columns: [2] }], index: 1 },
      ],
    })
  })

  it('beer and quiche (Cho and Kreps 1987): two pooling components', () => {
    // Strategies of the sender: (strong, weak) = beer beer, beer quiche, quiche beer, quiche quiche; of the receiver:
    // duel after (beer, quiche). The strong type has probability 9/10.
    const { components, equilibria } = nashEquilibria(
      bimatrix(
        [
          ['9/10', '9/10', '29/10', '29/10'],
          [1, '6/5', '14/5', 3],
          [0, '9/5', '1/5', 2],
          ['1/10', '21/10', '1/10', '21/10'],
        ],
        [
          ['1/10', '1/10', '9/10', '9/10'],
          ['1/10', 0, 1, '9/10'],
          ['1/10', 1, 0, '9/10'],
          ['1/10', '9/10', '1/10', '9/10'],
        ],
      ),
    )
    expect(components.length).toBe(2)
    expect(toJSON(equilibria.map(({ payoffs }) => payoffs))).toEqual([
      ['29/10', '9/10'],
      ['29/10', '9/10'],
      ['21/10', '9/10'],
      ['21/10', '9/10'],
    ])
  })

  it('a game of indifference: every profile is an equilibrium', () => {
    const { equilibria, components } = nashEquilibria(
      bimatrix(Array.from({ length: 5 }, () => Array.from({ length: 7 }, () => '3/7'))),
    )
    expect(equilibria.length).toBe(35)
    expect(components).toEqual([{ subsets: [{ rows: [0, 1, 2, 3, 4], columns: [0, 1, 2, 3, 4, 5, 6] }], index: 1 }])
  })

  it('one strategy against many: the best replies', () => {
    const B = [[4, 9, 1, 9]]
    expect(toJSON(nashEquilibria(bimatrix([[0, 0, 0, 0]], B)).extreme)).toEqual({
      rows: [['1']],
      columns: [
        ['0', '1', '0', '0'],
        ['0', '0', '0', '1'],
      ],
    })
  })

  it('more than 32 labels', () => {
    const n = 40
    const A = Array.from({ length: 2 }, (_, i) => Array.from({ length: n }, (_, j) => (i === 0 ? j : n - 1 - j)))
    const { equilibria } = nashEquilibria(bimatrix(A))
    // Only the last and the first column matter: matching pennies with an edge for either row.
    expect(toJSON(equilibria.map(({ payoffs }) => payoffs))).toContainEqual(['39/2', '-39/2'])
    expect(new Set(equilibria.map(({ payoffs }) => payoffs[0]!.toFraction()))).toEqual(new Set(['39/2']))
  })

  it('payoffs beyond the range of doubles', () => {
    const scale = 10n ** 400n
    const A = [
      [3n * scale, 0n],
      [0n, scale],
    ]
    const { equilibria } = nashEquilibria(bimatrix(A, A))
    expect(toJSON(equilibria[1]!.profile)).toEqual([
      ['1/4', '3/4'],
      ['1/4', '3/4'],
    ])
    expect(equilibria[1]!.payoffs[0]!.equals(rational(3n * scale).div(rational(4)))).toBe(true)
  })
})

describe('certificates', () => {
  it('name as many constraints as the player has strategies', () => {
    const { certificate, extreme } = nashEquilibria(
      bimatrix(
        [
          [1, 1, 0],
          [1, 1, 0],
        ],
        [
          [1, 1, 1],
          [0, 0, 1],
        ],
      ),
    )
    expect(certificate.rows.length).toBe(extreme.rows.length)
    expect(certificate.rows.every(labels => labels.length === 2)).toBe(true)
    expect(certificate.columns.every(labels => labels.length === 3)).toBe(true)
  })
})

describe('bad input', () => {
  const three: NormalForm = normalForm({ shape: [1, 1, 1], payoffs: [[0], [0], [0]] })
  it('is refused where it is not a game of two players', () => {
    expect(() => nashEquilibria(three)).toThrow(
      new InputError(
        'players',
        'nashEquilibria needs a game of 2 players, not 3; use supportEquilibria for three to six, logitPath for more',
      ),
    )
    expect(() => nashEquilibriaSteps(three).next()).toThrow(InputError)
    expect(pureEquilibria(three).equilibria).toEqual([[0, 0, 0]])
  })
})
