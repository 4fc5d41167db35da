import { type Progress, type RunOptions, run, runSync, type StepOptions, type Steps, type Stop } from '@biform/core'
import { describe, expect, it } from 'vitest'

interface Counted {
  readonly complete: boolean
  readonly reason?: Stop
  readonly items: readonly number[]
}

/** Finds the numbers 0 … total−1, one a step, and ends early when it is told to. */
function* countSteps(total: number): Steps<Counted> {
  const items: number[] = []
  for (let i = 0; i < total; i++) {
    const stop = yield { done: i, total, found: items.length }
    if (stop) return { complete: false, reason: stop, items }
    items.push(i)
  }
  return { complete: true, items }
}

const sync = (total: number, options?: StepOptions): Counted => runSync(countSteps(total), options)

describe('runSync', () => {
  it('runs to the end', () => {
    expect(sync(4)).toEqual({ complete: true, items: [0, 1, 2, 3] })
    expect(sync(0)).toEqual({ complete: true, items: [] })
  })

  it('ends at maxSteps and says limit', () => {
    expect(sync(10, { maxSteps: 3 })).toEqual({ complete: false, reason: 'limit', items: [0, 1] })
    expect(sync(10, { maxSteps: 0 })).toEqual({ complete: false, reason: 'limit', items: [] })
    expect(sync(3, { maxSteps: 4 }).complete).toBe(true)
  })

  it('ends when shouldStop says so, and says stopped', () => {
    let asked = 0
    const shouldStop = (): boolean => ++asked > 5
    expect(sync(10, { shouldStop })).toEqual({ complete: false, reason: 'stopped', items: [0, 1, 2, 3, 4] })
    expect(asked).toBe(6)
  })

  it('names the limit when both apply', () => {
    expect(sync(10, { maxSteps: 1, shouldStop: () => true }).reason).toBe('limit')
  })

  it('lets errors through', () => {
    // biome-ignore lint/correctness/useYield: it fails before its first step.
    const failing = function* (): Steps<number> {
      throw new RangeError('defect')
    }
    expect(() => runSync(failing())).toThrow(RangeError)
  })
})

describe('run', () => {
  const asynchronous = (total: number, options?: RunOptions): Promise<Counted> => run(countSteps(total), options)

  it('runs to the end and reports progress in order', async () => {
    const seen: Progress[] = []
    const result = await asynchronous(3, { onProgress: progress => seen.push(progress) })
    expect(result).toEqual({ complete: true, items: [0, 1, 2] })
    expect(seen).toEqual([
      { done: 0, total: 3, found: 0 },
      { done: 1, total: 3, found: 1 },
      { done: 2, total: 3, found: 2 },
    ])
  })

  it('awaits the pause between slices, so that a signal from outside is seen', async () => {
    const controller = new AbortController()
    let pauses = 0
    const result = await asynchronous(1000, {
      signal: controller.signal,
      pause: () => {
        pauses += 1
        if (pauses === 4) setTimeout(() => controller.abort(), 0)
        return new Promise(resolve => setTimeout(resolve, pauses === 4 ? 5 : 0))
      },
    })
    expect(result).toEqual({ complete: false, reason: 'stopped', items: [0, 1, 2] })
  })

  it('ends at once if the signal was given before', async () => {
    expect(await asynchronous(5, { signal: { aborted: true } })).toEqual({
      complete: false,
      reason: 'stopped',
      items: [],
    })
  })

  it('rejects with what the generator or the pause throws', async () => {
    const pause = (): never => {
      throw new RangeError('closed')
    }
    await expect(asynchronous(5, { pause })).rejects.toThrow(RangeError)
  })

  it('gives the same result as runSync', async () => {
    expect(await asynchronous(7)).toEqual(sync(7))
  })
})
