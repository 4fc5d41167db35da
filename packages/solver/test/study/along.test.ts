/** What is proved along a line holds at points that nobody chose. */
import { random, ratio, rational } from '@biform/core'
import { catalogue, scenarioById } from '@biform/core/catalogue'
import {
  functionValue,
  insideOf,
  instantiate,
  type RationalFunction,
  readScenario,
  scenarioOn,
} from '@biform/core/scenarios'
import { phase, runScenario } from '@biform/solver'
import { describe, expect, it } from 'vitest'

const studied = catalogue.filter(({ study }) => study !== undefined)
const VERDICTS = { realised: 'holds', contradicted: 'fails', undecided: 'undecided' } as const

describe('lines that can be followed', () => {
  it('have in every proved cell the verdict that is claimed, at points drawn at random', () => {
    let proved = 0
    studied.forEach((scenario, number) => {
      const { parameter } = scenario.study!
      if (scenario.parameters[parameter]!.integer) return
      const { cells, samples, flips } = phase(scenario, parameter, { cells: 2 })
      cells.forEach((cell, k) => {
        if (!cell.proved || flips.some(flip => flip.kind === 'bracket' && flip.lower.equals(cell.lower))) return
        proved += 1
        const share = ratio(BigInt(random(5, number, k).integer(1, 999)), 1000n)
        const value = cell.lower.add(cell.upper.sub(cell.lower).mul(share))
        const verdict = VERDICTS[runScenario(scenario, { [parameter]: value }).prediction.kind]
        // One end of the cell lies inside the span on which the verdict is the same; the other may be a critical point.
        const ends = [samples[k]!.verdict, samples[k + 1]!.verdict]
        expect([scenario.id, value.toFraction(), ends.includes(verdict)]).toEqual([
          scenario.id,
          value.toFraction(),
          true,
        ])
      })
    })
    expect(proved).toBeGreaterThan(200)
  })

  it('have games whose functions are, at a point, the numbers of the games there', () => {
    for (const [id, parameter] of [
      ['003-bsm', 'rho'],
      ['001-furniture', 'overlap'],
      ['003-race', 'rho'],
    ] as const) {
      const scenario = scenarioById(id)
      const { minimum, maximum } = scenario.parameters[parameter]!
      const segment = { lower: rational(minimum), upper: rational(maximum) }
      const { scope } = scenarioOn(scenario, parameter, instantiate(scenario).parameters, segment)
      const point = insideOf({ lower: segment.lower, upper: insideOf(segment) })
      const { values } = instantiate(scenario, { [parameter]: point })
      for (const [name, value] of Object.entries(values)) {
        expect(functionValue(scope.get(name) as RationalFunction, point)).toEqual(value)
      }
    }
  })

  it('are followed for every kind of game and answer that is known, exactly', () => {
    // One line through all of them: a chain, a relationship with a rival use, Shapley values, a tree with chance.
    const scenario = readScenario({
      format: 'biform-scenario',
      version: 1,
      id: 'all-kinds',
      title: 'All kinds',
      source: { text: 'ours' },
      statement: 'Everything moves with x.',
      numbers: 'ours',
      parameters: { x: { label: 'x', value: '1/3', minimum: 0, maximum: 1, step: '1/10' } },
      games: {
        chain: {
          kind: 'markov-chain',
          states: ['on', 'off'],
          transitions: [{ on: 'x', off: '1 - x' }, { off: 1 }],
          rewards: [[1, 0]],
          discount: '1/2',
        },
        pair: {
          kind: 'relationship',
          partners: ['A', 'B'],
          components: [{ ownUse: ['4*x', '2'], exposure: '1/2', rivalry: '1/2' }],
          shares: ['1/4', '3/4'],
          costs: ['x', '0'],
        },
        pie: {
          kind: 'coalitional',
          players: ['A', 'B', 'C'],
          worth: { 'A,B': 'x', 'B,C': '1 - x', 'A,B,C': '1 + x^2' },
        },
        choice: {
          kind: 'tree',
          players: ['A'],
          root: {
            kind: 'decision',
            player: 'A',
            actions: [
              { label: 'Safe', node: { kind: 'terminal', payoffs: ['1/2'] } },
              {
                label: 'Risky',
                node: {
                  kind: 'chance',
                  label: 'draw',
                  branches: [
                    { label: 'good', probability: 'x', node: { kind: 'terminal', payoffs: ['1'] } },
                    { label: 'bad', probability: '1 - x', node: { kind: 'terminal', payoffs: ['0'] } },
                  ],
                },
              },
            ],
          },
        },
      },
      results: {
        stream: { solve: 'presentValues', game: 'chain' },
        taken: { solve: 'appropriate', game: 'pair' },
        shares: { solve: 'shapley', game: 'pie' },
        best: { solve: 'subgamePerfect', game: 'choice' },
      },
      outcomes: {
        V: { label: 'V', result: 'stream', path: ['atStart', 0] },
        A: { label: 'A', result: 'taken', path: ['payoffs', 0] },
        phi: { label: 'phi', result: 'shares', path: ['values', 1] },
        risky: { label: 'risky', result: 'best', path: ['equilibria', 0, 'values', { at: 'draw' }, 'payoffs', 0] },
      },
      prediction: {
        text: 'The sum is large.',
        statement: { kind: 'compare', left: 'V + A + phi + risky', relation: '>', right: '3' },
        deciding: [{ text: 'the sum and 3', left: 'V + A + phi + risky', right: '3' }],
        sentences: { holds: 'large', tie: 'tie', fails: 'small' },
      },
    })
    const line = phase(scenario, 'x', { cells: 3 })
    expect(line.reason).toBeUndefined()
    expect(line.flips).toHaveLength(1)
    const [flip] = line.flips
    const ends = flip?.kind === 'flip' ? [flip.value, flip.value] : [flip!.lower, flip!.upper]
    const width = ratio(1n, 1000n)
    expect(runScenario(scenario, { x: ends[0]!.sub(width) }).prediction.kind).toBe('contradicted')
    expect(runScenario(scenario, { x: ends[1]!.add(width) }).prediction.kind).toBe('realised')
  })
})
