import { bimatrix, toJSON, toNumber } from '@biform/core'
import { type FixationExact, fixation } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import reference from '../fixtures/moran-fixation.json' with { type: 'json' }

describe('reference answers', () => {
  it.each(reference.cases)('$name', ({ size, payoffs, probabilities, times }) => {
    const exact = fixation(payoffs, { size }) as FixationExact
    const double = fixation(payoffs, { size, arithmetic: 'double' })
    for (const [i, value] of Object.entries(probabilities)) {
      expect(toJSON(exact.probabilities[Number(i)])).toBe(value)
      expect(double.probabilities[Number(i)]).toBe(toNumber(exact.probabilities[Number(i)]!))
    }
    for (const [i, value] of Object.entries(times)) {
      expect(toNumber(exact.times[Number(i)]!) / value!).toBeCloseTo(1, 11)
      expect(double.times[Number(i)]).toBe(toNumber(exact.times[Number(i)]!))
    }
  })
})

describe('closed forms', () => {
  it('a neutral mutant that takes over needs N(N−1) steps on average', () => {
    const neutral = fixation(
      [
        [1, 1],
        [1, 1],
      ],
      { size: 7 },
    ) as FixationExact
    expect(toJSON(neutral.timesIfFixed[1])).toBe('42')
  })

  it('the intensity blends payoffs with a fitness of 1', () => {
    const weak = fixation(
      [
        [4, 1],
        [6, 2],
      ],
      { size: 10, intensity: '1/3' },
    )
    const blended = fixation(
      [
        ['2', 1],
        ['8/3', '4/3'],
      ],
      { size: 10 },
    )
    expect(weak.probabilities).toEqual(blended.probabilities)
    expect(weak.times).toEqual(blended.times)
  })

  it('under weak selection the one-third law decides (Nowak, Sasaki, Taylor and Fudenberg 2004)', () => {
    // a(N−2) + b(2N−1) > c(N+1) + d(2N−4) iff selection favours the mutant for small w.
    const size = 20
    for (const [matrix, favoured] of [
      [
        [
          [3, 0],
          [2, 1],
        ],
        3 * 18 + 0 > 2 * 21 + 36,
      ],
      [
        [
          [7, 0],
          [2, 1],
        ],
        7 * 18 + 0 > 2 * 21 + 36,
      ],
      [
        [
          [3, 2],
          [3, 2],
        ],
        false,
      ],
    ] as const) {
      const { probability } = fixation(matrix, { size, intensity: '1/1000000' }) as FixationExact
      expect(toNumber(probability) > 1 / size).toBe(favoured)
    }
  })

  it('a Fermi process with payoffs that differ by a constant is a walk with a bias: (1 − e^−wd)/(1 − e^−Nwd)', () => {
    const found = fixation(
      [
        [3, 3],
        [1, 1],
      ],
      { size: 12, rule: 'fermi', intensity: '1/2' },
    )
    expect(found.probability).toBeCloseTo((1 - Math.exp(-1)) / (1 - Math.exp(-12)), 15)
  })

  it('birth–death with e^(wπ) and Fermi have the same fixation probabilities, not the same times', () => {
    const game = [
      [3, 0],
      [5, 1],
    ]
    const fermi = fixation(game, { size: 9, rule: 'fermi' })
    const moran = fixation(game, { size: 9, rule: 'exponential-birth-death' })
    expect(moran.probabilities).toEqual(fermi.probabilities)
    expect(moran.time).not.toBe(fermi.time)
  })

  it('both types see the same population from two sides', () => {
    const one = fixation(
      [
        [4, 1],
        [6, 2],
      ],
      { size: 8 },
    ) as FixationExact
    const other = fixation(
      [
        [2, 6],
        [1, 4],
      ],
      { size: 8 },
    ) as FixationExact
    expect(one.times).toEqual(other.times.toReversed())
    expect(one.timesIfFixed).toEqual(other.timesIfLost.toReversed())
    expect(one.probabilities.map(value => value.neg().add(1))).toEqual(other.probabilities.toReversed())
  })
})

describe('a fitness of 0', () => {
  it('never takes over if no mutant can reproduce alone, and the conditional time says so', () => {
    const found = fixation(
      [
        [3, 0],
        [5, 1],
      ],
      { size: 10 },
    ) as FixationExact
    expect(toJSON(found.probability)).toBe('0')
    expect(found.timesIfFixed[1]).toBe(null)
    expect(toJSON(found.probabilities[2])).not.toBe('0')
  })

  it('is refused if nobody is fit or nothing ends', () => {
    expect(() =>
      fixation(
        [
          [1, 0],
          [0, 1],
        ],
        { size: 2 },
      ),
    ).toThrow('with 1 of 2 of type 0, nobody is fit')
    expect(() =>
      fixation(
        [
          [0, 1],
          [1, 0],
        ],
        { size: 3 },
      ),
    ).not.toThrow()
  })
})

describe('bad input', () => {
  it.each<[string, () => unknown, string]>([
    [
      'three types',
      () =>
        fixation(
          [
            [1, 1, 1],
            [1, 1, 1],
            [1, 1, 1],
          ],
          { size: 5 },
        ),
      'payoffs: has 3 types, not 2',
    ],
    ['a ragged matrix', () => fixation([[1, 1], [1]], { size: 5 }), 'payoffs[1]: has 1 payoffs for 2 types'],
    [
      'NaN',
      () =>
        fixation(
          [
            [1, Number.NaN],
            [1, 1],
          ],
          { size: 5 },
        ),
      'payoffs[0][1]: NaN is not a rational number',
    ],
    [
      'an asymmetric game',
      () =>
        fixation(
          bimatrix([
            [1, 2],
            [3, 4],
          ]),
          { size: 5 },
        ),
      'the game is not symmetric',
    ],
    [
      'a population of one',
      () =>
        fixation(
          [
            [1, 1],
            [1, 1],
          ],
          { size: 1 },
        ),
      'size: 1 is not a number of individuals from 2',
    ],
    [
      'too many',
      () =>
        fixation(
          [
            [1, 1],
            [1, 1],
          ],
          { size: 301 },
        ),
      "size: 301 is more than 300: ask for arithmetic 'double'",
    ],
    [
      'a negative fitness',
      () =>
        fixation(
          [
            [1, 1],
            [-1, 1],
          ],
          { size: 5 },
        ),
      'with 3 of 5 of type 0, type 1 has the fitness -1/2',
    ],
    [
      'an intensity',
      () =>
        fixation(
          [
            [1, 1],
            [1, 1],
          ],
          { size: 5, intensity: 2 },
        ),
      'intensity: 2 is not in [0, 1]',
    ],
    [
      'fractions of exponentials',
      () =>
        fixation(
          [
            [1, 1],
            [1, 1],
          ],
          { size: 5, rule: 'fermi', arithmetic: 'exact' },
        ),
      'exponentials are irrational',
    ],
    [
      'a rule',
      () =>
        fixation(
          [
            [1, 1],
            [1, 1],
          ],
          { size: 5, rule: 'moran' as never },
        ),
      'rule: "moran" is none of birth-death',
    ],
  ])('%s', (_, call, message) => {
    expect(call).toThrow(message)
  })
})
