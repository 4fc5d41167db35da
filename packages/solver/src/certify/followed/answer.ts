/** Answers along a segment of a parameter as the checker finds them: in the shape of the records, with functions for numbers. */
import { ONE, ratio, ZERO } from '@biform/core'
import {
  addFunctions,
  type Call,
  constantFunction,
  divideFunctions,
  type GameOn,
  multiplyFunctions,
  type Path,
  type RationalFunction,
  subtractFunctions,
  Unsettled,
} from '@biform/core/scenarios'

/** Null where there is no value; what is not known of a record is missing. */
export type Along = RationalFunction | boolean | null | readonly Along[] | { readonly [field: string]: Along }

/** What is asked of a solver along a segment. */
export interface Asked {
  readonly call: Call
  readonly game: GameOn
  readonly players: readonly string[]
  readonly strategies: readonly (readonly string[])[]
  readonly sign: (f: RationalFunction) => -1 | 0 | 1
  /** The answer of another call. */
  readonly answer: (result: string) => Along
  readonly read: (text: string | number) => RationalFunction
}

export type GameAlong<K extends GameOn['kind']> = Extract<GameOn, { readonly kind: K }>

/** The game of the question, which is to be of a kind. */
export function played<K extends GameOn['kind']>({ game, call }: Asked, kind: K): GameAlong<K> {
  if (game.kind !== kind) return fail(call.solve)
  return game as GameAlong<K>
}

export function fail(what: string): never {
  throw new Unsettled(`${what} is not known here`)
}

export const zero: RationalFunction = constantFunction(ZERO)
export const one: RationalFunction = constantFunction(ONE)
export const part = (n: number, of = 1): RationalFunction => constantFunction(ratio(BigInt(n), BigInt(of)))
export const total = (list: readonly RationalFunction[]): RationalFunction => list.reduce(addFunctions, zero)
export const minus: typeof subtractFunctions = subtractFunctions
export const times: typeof multiplyFunctions = multiplyFunctions
export const over: typeof divideFunctions = divideFunctions

/** What stands at a path. */
export function at(answer: Along, path: Path): Along | undefined {
  return path.reduce<Along | undefined>((found, step) => {
    if (typeof found !== 'object' || found === null || typeof step === 'object') return undefined
    return Object.hasOwn(found, step) ? (found as { readonly [field: string]: Along })[step] : undefined
  }, answer)
}

export function isNumber(found: Along | undefined): found is RationalFunction {
  return typeof found === 'object' && found !== null && 'top' in found
}

/** Whether none of some functions is negative anywhere on the segment; false if one is negative everywhere on it. */
export function noneNegative(list: readonly RationalFunction[], sign: Asked['sign']): boolean {
  const signs = list.map(f => {
    try {
      return sign(f)
    } catch (error) {
      if (error instanceof Unsettled) return undefined
      throw error
    }
  })
  if (signs.includes(-1)) return false
  if (signs.includes(undefined)) fail('a sign that changes')
  return true
}

/** The larger of two functions of which one is nowhere the smaller one. */
export function larger(a: RationalFunction, b: RationalFunction, sign: Asked['sign']): RationalFunction {
  return sign(minus(a, b)) >= 0 ? a : b
}
