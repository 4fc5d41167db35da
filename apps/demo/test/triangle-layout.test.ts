/** The drawing of the triangle, in numbers: everything stays in its box, whatever the game and the width. */
import { type Coalitional, coalitional } from '@biform/core'
import { imputationTriangle } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import { labelsOf } from '../src/triangle/labels.ts'
import { isNear, layoutOf, linesOf, nameBox } from '../src/triangle/layout.ts'

const bakeries = coalitional({ worth: [0, 0, 0, 60, 0, 50, 70, 90] })
/** The Shapley value (8/3, 8/3, 2/3) gives the third player less than it has alone. */
const outside = coalitional({ worth: [0, 0, 0, 8, 2, 2, 2, 6] })

function drawn(game: Coalitional, points: Record<string, (number | string)[]>, width: number) {
  const figure = imputationTriangle(game, { points })
  if (figure.kind !== 'triangle') throw new Error(figure.kind)
  const layout = layoutOf(figure, figure.points, width, 1)
  const lines = linesOf(figure, layout)
  const near = figure.points.filter(isNear)
  const dots = near.map(({ position }) => layout.dot(position))
  const labels = labelsOf(
    dots,
    near.map(({ label }) => [label]),
    width,
    1,
    lines.map(line => nameBox(line, layout, 1)),
  )
  return { figure, layout, lines, dots, labels }
}

describe.each([260, 400, 640, 1200])('the triangle at %i px', width => {
  const names = { Shapley: ['8/3', '8/3', '2/3'], 'a split with a long name': [0, 4, 2], corner: [4, 0, 2] }

  it('keeps corners and points in its box, those outside of the triangle too', () => {
    const { figure, layout, dots } = drawn(outside, names, width)
    const all = [...figure.corners.map(({ position }) => layout.dot(position)), ...dots]
    for (const [x, y] of all) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(width)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(layout.height)
    }
    // The Shapley value lies below the lower side.
    expect(dots[0]![1]).toBeGreaterThan(layout.dot(figure.corners[0]!.position)[1])
  })

  it('keeps names in its box', () => {
    const { labels } = drawn(outside, names, width)
    for (const { x, anchor, lines } of labels) {
      const long = Math.max(...lines.map(line => line.length)) * 6
      const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left + long).toBeLessThanOrEqual(width)
    }
  })
})

describe('the lines', () => {
  it('have their words at three different sides', () => {
    const { lines } = drawn(bakeries, {}, 640)
    expect(lines.map(({ section, end }) => [section.coalition, end.side])).toEqual([
      [3, 2],
      [5, 1],
      [6, 0],
    ])
  })

  it('have ticks towards the corner of the player who is left out', () => {
    const { lines, figure, layout } = drawn(bakeries, {}, 640)
    for (const { ticks, end } of lines) {
      const [, x, y, dx, dy] = /^M(\S+) (\S+)l(\S+) (\S+?)M/.exec(ticks)!.map(Number)
      const [cx, cy] = layout.dot(figure.corners[end.side]!.position)
      expect((cx - x!) * dx! + (cy - y!) * dy!).toBeGreaterThan(0)
    }
  })

  it('are not drawn where a pair blocks nowhere, and splits are not where they are too far out', () => {
    expect(drawn(coalitional({ worth: [0, 0, 0, 0, 0, 0, 0, 1] }), {}, 640).lines).toEqual([])
    expect(drawn(bakeries, { far: [900, -900, 90] }, 640).dots).toEqual([])
  })
})
