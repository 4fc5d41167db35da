/**
 * The checker of processes in stages: no feedback is negative, so that the map is monotone; then both chains are replayed
 * from the definition. Each ends where nothing moves, and what a monotone map reaches from below (above) is its least
 * (greatest) fixed point.
 */
import { compare, type Fraction, type GateCondition, type ProcessMap, ratio, ZERO } from '@biform/core'
import type { FixedPoints, ProcessResult, RestingPoint } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { demand, demandSame, equal, fraction, gameOf, index, list, record } from '../flaw.ts'

/** What a condition reads, and what is left of it beside the threshold of a level. */
function reading(item: GateCondition, levels: readonly number[], level: number): { value: Fraction; slack: Fraction } {
  const large = item.relation === '>=' || item.relation === '>'
  let value = item.value
  item.feedback.forEach((weight, k) => {
    const help = weight.mul(ratio(BigInt(levels[k]!), 1n))
    value = large ? value.add(help) : value.sub(help)
  })
  const threshold = item.threshold[level - 1]!
  return { value, slack: large ? value.sub(threshold) : threshold.sub(value) }
}

function holds({ relation }: GateCondition, slack: Fraction): boolean {
  return relation === '>=' || relation === '<=' ? compare(slack, ZERO) >= 0 : compare(slack, ZERO) > 0
}

/** Where stage k moves: up as long as every condition of its gate allows. */
function moved({ gates }: ProcessMap, levels: readonly number[], k: number): number {
  if (k > 0 && levels[k - 1]! < 1) return 0
  const { conditions } = gates[k]!
  let level = 0
  while (level < conditions[0]!.threshold.length) {
    if (!conditions.every(item => holds(item, reading(item, levels, level + 1).slack))) break
    level++
  }
  return level
}

function checkRest(map: ProcessMap, rest: RestingPoint, highest: boolean, at: string): void {
  const { gates } = map
  const top = gates.map(({ conditions }) => conditions[0]!.threshold.length)
  record(rest, at)
  const chain = list(rest.chain, `${at}.chain`)
  demand(chain.length > 0, `${at}.chain`)
  chain.forEach((levels, step) => {
    const place = `${at}.chain[${step}]`
    list(levels, place, gates.length).forEach((level, k) => {
      index(level, top[k]! + 1, `${place}[${k}]`)
      const before = chain[step - 1]
      demand(level === (before ? moved(map, before, k) : highest ? top[k]! : 0), `${place}[${k}]`)
    })
    // A step that moves nothing is no step: the chain ends where it first rests.
    const rests = gates.every((_, k) => moved(map, levels, k) === levels[k])
    demand(rests === (step === chain.length - 1), `${at}.chain`)
  })
  demandSame(rest.levels, chain.at(-1), `${at}.levels`)
  const closed = rest.levels.indexOf(0)
  demand(rest.passed === (closed < 0 ? gates.length : closed), `${at}.passed`)
  list(rest.standings, `${at}.standings`, gates.length).forEach((standings, k) => {
    const { conditions } = gates[k]!
    list(standings, `${at}.standings[${k}]`, conditions.length).forEach((found, c) => {
      const level = rest.levels[k]! === top[k] ? top[k]! : rest.levels[k]! + 1
      const expected = {
        level,
        threshold: conditions[c]!.threshold[level - 1],
        ...reading(conditions[c]!, rest.levels, level),
      }
      demandSame(found, expected, `${at}.standings[${k}][${c}]`)
    })
  })
  if (closed < 0) {
    demand(rest.failed === null, `${at}.failed`)
    return
  }
  const { label, conditions } = gates[closed]!
  const missed = conditions.flatMap((item, c) => (holds(item, reading(item, rest.levels, 1).slack) ? [] : [c]))
  demandSame(rest.failed, { gate: closed, label, missed }, `${at}.failed`)
}

function checkFixedPoints(subject: unknown, result: FixedPoints): undefined {
  const map = gameOf(subject, 'process-map')
  const hindered = map.gates.flatMap(({ conditions }, gate) =>
    conditions.flatMap(({ feedback }, condition) =>
      feedback.flatMap((weight, stage) => (compare(weight, ZERO) < 0 ? [{ gate, condition, stage, weight }] : [])),
    ),
  )
  const first = hindered[0]
  demand(result.kind === (first ? 'not-monotone' : 'monotone'), 'kind')
  if (result.kind === 'not-monotone') {
    for (const key of ['gate', 'condition', 'stage'] as const) demand(result[key] === first![key], key)
    demand(equal(fraction(result.feedback, 'feedback'), first!.weight), 'feedback')
    return
  }
  checkRest(map, result.least, false, 'least')
  checkRest(map, result.greatest, true, 'greatest')
  const same = result.least.levels.every((level, k) => level === result.greatest.levels[k])
  demand(result.unique === same, 'unique')
}

export const PROCESS_CHECKERS: Checkers<ProcessResult['method']> = { fixedPoints: checkFixedPoints }
