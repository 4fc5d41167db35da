import {
  type Automaton,
  automaton,
  bimatrix,
  fromJSON,
  InputError,
  memoryOne,
  type NormalForm,
  nextWord,
  normalForm,
  type OpenStrategy,
  parseJSON,
  randomStream,
  run,
  type Strategy,
  StrategyError,
  streamState,
  toJSON,
  toNumber,
} from '@biform/core'
import { longRunPayoffs, type MatchOptions, type PlayMatch, playMatch, playMatchSteps } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../certify/corrupt.ts'

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
const titForTat = memoryOne([1, 0, 1, 0])
const suspicious = memoryOne([1, 0, 1, 0], 0)
const winStayLoseShift = memoryOne([1, 0, 0, 1])
const fickle = memoryOne(['7/10', '1/5', '9/10', '1/10'], '1/2')
const generous = memoryOne([1, '1/3', 1, '1/3'])

const code = (name: string, start: OpenStrategy['start']): OpenStrategy => ({ kind: 'open-strategy', name, start })
const always = (action: number): OpenStrategy => code(`always ${action}`, () => () => action)

function refusal(play: () => unknown): string {
  try {
    play()
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  return 'accepted'
}

describe('a match in closed form', () => {
  it('counts a trillion turns', () => {
    const answer = playMatch(dilemma, [titForTat, suspicious], { turns: 10n ** 12n, discount: '1/2' })
    expect(answer).toMatchObject({
      kind: 'cycle',
      turns: 1e12,
      preperiod: [],
      cycle: [
        [0, 1],
        [1, 0],
      ],
    })
    expect(toJSON(answer.scores)).toEqual(['2500000000000', '2500000000000'])
    if (answer.kind !== 'cycle') throw new Error(answer.kind)
    expect(toJSON(answer.endless)).toEqual({ payoffs: ['5/2', '5/2'], discount: '1/2', discounted: ['5/3', '10/3'] })
    expect(answer.history).toHaveLength(1000)
    expect(verify(dilemma, answer)).toEqual({ kind: 'valid' })
  })

  it('has no survivors of corruption, but what play never asks for', () => {
    const grim = automaton({
      actions: [2, 2],
      states: { a: { plays: 0, next: ['a', 'b', 'b', 'b'] }, b: { plays: 1, next: 'b' } },
    })
    const answer = playMatch(dilemma, [grim, suspicious], { turns: 3, discount: '1/3' })
    // Names of states; and what happens in a state that is not reached.
    const free = [
      /^strategies\[\]\.states\[\] (text|:= "x")$/,
      /^strategies\[\]\.transitions\[\]\[\] [+-] 1$/,
      /^swap strategies\[\]\.(transitions|states|outputs)\[\]/,
      /^drop history\[\]$/,
    ]
    expect(survivors(dilemma, answer).filter(change => !free.some(pattern => pattern.test(change)))).toEqual([])
  })

  it('is found for any number of players and actions', () => {
    // Three players who each move on by what the next one did; payoffs are the profile's number.
    const stage = normalForm({
      shape: [3, 3, 3],
      payoffs: [0, 1, 2].map(() => Array.from({ length: 27 }, (_, p) => p)),
    })
    const machine = (start: number): Automaton =>
      automaton({
        actions: [3, 3, 3],
        states: ['0', '1', '2'],
        initial: start,
        outputs: [0, 1, 2],
        transitions: [0, 1, 2].map(() => (seen: readonly number[]) => (seen[1]! + seen[0]! + 1) % 3),
      })
    const strategies = [machine(0), machine(1), machine(1)]
    const answer = playMatch(stage, strategies, { turns: 1000 })
    expect(answer.kind).toBe('cycle')
    expect(verify(stage, answer)).toEqual({ kind: 'valid' })
    const byHand = [0, 1, 1]
    for (let turn = 0; turn < 20; turn++) {
      expect(answer.history[turn]).toEqual(byHand)
      const [a, b, c] = [byHand[0]!, byHand[1]!, byHand[2]!]
      byHand.splice(0, 3, (b + a + 1) % 3, (a + b + 1) % 3, (a + c + 1) % 3)
    }
  })

  it('is played where its length is random', () => {
    const answer = playMatch(dilemma, [titForTat, suspicious], { continuation: '99/100', seed: 3 })
    expect(answer.kind).toBe('played')
    expect(verify(dilemma, answer)).toEqual({ kind: 'valid' })
  })
})

// A third player with one action changes nothing but the way in which the match is played.
const three = normalForm({
  shape: [2, 2, 1],
  payoffs: [
    [3, 0, 5, 1],
    [3, 5, 0, 1],
    [0, 0, 0, 0],
  ],
})
const idle = automaton({ actions: [1, 2, 2], states: { idle: { plays: 0, next: 'idle' } } })
function besideIdle(machines: readonly Automaton[]): Automaton[] {
  return [...machines.map(machine => automaton({ ...machine, actions: [...machine.actions, 1] })), idle]
}

/** Every way of playing the same automata: in the table of a pair, or turn by turn beside a third, idle player. */
describe('a noisy match', () => {
  const pairs: readonly (readonly [string, readonly [Automaton, Automaton], MatchOptions])[] = [
    ['memory-one', [fickle, generous], { turns: 5000 }],
    ['noise', [titForTat, winStayLoseShift], { turns: 5000, noise: '1/100' }],
    ['noise of one player', [titForTat, fickle], { turns: 3000, noise: { action: [0, '1/7'] } }],
    ['much noise', [titForTat, suspicious], { turns: 3000, noise: { action: ['1/2', 1] } }],
    ['a random length', [fickle, titForTat], { continuation: '999/1000' }],
  ]

  it.each(pairs)('is the same in a table and turn by turn: %s', (_, machines, options) => {
    const { noise } = options
    const [a, b] =
      typeof noise === 'object' && noise !== null && 'action' in noise
        ? (noise.action as readonly (string | number)[])
        : [noise ?? 0, noise ?? 0]
    for (let seed = 0; seed < 5; seed++) {
      const table = playMatch(dilemma, machines, { ...options, seed, history: 400 })
      const turns = playMatch(three, besideIdle(machines), {
        ...options,
        noise: { action: [a!, b!, 0] as never },
        seed,
        history: 400,
      })
      expect(turns.counts).toEqual(table.counts)
      expect(turns.history.map(profile => profile.slice(0, 2))).toEqual(table.history)
      if (seed === 0) expect(verify(dilemma, table)).toEqual({ kind: 'valid' })
    }
  })

  it.each<readonly [string, NormalForm, readonly Strategy[], MatchOptions]>([
    [
      'three actions',
      bimatrix(
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        [
          [6, 5, 4],
          [3, 2, 1],
        ],
      ),
      [
        automaton({ actions: [2, 3], states: { s: { plays: ['1/3', '2/3'], next: 's' } } }),
        automaton({
          actions: [3, 2],
          states: { s: { plays: ['1/2', 0, '1/2'], next: 't' }, t: { plays: 1, next: 's' } },
        }),
      ],
      { turns: 300, noise: { action: '1/10', perception: '1/5' } },
    ],
    ['perception', dilemma, [titForTat, generous], { turns: 300, noise: { perception: [0, '1/3'] }, discount: '4/5' }],
  ])('is drawn again by the checker: %s', (_, stage, strategies, options) => {
    const answer = playMatch(stage, strategies, { ...options, seed: [1, 2, 3] })
    expect(verify(stage, answer)).toEqual({ kind: 'valid' })
    expect(verify(stage, { ...answer, seed: [1, 2, 4] } as PlayMatch).kind).toBe('invalid')
  })

  it('resolves a tie of the first 31 bits by further words', () => {
    // The first player's probability of cooperating has the first bits of the first word: a later word decides.
    const state = streamState(11, 1)
    const bits = [nextWord(state) >>> 1, nextWord(state) >>> 1].map(BigInt)
    for (const [extra, action] of [
      [1n, 0],
      [0n, 1],
    ] as const) {
      const p = `${(bits[0]! << 31n) + bits[1]! + extra}/${1n << 62n}`
      const tied = memoryOne([p, p, p, p], p)
      for (const other of [tied, always(0)]) {
        const answer = playMatch(dilemma, [tied, other], { turns: 1, seed: 11 })
        expect(answer.history[0]![0]).toBe(action)
      }
      for (const machines of [
        [tied, tied],
        [tied, generous],
        [generous, tied],
        [memoryOne([0, 0, 0, 0], 0), tied],
      ]) {
        const turns = playMatch(three, besideIdle(machines), { turns: 5000, seed: 11, history: 0 })
        for (const history of [0, 1, 5000]) {
          expect(playMatch(dilemma, machines, { turns: 5000, seed: 11, history }).counts).toEqual(turns.counts)
        }
      }
    }
  })

  it('draws nothing for what is certain', () => {
    // Only the second player draws, so its actions are those of the stream's first words.
    const coin = memoryOne(['1/2', '1/2', '1/2', '1/2'], '1/2')
    const answer = playMatch(dilemma, [titForTat, coin], { turns: 50, seed: 4 })
    const stream = randomStream(4, 1)
    expect(answer.history.map(profile => profile[1])).toEqual(
      Array.from({ length: 50 }, () => (stream.word() < 2 ** 31 ? 0 : 1)),
    )
  })

  /**
   * Sampled payoffs against the exact chain: for each of 24 fixed seeds, the mean over 64 matches of 50 turns; no mean is
   * off by more than 4.5 of its standard errors (chance of a false alarm below 0.1 % in all, and the seeds are fixed).
   */
  it.each<readonly [string, readonly Automaton[], MatchOptions['noise']]>([
    ['memory-one', [fickle, generous], 0],
    ['noise in action', [titForTat, winStayLoseShift], '1/20'],
    ['noise in perception', [titForTat, titForTat], { perception: '1/10' }],
    ['both', [suspicious, generous], { action: '1/10', perception: ['1/4', 0] }],
  ])('earns on average what the exact chain says: %s', (_, strategies, noise) => {
    const [turns, matches] = [50, 64]
    const exact = longRunPayoffs(dilemma, strategies, { noise: noise!, horizon: turns, arithmetic: 'double' })
    if (exact.kind === 'undecided') throw new Error(exact.reason)
    for (let seed = 0; seed < 24; seed++) {
      const samples = Array.from({ length: matches }, (_, k) =>
        playMatch(dilemma, strategies, { turns, noise: noise!, seed: [seed, k], history: 0 }).payoffs.map(toNumber),
      )
      for (const i of [0, 1]) {
        const mean = samples.reduce((total, sample) => total + sample[i]!, 0) / matches
        const variance = samples.reduce((total, sample) => total + (sample[i]! - mean) ** 2, 0) / (matches - 1)
        expect(Math.abs(mean - exact.payoffs[i]!)).toBeLessThan(4.5 * Math.sqrt(variance / matches))
      }
    }
  })
})

describe('an open strategy', () => {
  it('is told its setting, and sees its own action first', () => {
    const seen: unknown[] = []
    const stage = bimatrix([
      [1, 2, 3],
      [4, 5, 6],
    ])
    const row = code('row', () => turn => turn % 2)
    const column = code('column', setting => {
      const { random, ...told } = setting
      seen.push({ ...told, stage: told.stage === stage })
      return (turn, last) => {
        seen.push([turn, ...Array.from(last)])
        return turn % 3
      }
    })
    playMatch(stage, [row, column], { turns: 3 })
    expect(seen).toEqual([{ stage: true, player: 1, actions: [3, 2], turns: 3 }, [0, 0, 0], [1, 0, 0], [2, 1, 1]])
    seen.length = 0
    playMatch(stage, [row, column], { continuation: '1/2', seed: 1 })
    expect(seen[0]).toEqual({ stage: true, player: 1, actions: [3, 2] })
  })

  it('trembles and is misperceived as noise says, and sees its own action truly', () => {
    const lasts: number[][] = []
    const watching = code('watching', () => (turn, last) => {
      if (turn > 0) lasts.push(Array.from(last))
      return 0
    })
    const answer = playMatch(dilemma, [watching, always(1)], {
      turns: 4001,
      noise: { action: '1/4', perception: ['1/5', 0] },
      seed: 5,
      history: 4001,
    })
    const share = (times: number): number => times / 4001
    const [trembles, stays] = [0, 1].map(i => share(answer.history.filter(profile => profile[i] !== i).length))
    const own = lasts.filter((last, t) => last[0] !== answer.history[t]![0]).length
    const mistaken = share(lasts.filter((last, t) => last[1] !== answer.history[t]![1]).length)
    // Four standard deviations of 4001 draws: 0.027 for 1/4, 0.025 for 1/5.
    expect(Math.abs(trembles! - 0.25)).toBeLessThan(0.028)
    expect(Math.abs(stays! - 0.25)).toBeLessThan(0.028)
    expect(own).toBe(0)
    expect(Math.abs(mistaken - 0.2)).toBeLessThan(0.026)
  })

  it('is named with its turn when it fails', () => {
    const throwing = code('gradual', () => turn => {
      if (turn === 17) throw new TypeError('no plan')
      return 0
    })
    expect(refusal(() => playMatch(dilemma, [always(0), throwing], { turns: 20 }))).toBe(
      'strategies[1] ("gradual"), turn 17: threw no plan',
    )
    const failing = (value: unknown): OpenStrategy => code('odd', () => turn => (turn === 2 ? value : 0) as number)
    for (const value of [2, -1, 0.5, Number.NaN, undefined, '1', null, 2 ** 32]) {
      expect(refusal(() => playMatch(dilemma, [failing(value), titForTat], { turns: 3, noise: '1/9' }))).toMatch(
        /^strategies\[0\] \("odd"\), turn 2: returned .*, none of its 2 actions$/,
      )
    }
    const early = code('early', () => {
      throw new Error('not ready')
    })
    expect(refusal(() => playMatch(dilemma, [early, titForTat], { turns: 3 }))).toBe(
      'strategies[0] ("early"), before the first turn: threw not ready',
    )
    expect(refusal(() => playMatch(dilemma, [code('x', () => 5 as never), titForTat], { turns: 3 }))).toContain(
      'started with 5, which is not a function',
    )
    const run = (): unknown => playMatch(dilemma, [always(0), throwing], { turns: 20 })
    expect(run).toThrow(StrategyError)
    expect(run).toThrow(expect.objectContaining({ player: 1, strategy: 'gradual', turn: 17 }))
  })

  it('leaves a record that says what was not checked', () => {
    const answer = playMatch(dilemma, [always(1), titForTat], { turns: 20, history: 5 })
    expect(verify(dilemma, answer)).toEqual({ kind: 'valid', completeness: 'not checked' })
    expect(fromJSON(parseJSON(JSON.stringify(toJSON(answer))))).toEqual(answer)
    const whole = playMatch(dilemma, [always(1), titForTat], { turns: 4, discount: '1/2' })
    // Code cannot be played again: any may have played this.
    const free = [/strategies/, /seed/, /^drop discounted$/, /^noise\./, /^drop history\[\]$/]
    expect(survivors(dilemma, whole).filter(change => !free.some(pattern => pattern.test(change)))).toEqual([])
  })
})

describe('the length of a match', () => {
  it('is geometric where it is random', () => {
    // Mean of 400 lengths with continuation 9/10: 10 ± 0.474 (one standard deviation); four of them are allowed.
    for (let seed = 0; seed < 10; seed++) {
      let total = 0
      for (let k = 0; k < 400; k++) {
        total += playMatch(dilemma, [titForTat, titForTat], { continuation: '9/10', seed: [seed, k], history: 0 }).turns
      }
      expect(Math.abs(total / 400 - 10)).toBeLessThan(4 * 0.474)
    }
  })

  it('is cut, and says so', () => {
    const answer = playMatch(dilemma, [titForTat, fickle], { continuation: '999999/1000000', maxTurns: 30 })
    expect(answer).toMatchObject({ complete: false, reason: 'limit', turns: 30 })
    expect(verify(dilemma, answer)).toEqual({ kind: 'valid' })
    expect(playMatch(dilemma, [titForTat, fickle], { continuation: 0 }).turns).toBe(1)
  })

  it('is cut by a budget, and by the caller between two slices', async () => {
    const options = { turns: 100_000, history: 3 }
    const slice = playMatch(dilemma, [always(0), always(1)], { ...options, maxSteps: 1 })
    expect(slice).toMatchObject({ complete: false, reason: 'limit', turns: 16_384 })
    const asked: number[] = []
    const signal = { aborted: false }
    const answer = await run(playMatchSteps(dilemma, [always(0), titForTat], options), {
      signal,
      onProgress: ({ done }) => {
        asked.push(done)
        signal.aborted = done > 40_000
      },
    })
    expect(answer).toMatchObject({ complete: false, reason: 'stopped', turns: 49_152 })
    expect(asked).toEqual([16_384, 32_768, 49_152])
  })
})

describe('the discounted value of a played match', () => {
  it('is that of its history', () => {
    const answer = playMatch(dilemma, [fickle, generous], { turns: 40_000, discount: '999/1000', history: 40_000 })
    if (answer.kind !== 'played') throw new Error(answer.kind)
    const value = answer.history.reduceRight((later, [a, b]) => 0.001 * [3, 0, 5, 1][2 * a! + b!]! + 0.999 * later, 0)
    expect(Math.abs(answer.discounted!.values[0]! - value)).toBeLessThan(1e-9)
    expect(answer.counts.reduce((a, b) => a + b)).toBe(40_000)
    const unweighed = playMatch(dilemma, [fickle, generous], { turns: 40_000, history: 0 })
    expect(unweighed.counts).toEqual(answer.counts)
  })
})

describe('bad input', () => {
  it.each<readonly [MatchOptions, string]>([
    [{}, 'options.turns: a match needs either a number of turns or a continuation probability'],
    [{ turns: 0 }, 'options.turns: 0 is not a whole number from 1 to 9007199254740991'],
    [{ turns: Number.NaN }, 'options.turns: NaN is not a whole number from 1 to 9007199254740991'],
    [{ turns: 10n ** 20n }, 'options.turns: 100000000000000000000 is not a whole number from 1 to 9007199254740991'],
    [
      { turns: 5, continuation: '1/2' },
      'options.turns: a match needs either a number of turns or a continuation probability',
    ],
    [{ turns: 5, maxTurns: 4 }, 'options.maxTurns: belongs to a continuation probability'],
    [{ continuation: 1 }, 'options.continuation: 1 is a match without end: longRunPayoffs tells what it would earn'],
    [{ continuation: '-1/2' }, 'options.continuation: -1/2 is not in [0, 1]'],
    [{ turns: 5, noise: '3/2' }, 'options.noise: 3/2 is not in [0, 1]'],
    [{ turns: 5, noise: Number.NaN }, 'options.noise: NaN is not a rational number'],
    [
      { turns: 5, noise: { action: [0] } },
      'options.noise.action: a list of 1 has not one probability for each of 2 players',
    ],
    [{ turns: 5, noise: { perception: [0, 2] } }, 'options.noise.perception[1]: 2 is not in [0, 1]'],
    [
      { turns: 5, noise: { actions: 0 } as never },
      'options.noise.actions: is no field that is known here; there are action, perception',
    ],
    [{ turns: 5, discount: 1 }, 'options.discount: 1 is not in [0, 1)'],
    [{ turns: 5, seed: 0.5 }, 'options.seed: 0.5 is not a whole number below 2^53'],
    [{ turns: 5, seed: [1, Number.NaN] }, 'options.seed[1]: NaN is not a whole number below 2^53'],
    [{ turns: 5, history: -1 }, 'options.history: -1 is not a whole number from 0 to 16777216'],
    [{ turns: 5, cooperation: [0, 2] }, 'options.cooperation[1]: 2 is not one of 2 actions'],
    [{ turns: 5, rounds: 5 } as never, 'options["rounds"]: is no option that is known here'],
  ])('%o', (options, message) => {
    expect(refusal(() => playMatch(dilemma, [titForTat, fickle], options))).toContain(message)
  })

  it('names the strategy that is none, too few, or made for another game', () => {
    const play = (strategies: unknown): string => refusal(() => playMatch(dilemma, strategies as never, { turns: 5 }))
    expect(play([titForTat])).toBe('strategies: a list of 1 has not one strategy for each of 2 players')
    expect(play([titForTat, {}])).toBe('strategies[1]: an object is no automaton and no open strategy')
    expect(play([titForTat, undefined])).toBe('strategies[1]: undefined is no automaton and no open strategy')
    expect(play([{ kind: 'open-strategy', name: 'x' }, titForTat])).toBe(
      'strategies[0].start: undefined is not a function',
    )
    expect(play([titForTat, { kind: 'open-strategy', start: () => () => 0 }])).toBe(
      'strategies[1].name: is missing; errors and records tell an open strategy by its name',
    )
    const wide = automaton({ actions: [2, 3], states: { s: { plays: 0, next: 's' } } })
    expect(play([titForTat, wide])).toContain('strategies[1]: is made for 2 × 3 actions')
    expect(refusal(() => playMatch({ kind: 'repeated-game' } as never, [], { turns: 5 }))).toBe(
      'stage: "repeated-game" is not a game in normal form; give its .stage',
    )
  })
})
