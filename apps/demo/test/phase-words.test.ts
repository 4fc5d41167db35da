/** The phase line in words: flips at fractions and at irrational roots, and what is proved of the rest. */
import { type Algebraic, ratio, realRoots } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import { phase } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import { flipAt, flipLabels } from '../src/phase/flip-labels.ts'
import { holdsInWords, phaseInWords, proofInWords } from '../src/phase/words.ts'
import type { LineReply } from '../src/solver/protocol.ts'

const half = ratio(1n, 2n)
const quarter = ratio(1n, 4n)
const line: LineReply = phase(scenarioById('003-uni'), 'rho', { cells: 4 })
/** The line, with a bracket from 1/4 to 1/2 as its only flip. */
const bracketed = (root?: Algebraic): LineReply => ({
  ...line,
  flips: [{ kind: 'bracket', lower: quarter, upper: half, ...(root === undefined ? {} : { root }) }],
})
const diagonal = realRoots([-1, 2, 1])[1]!.value as Algebraic // √2 − 1
const below = realRoots([-1, -2, 1])[0]!.value as Algebraic // 1 − √2

describe('a flip in words', () => {
  it.each([
    [line, 'flips at ρ = 1/2 =\u00a00.5:'],
    [bracketed(diagonal), 'flips at ρ ≈\u00a00.4142, an exact root of degree 2:'],
    [bracketed(below), 'flips at ρ ≈\u00a0−0.4142, an exact root of degree 2:'],
    [bracketed(), 'flips somewhere between ρ = 1/4 =\u00a00.25 and 1/2 =\u00a00.5:'],
  ])('%#', (reply, words) => {
    expect(phaseInWords(reply, 'ρ')).toContain(words)
  })

  it('has one sign before an end that is too long to be written out', () => {
    const lower = ratio(316227766n, 1000000007n)
    const reply: LineReply = { ...line, flips: [{ kind: 'bracket', lower, upper: half }] }
    expect(phaseInWords(reply, 'ρ')).toContain('somewhere between ρ ≈\u00a00.316 and 1/2 =\u00a00.5:')
  })

  it('stands on the line where its root is', () => {
    const x = (value: number): number => 1000 * value
    const labels = [diagonal, undefined].map(root => flipLabels(bracketed(root).flips, x, 1000, 1)[0]!.text)
    expect(labels).toEqual(['flips at ≈\u00a00.4142', 'flips between 1/4 and 1/2'])
    expect(flipAt(bracketed(diagonal).flips[0]!, x)).toBeCloseTo(1000 * (Math.SQRT2 - 1), 2)
    expect(flipAt(bracketed().flips[0]!, x)).toBe(375)
  })
})

describe('what is proved of a line', () => {
  const [zero, one] = [ratio(0n, 1n), ratio(1n, 1n)]
  const open = (...reasons: readonly (string | undefined)[]): LineReply => {
    const ends = [zero, quarter, half, one]
    const cells = reasons.map((reason, i) => ({
      lower: ends[i]!,
      upper: ends[i + 1]!,
      proved: reason === undefined,
      ...(reason === undefined ? {} : { reason }),
    }))
    return { ...line, complete: false, reason: reasons.find(Boolean) ?? 'limit', cells }
  }

  it('all of it', () => {
    expect(line.complete).toBe(true)
    expect(proofInWords(line, 'ρ')).toBe('Proved: no other change was missed.')
  })

  it('all but some cells: neighbours with the same reason are told together', () => {
    expect(proofInWords(open('why', 'why', undefined), 'ρ')).toBe('Not proved between ρ = 0 and 1/2: why.')
    expect(proofInWords(open('why', undefined, 'why'), 'ρ')).toBe(
      'Not proved between ρ = 0 and 1/4: why; between ρ = 1/2 and 1: why.',
    )
    expect(proofInWords(open(undefined, 'one', 'two'), 'ρ')).toBe(
      'Not proved between ρ = 1/4 and 1/2: one; between ρ = 1/2 and 1: two.',
    )
  })

  it('nothing, if the line was ended early', () => {
    expect(proofInWords(open(), 'ρ')).toBe('Not proved: the line was ended early.')
  })
})

describe('where a verdict holds', () => {
  const { rho } = scenarioById('003-uni').parameters
  const [left, right] = line.regions

  it('is the regions that go as predicted', () => {
    expect(holdsInWords(line, rho!)).toBe('It holds where 0 ≤ ρ < 1/2.')
    expect(holdsInWords({ ...line, regions: [left!, { ...right!, verdict: 'undecided' }] }, rho!)).toBe(
      'It holds where 0 ≤ ρ < 1/2.',
    )
  })

  it('is all of the line, or nothing of it', () => {
    const whole = { ...left!, upper: right!.upper, upperClosed: true }
    expect(holdsInWords({ ...line, regions: [whole] }, rho!)).toBe('It holds for all of 0 ≤ ρ ≤ 1.')
    expect(holdsInWords({ ...line, regions: [{ ...whole, verdict: 'fails' }] }, rho!)).toBe(
      'It holds nowhere between ρ = 0 and 1.',
    )
  })

  it('says if that is no more than sampled', () => {
    expect(holdsInWords({ ...line, regions: [{ ...left!, basis: 'grid' }, right!] }, rho!)).toBe(
      'It holds where 0 ≤ ρ < 1/2 (sampled, not proved).',
    )
  })
})
