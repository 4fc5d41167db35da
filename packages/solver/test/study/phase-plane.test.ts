import { fromJSON, InputError, rational, toJSON } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import { type PhasePlane, type PhasePlaneOptions, phase, phasePlane, planeAreas } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../certify/corrupt.ts'
import { lineScenario } from './line-scenario.ts'

const uni = scenarioById('003-uni')

/** y against 1/2 in the square of x and y, the statement given by its expression. */
function square(left: string, options: PhasePlaneOptions = {}): PhasePlane {
  const scenario = lineScenario({ outcome: left, at: '1/2', other: true })
  const plane = phasePlane(scenario, 'x', 'z', options)
  expect(verify(scenario, plane)).toMatchObject({ kind: 'valid' })
  return plane
}

describe('phasePlane', () => {
  it('is what phase gives of two parameters', () => {
    expect(phase(uni, 'rho', 'betaS', { cells: 3 })).toEqual(phasePlane(uni, 'rho', 'betaS', { cells: 3 }))
    expect(() => phase(uni, 'rho', 'rho')).toThrow(new InputError('y', 'is the parameter that x is'))
  })

  it('finds the boundary of one-sided investment exactly on every edge', () => {
    const plane = phasePlane(uni, 'rho', 'betaS', { cells: 6 })
    expect(verify(uni, plane)).toMatchObject({ kind: 'valid' })
    expect(plane.points).toHaveLength(49)
    expect(plane.edges.length).toBeGreaterThan(6)
    // P4: ρ̄ = (a − k)/(a − β(a + e)), wherever only the small firm's gain decides.
    const [a, e, k] = ['aS', 'eS', 'kS'].map(name => rational(plane.parameters[name] ?? '0'))
    for (const { axis, row, flip } of plane.edges) {
      if (axis === 1 || flip.kind !== 'flip' || !flip.text?.includes('small')) continue
      const beta = plane.axes[1].values[row]!
      const expected = a!.sub(k!).div(a!.sub(beta.mul(a!.add(e!))))
      expect(flip.value).toEqual(expected)
    }
  })

  it('brackets a crossing that is irrational, and keeps the ends of the bracket as evidence', () => {
    const { edges } = square('x^2 + z^2', { cells: 2, bisections: 5 })
    const brackets = edges.filter(({ flip }) => flip.kind === 'bracket')
    expect(brackets.length).toBeGreaterThan(0)
    for (const { samples } of brackets) expect(samples).toHaveLength(2)
  })

  it('asks at the middle of a cell with four crossings', () => {
    // (2x − 1)(2z − 1) has the signs of a saddle at the corners of the square.
    const plane = square('1/2 + (2*x - 1)*(2*z - 1) + 1/8', { cells: 1 })
    expect(plane.edges).toHaveLength(4)
    expect(plane.middles).toMatchObject([{ column: 0, row: 0, verdict: 'fails' }])
    const areas = planeAreas(plane)
    expect(areas.map(({ verdict, corners }) => [verdict, corners.length])).toEqual([
      ['fails', 6],
      ['holds', 3],
      ['holds', 3],
    ])
  })

  it('ended early, says so, and what it has replays', () => {
    for (const maxSteps of [1, 4, 9, 10, 12]) {
      const plane = square('x + z', { cells: 2, maxSteps })
      if (maxSteps < 10) expect(plane).toMatchObject({ reason: 'limit', edges: [] })
      for (const { corners } of planeAreas(plane)) expect(corners.length).toBeGreaterThan(2)
    }
    expect(phasePlane(uni, 'rho', 'betaS', { shouldStop: () => true }).reason).toBe('stopped')
  })

  it('crosses JSON, and no change goes unnoticed', () => {
    const scenario = lineScenario({ outcome: 'x + 2*z', other: true })
    const plane = phasePlane(scenario, 'x', 'z', { cells: 2 })
    expect(fromJSON(toJSON(plane))).toEqual(plane)
    const loose = survivors(scenario, plane, change => !/results\./.test(change))
    expect(loose).toEqual(['reason := "x"', 'reason text'])
  })

  it.each([
    [() => phasePlane(uni, 'roh', 'betaS'), 'x: "roh" is none of rho, betaS'],
    [() => phasePlane(uni, 'rho', 'toString'), 'y: "toString" is none of rho, betaS'],
    [() => phasePlane(uni, 'rho', 'rho'), 'y: is the parameter that x is'],
    [() => phasePlane(uni, 'rho', 'betaS', { cells: 101 }), 'cells: 101 is not a whole number from 1 to 100'],
    [() => phasePlane(uni, 'rho', 'betaS', { cell: 3 } as never), 'options["cell"]: is no option that is known here'],
    [() => phasePlane('003-uni' as never, 'rho', 'betaS'), 'scenario: "003-uni" is not a scenario'],
  ])('refuses wrong input: %s', (call, message) => {
    expect(call).toThrow(InputError)
    expect(call).toThrow(message)
  })
})

describe('planeAreas', () => {
  it('covers the square: the areas of the polygons add up to it', () => {
    for (const left of ['x + z', 'x*z', 'x^2 + z^2', '(x - z)^2', '1/2 + (2*x - 1)*(2*z - 1)']) {
      const areas = planeAreas(square(left, { cells: 3, bisections: 4 }))
      let twice = rational(0)
      for (const { corners } of areas) {
        corners.forEach(([right, up], k) => {
          const [nextRight, nextUp] = corners[(k + 1) % corners.length]!
          twice = twice.add(right.mul(nextUp).sub(nextRight.mul(up)))
        })
      }
      expect(twice.toFraction()).toBe('2')
    }
  })
})
