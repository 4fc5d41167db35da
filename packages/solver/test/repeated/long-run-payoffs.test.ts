import {
  type Automaton,
  automaton,
  bimatrix,
  InputError,
  memoryOne,
  namedStrategy,
  normalForm,
  ONE,
  random,
  ratio,
  rational,
  run,
  sum,
  toJSON,
  toNumber,
} from '@biform/core'
import {
  type LongRunOptions,
  type LongRunPayoffs,
  longRunPayoffs,
  longRunPayoffsSteps,
  playMatch,
} from '@biform/solver'
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
const either = memoryOne([1, 0, 1, 0], '1/2')
const grim = automaton({
  actions: [2, 2],
  states: {
    friendly: { plays: 0, next: ['friendly', 'hostile', 'hostile', 'hostile'] },
    hostile: { plays: 1, next: 'hostile' },
  },
})

/** Tosses a coin, and stays with what came out. */
const stubborn = automaton({
  actions: [2, 2],
  states: {
    coin: { plays: ['1/3', '2/3'], next: ['give', 'give', 'take', 'take'] },
    give: { plays: 0, next: 'give' },
    take: { plays: 1, next: 'take' },
  },
})

function solved<Kind extends 'average' | 'discounted' | 'finite'>(
  answer: LongRunPayoffs,
  kind: Kind,
): Extract<LongRunPayoffs, { readonly kind: Kind }> {
  if (answer.kind !== kind) throw new Error(answer.kind)
  return answer as Extract<LongRunPayoffs, { readonly kind: Kind }>
}

describe('closed forms', () => {
  it('a mistaken action ends cooperation of grim triggers for ever, unless mistakes are misperceived only', () => {
    const answer = solved(longRunPayoffs(dilemma, [grim, grim], { noise: { perception: '1/10' } }), 'average')
    // Both see the first mistake of either in the turn after it: hostile, friendly and both hostile, then both for ever.
    expect(answer.classes).toHaveLength(1)
    expect(toJSON(answer.payoffs)).toEqual(['1', '1'])
    // Both are friendly until one misperceives the other: 1 − 81/100 a turn.
    const start = answer.transient.states.indexOf(0)
    expect(answer.transient.visits[start]!.toString()).toBe(ratio(100n, 19n).toString())
    expect(verify(dilemma, answer)).toEqual({ kind: 'valid' })
  })

  it('noise among three actions goes to each other one alike', () => {
    const stage = normalForm({
      shape: [3, 1],
      payoffs: [
        [9, 3, 6],
        [0, 0, 0],
      ],
    })
    const first = automaton({ actions: [3, 1], states: { s: { plays: 1, next: 's' } } })
    const idle = automaton({ actions: [1, 3], states: { s: { plays: 0, next: 's' } } })
    const answer = solved(longRunPayoffs(stage, [first, idle], { noise: '1/5' }), 'average')
    expect(toJSON(answer.actions)).toEqual([['1/10', '4/5', '1/10'], ['1']])
    expect(toJSON(answer.payoffs)).toEqual(['39/10', '0'])
  })

  it('a player who is misperceived certainly is answered as if it did the opposite', () => {
    const [cooperator, mirror] = [namedStrategy('cooperator'), titForTat]
    const answer = solved(longRunPayoffs(dilemma, [cooperator, mirror], { noise: { perception: [0, 1] } }), 'average')
    expect(toJSON(answer.payoffs)).toEqual(['0', '5'])
  })

  it('n players: one noisy defection makes grim triggers of a public good hostile', () => {
    // Each of three keeps 2, or gives it and all get 1 for each gift.
    const stage = normalForm({
      shape: [2, 2, 2],
      payoffs: [0, 1, 2].map(i =>
        Array.from({ length: 8 }, (_, p) => {
          const actions = [(p >> 2) & 1, (p >> 1) & 1, p & 1]
          return actions.filter(action => action === 0).length + (actions[i] === 1 ? 2 : 0)
        }),
      ),
    })
    const machine = automaton({
      actions: [2, 2, 2],
      states: {
        friendly: { plays: 0, next: seen => (seen.every(action => action === 0) ? 'friendly' : 'hostile') },
        hostile: { plays: 1, next: 'hostile' },
      },
    })
    const strategies = [machine, machine, machine]
    const [calm, noisy] = [{ discount: '1/2' }, { discount: '1/2', noise: '1/10' }].map(options =>
      solved(longRunPayoffs(stage, strategies, options), 'discounted'),
    )
    expect(toJSON(calm!.payoffs)).toEqual(['3', '3', '3'])
    // v = (1−δ) u + δ (p v + (1−p) w), with p = 729/1000, u and w the payoffs of friendly and hostile turns.
    const [u, w] = [ratio(29n, 10n), ratio(21n, 10n)]
    const half = ratio(1n, 2n)
    const p = ratio(729n, 1000n)
    const value = half
      .mul(u)
      .add(half.mul(ONE.sub(p)).mul(w))
      .div(ONE.sub(half.mul(p)))
    expect(toJSON(noisy!.payoffs[0])).toBe(value.toFraction())
    expect(verify(stage, noisy!)).toEqual({ kind: 'valid' })
  })

  it('named strategies of the 40: probabilities add up, and the exact and floating answers agree', () => {
    const names = [
      'tit-for-2-tats',
      'detective',
      'handshake',
      'prober',
      'davis',
      'contrite-tit-for-tat',
      'firm-but-fair',
    ]
    for (const a of names) {
      const strategies = [namedStrategy(a), namedStrategy('generous-tit-for-tat')]
      const options = { noise: { action: '1/20', perception: '1/50' } } as const
      const floating = solved(longRunPayoffs(dilemma, strategies, { ...options, arithmetic: 'double' }), 'average')
      expect(Math.abs((floating.profiles as readonly number[]).reduce((x, y) => x + y, 0) - 1)).toBeLessThan(1e-12)
      expect(verify(dilemma, floating)).toEqual({ kind: 'valid' })
    }
  })
})

describe('the record', () => {
  // The names of states; where play would go after what never happens; and how an action is seen that changes nothing.
  const free = [
    /^noise\.inPerception\[\] \+ 1$/,
    /^strategies\[\]\.states\[\]/,
    /^swap strategies\[\]\.states\[\]/,
    /^strategies\[\]\.transitions\[\]\[\] [+-] 1$/,
  ]
  const found = (answer: LongRunPayoffs): string[] =>
    survivors(dilemma, answer).filter(change => !free.some(pattern => pattern.test(change)))

  it.each<readonly [string, readonly Automaton[], LongRunOptions]>([
    ['four classes', [stubborn, stubborn], {}],
    ['a discount', [grim, grim], { discount: '1/2', noise: '1/10' }],
    ['three turns', [grim, grim], { horizon: 3, noise: { perception: ['1/10', 0] } }],
  ])('cannot be corrupted: %s', (_, strategies, options) => {
    const answer = longRunPayoffs(dilemma, strategies, options as { arithmetic?: 'exact' })
    expect(verify(dilemma, answer)).toEqual({ kind: 'valid' })
    expect(found(answer)).toEqual([])
  })

  it('hundreds of joint states are solved exactly, with and without transient ones', () => {
    const draw = random(1982)
    /** A machine that goes round its first states, or leaves them for good with its last action from the last of them. */
    const machine = (round: number, after: number): Automaton => {
      const count = round + after
      return automaton({
        actions: [2, 2],
        states: Array.from({ length: count }, (_, s) => `${s}`),
        outputs: Array.from({ length: count }, () => {
          const k = draw.integer(1, 9)
          return [`${k}/10`, `${10 - k}/10`]
        }),
        transitions: Array.from({ length: count }, (_, s) => {
          const home = s < round ? [0, round] : [round, after]
          const somewhere = (): number => home[0]! + draw.integer(0, home[1]! - 1)
          const onward = home[0]! + ((s - home[0]! + 1) % home[1]!)
          return [onward, somewhere(), somewhere(), s === round - 1 && after > 0 ? round : onward]
        }),
      })
    }
    const wandering = [machine(11, 0), machine(13, 0)]
    const average = solved(longRunPayoffs(dilemma, wandering, { noise: '1/100' }), 'average')
    expect([average.states.length, average.classes.length]).toEqual([143, 1])
    expect(verify(dilemma, average)).toEqual({ kind: 'valid' })
    const discounted = longRunPayoffs(dilemma, wandering, { noise: '1/100', discount: '9/10' })
    expect(verify(dilemma, discounted)).toEqual({ kind: 'valid' })
    const leaving = [machine(6, 5), machine(4, 3)]
    const fate = solved(longRunPayoffs(dilemma, leaving, { noise: { action: '1/100', perception: '1/50' } }), 'average')
    expect(fate.transient.states.length).toBeGreaterThan(12)
    expect(fate.classes.some(({ states }) => states.length > 12)).toBe(true)
    expect(verify(dilemma, fate)).toEqual({ kind: 'valid' })
    const rough = longRunPayoffs(dilemma, wandering, { noise: '1/100', arithmetic: 'double' })
    solved(rough, 'average').payoffs.forEach((value, i) => {
      expect(value).toBeCloseTo(toNumber(rational(average.payoffs[i]!)), 12)
    })
    expect(longRunPayoffs(dilemma, wandering, { noise: '1/100', maxSteps: 150 }).kind).toBe('undecided')
  })

  it('says that it was ended early', async () => {
    expect(longRunPayoffs(dilemma, [either, either], { maxSteps: 1 })).toEqual({
      method: 'longRunPayoffs',
      kind: 'undecided',
      reason: 'limit',
    })
    const steps = longRunPayoffsSteps(dilemma, [titForTat, titForTat], { horizon: 50, noise: '1/2' })
    expect(await run(steps, { signal: { aborted: true } })).toMatchObject({ kind: 'undecided', reason: 'stopped' })
  })

  it('lists the start first, and frequencies with sum 1', () => {
    const answer = solved(longRunPayoffs(dilemma, [either, titForTat], { noise: '1/9' }), 'average')
    expect(answer.states[0]).toEqual([0, 0])
    expect(sum(answer.profiles as never).toFraction()).toBe('1')
  })
})

describe('a number of turns', () => {
  const suspicious = memoryOne([1, 0, 1, 0], 0)

  it.each([1, 2, 3, 10, 11, 1e6 + 1, 1e12])('%d of them, where nothing is random', horizon => {
    const short = longRunPayoffs(dilemma, [titForTat, suspicious], { horizon })
    const [odd, even] = [Math.ceil(horizon / 2), Math.floor(horizon / 2)]
    const shares = [0, odd, even, 0].map(turns => ratio(BigInt(turns), BigInt(horizon)))
    expect(toJSON(solved(short, 'finite').profiles)).toEqual(toJSON(shares))
    expect(verify(dilemma, short)).toEqual({ kind: 'valid' })
    const floating = longRunPayoffs(dilemma, [titForTat, suspicious], { horizon, arithmetic: 'double' })
    expect(verify(dilemma, floating)).toEqual({ kind: 'valid' })
  })

  it('before a cycle that does not begin at once', () => {
    for (let horizon = 1; horizon < 8; horizon++) {
      const answer = longRunPayoffs(dilemma, [grim, suspicious], { horizon })
      const match = playMatch(dilemma, [grim, suspicious], { turns: horizon })
      expect(toJSON(solved(answer, 'finite').totals)).toEqual(toJSON(match.scores))
      expect(verify(dilemma, answer)).toEqual({ kind: 'valid' })
    }
  })

  it('is not replayed by the checker where there are too many', () => {
    const answer = solved(
      longRunPayoffs(dilemma, [titForTat, titForTat], { horizon: 30_000, noise: '1/4', arithmetic: 'double' }),
      'finite',
    )
    expect(verify(dilemma, answer)).toEqual({ kind: 'valid', completeness: 'not checked' })
    const longer = { ...answer, turns: 1e12, totals: answer.payoffs.map(value => Number(value) * 1e12) }
    expect(verify(dilemma, longer)).toEqual({ kind: 'valid', completeness: 'not checked' })
    const exact = solved(longRunPayoffs(dilemma, [titForTat, titForTat], { horizon: 10, noise: '1/4' }), 'finite')
    expect(verify(dilemma, { ...exact, turns: 1e12 })).toEqual({ kind: 'invalid', at: 'totals[0]' })
  })
})

describe('bad input', () => {
  const refusal = (options: unknown, strategies: unknown = [titForTat, titForTat]): string => {
    try {
      longRunPayoffs(dilemma, strategies as never, options as never)
    } catch (error) {
      if (error instanceof InputError) return error.message
      throw error
    }
    return 'accepted'
  }

  it.each([
    [{ discount: 1 }, 'options.discount: 1 is not in [0, 1)'],
    [{ discount: Number.NaN }, 'options.discount: NaN is not a rational number'],
    [{ noise: 2 }, 'options.noise: 2 is not in [0, 1]'],
    [{ horizon: 0 }, 'options.horizon: 0 is not a number of turns'],
    [{ horizon: 5, discount: '1/2' }, 'options.horizon: is not together with a discount'],
    [{ unreached: 'all' }, 'options.unreached: "all" is neither true nor false'],
    [{ unreached: true, horizon: 5 }, 'options.unreached: is not together with a discount or a horizon'],
    [{ arithmetic: 'float' }, 'options.arithmetic: "float" is neither "exact" nor "double"'],
    [{ horizon: 1e6, noise: '1/100' }, 'options.horizon: 1000000 turns make fractions of'],
    [{ cooperation: [0] }, 'options.cooperation: a list of 1 has not one action for each of 2 players'],
    [{ discont: 0 }, 'options["discont"]: is no option that is known here'],
    [[], 'options: a list of 0 is not an object with'],
  ])('%o', (options, message) => {
    expect(refusal(options)).toContain(message)
  })

  it('refuses probabilities that doubles take for 0, in place of solving another chain', () => {
    const small = '1e-400'
    expect(longRunPayoffs(dilemma, [titForTat, titForTat], { noise: small }).kind).toBe('average')
    const message = 'options.arithmetic: doubles cannot tell probabilities as small as these: use exact ones'
    expect(refusal({ noise: small, arithmetic: 'double' })).toBe(message)
    // Each of two errors is large enough, but not both at once; for actions, and for what is seen.
    expect(refusal({ noise: '1e-170', arithmetic: 'double' })).toBe(message)
    expect(refusal({ noise: { perception: '1e-170' }, arithmetic: 'double' })).toBe(message)
  })

  it('names strategies that cannot be solved, and chains that are too large', () => {
    expect(refusal({}, [titForTat, namedStrategy('go-by-majority')])).toBe(
      'strategies[1]: is no automaton: it can be played (playMatch), but not solved',
    )
    const clock = (hours: number): Automaton =>
      automaton({
        actions: [2, 2],
        states: Array.from({ length: hours }, (_, s) => `${s}`),
        initial: 0,
        outputs: Array.from({ length: hours }, () => 0),
        transitions: Array.from({ length: hours }, (_, s) => (s + 1) % hours),
      })
    expect(refusal({}, [clock(67), clock(71)])).toBe(
      'strategies: reach more than 4096 joint states: play them with playMatch',
    )
  })
})
