/** Relationships whose numbers are expressions. */
import {
  type ComponentInput,
  entryCount,
  type Fraction,
  InputError,
  type Leak,
  MAX_DUAL_VALUE_PLAYERS,
  placed,
  type Relationship,
  type RelationshipInput,
  relationship,
  ZERO,
} from '../../index.ts'
import type { Scope } from '../expression.ts'
import { SIZE } from '../names.ts'
import type { Expression, RelationshipTemplate } from '../types.ts'
import { forEachCoalition } from './coalitions.ts'
import {
  type Built,
  type Context,
  type Evaluate,
  entries,
  expression,
  expressions,
  indexNames,
  reserve,
} from './context.ts'

/** Builds a relationship. */
export function buildRelationship(template: RelationshipTemplate, at: string, context: Context): Built<Relationship> {
  return { game: compileRelationship(template, at, context)(context.scope), cells: [] }
}

/**
 * Compiles a relationship once, to be evaluated at every cell of a game.
 *
 * @param index index variables of the cell, known to all its expressions
 */
export function compileRelationship(
  template: RelationshipTemplate,
  at: string,
  context: Context,
  index: readonly string[] = [],
): Evaluate<Relationship> {
  const { partners } = template
  if (partners.length > MAX_DUAL_VALUE_PLAYERS) {
    throw new InputError(`${at}.partners`, `${partners.length} players are more than ${MAX_DUAL_VALUE_PLAYERS}`)
  }
  const members = indexNames(template.index, partners.length, `${at}.index`, context)
  if (members.length > 0 && !template.components.some(component => component.everyCoalition)) {
    throw new InputError(`${at}.index`, 'is used by no component; set everyCoalition')
  }
  const components = template.components.map((component, k) => {
    const where = `${at}.components[${k}]`
    const own = compileOwnUse(component, partners, members, where, context, index)
    const exposure = perPartner(component.exposure, `${where}.exposure`, context, index)
    const disagreement = list(component.disagreement, `${where}.disagreement`, context, index)
    const rivalry = optional(component.rivalry, `${where}.rivalry`, context, index)
    return (scope: Scope): ComponentInput => ({
      ...(component.label === undefined ? {} : { label: component.label }),
      ownUse: own(scope),
      ...field('exposure', exposure(scope)),
      ...field('disagreement', disagreement(scope)),
      ...field('rivalry', rivalry(scope)),
    })
  })
  const liability = liabilityOf(template.liability, `${at}.liability`, context, index)
  const costs = list(template.costs, `${at}.costs`, context, index)
  const shares = list(template.shares, `${at}.shares`, context, index)
  const investments = list(template.investments, `${at}.investments`, context, index)
  const efforts = list(template.efforts, `${at}.efforts`, context, index)
  const outside = list(template.outside, `${at}.outside`, context, index)
  const leaks = template.leaks?.map(({ share, ...leak }, l) => {
    const read = expression(share, `${at}.leaks[${l}].share`, context, index)
    return (scope: Scope): Leak => ({ ...leak, share: read(scope) })
  })
  return scope => {
    const input: RelationshipInput = {
      partners,
      components: components.map(component => component(scope)),
      ...field('liability', liability(scope)),
      ...field('costs', costs(scope)),
      ...field('shares', shares(scope)),
      ...field('investments', investments(scope)),
      ...field('efforts', efforts(scope)),
      ...field('decisiveness', template.decisiveness),
      ...field('outside', outside(scope)),
      ...field(
        'leaks',
        leaks?.map(leak => leak(scope)),
      ),
    }
    return placed(at, () => relationship(input))
  }
}

/** `{ [name]: value }`, or nothing where there is no value, so that the builder's default stands. */
function field<Name extends string, Value>(name: Name, value: Value | undefined): { [key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]: Value })
}

function compileOwnUse(
  component: RelationshipTemplate['components'][number],
  partners: readonly string[],
  members: readonly string[],
  at: string,
  context: Context,
  index: readonly string[],
): Evaluate<ComponentInput['ownUse']> {
  const { ownUse, everyCoalition = false } = component
  const where = `${at}.ownUse`
  if (!isList(ownUse)) {
    if (everyCoalition) throw new InputError(`${at}.everyCoalition`, 'needs ownUse to be one expression per partner')
    return entries(ownUse, where, (values: readonly Expression[], place) => expressions(values, place, context, index))
  }
  if (ownUse.length !== partners.length) {
    throw new InputError(where, `has ${entryCount(ownUse.length)} for ${partners.length} partners`)
  }
  if (!everyCoalition) return expressions(ownUse, where, context, index)
  const clash = members.find(name => index.includes(name))
  if (clash !== undefined) throw new InputError(where, `the index variable ${clash} is there twice`)
  const values = ownUse.map((text, i) => expression(text, `${where}[${i}]`, context, [...index, SIZE, ...members]))
  return scope => {
    reserve(2 ** partners.length * partners.length, where, context)
    const lists = partners.map((): Fraction[] => [ZERO])
    forEachCoalition(partners, members, scope, (coalition, inner) => {
      lists.forEach((column, i) => {
        column.push((coalition >>> i) & 1 ? values[i]!(inner) : ZERO)
      })
    })
    return lists
  }
}

/** Liabilities: expressions, or the word "unlimited". One for all or one per player. */
export function liabilityOf(
  value: Expression | readonly Expression[] | undefined,
  at: string,
  context: Context,
  index: readonly string[] = [],
): Evaluate<Fraction | 'unlimited' | (Fraction | 'unlimited')[] | undefined> {
  const one = (item: Expression, place: string): Evaluate<Fraction | 'unlimited'> =>
    item === 'unlimited' ? () => item : expression(item, place, context, index)
  if (value === undefined) return () => undefined
  if (!isList(value)) return one(value, at)
  const items = value.map((item, i) => one(item, `${at}[${i}]`))
  return scope => items.map(evaluate => evaluate(scope))
}

function perPartner(
  value: Expression | readonly Expression[] | undefined,
  at: string,
  context: Context,
  index: readonly string[],
): Evaluate<Fraction | Fraction[] | undefined> {
  return isList(value) ? expressions(value, at, context, index) : optional(value, at, context, index)
}

function list(
  value: readonly Expression[] | undefined,
  at: string,
  context: Context,
  index: readonly string[],
): Evaluate<Fraction[] | undefined> {
  return value === undefined ? () => undefined : expressions(value, at, context, index)
}

function optional(
  value: Expression | undefined,
  at: string,
  context: Context,
  index: readonly string[],
): Evaluate<Fraction | undefined> {
  return value === undefined ? () => undefined : expression(value, at, context, index)
}

function isList(value: unknown): value is readonly Expression[] {
  return Array.isArray(value)
}
