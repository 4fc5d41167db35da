/**
 * Zero-determinant strategies of 2×2 games: memory-one strategies that enforce a linear relation between the two
 * players' average payoffs, whatever the other does.
 *
 * Press and Dyson (2012). With S_X and S_Y the payoffs after CC, CD, DC, DD and p̃ = (p1 − 1, p2 − 1, p3, p4), every play
 * of finite length N has Σ_t E[p̃ at t] = P(C in period N) − P(C in period 0) (Akin 2012). So p̃ = φ (α S_X + β S_Y + γ)
 * with φ ≠ 0 makes α s_X + β s_Y + γ vanish in the long run. The probabilities bound φ: α S_X + β S_Y + γ must have one
 * sign after CC and CD, and the other after DC and DD.
 */
import { InputError, show } from '../errors.ts'
import { checkFields, isPlain } from '../games/fields.ts'
import { compare, type Fraction, ONE, type Rational, ratio, rational, sum, ZERO } from '../number/rational.ts'
import type { Automaton } from './automaton.ts'
import { memoryOne } from './memory-one.ts'
import { inRole, type Role, type RoleOptions, type RolePayoffs, roleOf, rolePayoffs } from './role.ts'

/** own · s_own + other · s_other + constant = 0, with the average payoffs s. */
export interface LinearRelation {
  readonly own: Rational
  readonly other: Rational
  readonly constant: Rational
}

/** The game, the role and the choices that are left. */
export interface ZeroDeterminantOptions extends RoleOptions {
  /** How fast the relation is enforced; default: half of the largest value that is possible. */
  readonly phi?: Rational
  /** The probability of cooperating in period 0; default 1. */
  readonly first?: Rational
  readonly name?: string
}

/** The values of φ with which a relation can be enforced. */
export type PhiRange =
  /** All φ ≠ 0 between 0 and `extreme`, which is itself possible; it may be negative. */
  | { readonly kind: 'feasible'; readonly extreme: Fraction }
  /** None. */
  | { readonly kind: 'infeasible'; readonly reason: string }

/**
 * The exact range of φ with which a relation between the payoffs can be enforced by a memory-one strategy.
 *
 * @throws InputError for a stage that is not a two-player game, or has a role with other than two actions
 * @example
 * // Extortion with factor 2 in the prisoner's dilemma 3, 0, 5, 1: s_own − 1 = 2 (s_other − 1).
 * zeroDeterminantRange({ own: 1, other: -2, constant: 1 }) // → { kind: 'feasible', extreme: '1/9' }
 * zeroDeterminantRange({ own: 1, other: 0, constant: -2 }).kind // → 'infeasible'
 */
export function zeroDeterminantRange(relation: LinearRelation, options: RoleOptions = {}): PhiRange {
  return rangeOf(pressDyson(readRelation(relation), payoffsOf(options)))
}

/**
 * The zero-determinant strategy that enforces own · s_own + other · s_other + constant = 0.
 *
 * @throws InputError as `zeroDeterminantRange`, for a relation that no memory-one strategy enforces, and for φ outside
 * its range
 * @example
 * zeroDeterminant({ own: 0, other: -1, constant: 2 }, { phi: '1/4' }).outputs.map(output => output[0]) // → ['1', '3/4', '1/4', '1/2', '1/4']
 */
export function zeroDeterminant(relation: LinearRelation, options: ZeroDeterminantOptions = {}): Automaton {
  const { phi: given, first = ONE, name = 'zero-determinant' } = options
  const machine = enforcing(relation, payoffsOf(options), extreme => speed(given, extreme), first)
  return inRole(machine, roleOf(options), name)
}

/** The same as a machine for C and D, with φ as a function of its extreme value. */
export function enforcing(
  relation: LinearRelation,
  payoffs: RolePayoffs,
  phi: (extreme: Fraction) => Fraction,
  first: Rational,
): Automaton {
  const values = pressDyson(readRelation(relation), payoffs)
  const range = rangeOf(values)
  if (range.kind === 'infeasible') throw new InputError('relation', `cannot be enforced: ${range.reason}`)
  const factor = phi(range.extreme)
  return memoryOne(
    values.map((value, i) => (i < 2 ? ONE : ZERO).add(value.mul(factor))),
    first,
  )
}

/** Reads φ, given its extreme value. */
function speed(given: Rational | undefined, extreme: Fraction): Fraction {
  if (given === undefined) return extreme.div(2)
  const phi = rational(given, 'phi')
  const inside = compare(phi.mul(extreme), ZERO) > 0 && compare(phi.abs(), extreme.abs()) <= 0
  if (!inside) {
    const between = compare(extreme, ZERO) > 0 ? `(0, ${extreme.toFraction()}]` : `[${extreme.toFraction()}, 0)`
    throw new InputError('phi', `${phi.toFraction()} is not in ${between}`)
  }
  return phi
}

/**
 * Extortion: s_own − P_own = χ (s_other − P_other), so that of what both get above mutual defection the extortioner gets
 * χ times as much (Press and Dyson 2012).
 *
 * @param factor χ ≥ 1; with 1, tit for tat's equal division
 * @throws InputError as `zeroDeterminant`, and for a factor below 1
 * @example
 * extortion(2).outputs.map(output => output[0]) // → ['1', '8/9', '1/2', '1/3', '0']
 */
export function extortion(factor: Rational, options: ZeroDeterminantOptions = {}): Automaton {
  return zeroDeterminant(aroundOutcome(readFactor(factor), payoffsOf(options), 3), {
    name: `extortion(${rational(factor).toFraction()})`,
    ...options,
  })
}

/**
 * Generosity: R_own − s_own = χ (R_other − s_other), so that of what both lose against mutual cooperation the generous
 * one loses χ times as much (Stewart and Plotkin 2013).
 *
 * @param factor χ ≥ 1
 * @throws InputError as `zeroDeterminant`, and for a factor below 1
 * @example
 * generosity(2, { phi: '1/8' }).outputs.map(output => output[0]) // → ['1', '1', '1/8', '1', '1/4']
 */
export function generosity(factor: Rational, options: ZeroDeterminantOptions = {}): Automaton {
  return zeroDeterminant(aroundOutcome(readFactor(factor), payoffsOf(options), 0), {
    name: `generosity(${rational(factor).toFraction()})`,
    ...options,
  })
}

/**
 * The equalizer: sets the other's average payoff to a value, whatever the other does (Boerlijst, Nowak and Sigmund 1997).
 *
 * @throws InputError as `zeroDeterminant`; in a prisoner's dilemma the value must be between P and R
 * @example
 * equalizer(2, { phi: '1/4' }).outputs.map(output => output[0]) // → ['1', '3/4', '1/4', '1/2', '1/4']
 */
export function equalizer(value: Rational, options: ZeroDeterminantOptions = {}): Automaton {
  const payoff = rational(value, 'value')
  return zeroDeterminant(
    { own: ZERO, other: -1, constant: payoff },
    { name: `equalizer(${payoff.toFraction()})`, ...options },
  )
}

/** (s_own − own's) − χ (s_other − other's) = 0 around the payoffs of one of the outcomes CC, CD, DC, DD. */
export function aroundOutcome(factor: Fraction, { own, other }: RolePayoffs, outcome: number): LinearRelation {
  return { own: ONE, other: factor.neg(), constant: factor.mul(other[outcome]!).sub(own[outcome]!) }
}

function readFactor(value: Rational): Fraction {
  const factor = rational(value, 'factor')
  if (compare(factor, ONE) < 0) throw new InputError('factor', `${factor.toFraction()} is below 1`)
  return factor
}

function readRelation(relation: LinearRelation): Fraction[] {
  if (!isPlain(relation)) throw new InputError('relation', `${show(relation)} is not an object`)
  checkFields(relation, ['own', 'other', 'constant'], 'relation')
  return (['own', 'other', 'constant'] as const).map(key => rational(relation[key], `relation.${key}`))
}

function payoffsOf(options: RoleOptions): RolePayoffs {
  const role = roleOf(options)
  checkTwoByTwo(role)
  return rolePayoffs(role)
}

/** Refuses a role in another than a 2 × 2 game. */
export function checkTwoByTwo(role: Role): void {
  if (role.actions.join() !== '2,2') {
    throw new InputError('stage', `has ${role.actions.join(' × ')} actions: zero-determinant strategies are for 2 × 2`)
  }
}

/** α S_X + β S_Y + γ after CC, CD, DC, DD. */
function pressDyson([alpha, beta, gamma]: readonly Fraction[], { own, other }: RolePayoffs): Fraction[] {
  return own.map((payoff, i) => sum([alpha!.mul(payoff), beta!.mul(other[i]!), gamma!]))
}

function rangeOf(values: readonly Fraction[]): PhiRange {
  // φ v must be in [−1, 0] after CC and CD and in [0, 1] after DC and DD.
  const signed = values.map((value, i) => (i < 2 ? value.neg() : value))
  const signs = signed.map(value => compare(value, ZERO))
  const positive = signs.some(sign => sign > 0)
  const negative = signs.some(sign => sign < 0)
  if (!positive && !negative) return { kind: 'infeasible', reason: 'it holds in every play' }
  if (positive && negative) {
    const outcomes = ['CC', 'CD', 'DC', 'DD']
    const list = outcomes.map((name, i) => `${values[i]!.toFraction()} after ${name}`).join(', ')
    return { kind: 'infeasible', reason: `φ times ${list} cannot all move the probabilities into [0, 1]` }
  }
  const largest = signed.reduce((high, value) => (compare(value.abs(), high) > 0 ? value.abs() : high), ZERO)
  return { kind: 'feasible', extreme: ratio(positive ? 1n : -1n, 1n).div(largest) }
}
