// Writes scenario.schema.json, the JSON Schema of scenario files for editors, from the schema that reads them:
//   npx tsx packages/core/schema/write.mjs && npx biome check --write packages/core/schema
import { writeFileSync } from 'node:fs'
import { scenarioJSONSchema } from '../src/scenarios/schema.ts'

const file = new URL('./scenario.schema.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(scenarioJSONSchema(), null, 2)}\n`)
