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
import type { Appropriate, Nucleolus, OwnUseRule } from '../results/index.ts'
import { larger } from './equilibria.ts'
import { demand, demandSame, equal, Flaw, gameOf, list, mixedStrategy, vector } from './flaw.ts'
import { shapleyValue } from './shapley.ts'
import { checkNucleolus } from './stability/nucleolus.ts'

/** A matrix indexed [partner][component]. */
type Matrix = readonly (readonly Fraction[])[]

/** Everything in the record is recomputed from the relationship, the rule and its weights. */
export function checkAppropriate(subject: unknown, result: Appropriate): undefined {
  const game = gameOf(subject, 'relationship')
  demandSame(result.relationship, game, 'relationship')
  const components = game.components
  const division = divisionOf(game, result)
  const used = matrix(game, (i, k) => ownUse(game, i, k, everyone(game)))
  const exposed = matrix(game, (i, k) => components[k]!.exposure[i]!.mul(used[i]![k]!))
  const kept = matrix(game, (i, k) => used[i]![k]!.sub(exposed[i]![k]!))
  const pots = components.map((component, k) => useOfPot(column(exposed, k), component.rivalry))
  const received = divide(game, division)
  demand(received !== undefined, 'outside')
  const appropriated = matrix(game, (i, k) => kept[i]![k]!.add(received[i]![k]!))
  const totals = appropriated.map(sum)
  const expected: Omit<Appropriate, 'method' | 'relationship' | 'laws' | keyof Division> = {
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

/** What a rule goes by. */
type Division = Pick<
  Appropriate,
  'rule' | 'weights' | 'investments' | 'efforts' | 'decisiveness' | 'outside' | 'concept' | 'certificates'
>

/** Every rule has what it goes by and nothing else; all but the Shapley value and the nucleolus have weights, which sum to 1. */
function divisionOf(game: Relationship, result: Appropriate): Division {
  const n = game.partners.length
  const even = Array.from({ length: n }, () => ratio(1n, BigInt(n)))
  const { rule, weights, investments, efforts, decisiveness, outside, concept } = result
  const needs = {
    weights: rule !== 'shapley' && rule !== 'nucleolus',
    certificates: rule === 'nucleolus',
    investments: rule === 'proportional',
    efforts: rule === 'tullock',
    decisiveness: rule === 'tullock',
    outside: rule === 'nash',
    concept: rule === 'nash',
  }
  for (const [key, needed] of Object.entries(needs))
    demand((result[key as keyof Division] !== undefined) === needed, key)
  const inProportion = (amounts: readonly Fraction[], at: string): void => {
    const total = sum(amounts)
    demandSame(weights, isZero(total) ? even : amounts.map(value => value.div(total)), at)
  }
  switch (rule) {
    case 'shares':
      demandSame(weights, game.shares, 'weights')
      break
    case 'equal':
      demandSame(weights, even, 'weights')
      break
    case 'weights':
      mixedStrategy(weights!, n, 'weights')
      break
    case 'proportional':
      notNegative(investments!, n, 'investments')
      demand(investments!.some(value => !isZero(value)) || potsOf(game).every(isZero), 'investments')
      inProportion(investments!, 'weights')
      break
    case 'tullock':
      notNegative(efforts!, n, 'efforts')
      demand(Number.isInteger(decisiveness) && decisiveness! >= 1 && decisiveness! <= 16, 'decisiveness')
      inProportion(
        efforts!.map(value => Array.from({ length: decisiveness! }, () => value).reduce((a, b) => a.mul(b))),
        'weights',
      )
      break
    case 'nash':
      demandSame(weights, game.shares, 'weights')
      notNegative(outside!, n, 'outside')
      demand(concept === 'impasse' || concept === 'option', 'concept')
      break
    case 'nucleolus':
      demand(nucleoli(game, result.certificates!, 'certificates') !== undefined, 'certificates')
      break
    default:
      demand(rule === 'shapley', 'rule')
  }
  return result
}

function notNegative(values: readonly Fraction[], n: number, at: string): void {
  vector(values, n, at).forEach((value, i) => {
    demand(compare(value, ZERO) >= 0, `${at}[${i}]`)
  })
}

/** σ_ik: every pot by weights, by the Shapley value or by bargaining; nothing if outside options exceed the pots. */
export function divide(
  game: Relationship,
  { rule, weights, outside, concept, certificates }: Division,
): Matrix | undefined {
  if (rule === 'nucleolus') return nucleoli(game, certificates!, 'certificates')
  if (weights === undefined) {
    const byComponent = game.components.map((_, k) => shapleyValue(potOfComponent(game, k)))
    return matrix(game, (i, k) => byComponent[k]![i]!)
  }
  const pots = potsOf(game)
  if (rule !== 'nash') return matrix(game, (i, k) => pots[k]!.mul(weights[i]!))
  const pot = sum(pots)
  const gain = pot.sub(sum(outside!))
  if (compare(gain, ZERO) < 0) return undefined
  const level = concept === 'impasse' ? undefined : commonLevel(pot, weights, outside!)
  const parts = outside!.map((d, i) =>
    level === undefined ? d.add(gain.mul(weights[i]!)) : larger(d, weights[i]!.mul(level)),
  )
  return matrix(game, (i, k) => (isZero(pot) ? ZERO : pots[k]!.mul(parts[i]!.div(pot))))
}

/** σ_ik from one proved nucleolus per component; nothing if some pot has none. */
export function nucleoli(game: Relationship, found: readonly Nucleolus[], at: string): Matrix | undefined {
  const values = list(found, at, game.components.length).map((certificate, k) => {
    demand(certificate?.method === 'nucleolus', `${at}[${k}].method`)
    try {
      checkNucleolus(potOfComponent(game, k), certificate)
    } catch (flaw) {
      throw flaw instanceof Flaw ? new Flaw(`${at}[${k}].${flaw.at}`) : flaw
    }
    demand(certificate.kind !== 'undecided', `${at}[${k}].kind`)
    return certificate.kind === 'allocation' ? certificate.values : undefined
  })
  if (values.some(item => item === undefined)) return undefined
  return matrix(game, (i, k) => values[k]![i]!)
}

/** The t with Σ max(β_i t, d_i) = w: what is left by those with the largest d_i/β_i, for so many as fits. */
function commonLevel(pot: Fraction, weights: readonly Fraction[], outside: readonly Fraction[]): Fraction {
  const order = weights
    .map((_, i) => i)
    .sort((i, j) => compare(outside[j]!.mul(weights[i]!), outside[i]!.mul(weights[j]!)))
  const idle = order.filter(i => isZero(weights[i]!))
  const active = order.filter(i => !isZero(weights[i]!))
  for (let k = 0; ; k++) {
    const left = pot.sub(sum([...idle, ...active.slice(0, k)].map(i => outside[i]!)))
    const level = left.div(sum(active.slice(k).map(i => weights[i]!)))
    if (k === active.length - 1 || active.slice(k).every(i => compare(weights[i]!.mul(level), outside[i]!) >= 0))
      return level
  }
}

function potsOf(game: Relationship): Fraction[] {
  return game.components.map((_, k) => potOf(game, k, everyone(game)))
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
