import { toJSON } from '@biform/core'
import { catalogue, scenarioById } from '@biform/core/catalogue'
import { closedFormAt, instantiate } from '@biform/core/scenarios'
import { it } from 'vitest'
it('x', () => {
  for (const s of catalogue) {
    const t = performance.now()
    const inst = instantiate(s)
    console.log(performance.now() - t, JSON.stringify(toJSON(inst)), toJSON(closedFormAt(s, inst) ?? null))
  }
  console.log(JSON.stringify(toJSON(instantiate(scenarioById('003-uni'), { rho: 1 }).games)))
})
