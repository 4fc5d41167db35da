import { readFileSync } from 'node:fs'
import {
  automaton,
  bimatrix,
  fromJSON,
  memoryOne,
  type NormalForm,
  namedStrategy,
  normalForm,
  type OpenStrategy,
  type Strategy,
  StrategyError,
  toJSON,
  toNumber,
} from '@biform/core'
import { longRunPayoffs, type TournamentRecord, tournament, tournamentSteps } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'

const dilemma = bimatrix(
  [
    [3, 0],
    [5, 1],
  ],
  [
    [3, 5],
    [0, 1],
  ],
)
const named = (...names: readonly string[]): Strategy[] => names.map(name => namedStrategy(name))
const classics = named('tit-for-tat', 'defector', 'cooperator', 'grim-trigger', 'win-stay-lose-shift')

/** Cooperates on the turns whose number has an even sum of digits in the past: an open strategy that draws nothing. */
const counting = (name: string): OpenStrategy => ({
  kind: 'open-strategy',
  name,
  start: () => {
    let seen = 0
    return (turn, last) => {
      if (turn > 0) seen += last[1]!
      return seen % 3 === 0 ? 0 : 1
    }
  },
})
const thrower = (name: string, when: number): OpenStrategy => ({
  kind: 'open-strategy',
  name,
  start: () => turn => {
    if (turn === when) throw new Error('no idea')
    return 0
  },
})
const flipper = (name: string): OpenStrategy => ({
  kind: 'open-strategy',
  name,
  start:
    ({ random }) =>
    () =>
      random.integer(0, 1),
})

describe('tournament', () => {
  it('gives the round robin of Axelrod’s library, 200 turns, self-play left out', () => {
    const totals = reference()
    const strategies = Object.keys(totals)
    const players = strategies.map(name => namedStrategy(name))
    const { payoffs, ranking } = tournament(dilemma, players, { turns: 200 })
    strategies.forEach((name, i) => {
      const total = payoffs[i]!.reduce((sum, value, j) => (j === i ? sum : sum + 200 * toNumber(value!)), 0)
      expect([name, Math.round(total)]).toEqual([name, totals[name]])
    })
    expect(ranking.map(({ rank }) => rank)).toEqual([...ranking.map(({ rank }) => rank)].sort((a, b) => a - b))
  })

  it('is exact where others sample: noise, a random ending, discounting, the long run', () => {
    for (const length of [{ turns: 20 }, { continuation: '9/10' }, { discount: '9/10' }, {}]) {
      const answer = tournament(dilemma, classics, { ...length, noise: '1/50' })
      expect(verify(dilemma, answer)).toEqual({ kind: 'valid', completeness: 'checked' })
      const pair = longRunPayoffs(dilemma, [classics[0]!, classics[4]!], {
        noise: '1/50',
        ...('turns' in length
          ? { horizon: 20 }
          : 'continuation' in length || 'discount' in length
            ? { discount: '9/10' }
            : {}),
      })
      if (pair.kind === 'undecided') throw new Error('stopped')
      expect(answer.payoffs[0]![4]).toEqual(pair.payoffs[0])
      expect(answer.payoffs[4]![0]).toEqual(pair.payoffs[1])
    }
  })

  it('samples what is no automaton, and the errors cover the exact value about as often as they say', () => {
    const noisy = { turns: 30, noise: '1/10', seed: 5 } as const
    const exact = tournament(dilemma, classics, noisy)
    let inside = 0
    let all = 0
    for (let seed = 0; seed < 20; seed++) {
      const sampled = tournament(dilemma, classics, { ...noisy, seed, repetitions: 20, sampled: true })
      for (const standing of sampled.ranking) {
        const truth = toNumber(exact.ranking.find(({ index }) => index === standing.index)!.score as never)
        const [low, high] = standing.interval!
        inside += low <= truth && truth <= high ? 1 : 0
        all += 1
      }
    }
    // 100 intervals of 95 %, wide for normal quantiles of 20 matches: 85 is four standard deviations below.
    expect(all).toBe(100)
    expect(inside).toBeGreaterThanOrEqual(85)
  })

  it('played against itself, a strategy may score otherwise in one role than in the other; the record is checked all the same', () => {
    for (const selfPlay of ['shown', 'counted'] as const) {
      const answer = tournament(dilemma, named('random', 'gradual'), {
        turns: 7,
        noise: { action: '1/5', perception: '1/4' },
        sampled: true,
        selfPlay,
      })
      expect(toJSON(answer.payoffs[0]![0]!)).not.toBe(toJSON(answer.columnPayoffs[0]![0]!))
      expect(verify(dilemma, answer).kind).toBe('valid')
    }
  })

  it('does not depend on the order of the work, nor on where it was broken off', () => {
    const players = [...classics, counting('counting'), flipper('flipper')]
    const options = { turns: 50, noise: '1/20', repetitions: 4, seed: 11 } as const
    const records: TournamentRecord[] = []
    const whole = tournament(dilemma, players, { ...options, onRecord: record => records.push(record) })
    expect(records.length).toBeGreaterThan(30)
    const some = records.filter((_, k) => k % 3 === 1).reverse()
    const through = some.map(record => fromJSON(toJSON(record)) as TournamentRecord)
    expect(tournament(dilemma, players, { ...options, resume: through })).toEqual(whole)
    const first: TournamentRecord[] = []
    const cut = tournament(dilemma, players, { ...options, maxSteps: 60, onRecord: record => first.push(record) })
    expect([cut.complete, cut.reason]).toEqual([false, 'limit'])
    expect(first.length).toBeGreaterThan(3)
    expect(first.length).toBeLessThan(records.length)
    expect(tournament(dilemma, players, { ...options, resume: first })).toEqual(whole)
    // Eight workers: each takes every eighth unit.
    const shares = Array.from({ length: 8 }, (_, worker) => records.filter((_, k) => k % 8 === worker))
    expect(tournament(dilemma, players, { ...options, resume: shares.flat() })).toEqual(whole)
  })

  it('reports progress for every unit and can be stopped', () => {
    const steps = tournamentSteps(dilemma, classics, { turns: 5 })
    expect(steps.next().value).toEqual({ done: 1, total: 15 })
    const { value } = steps.next('stopped')
    expect(value).toMatchObject({ complete: false, reason: 'stopped' })
  })

  it('reports how much of a long match is played', () => {
    const long = { turns: 2 ** 24, sampled: true, selfPlay: 'none', repetitions: 1 } as const
    const steps = tournamentSteps(dilemma, named('random', 'tit-for-tat'), long)
    expect(steps.next().value).toEqual({ done: 1 / 2, total: 1 })
  })

  it('has separate populations for the roles of an asymmetric game', () => {
    // A small firm invests or not, a large one shares or grabs.
    const holdUp: NormalForm = normalForm({
      players: ['small', 'large'],
      strategies: [
        ['Invest', 'Not'],
        ['Share', 'Grab'],
      ],
      payoffs: [
        [
          [4, 4],
          [-1, 6],
        ],
        [
          [0, 1],
          [0, 1],
        ],
      ],
    })
    const forRole = (name: string, actions: readonly string[][]): Strategy =>
      automaton({
        name,
        actions,
        states: { s: { plays: actions[0]![name === 'never' || name === 'grab' ? 1 : 0]!, next: 's' } },
      })
    const small = [
      ['Invest', 'Not'],
      ['Share', 'Grab'],
    ]
    const large = [small[1]!, small[0]!]
    const rows = [forRole('always', small), forRole('never', small)]
    const columns = [forRole('share', large), forRole('grab', large)]
    const answer = tournament(holdUp, { rows, columns }, { turns: 3 })
    expect(toJSON(answer.payoffs)).toEqual([
      ['4', '-1'],
      ['0', '0'],
    ])
    expect(toJSON(answer.columnPayoffs)).toEqual([
      ['4', '6'],
      ['1', '1'],
    ])
    expect(answer.ranking.map(({ population, index, rank }) => [population, index, rank])).toEqual([
      ['rows', 0, 1],
      ['rows', 1, 2],
      ['columns', 1, 1],
      ['columns', 0, 2],
    ])
    expect(verify(holdUp, answer)).toEqual({ kind: 'valid', completeness: 'checked' })
    expect(() => tournament(holdUp, rows, { turns: 3 })).toThrow(/^strategies\[0\]: /)
  })

  it('lets only neighbours meet on a graph', () => {
    const ring = classics.map((_, i) => [i, (i + 1) % classics.length] as const)
    const answer = tournament(dilemma, classics, { turns: 10, edges: ring })
    expect(answer.payoffs[0]!.map(value => value !== null)).toEqual([true, true, false, false, true])
    const both = [1, 4].map(j => toNumber(answer.payoffs[0]![j]!))
    expect(toNumber(answer.ranking.find(({ index }) => index === 0)!.score as never)).toBeCloseTo(
      (both[0]! + both[1]!) / 2,
    )
  })

  it('goes on without a strategy that throws, or names it with its turn, as asked', () => {
    const players = [...named('tit-for-tat', 'defector'), thrower('broken', 7)]
    const options = { turns: 10, repetitions: 2 } as const
    const run = (): unknown => tournament(dilemma, players, options)
    expect(run).toThrow(StrategyError)
    expect(run).toThrow(expect.objectContaining({ player: 1, strategy: 'broken', turn: 7 }))
    expect(run).toThrow('strategies[2] ("broken") against "tit-for-tat", repetition 0, turn 7: ')
    const answer = tournament(dilemma, players, { ...options, onError: 'drop' })
    expect(answer.dropped).toHaveLength(1)
    expect(answer.dropped[0]).toMatchObject({ population: 'one', index: 2 })
    expect(answer.payoffs[0]![2]).toBeNull()
    expect(answer.ranking.at(-1)).toMatchObject({ index: 2, score: null })
    expect(answer.payoffs[0]![1]).toEqual(tournament(dilemma, players.slice(0, 2), options).payoffs[0]![1])
  })

  it('says how sure it is by Student’s t, with few matches too', () => {
    const players = [...named('tit-for-tat'), flipper('flipper')]
    const { ranking, played } = tournament(dilemma, players, { turns: 20, repetitions: 2, selfPlay: 'none' })
    expect(played).toEqual([
      [null, 2],
      [2, null],
    ])
    const { score, standardError, interval } = ranking[0]!
    // One degree of freedom: the quantile of the Cauchy distribution, tan(0.475 π).
    expect((interval![1] - toNumber(score as never)) / standardError!).toBeCloseTo(12.7062, 3)
  })

  it('plays pairs of automata that have too many joint states to be solved, and can be stopped within one', () => {
    const large = named('feld', 'grim-trigger')
    const answer = tournament(dilemma, large, { turns: 20, noise: '1/100', repetitions: 3, selfPlay: 'none' })
    expect(answer.played[0]![1]).toBe(3)
    // Over turns fractions get longer than in endless matches.
    const middling = named('nydegger', 'tit-for-tat')
    const endless = { noise: '1/100', selfPlay: 'none' } as const
    expect(tournament(dilemma, middling, { ...endless, turns: 20, repetitions: 2 }).played[0]![1]).toBe(2)
    const solved = tournament(dilemma, middling, { ...endless, continuation: '19/20' })
    expect(solved.played[0]![1]).toBe(0)
    expect(verify(dilemma, solved).kind).toBe('valid')
    const doubles = { turns: 20, noise: '1/100', selfPlay: 'none', arithmetic: 'double' } as const
    expect(tournament(dilemma, large, doubles).played[0]![1]).toBe(0)
    expect(() => tournament(dilemma, large, { noise: '1/100', selfPlay: 'none' })).toThrow(/"feld".* is played/)
    expect(tournament(dilemma, large, { turns: 1_000_000, noise: '1/100', sampled: true, maxSteps: 1 })).toMatchObject({
      complete: false,
      reason: 'limit',
    })
  })

  it('adds up exactly, and counts as cooperating what it is told', () => {
    const turns = Number.MAX_SAFE_INTEGER
    const answer = tournament(dilemma, named('cooperator', 'tit-for-tat'), { turns, sampled: true, repetitions: 3 })
    expect(toJSON(answer.payoffs[0]![0])).toBe('3')
    const odd = tournament(dilemma, classics, { turns: 10, cooperation: [0, 1] })
    expect(verify(dilemma, odd)).toEqual({ kind: 'valid', completeness: 'checked' })
    const moved = odd.payoffs.map(row => row.map(value => value!.add('1/100000000000')))
    expect(verify(dilemma, { ...odd, payoffs: moved }).kind).toBe('invalid')
  })

  it('takes no record for what it is not', () => {
    const options = { turns: 10, repetitions: 2, onError: 'drop' } as const
    const players = [...named('tit-for-tat'), thrower('broken', 3)]
    const records: TournamentRecord[] = []
    tournament(dilemma, players, { ...options, onRecord: record => records.push(record) })
    const solved = records.find(({ kind }) => kind === 'solved')!
    const resume = (record: object, more: object = {}): (() => unknown) => {
      return () => tournament(dilemma, players, { ...options, ...more, resume: [record] } as never)
    }
    expect(resume({ ...solved, column: 1, repetition: 0 })).toThrow('options.resume[0]: ')
    const failed = records.find(({ kind }) => kind === 'failed')!
    expect(resume(failed)).not.toThrow()
    expect(resume(failed, { onError: 'stop' })).toThrow('strategies[1] ("broken")')
    expect(resume({ ...failed, row: 9 }, { onError: 'stop' })).toThrow('options.resume[0]: is of a pair')
    expect(resume({ ...failed, row: '0' })).toThrow('options.resume[0]: an object is no record')
  })

  it.each<[string, () => unknown]>([
    [
      'strategies[1].name: "tit-for-tat" is there twice, first at strategies[0]',
      () => play(named('tit-for-tat', 'tit-for-tat')),
    ],
    ['strategies[0].name: is missing; in a tournament it tells who is who', () => play([memoryOne([1, 0, 1, 0])])],
    ['strategies: a list of 0 is not a list of strategies', () => play([])],
    ['options.turns: 0 is not a whole number from 1 to 9007199254740991', () => play(classics, { turns: 0 })],
    [
      'options.turns: one of turns, continuation and discount at a time',
      () => play(classics, { turns: 1, discount: 0 }),
    ],
    ['options.continuation: 1 is a match without end: leave it out', () => play(classics, { continuation: 1 })],
    [
      'options.repetitions: 0 is not a whole number from 1 to 1000000',
      () => play(classics, { turns: 1, repetitions: 0 }),
    ],
    ['options.edges[0]: 9 is not one of 5 strategies', () => play(classics, { edges: [[0, 9]] })],
    ['options.noise: 2 is not in [0, 1]', () => play(classics, { noise: 2 })],
    [
      'options.turns: is needed, or a continuation probability: strategies[0] ("counting") against "counting" is played, which has to end',
      () => play([counting('counting')]),
    ],
    [
      'options.resume[0]: is of a pair or a repetition that this tournament has not',
      () => play(classics, { turns: 1, resume: [{ ...recordOfFirst(), row: 7 }] }),
    ],
    ['stage: has 1 players, not 2', () => tournament(normalForm({ payoffs: [[1], [2]] }), classics)],
  ])('refuses with %s', (message, run) => {
    expect(run).toThrow(message)
  })
})

function play(strategies: readonly Strategy[], options: Parameters<typeof tournament>[2] = {}): unknown {
  return tournament(dilemma, strategies, options as never)
}

function recordOfFirst(): TournamentRecord {
  const found: TournamentRecord[] = []
  tournament(dilemma, classics, { turns: 1, maxSteps: 1, onRecord: record => found.push(record) })
  return found[0]!
}

/** Totals over 200 turns against everybody else, from Axelrod-Python 4.13. */
function reference(): Readonly<Record<string, number>> {
  return JSON.parse(readFileSync(new URL('../fixtures/round-robin-totals.json', import.meta.url), 'utf8'))
}
