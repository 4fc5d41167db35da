import {
  at,
  coalitional,
  type DualValueGame,
  dualValueGame,
  type Fraction,
  type Liability,
  numerator,
  random,
  ratio,
  run,
  sum,
  toJSON,
  worth,
  ZERO,
} from '@biform/core'
import { core, coreSteps, type InCore, inCore } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import { linearProgram } from '../../src/linear/program.ts'
import { amounts, casesProveEmpty, cuts, everyone, membersOf, provesEmpty } from './certificates.ts'

const labels = (players: number): string[] => Array.from({ length: players }, (_, i) => `p${i}`)

/** A random game with whole numbers; liability is drawn from the list. */
function randomGame(players: number, seed: number, liabilities: readonly (number | 'unlimited')[]): DualValueGame {
  const draw = random(23, players, seed)
  const list = (i: number): number[] =>
    Array.from({ length: 2 ** players }, (_, S) => ((S >>> i) & 1 ? draw.integer(0, 3) : 0))
  return dualValueGame({
    players: labels(players),
    ownUse: labels(players).map((_, i) => list(i)),
    pot: Array.from({ length: 2 ** players }, (_, S) =>
      S === 0 ? 0 : draw.integer(-2, S === 2 ** players - 1 ? 6 : 3),
    ),
    liability: labels(players).map(() => liabilities[draw.integer(0, liabilities.length - 1)]!),
  })
}

/**
 * A random game in which every proper coalition of several players has to pay in all that its members can, and the
 * grand coalition can give x and no more.
 */
function indebtedGame(players: number, seed: number, x: readonly Fraction[]): DualValueGame {
  const draw = random(24, players, seed)
  const debts = x.map(() => draw.integer(0, 1))
  const all = 2 ** players - 1
  const ownUse = x.map((amount, i) =>
    Array.from({ length: all + 1 }, (_, S): Fraction => {
      const members = membersOf(S)
      if (!members.includes(i) || members.length === 1) return ZERO
      return S === all ? amount.add(BigInt(debts[i]!)) : ratio(BigInt(draw.integer(0, 4)), 1n)
    }),
  )
  const pot = Array.from({ length: all + 1 }, (_, S) => {
    const size = membersOf(S).length
    return S === all ? -debts.reduce((a, b) => a + b) : size < 2 ? 0 : -size
  })
  return dualValueGame({ players: labels(players), ownUse, pot, liability: 1 })
}

/**
 * Whether S can give each member more than x, by the definition of V(S): maximise t subject to
 * b_i(S) + σ_i ≥ x_i + t, σ_i ≥ −ℓ_i, Σ_S σ_i ≤ w(S). The game is in whole numbers.
 */
function canImprove(game: DualValueGame, x: readonly Fraction[], S: number, strictly: boolean): boolean {
  const members = membersOf(S)
  const factor = x.reduce((product, { d }) => product * d, 1n)
  const whole = (value: Fraction): bigint => numerator(value.mul(factor))
  const unit = (place: number, t: bigint): bigint[] => [...members.map((_, j) => (j === place ? 1n : 0n)), t]
  const solution = linearProgram({
    objective: unit(-1, 1n),
    free: unit(-1, 0n).map(() => true),
    constraints: [
      ...members.map((i, place) => ({
        coefficients: unit(place, -1n),
        relation: '>=' as const,
        right: whole(x[i]!.sub(at(game.ownUse[i]!, S))),
      })),
      ...members.flatMap((i, place) => {
        const liability = game.liability[i]!
        if (liability === 'unlimited') return []
        return [{ coefficients: unit(place, 0n), relation: '>=' as const, right: -whole(liability) }]
      }),
      { coefficients: [...members.map(() => 1n), 0n], relation: '<=' as const, right: whole(at(game.pot, S)) },
    ],
  })
  if (solution.kind !== 'optimal') return false
  return strictly ? solution.value.compare(0n) > 0 : solution.value.compare(0n) >= 0
}

/** The core by the definition alone. */
function byDefinition(game: DualValueGame, x: readonly Fraction[]): boolean {
  const all = everyone(game)
  if (!canImprove(game, x, all, false)) return false
  return Array.from({ length: all }, (_, k) => k + 1).every(S => !canImprove(game, x, S, true))
}

/** Whether a refusal proves itself: the named payoffs are in V(S) and above x. */
function proves(game: DualValueGame, x: readonly Fraction[], { blocking }: InCore): boolean {
  const { coalition: S, payoffs } = blocking!
  const claims = membersOf(S).map((i, k) => payoffs![k]!.sub(at(game.ownUse[i]!, S)))
  const within = membersOf(S).every((i, k) => {
    const liability = game.liability[i]!
    return liability === 'unlimited' || claims[k]!.compare(liability.neg()) >= 0
  })
  return (
    within && sum(claims).compare(at(game.pot, S)) <= 0 && membersOf(S).every((i, k) => payoffs![k]!.compare(x[i]!) > 0)
  )
}

describe('inCore of a dual-value game', () => {
  it('agrees with the definition of V(S) on 600 random cases', () => {
    const counts = { member: 0, infeasible: 0, blocked: 0, bound: 0 }
    for (let seed = 0; seed < 600; seed++) {
      const draw = random(99, seed)
      const players = 2 + (seed % 2)
      const x = labels(players).map(() => ratio(BigInt(draw.integer(0, 6)), 2n))
      const game = seed % 5 ? randomGame(players, seed, [0, 1, 2, 'unlimited']) : indebtedGame(players, seed, x)
      const result = inCore(game, x)
      expect(result.holds, `seed ${seed}`).toBe(byDefinition(game, x))
      if (result.holds) counts.member += 1
      else if (result.reason) counts.infeasible += 1
      else {
        counts.blocked += 1
        if (result.blocking!.excess.equals(0n)) counts.bound += 1
        expect(proves(game, x, result), `seed ${seed}`).toBe(true)
      }
    }
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(10)
  })

  it('blocks with equality where every member pays all it can and still gains', () => {
    const game = dualValueGame({ players: ['A', 'B'], ownUse: { 'A,B': [5, 5] }, pot: { 'A,B': -2 }, liability: 1 })
    expect(toJSON(inCore(game, [0, 0]))).toMatchObject({
      holds: false,
      blocking: { coalition: 3, excess: '0', payoffs: ['4', '4'] },
    })
    expect(toJSON(inCore(game, [0, 4]))).toMatchObject({ holds: true }) // B gains nothing
    expect(inCore(game, [4, 4]).holds).toBe(true)
    expect(toJSON(inCore(game, [4, 5]))).toMatchObject({ reason: 'infeasible' })
  })

  it('blocks no one where the members cannot even pay the debts of their pot', () => {
    const game = dualValueGame({ players: ['A', 'B'], ownUse: { 'A,B': [5, 5] }, pot: { 'A,B': -3 }, liability: 1 })
    expect(toJSON(inCore(game, [0, 0]))).toMatchObject({ holds: false, reason: 'infeasible' })
    expect(toJSON(core(game))).toMatchObject({ kind: 'empty' })
  })

  it('checks the length of the allocation', () => {
    const game = randomGame(3, 1, [1])
    expect(() => inCore(game, [1, 2, 3, 4])).toThrow('allocation: has 4 entries for 3 players')
  })
})

describe('core of a dual-value game', () => {
  /** b(N) + z with z in the core of the pot, where nobody is crowded. */
  it.each([0, 1, 'unlimited'] as const)('holds b(N) + z if no one is crowded (T2, T3), liability %s', liability => {
    for (let seed = 0; seed < 30; seed++) {
      const draw = random(7, seed)
      const players = 2 + (seed % 5)
      const top = labels(players).map(() => draw.integer(2, 9))
      const z = labels(players).map(() => draw.integer(liability === 1 ? -1 : 0, 4))
      const all = 2 ** players - 1
      const part = (S: number): number => membersOf(S).reduce((t, i) => t + z[i]!, 0)
      const game = dualValueGame({
        players: labels(players),
        ownUse: top.map((most, i) =>
          Array.from({ length: all + 1 }, (_, S) => ((S >>> i) & 1 ? (S === all ? most : draw.integer(0, most)) : 0)),
        ),
        pot: Array.from({ length: all + 1 }, (_, S) => (S === 0 || S === all ? part(S) : part(S) - draw.integer(0, 3))),
        liability,
      })
      const x = top.map((most, i) => most + z[i]!)
      expect(inCore(game, x).holds, `seed ${seed}`).toBe(true)
      const found = core(game)
      expect(found.kind).toBe('nonempty')
      if (found.kind === 'nonempty') expect(inCore(game, found.member).holds).toBe(true)
    }
  })

  it('may be empty under crowding: b(12) = (3, 3), b(N) = (1, 1, 1)', () => {
    const input = { players: labels(3), ownUse: { 'p0,p1': [3, 3], 'p0,p1,p2': [1, 1, 1] }, pot: {} }
    const unlimited = dualValueGame({ ...input, liability: 'unlimited' })
    expect(toJSON(core(unlimited))).toEqual({
      method: 'core',
      kind: 'empty',
      balancing: [
        { coalition: 3, weight: '1' },
        { coalition: 4, weight: '1' },
      ],
    })
    for (const liability of [0, 1]) {
      const game = dualValueGame({ ...input, liability })
      const result = core(game)
      expect('cases' in result && casesProveEmpty(game, result.cases)).toBe(true)
    }
  })

  it('may be non-empty although the core of the pot is empty', () => {
    const pot = { 'p0,p1': 1, 'p0,p2': 1, 'p1,p2': 1, 'p0,p1,p2': 1 }
    expect(core(coalitional({ players: labels(3), worth: pot })).kind).toBe('empty')
    for (const liability of ['unlimited', 0, '1/2'] as const) {
      const game = dualValueGame({ players: labels(3), ownUse: { 'p0,p1,p2': [1, 1, 1] }, pot, liability })
      expect(core(game).kind).toBe('nonempty')
    }
  })

  it('finds members that side payments without limit would upset', () => {
    // In money, p0 and p1 together have more than at N; but p0 would go from 2 to 1, and p1 can pay it nothing.
    const ownUse = { 'p0,p1': [1, 5], 'p0,p1,p2': [2, 2, 2] }
    const bounded = dualValueGame({ players: labels(3), ownUse, pot: {}, liability: 0 })
    expect(toJSON(core(bounded))).toEqual({ method: 'core', kind: 'nonempty', member: ['2', '2', '2'] })
    const crowded = dualValueGame({ players: labels(3), ownUse: { ...ownUse, 'p0,p1': [1, 9] }, pot: {}, liability: 0 })
    expect(core(crowded).kind).toBe('nonempty')
    const unlimited = dualValueGame({
      ...bounded,
      ownUse: crowded.ownUse.map(store => [...store.values]),
      pot: {},
      liability: 'unlimited',
    })
    expect(core(unlimited).kind).toBe('empty')
  })

  it('agrees with a grid of all thresholds and halves, for 2 and 3 players', () => {
    const counts = { empty: 0, nonempty: 0 }
    for (let seed = 0; seed < 60; seed++) {
      const players = seed % 4 === 0 ? 2 : 3
      const game = randomGame(players, seed, [0, 0, 1, 2])
      const result = core(game)
      if (result.kind === 'nonempty') {
        counts.nonempty += 1
        expect(byDefinition(game, result.member), `seed ${seed}`).toBe(true)
      } else {
        counts.empty += 1
        expect('cases' in result && casesProveEmpty(game, result.cases), `seed ${seed}`).toBe(true)
        expect(gridMember(game), `seed ${seed}`).toBeUndefined()
      }
    }
    expect(Math.min(counts.empty, counts.nonempty)).toBeGreaterThan(12)
  })

  it('proves itself for 4 players, one of them with unlimited liability now and then', () => {
    const counts = { empty: 0, nonempty: 0 }
    for (let seed = 0; seed < 24; seed++) {
      const game = randomGame(4, seed, seed % 2 ? [0, 1, 'unlimited'] : [0, 0, 1])
      const result = core(game)
      if (result.kind === 'nonempty') {
        counts.nonempty += 1
        expect(byDefinition(game, result.member)).toBe(true)
      } else if ('balancing' in result) {
        throw new Error('some liability is finite')
      } else {
        counts.empty += 1
        expect('cases' in result && casesProveEmpty(game, result.cases), `seed ${seed}`).toBe(true)
      }
    }
    expect(Math.min(counts.empty, counts.nonempty)).toBeGreaterThan(3)
  })

  it('is that of the TU reading if every liability is unlimited', () => {
    for (let seed = 0; seed < 30; seed++) {
      const game = randomGame(2 + (seed % 4), seed, ['unlimited'])
      const result = core(game)
      if (result.kind === 'nonempty') expect(inCore(game, result.member).holds).toBe(true)
      else expect('balancing' in result && provesEmpty(reading(game), result.balancing)).toBe(true)
    }
  })

  it('says so when it does not know', () => {
    const players = labels(5)
    const game = dualValueGame({ players, ownUse: { 'p0,p1': [3, 3], [players.join()]: [1, 1, 1, 1, 1] }, pot: {} })
    expect(toJSON(core(game))).toEqual({
      method: 'core',
      kind: 'undecided',
      reason: 'no member was found; emptiness with finite liability is decided for up to 4 players',
    })
    const crowded = dualValueGame({ players, ownUse: { 'p0,p1': [1, 9], [players.join()]: [2, 2, 2, 2, 2] }, pot: {} })
    expect(toJSON(core(crowded))).toMatchObject({ kind: 'nonempty', member: ['2', '2', '2', '2', '2'] })
  })

  it('of one player', () => {
    const alone = (pot: number, liability: number): unknown =>
      core(dualValueGame({ players: ['A'], ownUse: { A: [3] }, pot: { A: pot }, liability }))
    expect(toJSON(alone(2, 0))).toMatchObject({ member: ['5'] })
    expect(toJSON(alone(-1, 1))).toMatchObject({ member: ['2'] })
    expect(alone(-2, 1)).toMatchObject({ kind: 'empty' })
  })

  it('may be ended early, and run in slices', async () => {
    const game = dualValueGame({
      players: labels(3),
      ownUse: { 'p0,p1': [3, 3], 'p0,p1,p2': [1, 1, 1] },
      pot: {},
    })
    for (const maxSteps of [1, 3, 6])
      expect(core(game, { maxSteps })).toMatchObject({ kind: 'undecided', reason: 'limit' })
    expect(await run(coreSteps(game))).toEqual(core(game))
  })
})

function reading(game: DualValueGame): ReturnType<typeof coalitional> {
  const list = Array.from({ length: everyone(game) + 1 }, (_, S) =>
    sum([at(game.pot, S), ...game.ownUse.map(store => at(store, S))]),
  )
  const tu = coalitional({ players: game.players, worth: list })
  expect(worth(tu, 0).equals(ZERO)).toBe(true)
  return tu
}

/** A core member among all combinations of thresholds and halves up to the largest amount that is feasible. */
function gridMember(game: DualValueGame): Fraction[] | undefined {
  const spread = amounts('-1/2', 0, '1/2')
  const axes = cuts(game).map(list => {
    const values = [...list.flatMap(value => spread.map(step => value.add(step))), ...amounts(4, 5, 6, 7, 8, 9)]
    return [...new Map(values.map(value => [value.toFraction(), value])).values()]
  })
  const combinations = axes.reduce<Fraction[][]>(
    (list, axis) => list.flatMap(start => axis.map(value => [...start, value])),
    [[]],
  )
  return combinations.find(x => plainMember(game, x))
}

/** The blocking formula in plain numbers: data are halves, so doubles are exact. */
function plainMember(game: DualValueGame, x: readonly Fraction[]): boolean {
  const own = (i: number, S: number): number => Number(game.ownUse[i]!.values[S]!)
  const debt = game.liability.map((value: Liability) =>
    value === 'unlimited' ? Number.POSITIVE_INFINITY : value.valueOf(),
  )
  const point = x.map(value => value.valueOf())
  const need = (S: number): number =>
    membersOf(S).reduce((total, i) => total + Math.max(point[i]! - own(i, S), -debt[i]!), 0)
  const pot = (S: number): number => Number(game.pot.values[S]!)
  if (need(everyone(game)) > pot(everyone(game))) return false
  for (let S = 1; S <= everyone(game); S++) {
    const below = membersOf(S).every(i => point[i]! - own(i, S) < -debt[i]!)
    if (need(S) < pot(S) || (need(S) === pot(S) && below)) return false
  }
  return true
}
