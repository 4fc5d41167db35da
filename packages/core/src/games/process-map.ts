/**
 * A process in stages, each behind a gate, as a map of levels: a stage rests at the highest level that its conditions allow,
 * and at 0 as long as the stage before it does. A condition compares a number with a threshold, and the levels of stages,
 * later ones too, may help it: what partners expect of the end moves what they do at the beginning. Where they only ever
 * help, the map is monotone, and by Tarski's theorem it has a least and a greatest fixed point.
 */
import { entryCount, InputError, show } from '../errors.ts'
import { isList, type RationalList } from '../number/flat.ts'
import { compare, type Fraction, type Rational, rational, sum, ZERO } from '../number/rational.ts'
import { checkFields, checkKind, isPlain } from './fields.ts'
import { indexOf, label, labels } from './labels.ts'

/** How a number must stand to its threshold. */
export type GateRelation = '>=' | '>' | '<=' | '<'

/** One thing that a gate asks for. */
export interface GateCondition {
  readonly label: string
  /** The number while every stage is at level 0. */
  readonly value: Fraction
  readonly relation: GateRelation
  /** What it is compared with: one threshold for each level of the stage, none easier than the one before. */
  readonly threshold: readonly Fraction[]
  /**
   * One number per stage: by how much a level of that stage helps. It is added to what must be large, and taken from
   * what must be small. A negative number makes the map one that is not monotone.
   */
  readonly feedback: readonly Fraction[]
}

/** A stage and its gate: all conditions must hold. */
export interface Gate {
  readonly label: string
  readonly conditions: readonly GateCondition[]
}

/** A process: its stages in order. */
export interface ProcessMap {
  readonly kind: 'process-map'
  readonly gates: readonly Gate[]
}

/** What `processMap` takes. */
export interface ProcessMapInput {
  readonly kind?: 'process-map'
  readonly gates: readonly GateInput[]
}

/** A gate as `processMap` takes it. */
export interface GateInput {
  readonly label: string
  readonly conditions: readonly {
    readonly label: string
    readonly value: Rational
    readonly relation: GateRelation
    /** One number for a stage with one level, or a list with one per level, the same count in all conditions of a gate. */
    readonly threshold: Rational | RationalList
    /** One number per stage, or an object from the labels of stages to those that are not 0. Default: none helps. */
    readonly feedback?: RationalList | Readonly<Record<string, Rational>>
  }[]
}

/** The most stages of a process … */
export const MAX_STAGES = 32
/** … the most conditions of a gate … */
export const MAX_CONDITIONS = 16
/** … and the most levels of a stage above 0. */
export const MAX_LEVELS = 16

const RELATIONS: readonly string[] = ['>=', '>', '<=', '<']

/**
 * Builds a process.
 *
 * Time: linear in the number of stages times conditions.
 *
 * @throws InputError that names the place: no stage or more than 32, a gate without a condition or with more than 16, other
 * counts of thresholds in the conditions of a gate, a threshold that is easier than the one before, an unknown stage
 * @example
 * const map = processMap({
 *   gates: [
 *     { label: 'trust', conditions: [{ label: 'τ', value: '1/2', relation: '>=', threshold: '3/4', feedback: { use: '1/4' } }] },
 *     { label: 'use', conditions: [{ label: 'exposed', value: 0, relation: '<=', threshold: 0 }] },
 *   ],
 * })
 * map.gates[0].conditions[0].feedback // → ['0', '1/4']
 * nextLevels(map, [0, 0]) // → [0, 0]
 * nextLevels(map, [1, 1]) // → [1, 1]
 */
export function processMap(input: ProcessMapInput): ProcessMap {
  if (!isPlain(input)) throw new InputError('', `${show(input)} is not a process`)
  checkFields(input, ['kind', 'gates'])
  const gates = entries(input.gates, 'gates', MAX_STAGES)
  gates.forEach((gate, k) => {
    if (!isPlain(gate)) throw new InputError(`gates[${k}]`, `${show(gate)} is not a gate`)
    checkFields(gate, ['label', 'conditions'], `gates[${k}]`)
  })
  const names = labels(
    gates.map(gate => (gate as unknown as GateInput).label),
    'gates',
  )
  return {
    kind: 'process-map',
    gates: gates.map((gate, k) => {
      const { conditions } = gate as unknown as GateInput
      const place = `gates[${k}].conditions`
      const built = entries(conditions, place, MAX_CONDITIONS).map((item, c) =>
        condition(item, names, `${place}[${c}]`),
      )
      built.forEach(({ threshold }, c) => {
        const count = built[0]!.threshold.length
        if (threshold.length === count) return
        throw new InputError(`${place}[${c}].threshold`, `has ${entryCount(threshold.length)}, the first has ${count}`)
      })
      return { label: names[k]!, conditions: built }
    }),
  }
}

function entries(list: unknown, at: string, most: number): unknown[] {
  if (!Array.isArray(list)) throw new InputError(at, `${show(list)} is not a list`)
  if (list.length < 1 || list.length > most)
    throw new InputError(at, `has ${entryCount(list.length)}, not 1 to ${most}`)
  return Array.from(list)
}

function condition(input: unknown, names: readonly string[], at: string): GateCondition {
  if (!isPlain(input)) throw new InputError(at, `${show(input)} is not a condition`)
  checkFields(input, ['label', 'value', 'relation', 'threshold', 'feedback'], at)
  const { relation } = input
  if (typeof relation !== 'string' || !RELATIONS.includes(relation))
    throw new InputError(`${at}.relation`, `${show(relation)} is none of ${RELATIONS.join(', ')}`)
  return {
    label: label(input.label, `${at}.label`),
    value: rational(input.value as Rational, `${at}.value`),
    relation: relation as GateRelation,
    threshold: thresholds(input.threshold, relation.startsWith('>'), `${at}.threshold`),
    feedback: feedbackOf(input.feedback, names, `${at}.feedback`),
  }
}

function thresholds(value: unknown, upwards: boolean, at: string): Fraction[] {
  if (!isList(value)) return [rational(value as Rational, at)]
  if (value.length < 1 || value.length > MAX_LEVELS)
    throw new InputError(at, `has ${entryCount(value.length)}, not one for each of 1 to ${MAX_LEVELS} levels`)
  const list = Array.from(value as readonly Rational[], (item, k) => rational(item, `${at}[${k}]`))
  list.forEach((item, k) => {
    const step = k === 0 ? 0 : compare(item, list[k - 1]!)
    if (upwards ? step < 0 : step > 0) throw new InputError(`${at}[${k}]`, 'is easier than the one before')
  })
  return list
}

function feedbackOf(value: unknown, names: readonly string[], at: string): Fraction[] {
  if (value === undefined) return names.map(() => ZERO)
  if (isPlain(value)) {
    for (const name of Object.keys(value)) indexOf(names, name, at)
    return names.map(name => (Object.hasOwn(value, name) ? rational(value[name] as Rational, `${at}.${name}`) : ZERO))
  }
  if (!isList(value)) throw new InputError(at, `${show(value)} is neither a list nor an object of stages`)
  if (value.length !== names.length)
    throw new InputError(at, `has ${entryCount(value.length)} for ${names.length} stages`)
  return Array.from(value as readonly Rational[], (item, k) => rational(item, `${at}[${k}]`))
}

/**
 * The highest level of each stage, from which a process starts if everything is expected of it.
 *
 * @example
 * highestLevels(processMap({ gates: [{ label: 'fit', conditions: [{ label: 'γ', value: 1, relation: '>=', threshold: [0, 1] }] }] })) // → [2]
 */
export function highestLevels(map: ProcessMap): number[] {
  checkKind(map, 'process-map')
  return map.gates.map(({ conditions }) => conditions[0]!.threshold.length)
}

/**
 * The number that a condition compares with its thresholds while the stages are at these levels.
 *
 * @throws InputError if the levels are not one whole number per stage
 * @example
 * const trust = { label: 'τ', value: rational('1/2'), relation: '>=' as const, threshold: [rational(1)], feedback: [rational('1/4')] }
 * measured(trust, [2]) // → '1'
 */
export function measured(condition: GateCondition, levels: readonly number[]): Fraction {
  if (levels.length !== condition.feedback.length)
    throw new InputError('levels', `has ${entryCount(levels.length)} for ${condition.feedback.length} stages`)
  const help = sum(condition.feedback.map((weight, k) => weight.mul(rational(levels[k]!, `levels[${k}]`))))
  return condition.relation.startsWith('>') ? condition.value.add(help) : condition.value.sub(help)
}

/**
 * By how much a condition for a level is met, or, if negative, missed; a condition with > or < is missed at 0 too.
 *
 * @throws InputError if the levels are not one whole number per stage, or there is no such level
 * @example
 * const trust = { label: 'τ', value: rational('1/2'), relation: '>=' as const, threshold: [rational(1)], feedback: [rational('1/4')] }
 * slackOf(trust, [0], 1) // → '-1/2'
 */
export function slackOf(condition: GateCondition, levels: readonly number[], level: number): Fraction {
  const threshold = condition.threshold[level - 1]
  if (threshold === undefined)
    throw new InputError('level', `${show(level)} is none of 1 to ${condition.threshold.length}`)
  const value = measured(condition, levels)
  return condition.relation.startsWith('>') ? value.sub(threshold) : threshold.sub(value)
}

/**
 * Whether a slack is one with which the condition holds.
 *
 * @example
 * const trust = { label: 'τ', value: rational(1), relation: '>' as const, threshold: [rational(1)], feedback: [rational(0)] }
 * isMet(trust, slackOf(trust, [0], 1)) // → false
 */
export function isMet({ relation }: GateCondition, slack: Fraction): boolean {
  const sign = compare(slack, ZERO)
  return relation.length === 1 ? sign > 0 : sign >= 0
}

/**
 * The levels to which the stages move from given levels: each to the highest that all conditions of its gate allow, and to
 * 0 if the stage before it is at 0.
 *
 * @throws InputError if the levels are not one whole number per stage
 * @example
 * const open = { label: 'γ', value: 1, relation: '>=' as const, threshold: 0 }
 * const map = processMap({ gates: [{ label: 'fit', conditions: [open] }, { label: 'trust', conditions: [open] }] })
 * nextLevels(map, [0, 0]) // → [1, 0]
 * nextLevels(map, [1, 0]) // → [1, 1]
 */
export function nextLevels(map: ProcessMap, levels: readonly number[]): number[] {
  checkKind(map, 'process-map')
  return map.gates.map(({ conditions }, k) => {
    if (k > 0 && levels[k - 1] === 0) return 0
    const allowed = conditions.map(item => {
      const missed = item.threshold.findIndex((_, at) => !isMet(item, slackOf(item, levels, at + 1)))
      return missed < 0 ? item.threshold.length : missed
    })
    return Math.min(...allowed)
  })
}
