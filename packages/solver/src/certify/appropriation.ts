/** Checks who ends up with what in a relationship: the matrix of appropriated values, its laws, and the own-use rule. */
import {
  type Coalitional,
  compare,
  dualValueOf,
  everyone,
  type Fraction,
  flatFractions,
  fractions,
  type Law,
  ONE,
  ownUse,
  potGame,
  potOf,
  type Relationship,
  ratio,
  sum,
  useOfPot,
  ZERO,
} from '@biform/core'
import type { Appropriate, OwnUseRule } from '../results/index.ts'
import { demand, demandSame, equal, gameOf, mixedStrategy } from './flaw.ts'
import { shapleyValue } from './shapley.ts'

/** A matrix indexed [partner][component]. */
type Matrix = readonly (readonly Fraction[])[]

/** Everything in the record is recomputed from the relationship, the rule and its weights. */
export function checkAppropriate(subject: unknown, result: Appropriate): undefined {
  const game = gameOf(subject, 'relationship')
  demandSame(result.relationship, game, 'relationship')
  const components = game.components
  const weights = weightsOf(game, result)
  const used = matrix(game, (i, k) => ownUse(game, i, k, everyone(game)))
  const exposed = matrix(game, (i, k) => components[k]!.exposure[i]!.mul(used[i]![k]!))
  const kept = matrix(game, (i, k) => used[i]![k]!.sub(exposed[i]![k]!))
  const pots = components.map((component, k) => useOfPot(column(exposed, k), component.rivalry))
  const received = divide(game, weights)
  const appropriated = matrix(game, (i, k) => kept[i]![k]!.add(received[i]![k]!))
  const totals = appropriated.map(sum)
  const expected: Omit<Appropriate, 'method' | 'relationship' | 'rule' | 'weights' | 'laws'> = {
    ownUse: used,
    exposed,
    lost: pots.map((pot, k) => sum(column(exposed, k)).sub(pot)),
    kept,
    pots,
    received,
    appropriated,
    totals,
    payoffs: totals.map((total, i) => total.sub(game.costs[i]!)),
  }
  for (const [key, value] of Object.entries(expected)) demandSame(result[key as keyof Appropriate], value, key)

  const laws = components.map((component, k) => {
    const { exposure, rivalry } = component
    const [u, sigma, total] = [column(used, k), column(received, k), sum(column(appropriated, k))]
    // C3: with a common exposure, no less is appropriated than one use gives; the same iff ρ = 1 or the uses add.
    const single = useOfPot(u, rivalry)
    const common = exposure.every(rho => equal(rho, exposure[0]!))
    const tight = equal(exposure[0]!, ONE) || equal(sum(u), single)
    const order = compare(total, single)
    // C4: where nobody has own use and nobody pays in, nobody gets anything.
    const nothing = u.every(isZero) && sigma.every(value => compare(value, ZERO) >= 0)
    return {
      C1: equality(sum(sigma), pots[k]!),
      C2: equality(total, sum(column(kept, k)).add(pots[k]!)),
      C3: { holds: !common || (tight ? order === 0 : order > 0), applies: common, left: total, right: single },
      C4: { holds: !nothing || isZero(total), applies: nothing, left: total, right: ZERO },
    }
  })
  const lists = { C1: laws.map(l => l.C1), C2: laws.map(l => l.C2), C3: laws.map(l => l.C3), C4: laws.map(l => l.C4) }
  demandSame(result.laws, lists, 'laws')
}

function equality(left: Fraction, right: Fraction): Law {
  return { holds: equal(left, right), applies: true, left, right }
}

/** The weights by which the rule divides every pot; all rules but the Shapley value have them, and they sum to 1. */
function weightsOf(game: Relationship, result: Appropriate): readonly Fraction[] | undefined {
  const n = game.partners.length
  switch (result.rule) {
    case 'shares':
      demandSame(result.weights, game.shares, 'weights')
      break
    case 'equal':
      demandSame(
        result.weights,
        Array.from({ length: n }, () => ratio(1n, BigInt(n))),
        'weights',
      )
      break
    case 'weights':
      demand(result.weights !== undefined, 'weights')
      mixedStrategy(result.weights, n, 'weights')
      break
    case 'shapley':
      demand(result.weights === undefined, 'weights')
      break
    default:
      demand(false, 'rule')
  }
  return result.weights
}

/** σ_ik: the pot of every component, divided by weights or, without them, by the Shapley value. */
export function divide(game: Relationship, weights: readonly Fraction[] | undefined): Matrix {
  if (weights === undefined) {
    const byComponent = game.components.map((_, k) => shapleyValue(potOfComponent(game, k)))
    return matrix(game, (i, k) => byComponent[k]![i]!)
  }
  const pots = game.components.map((_, k) => potOf(game, k, everyone(game)))
  return matrix(game, (i, k) => pots[k]!.mul(weights[i]!))
}

function potOfComponent(game: Relationship, k: number): Coalitional {
  const pots = Array.from({ length: everyone(game) + 1 }, (_, S) => potOf(game, k, S))
  return { kind: 'coalitional', players: game.partners, worth: flatFractions(pots) }
}

/** ψ_i = b_i(N) + φ_i(w); of a TU game φ_i(v), since all is pot. */
export function checkOwnUseRule(subject: unknown, result: OwnUseRule): undefined {
  const game = gameOf(subject, 'relationship', 'dual-value-game', 'coalitional')
  const dual = game.kind === 'relationship' ? dualValueOf(game) : game
  const [kept, pot] =
    dual.kind === 'coalitional'
      ? [dual.players.map(() => ZERO), dual]
      : [dual.ownUse.map(list => fractions(list).at(-1)!), potGame(dual)]
  const received = shapleyValue(pot)
  demandSame(result.kept, kept, 'kept')
  demandSame(result.received, received, 'received')
  demandSame(
    result.values,
    kept.map((value, i) => value.add(received[i]!)),
    'values',
  )
}

/** A matrix over partners and components. */
function matrix(game: Relationship, entry: (i: number, k: number) => Fraction): Matrix {
  return game.partners.map((_, i) => game.components.map((_, k) => entry(i, k)))
}

/** One component's entries, a partner each. */
export function column(entries: Matrix, k: number): Fraction[] {
  return entries.map(row => row[k]!)
}

/** Whether a number is 0. */
export function isZero(value: Fraction): boolean {
  return value.n === 0n
}
