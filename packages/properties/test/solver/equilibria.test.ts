import '../setup.ts'
import {
  compare,
  type Fraction,
  type NormalForm,
  payoff,
  profileAt,
  profileCount,
  strategicForm,
  sum,
  ZERO,
} from '@biform/core'
import { arbitrary } from '@biform/properties'
import { isNash, type NashEquilibria, nashEquilibria, pureEquilibria, regrets, subgamePerfect } from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keys, mapPayoffs, order, reorderPlayers, reorderStrategies } from './transform.ts'

/** Half of the games are degenerate. */
const bimatrix = fc.oneof(
  arbitrary.bimatrix({ strategies: [1, 3], payoff: arbitrary.tied() }),
  arbitrary.bimatrix({ strategies: [1, 3] }),
)
const several = fc.oneof(
  arbitrary.normalForm({ players: [1, 3], strategies: [1, 3], payoff: arbitrary.tied() }),
  arbitrary.normalForm({ players: [2, 3], strategies: [1, 2] }),
)
const positive = arbitrary.rational({ minimum: '1/12', maximum: 5 })
const numbers = fc.array(arbitrary.rational(), { minLength: 27, maxLength: 27 })

type Mixed = readonly Fraction[]
const text = (x: Mixed): string => x.map(value => value.toFraction()).join(' ')
const moved = (x: Mixed, order: readonly number[]): Fraction[] => order.map(s => x[s]!)

/** The set of equilibria and its structure, free of the order in which they are listed; x and y may be rewritten. */
function structure(
  { equilibria, components, extreme }: NashEquilibria,
  write: (x: Mixed, y: Mixed) => readonly [string, string] = (x, y) => [text(x), text(y)],
) {
  const rows = (list: readonly number[]): string[] =>
    list.map(r => write(extreme.rows[r]!, extreme.columns[0]!)[0]).sort()
  const columns = (list: readonly number[]): string[] =>
    list.map(c => write(extreme.rows[0]!, extreme.columns[c]!)[1]).sort()
  return {
    equilibria: equilibria.map(({ profile }) => write(profile[0]!, profile[1]!).join(' | ')).sort(),
    components: components
      .map(({ subsets, index }) => [
        ...subsets.map(subset => `${rows(subset.rows)} × ${columns(subset.columns)}`).sort(),
        `index ${index}`,
      ])
      .sort((a, b) => (a.join() < b.join() ? -1 : 1)),
  }
}

describe('pureEquilibria', () => {
  it('are the profiles at which nobody has a regret', () => {
    fc.assert(
      fc.property(several, game => {
        const lists = regrets(game).regrets
        const found = Array.from({ length: profileCount(game) }, (_, index) => index)
          .filter(index => lists.every(list => list[index]!.n === 0n))
          .map(index => profileAt(game, index))
        expect(pureEquilibria(game)).toEqual({ method: 'pureEquilibria', complete: true, equilibria: found })
        expect(lists.flat().every(regret => compare(regret, ZERO) >= 0)).toBe(true)
      }),
    )
  })

  it('are the same after positive affine maps and after bonuses that a player cannot influence', () => {
    fc.assert(
      fc.property(several, fc.array(positive, { minLength: 3, maxLength: 3 }), numbers, (game, scales, bonus) => {
        const changed = mapPayoffs(game, (value, player, profile) => {
          const others = profile.with(player, 0).reduce((place, s) => 3 * place + s, 0)
          return value.mul(scales[player]!).add(bonus[(others + 5 * player) % 27]!)
        })
        expect(pureEquilibria(changed)).toEqual(pureEquilibria(game))
      }),
    )
  })

  it('move with the names of strategies and players', () => {
    fc.assert(
      fc.property(several, fc.array(keys, { minLength: 4, maxLength: 4 }), (game, draws) => {
        const orders = game.strategies.map((list, i) => order(list.length, draws[i]!))
        const old = pureEquilibria(game).equilibria.map(String).sort()
        const renamed = pureEquilibria(reorderStrategies(game, orders)).equilibria
        expect(renamed.map(profile => String(profile.map((s, i) => orders[i]![s]!))).sort()).toEqual(old)

        const players = order(game.players.length, draws[3]!)
        const swapped = pureEquilibria(reorderPlayers(game, players)).equilibria
        expect(swapped.map(profile => String(players.map((_, i) => profile[players.indexOf(i)]!))).sort()).toEqual(old)
      }),
    )
  })
})

describe('nashEquilibria', () => {
  it('are there, complete, and equilibria', () => {
    fc.assert(
      fc.property(bimatrix, game => {
        const result = nashEquilibria(game)
        expect(result.complete).toBe(true)
        expect(result.equilibria.length).toBeGreaterThan(0)
        for (const { profile, payoffs } of result.equilibria) {
          expect(isNash(game, profile)).toEqual({ method: 'isNash', holds: true, profile, payoffs })
        }
      }),
    )
  })

  it('hold all pure ones, which are extreme', () => {
    fc.assert(
      fc.property(bimatrix, game => {
        const pure = nashEquilibria(game)
          .equilibria.filter(({ supports }) => supports.every(support => support.length === 1))
          .map(({ supports }) => String(supports.flat()))
        expect(pure.sort()).toEqual(pureEquilibria(game).equilibria.map(String).sort())
      }),
    )
  })

  it('mix to equilibria within each maximal Nash subset, and only there', () => {
    fc.assert(
      fc.property(bimatrix, keys, (game, weights) => {
        const { extreme, components } = nashEquilibria(game)
        const mix = (list: readonly Mixed[], offset: number): Fraction[] => {
          const shares = list.map((_, i) => BigInt(1 + (weights[(i + offset) % 8]! % 5)))
          const total = shares.reduce((a, b) => a + b, 0n)
          return list[0]!.map((_, s) => sum(list.map((x, i) => x[s]!.mul(shares[i]!).div(total))))
        }
        const subsets = components.flatMap(component => component.subsets)
        for (const { rows, columns } of subsets) {
          const x = mix(
            rows.map(r => extreme.rows[r]!),
            0,
          )
          const y = mix(
            columns.map(c => extreme.columns[c]!),
            4,
          )
          expect(isNash(game, [x, y]).holds).toBe(true)
        }
        // Pairs of extreme strategies that no subset holds are no equilibria.
        extreme.rows.forEach((x, r) => {
          extreme.columns.forEach((y, c) => {
            const listed = subsets.some(({ rows, columns }) => rows.includes(r) && columns.includes(c))
            expect(isNash(game, [x, y]).holds).toBe(listed)
          })
        })
      }),
    )
  })

  it('are the same after positive affine maps and after bonuses that a player cannot influence', () => {
    fc.assert(
      fc.property(bimatrix, positive, positive, numbers, (game, first, second, bonus) => {
        const scales = [first, second]
        const affine = mapPayoffs(game, (value, player) => value.mul(scales[player]!).add(bonus[player]!))
        const result = nashEquilibria(game)
        const changed = nashEquilibria(affine)
        expect(changed.extreme).toEqual(result.extreme)
        expect(changed.components).toEqual(result.components)
        expect(changed.equilibria).toEqual(
          result.equilibria.map(item => ({
            ...item,
            payoffs: item.payoffs.map((value, i) => value.mul(scales[i]!).add(bonus[i]!)),
          })),
        )
        const bonuses = mapPayoffs(affine, (value, player, profile) =>
          value.add(bonus[10 * player + profile[1 - player]!]!),
        )
        expect(structure(nashEquilibria(bonuses))).toEqual(structure(result))
      }),
    )
  })

  it('move with the names of strategies and players', () => {
    fc.assert(
      fc.property(bimatrix, keys, keys, (game, first, second) => {
        const orders = [order(game.strategies[0]!.length, first), order(game.strategies[1]!.length, second)] as const
        const result = nashEquilibria(game)
        expect(structure(nashEquilibria(reorderStrategies(game, orders)))).toEqual(
          structure(result, (x, y) => [text(moved(x, orders[0])), text(moved(y, orders[1]))]),
        )
        const swapped = nashEquilibria(reorderPlayers(game, [1, 0]))
        const flipped: NashEquilibria = {
          ...swapped,
          equilibria: swapped.equilibria.map(item => ({ ...item, profile: [...item.profile].reverse() })),
          extreme: { rows: swapped.extreme.columns, columns: swapped.extreme.rows },
          components: swapped.components.map(({ subsets, index }) => ({
            index,
            subsets: subsets.map(({ rows, columns }) => ({ rows: columns, columns: rows })),
          })),
        }
        expect(structure(flipped)).toEqual(structure(result))
      }),
    )
  })

  it('are listed without a repetition, in descending order, with the supports and payoffs that they have', () => {
    fc.assert(
      fc.property(bimatrix, game => {
        const { equilibria, extreme } = nashEquilibria(game)
        expect(new Set(equilibria.map(({ profile }) => profile.map(text).join(' | '))).size).toBe(equilibria.length)
        for (const list of [extreme.rows, extreme.columns]) {
          list.slice(1).forEach((x, i) => {
            const difference = x.map((value, s) => compare(list[i]![s]!, value)).find(sign => sign !== 0)
            expect(difference).toBe(1)
          })
        }
        for (const { profile, supports, payoffs } of equilibria) {
          expect(supports).toEqual(profile.map(x => x.flatMap((p, s) => (p.n === 0n ? [] : [s]))))
          expect(payoffs).toEqual([0, 1].map(i => expectation(game, profile, i)))
        }
      }),
    )
  })
})

function expectation(game: NormalForm, profile: readonly Mixed[], player: number): Fraction {
  return sum(
    Array.from({ length: profileCount(game) }, (_, index) => {
      const pure = profileAt(game, index)
      return pure.reduce((value, s, i) => value.mul(profile[i]![s]!), payoff(game, pure, player))
    }),
  )
}

describe('isNash', () => {
  it('names the most profitable deviation, by its definition', () => {
    const mixed = fc
      .tuple(several, fc.array(arbitrary.probabilities(3), { minLength: 3, maxLength: 3 }))
      .map(([game, lists]) => {
        const profile = game.strategies.map((strategies, i) => {
          const part = lists[i]!.slice(0, strategies.length)
          return part.with(0, part[0]!.add(1).sub(sum(part)))
        })
        return { game, profile }
      })
    fc.assert(
      fc.property(mixed, ({ game, profile }) => {
        const found = isNash(game, profile)
        const payoffs = profile.map((_, i) => expectation(game, profile, i))
        const gains = profile.map((x, i) =>
          x.map((_, s) => {
            const pure = x.map((_, t) => (s === t ? ZERO.add(1) : ZERO))
            return expectation(game, profile.with(i, pure), i).sub(payoffs[i]!)
          }),
        )
        const best = gains.flat().reduce((a, b) => (compare(a, b) < 0 ? b : a))
        expect(found.payoffs).toEqual(payoffs)
        expect(found.holds).toBe(compare(best, ZERO) <= 0)
        if (found.deviation) {
          expect(found.deviation.gain).toEqual(best)
          expect(gains[found.deviation.player]![found.deviation.strategy]).toEqual(best)
        } else expect(found.holds).toBe(true)
      }),
    )
  })
})

describe('subgamePerfect', () => {
  const bounds = { players: [1, 3], decisions: 4 } as const
  const trees = fc.oneof(arbitrary.tree({ ...bounds, payoff: arbitrary.tied() }), arbitrary.tree(bounds))

  it('are equilibria of the strategic form, with the payoffs that they claim', () => {
    fc.assert(
      fc.property(trees, game => {
        const form = strategicForm(game)
        const pure = new Set(pureEquilibria(form).equilibria.map(String))
        const result = subgamePerfect(game)
        expect(result.complete).toBe(true)
        expect(result.equilibria.length).toBeGreaterThan(0)
        for (const { strategies, payoffs } of result.equilibria) {
          const profile = strategies.map((plan, i) => form.strategies[i]!.indexOf(plan.join(', ') || '–'))
          expect(pure).toContain(String(profile))
          expect(payoffs).toEqual(game.players.map((_, i) => payoff(form, profile, i)))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('are all the profiles that are equilibria in every subgame', () => {
    fc.assert(
      fc.property(trees, game => {
        const listed = subgamePerfect(game).equilibria.map(({ strategies }) => JSON.stringify(strategies))
        expect(new Set(listed).size).toBe(listed.length)
        const found = equilibriaOfAllSubgames(game)
        expect([...listed].sort()).toEqual(found.sort())
      }),
      { numRuns: 60 },
    )
  })

  it('have one unless there are ties', () => {
    fc.assert(
      fc.property(arbitrary.tree({ players: 2, payoff: distinctPayoff() }), game => {
        const ends = new Set<string>()
        const visit = (node: typeof game.root): boolean => {
          if (node.kind === 'chance') return false
          if (node.kind === 'decision') return node.actions.every(action => visit(action.node))
          const fresh = node.payoffs.every((value, i) => !ends.has(`${i} ${value.toFraction()}`))
          node.payoffs.forEach((value, i) => {
            ends.add(`${i} ${value.toFraction()}`)
          })
          return fresh
        }
        fc.pre(visit(game.root))
        expect(subgamePerfect(game).equilibria.length).toBe(1)
      }),
      { numRuns: 60 },
    )
  })
})

/** Payoffs of so many values that two of them are seldom equal. */
function distinctPayoff() {
  return arbitrary.rational({ minimum: 0, maximum: 1_000_000, maxDenominator: 1 })
}

/** Every profile of plans that is a pure equilibrium of the strategic form of every subgame, as JSON of its plans. */
function equilibriaOfAllSubgames(game: Parameters<typeof subgamePerfect>[0]): string[] {
  const form = strategicForm(game)
  const nodes = preorder(game.root)
  const own = game.players.map(player => nodes.filter(node => node.kind === 'decision' && node.player === player))
  const labels = own.map(list => list.map(node => node.label))
  const subgames = nodes
    .filter(node => node.kind !== 'terminal')
    .map(root => {
      const sub = { ...game, root }
      const subForm = strategicForm(sub)
      const inside = new Set(preorder(root).map(node => node.label))
      return { subForm, inside, pure: new Set(pureEquilibria(subForm).equilibria.map(String)) }
    })
  const plans = (i: number): string[][] => form.strategies[i]!.map(name => (name === '–' ? [] : name.split(', ')))
  return Array.from({ length: profileCount(form) }, (_, index) => profileAt(form, index))
    .map(profile => profile.map((s, i) => plans(i)[s]!))
    .filter(profile =>
      subgames.every(({ subForm, inside, pure }) =>
        pure.has(
          String(
            profile.map((plan, i) => {
              const name = plan.filter((_, j) => inside.has(labels[i]![j]!)).join(', ') || '–'
              return subForm.strategies[i]!.indexOf(name)
            }),
          ),
        ),
      ),
    )
    .map(profile => JSON.stringify(profile))
}

type Node = Parameters<typeof subgamePerfect>[0]['root']

function preorder(node: Node): Node[] {
  if (node.kind === 'decision') return [node, ...node.actions.flatMap(action => preorder(action.node))]
  if (node.kind === 'chance') return [node, ...node.branches.flatMap(branch => preorder(branch.node))]
  return [node]
}
