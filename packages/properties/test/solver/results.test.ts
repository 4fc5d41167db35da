import '../setup.ts'
import { fromJSON, parseJSON, toJSON } from '@biform/core'
import { verify } from '@biform/solver/certify'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answers } from './answers/index.ts'

const all = Object.entries(answers)

/** A scenario is JSON as it is: its strings are expressions. */
const isScenario = (subject: object): boolean => 'format' in subject

describe('every answer', () => {
  it.each(all)(
    '%s comes back from JSON as it was, and is valid when its certificate is replayed, before and after',
    (_, generator) => {
      fc.assert(
        fc.property(generator, ({ subject, result }) => {
          expect(verify(subject, result).kind).toBe('valid')
          const back = <Value>(value: Value): Value => fromJSON(parseJSON(JSON.stringify(toJSON(value)))) as Value
          expect(back(result)).toEqual(result)
          const again = isScenario(subject) ? subject : back(subject)
          expect(verify(again, back(result))).toEqual(verify(subject, result))
        }),
        { numRuns: 60 },
      )
    },
  )
})
