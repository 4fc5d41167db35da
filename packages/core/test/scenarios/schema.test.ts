import { readFileSync } from 'node:fs'
import { scenarioJSONSchema } from '@biform/core/scenarios'
import { describe, expect, it } from 'vitest'

describe('the JSON Schema for editors', () => {
  it('is the one that is committed (write it anew with schema/write.mjs)', () => {
    const file = readFileSync(new URL('../../schema/scenario.schema.json', import.meta.url), 'utf8')
    expect(JSON.parse(file)).toEqual(scenarioJSONSchema())
  })
})
