/** The games of a scenario as zod schemas. */
import { z } from 'zod'
import { MAX_LABEL_LENGTH } from '../index.ts'
import { MAX_EXPRESSION_LENGTH } from './scan.ts'
import type { Expression, GameTemplate, NestedCellTemplate, NestedLeaf, TreeNodeTemplate } from './types.ts'

const optional = z.exactOptional
const label: z.ZodType<string> = z.string().min(1).max(MAX_LABEL_LENGTH)
const name: z.ZodType<string> = z.string().min(1).max(MAX_LABEL_LENGTH)

/** A list of players or strategies. The builders know the exact bounds. */
const labels: z.ZodType<string[]> = z.array(label).min(1)

/** An expression, or a number that stands for its shortest decimal. */
export const expression: z.ZodType<Expression> = z
  .union([z.string().min(1).max(MAX_EXPRESSION_LENGTH), z.number()])
  .meta({
    id: 'Expression',
    description: 'An expression over parameters and derived names, such as "(1 - rho)*u + min(a, 3)", or a number.',
  })

const expressions = z.array(expression).min(1)
const expressionOrList = z.union([expression, expressions])

const relationship = z
  .strictObject({
    kind: z.literal('relationship'),
    partners: labels,
    index: optional(
      z.array(name).meta({ description: 'One name per partner, 1 for a member and 0 otherwise; see everyCoalition.' }),
    ),
    components: z
      .array(
        z.strictObject({
          label: optional(label),
          ownUse: z
            .union([expressions, z.record(z.string(), expressions)])
            .meta({ description: 'One expression per partner, or an object from coalitions to one per member.' }),
          everyCoalition: optional(
            z.boolean().meta({ description: 'Evaluates ownUse for every coalition and member; size is its size.' }),
          ),
          exposure: optional(
            expressionOrList.meta({ description: 'From 0 (kept) to 1 (in the pot); one, or one per partner.' }),
          ),
          disagreement: optional(
            expressions.meta({
              description: 'Instead of exposure: what each keeps of its own use if all others leave afterwards.',
            }),
          ),
          rivalry: optional(expression),
        }),
      )
      .min(1),
    liability: optional(expressionOrList),
    costs: optional(expressions),
    shares: optional(expressions),
    investments: optional(
      expressions.meta({ description: 'What each has invested, for a division in proportion to it. Default: costs.' }),
    ),
    efforts: optional(expressions.meta({ description: 'What each spends on a contest over the pots.' })),
    decisiveness: optional(z.int().meta({ description: 'The power of a contest, from 1 (the default) to 16.' })),
    outside: optional(expressions.meta({ description: 'What each has elsewhere, for Nash bargaining.' })),
    leaks: optional(
      z
        .array(z.strictObject({ component: label, from: label, to: label, share: expression }))
        .meta({ description: 'What leaks from one partner to another, as a share of its own use.' }),
    ),
  })
  .meta({ id: 'Relationship', description: 'Partners, what each gains in use, and how exposed that is.' })

const leaf = z
  .union([expressions, relationship])
  .meta({ id: 'Leaf', description: 'One expression per player, or a relationship whose payoffs are taken.' })

const nestedLeaf: z.ZodType<NestedLeaf> = z
  .lazy(() => z.union([expressions, relationship, z.array(nestedLeaf).min(1)]))
  .meta({ id: 'NestedLeaf' })

const normalForm = z
  .strictObject({
    kind: z.literal('normal-form'),
    players: optional(labels),
    strategies: optional(z.array(labels).min(1)),
    payoffs: optional(z.array(nestedLeaf).min(1)),
    cell: optional(leaf),
    index: optional(z.array(name).meta({ description: 'One name per player: the number of its strategy, from 0.' })),
    strategicForm: optional(z.strictObject({ of: name })),
  })
  .meta({
    id: 'NormalForm',
    description: 'Nested payoffs, one cell that is evaluated at every profile, or the strategic form of a tree.',
  })

const treeNode: z.ZodType<TreeNodeTemplate> = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('decision'),
        label: optional(label),
        player: label,
        actions: z.array(z.strictObject({ label, node: treeNode })).min(1),
      }),
      z.strictObject({
        kind: z.literal('chance'),
        label: optional(label),
        branches: z.array(z.strictObject({ label, probability: expression, node: treeNode })).min(1),
      }),
      z.strictObject({ kind: z.literal('terminal'), label: optional(label), payoffs: leaf }),
    ]),
  )
  .meta({ id: 'TreeNode' })

const tree = z
  .strictObject({ kind: z.literal('tree'), players: labels, root: treeNode })
  .meta({ id: 'Tree', description: 'A game of perfect information with chance nodes.' })

const coalitional = z
  .strictObject({
    kind: z.literal('coalitional'),
    players: optional(labels),
    worth: optional(
      z
        .union([expressions, z.record(z.string(), expression)])
        .meta({ description: '2^n expressions in bitmask order, or an object such as {"A,B": "2*u"}.' }),
    ),
    everyCoalition: optional(expression),
    index: optional(z.array(name)),
    reading: optional(z.strictObject({ of: name })),
  })
  .meta({ id: 'Coalitional', description: 'A TU game.' })

const dualValueGame = z
  .strictObject({
    kind: z.literal('dual-value-game'),
    of: optional(name),
    players: optional(labels),
    ownUse: optional(z.record(z.string(), expressions)),
    pot: optional(z.record(z.string(), expression)),
    liability: optional(expressionOrList),
  })
  .meta({ id: 'DualValueGame', description: 'That of a relationship named before it, or its own numbers.' })

const claimsProblem = z
  .strictObject({
    kind: z.literal('claims-problem'),
    players: optional(labels),
    estate: expression,
    claims: expressions,
  })
  .meta({ id: 'ClaimsProblem', description: 'An estate, and one claim per player.' })

const curveProblem = z
  .strictObject({
    kind: z.literal('curve-problem'),
    players: optional(labels),
    label: optional(label),
    variable: optional(name.meta({ description: 'The name of the decision in the payoffs.' })),
    interval: z.tuple([expression, expression]),
    payoffs: z
      .array(expressionOrList)
      .min(1)
      .meta({ description: 'One per player: a polynomial in the variable, or its coefficients, lowest degree first.' }),
    disagreement: optional(expressions),
  })
  .meta({ id: 'CurveProblem', description: 'One decision on an interval; payoffs are polynomials in it.' })

const markovChain = z
  .strictObject({
    kind: z.literal('markov-chain'),
    states: labels,
    initial: optional(label),
    transitions: z
      .array(z.union([expressions, z.record(z.string(), expression)]))
      .min(1)
      .meta({ description: 'Per state: one probability per state, or an object from labels to those that are not 0.' }),
    players: optional(labels),
    rewards: optional(z.array(expressions).min(1)),
    discount: optional(expression),
  })
  .meta({ id: 'MarkovChain', description: 'States, where each leads, and what each pays in every period.' })

const dataSet = z
  .strictObject({
    kind: z.literal('data-set'),
    labels: optional(z.array(label).min(1)),
    values: optional(expressions),
    groups: optional(z.array(label).min(1)),
    table: optional(z.string().meta({ description: 'A table of the sources that the records are read from.' })),
    value: optional(expression.meta({ description: 'Over the columns of the table, and record, the number of each.' })),
    group: optional(z.string().meta({ description: 'The column of text that says of which group a record is.' })),
    only: optional(z.string().meta({ description: 'Only the records of this group.' })),
  })
  .meta({ id: 'DataSet', description: 'Records: what each is about, its number, and its group; or a table’s.' })

const hedonicGame = z
  .strictObject({
    kind: z.literal('hedonic-game'),
    players: labels,
    values: optional(
      z.record(z.string(), expressions).meta({ description: 'From coalitions to one expression per member.' }),
    ),
    additive: optional(
      z.array(expressions).min(1).meta({ description: 'Per player what each player is worth to it, itself 0.' }),
    ),
  })
  .meta({ id: 'HedonicGame', description: 'Players who form groups, and what each group is worth to each member.' })

const processMap = z
  .strictObject({
    kind: z.literal('process-map'),
    gates: z
      .array(
        z.strictObject({
          label,
          conditions: z
            .array(
              z.strictObject({
                label,
                value: expression,
                relation: z.enum(['>=', '>', '<=', '<']),
                threshold: expressionOrList.meta({ description: 'One, or one per level of the stage.' }),
                feedback: optional(
                  z
                    .record(z.string(), expression)
                    .meta({ description: 'From the labels of stages to by how much a level of theirs helps.' }),
                ),
              }),
            )
            .min(1),
        }),
      )
      .min(1),
  })
  .meta({
    id: 'ProcessMap',
    description: 'Stages in order, each behind a gate whose conditions later stages may help.',
  })

const weightedVoting = z
  .strictObject({
    kind: z.literal('weighted-voting'),
    players: optional(labels),
    quota: expression,
    weights: expressions,
  })
  .meta({ id: 'WeightedVoting', description: 'A quota, and one weight per player.' })

const bargainingProblem = z
  .strictObject({
    kind: z.literal('bargaining-problem'),
    players: optional(labels),
    points: z.array(expressions).min(1),
    disagreement: expressions,
  })
  .meta({
    id: 'BargainingProblem',
    description: 'Points whose comprehensive convex hull is feasible, and the impasse.',
  })

const repeatedGame = z
  .strictObject({
    kind: z.literal('repeated-game'),
    stage: z.union([z.strictObject({ of: name }), normalForm]),
    discount: expression,
  })
  .meta({
    id: 'RepeatedGame',
    description: 'A game in normal form, its own or one named before it, repeated for ever.',
  })

const nestedCell: z.ZodType<NestedCellTemplate> = z
  .lazy(() =>
    z.union([
      z.strictObject({
        game: z.union([z.strictObject({ of: name }), coalitional, dualValueGame, relationship]),
        costs: optional(expressions),
      }),
      z.array(nestedCell).min(1),
    ]),
  )
  .meta({ id: 'NestedCell' })

const biformGame = z
  .strictObject({
    kind: z.literal('biform-game'),
    players: labels,
    strategies: z.array(labels).min(1),
    cells: z.array(nestedCell).min(1),
  })
  .meta({ id: 'BiformGame', description: 'Moves at once; each combination of them leads to a game over the division.' })

const investmentGame = z
  .strictObject({
    kind: z.literal('investment-game'),
    players: optional(labels),
    own: expressions,
    external: optional(z.array(expressionOrList).min(1)),
    cost: optional(expressionOrList),
    exposure: optional(expressionOrList),
    specificity: optional(expressionOrList),
    shares: optional(expressions),
    complementarity: optional(expression),
  })
  .meta({ id: 'InvestmentGame', description: 'What partners invest, at rising cost, before they bargain.' })

const publicGood = z
  .strictObject({
    kind: z.literal('public-good'),
    players: optional(labels),
    returns: z
      .union([expressions, z.strictObject({ sharesOf: name })])
      .meta({ description: 'What a unit is worth to each: expressions, or the parts of a data set named before it.' }),
    multiplier: optional(expression),
    contributions: optional(expressions),
    threshold: optional(expression),
  })
  .meta({ id: 'PublicGood', description: 'What some pay for and all enjoy; any number of players.' })

/** One game whose numbers are expressions. */
export const gameTemplate: z.ZodType<GameTemplate> = z.discriminatedUnion('kind', [
  relationship,
  normalForm,
  tree,
  coalitional,
  dualValueGame,
  claimsProblem,
  weightedVoting,
  bargainingProblem,
  repeatedGame,
  curveProblem,
  markovChain,
  dataSet,
  processMap,
  hedonicGame,
  biformGame,
  investmentGame,
  publicGood,
])
