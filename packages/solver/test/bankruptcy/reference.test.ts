/** The reference claims problems, whose awards come from definitions and from their bankruptcy games. */
import { readFileSync } from 'node:fs'
import { claimsProblem, toJSON } from '@biform/core'
import { constrainedEqualAwards, constrainedEqualLosses, proportional, randomArrival, talmud } from '@biform/solver'
import { describe, expect, it } from 'vitest'

interface Entry {
  readonly name: string
  readonly estate: string
  readonly claims: readonly string[]
  readonly answers: Readonly<Record<string, readonly string[]>>
}

const entries: readonly Entry[] = JSON.parse(readFileSync(new URL('../fixtures/claims.json', import.meta.url), 'utf8'))
const RULES = {
  proportional,
  cea: constrainedEqualAwards,
  cel: constrainedEqualLosses,
  talmud,
  random_arrival: randomArrival,
}

describe.each(entries)('$name', ({ estate, claims, answers }) => {
  it.each(Object.entries(RULES))('%s', (name, rule) => {
    expect(toJSON(rule(claimsProblem({ estate, claims })).values)).toEqual(answers[name])
  })
})
