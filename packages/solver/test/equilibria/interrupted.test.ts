import { bimatrix, type NormalForm, normalForm, type Progress, random, run, runSync, toJSON } from '@biform/core'
import {
  type BimatrixEquilibrium,
  isNash,
  nashEquilibria,
  nashEquilibriaSteps,
  pureEquilibria,
  pureEquilibriaSteps,
} from '@biform/solver'
import { describe, expect, it } from 'vitest'

const identity = Array.from({ length: 6 }, (_, i) => Array.from({ length: 6 }, (_, j) => (i === j ? 1 : 0)))
/** 63 equilibria. */
const coordination: NormalForm = bimatrix(identity, identity)

const small = [
  bimatrix([[7]], [[7]]),
  bimatrix([[1, 1]], [[1, 1]]),
  bimatrix(
    [
      [1, 0],
      [1, 0],
    ],
    [
      [0, 0],
      [0, 1],
    ],
  ),
]

describe('nashEquilibria, ended early', () => {
  it('says so, and has true equilibria but no components', () => {
    for (const limit of [0, 1, 20, 62]) {
      const result = nashEquilibria(coordination, { limit })
      expect(result).toMatchObject({ complete: false, reason: 'limit', components: [] })
      expect(result.equilibria.length).toBe(limit)
      expect(result.equilibria.every(({ profile }) => isNash(coordination, profile).holds)).toBe(true)
      const { rows, columns } = result.extreme
      expect(result.equilibria.map(({ profile }) => profile)).toEqual(rows.map((row, i) => [row, columns[i]]))
    }
  })

  it('is complete if the limit is just enough', () => {
    expect(nashEquilibria(coordination, { limit: 63 })).toEqual(nashEquilibria(coordination))
  })

  it('stops at any step', () => {
    const [steps, all] = [[...nashEquilibriaSteps(coordination)].length, nashEquilibria(coordination)]
    for (let maxSteps = 1; maxSteps <= steps + 1; maxSteps += 3) {
      const result = nashEquilibria(coordination, { maxSteps })
      if (maxSteps > steps) expect(result).toEqual(all)
      else expect(result).toMatchObject({ complete: false, reason: 'limit', components: [] })
    }
    let calls = 0
    const result = nashEquilibria(coordination, { shouldStop: () => ++calls === 3 })
    expect(result).toMatchObject({ complete: false, reason: 'stopped' })
    expect(result.equilibria.length).toBeGreaterThan(0)
  })

  it('tells equilibria as they are found, each once', () => {
    for (const game of [coordination, ...small]) {
      const steps = nashEquilibriaSteps(game)
      const told: BimatrixEquilibrium[] = []
      for (let turn = steps.next(); ; turn = steps.next()) {
        if (turn.done) {
          const key = (item: BimatrixEquilibrium): string => JSON.stringify(toJSON(item))
          expect(told.map(key).sort()).toEqual(turn.value.equilibria.map(key).sort())
          break
        }
        told.push(...(turn.value.latest ?? []))
        expect(turn.value.found).toBe(told.length)
      }
      expect(told.every(({ profile }) => isNash(game, profile).holds)).toBe(true)
    }
    // Most of them long before the end.
    const reports = [...nashEquilibriaSteps(coordination)]
    expect(reports.slice(0, Math.ceil(reports.length / 4)).flatMap(({ latest = [] }) => latest).length).toBeGreaterThan(
      20,
    )
  })

  it('reports progress and heeds a signal', async () => {
    const signal = { aborted: false }
    const reports: Progress[] = []
    const result = await run(nashEquilibriaSteps(coordination), {
      signal,
      onProgress: progress => {
        reports.push(progress)
        signal.aborted = (progress.found ?? 0) > 25
      },
    })
    expect(result).toMatchObject({ complete: false, reason: 'stopped' })
    expect(result.equilibria.length).toBe(reports.at(-1)!.found)
    expect(reports.map(({ done }) => done)).toEqual(reports.map((_, i) => i + 1))
  })
})

describe('pureEquilibria, ended early', () => {
  const shape = [4, 4, 4, 4, 4, 4, 4]
  const stream = random(1)
  const payoffs = shape.map(() => Float64Array.from({ length: 4 ** 7 }, () => stream.integer(0, 2)))
  const game = normalForm({ shape, payoffs })
  const all = pureEquilibria(game)

  it('has the first equilibria', () => {
    expect(all.equilibria.length).toBeGreaterThan(10)
    expect(pureEquilibria(game, { limit: 10 })).toEqual({
      method: 'pureEquilibria',
      complete: false,
      reason: 'limit',
      equilibria: all.equilibria.slice(0, 10),
    })
    expect(pureEquilibria(game, { limit: all.equilibria.length })).toEqual(all)
  })

  it('stops when it is told to', () => {
    expect(pureEquilibria(game, { shouldStop: () => true })).toMatchObject({ complete: false, reason: 'stopped' })
    const reports = [...pureEquilibriaSteps(game)]
    expect(reports.length).toBeGreaterThan(0)
    for (const { done, total } of reports) expect(done).toBeLessThanOrEqual(total!)
    expect(runSync(pureEquilibriaSteps(game))).toEqual(all)
  })
})
