/**
 * The envelope of a scenario as a zod schema: which fields there are, of which JSON types, and how long their lists may
 * be. Names, references, expressions and numbers are checked where they are used. The JSON Schema for editors is made
 * from it.
 */
import { z } from 'zod'
import { MAX_LABEL_LENGTH } from '../index.ts'
import { MAX_EXPRESSION_LENGTH } from './scan.ts'
import type {
  ClosedForm,
  Expression,
  GameTemplate,
  Leaf,
  NestedLeaf,
  Outcome,
  Prediction,
  RelationshipTemplate,
  Scenario,
  Statement,
  TreeNodeTemplate,
} from './types.ts'

/** At most this many parameters, derived values, games, results or outcomes each. */
export const MAX_NAMES = 500
/** The longest text that people read, in characters. */
export const MAX_TEXT_LENGTH = 4_000

const opt = z.exactOptional
const text = z.string().min(1).max(MAX_TEXT_LENGTH)
const label = z.string().min(1).max(MAX_LABEL_LENGTH)
const name = z.string().min(1).max(MAX_LABEL_LENGTH)
const labels = z.array(label).min(1).max(64)
const relation = z.enum(['=', '!=', '<', '<=', '>', '>='])
const numeral = z
  .union([z.string().max(MAX_LABEL_LENGTH), z.number()])
  .describe('A rational number, such as 3, "0.25" or "1/3".')

const expression: z.ZodType<Expression> = z
  .union([z.string().min(1).max(MAX_EXPRESSION_LENGTH), z.number()])
  .describe('An expression over parameters and derived names, such as "(1 - rho)*u + min(a, 3)".')
const expressions = z.array(expression).min(1)

/** An object from names to items. */
const named = <Item extends z.ZodType>(item: Item): z.ZodRecord<z.ZodString, Item> => z.record(z.string(), item)

const relationship: z.ZodType<RelationshipTemplate> = z
  .strictObject({
    kind: z.literal('relationship'),
    partners: labels,
    index: opt(z.array(name)),
    components: z
      .array(
        z.strictObject({
          label: opt(label),
          ownUse: z.union([expressions, named(expressions)]),
          everyCoalition: opt(z.boolean()),
          exposure: opt(z.union([expression, expressions])),
          rivalry: opt(expression),
        }),
      )
      .min(1),
    liability: opt(z.union([expression, expressions])),
    costs: opt(expressions),
    shares: opt(expressions),
  })
  .describe('Partners, what each gains in use, and how exposed that is.')

const leaf: z.ZodType<Leaf> = z.union([expressions, relationship])
const nestedLeaf: z.ZodType<NestedLeaf> = z.lazy(() => z.union([expressions, relationship, z.array(nestedLeaf).min(1)]))

const treeNode: z.ZodType<TreeNodeTemplate> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('decision'),
      label: opt(label),
      player: label,
      actions: z.array(z.strictObject({ label, node: treeNode })).min(1),
    }),
    z.strictObject({
      kind: z.literal('chance'),
      label: opt(label),
      branches: z.array(z.strictObject({ label, probability: expression, node: treeNode })).min(1),
    }),
    z.strictObject({ kind: z.literal('terminal'), label: opt(label), payoffs: leaf }),
  ]),
)

/** One game whose numbers are expressions. */
export const gameTemplate: z.ZodType<GameTemplate> = z.discriminatedUnion('kind', [
  relationship as z.ZodType<RelationshipTemplate> & typeof relationship,
])

const statement: z.ZodType<Statement> = z.lazy(() => z.never())
export type { ClosedForm, Outcome, Prediction, Scenario }
