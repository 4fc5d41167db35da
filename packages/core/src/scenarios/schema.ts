/**
 * The envelope of a scenario as a zod schema: which fields there are, of which JSON types, and how long their texts may
 * be. Names, references, expressions and numbers are checked where they are used. The JSON Schema for editors is made
 * from this one.
 */
import { z } from 'zod'
import { DIVISION_NAMES, type JSONValue, MAX_LABEL_LENGTH } from '../index.ts'
import { SOLVERS } from './results.ts'
import { expression, gameTemplate } from './schema-games.ts'
import { PAPERS, type PaperId, SYSTEMS, THEMES, type Theme } from './shelf.ts'
import type { Outcome, Scenario, SolverName, Statement } from './types.ts'

/** The longest text that people read, in characters. */
const MAX_TEXT_LENGTH = 4_000

const optional = z.exactOptional
const text = z.string().min(1).max(MAX_TEXT_LENGTH)
const label = z.string().min(1).max(MAX_LABEL_LENGTH)
const numeral = z
  .union([z.string().max(MAX_LABEL_LENGTH), z.number()])
  .meta({ id: 'Numeral', description: 'A rational number, such as 3, "0.25" or "1/3".' })
const relation = z.enum(['=', '!=', '<', '<=', '>', '>='])
const comparison = { left: expression, relation, right: expression }

const parameter = z
  .strictObject({
    label,
    symbol: optional(label),
    text: optional(text),
    value: numeral,
    minimum: numeral,
    maximum: numeral,
    step: numeral,
    integer: optional(z.boolean()),
  })
  .meta({ id: 'Parameter', description: 'A number that a reader may move within a range.' })

const path = z
  .array(z.union([label, z.int().min(0), z.strictObject({ at: label })]))
  .min(1)
  .max(32)
  .meta({ id: 'Path', description: 'Keys and 0-based indices; {"at": label} picks the list item with that label.' })

const call = z
  .strictObject({
    solve: z.enum(Object.keys(SOLVERS) as SolverName[]),
    label: optional(label),
    game: optional(label),
    of: optional(label),
    allocation: optional(z.union([z.array(expression).min(1), z.strictObject({ result: label, path })])),
    player: optional(label),
    rule: optional(z.enum(DIVISION_NAMES)),
    groups: optional(z.tuple([label, label])),
    target: optional(z.array(label).min(1)),
    punishment: optional(z.array(label).min(1)),
    periods: optional(z.int().min(1).max(1_000)),
    confidence: optional(z.union([expression, z.array(expression).min(1)])),
    discount: optional(expression),
  })
  .meta({ id: 'Call', description: 'A call of a solver on a game, or on the answer of a call before it.' })

const heading = { label, symbol: optional(label) }

const outcome: z.ZodType<Outcome> = z
  .union([
    z.strictObject({ ...heading, result: label, path }),
    z.strictObject({ ...heading, expression }),
    z.strictObject({
      ...heading,
      payoff: z.union([
        z.strictObject({ game: label, strategies: z.array(label).min(1), player: label }),
        z.strictObject({ game: label, end: label, player: label }),
      ]),
    }),
    z.strictObject({ ...heading, worth: z.strictObject({ game: label, coalition: z.array(label).min(1) }) }),
    z.strictObject({ ...heading, choice: z.record(label, expression) }),
  ])
  .meta({
    id: 'Outcome',
    description: 'A named value: read from a result, computed, a payoff, a worth, or the best of some options.',
  })

const statement: z.ZodType<Statement> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('compare'), ...comparison }),
      z.strictObject({
        kind: z.literal('equilibrium'),
        result: label,
        quantifier: z.enum(['every', 'some', 'unique']),
        strategies: optional(z.array(label).min(1)),
        path: optional(z.array(label)),
      }),
      z.strictObject({ kind: z.literal('holds'), outcome: label }),
      z.strictObject({
        kind: z.literal('choice'),
        outcome: label,
        option: label,
        quantifier: z.enum(['some', 'unique']),
      }),
      z.strictObject({ kind: z.literal('not'), of: statement }),
      z.strictObject({ kind: z.enum(['all', 'any']), of: z.array(statement).min(1) }),
    ]),
  )
  .meta({ id: 'Statement', description: 'A statement that is checked at one setting of the parameters.' })

const prediction = z
  .strictObject({
    text,
    statement,
    domain: optional(z.array(z.strictObject(comparison)).min(1).max(100)),
    deciding: z.array(z.strictObject({ text, left: expression, right: expression })).max(100),
    sentences: z.strictObject({ holds: text, tie: text, fails: text }),
  })
  .meta({ id: 'Prediction' })

const closedForm = z
  .strictObject({ text, flip: expression, domain: optional(z.array(z.strictObject(comparison)).max(100)) })
  .meta({ id: 'ClosedForm', description: 'A closed form for the flip, as a check beside the solvers.' })

const shelf = z
  .strictObject({
    paper: z.enum(Object.keys(PAPERS) as PaperId[]),
    systems: optional(z.array(z.enum(Object.keys(SYSTEMS))).min(1)),
    themes: z.array(z.enum(Object.keys(THEMES) as Theme[])).min(1),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    subject: z.enum(['game', 'decision', 'data']),
  })
  .meta({ id: 'Shelf', description: 'Where the scenario stands in a collection.' })

/** The envelope. */
export const scenarioSchema: z.ZodType<Scenario> = z
  .strictObject({
    $schema: optional(z.string().max(MAX_TEXT_LENGTH)),
    format: z.literal('biform-scenario'),
    version: z.literal(1),
    id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/),
    title: label,
    source: z.strictObject({ text, section: optional(text), url: optional(text) }),
    statement: text.meta({ description: 'What the source says, in words of your own.' }),
    numbers: z.enum(['ours', 'paper']),
    shelf: optional(shelf),
    parameters: z.record(z.string(), parameter),
    derived: optional(z.record(z.string(), expression)),
    games: z.record(z.string(), gameTemplate),
    headings: optional(z.record(z.string(), label).meta({ description: 'What games are called, by their names.' })),
    results: z.record(z.string(), call),
    outcomes: z.record(z.string(), outcome),
    prediction,
    counterexample: optional(z.strictObject({ parameters: z.record(z.string(), numeral), text })),
    closedForm: optional(closedForm),
    study: optional(z.strictObject({ parameter: label, cells: z.int().min(1).max(1_000) })),
  })
  .meta({ title: 'Biform scenario', description: 'A case from the literature as data, format version 1.' })

/**
 * The JSON Schema of a scenario file, for editors.
 *
 * @example
 * const schema = scenarioJSONSchema() as { type: string }
 * schema.type // → 'object'
 */
export function scenarioJSONSchema(): JSONValue {
  return z.toJSONSchema(scenarioSchema, { io: 'input', target: 'draft-7' }) as JSONValue
}
