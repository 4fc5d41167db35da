/** The splits of a game as a list, whatever kind of game they come from. */
import type { Fraction } from '@biform/core'
import type { InCore } from '@biform/solver'
import { number } from '../parts/number.ts'
import type { Split, SplitAnswer } from '../solver/protocol.ts'

/** One allocation, with the names of all the splits that end up there. */
export interface NamedSplit {
  /** "Nucleolus = In proportion to flour": what the splits are called, where several are the same here. */
  readonly name: string
  readonly members: readonly SplitAnswer[]
  readonly values: readonly Fraction[]
  readonly inCore: InCore
  /** What each value is made of, where it has parts. */
  readonly parts: readonly string[] | undefined
  readonly mark: Mark
}

/** The shapes that stand for splits in drawings. */
export const MARKS = ['diamond', 'circle', 'square', 'triangle', 'star', 'wedge', 'hexagon', 'cross'] as const
export type Mark = (typeof MARKS)[number]

/** The best known splits always have the same shape; the others take those that are left. */
const OWN: Readonly<Record<string, Mark>> = { shapley: 'diamond', ownUseRule: 'circle', nucleolus: 'square' }

export function splitsOf({ splits }: Split): NamedSplit[] {
  const free = MARKS.filter(mark => !Object.values(OWN).includes(mark))
  const groups = new Map<string, SplitAnswer[]>()
  for (const item of splits) {
    const key = keyOf(item.values)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  let next = 0
  return [...groups.values()].map(members => {
    const [{ values, inCore }] = members as [SplitAnswer]
    const mark = members.map(({ rule }) => OWN[rule ?? '']).find(found => found !== undefined)
    const parts = members.find(item => item.parts)?.parts
    return {
      name: members.map(({ title }) => title).join(' = '),
      members,
      values,
      inCore,
      parts: parts?.kept.map((kept, i) => `${number(kept)} kept + ${number(parts.received[i]!)}`),
      mark: mark ?? free[next++ % free.length]!,
    }
  })
}

/** The names in lines for a drawing: the best known and those of the scenario itself, and how many others there are. */
export function shortNames({ members }: NamedSplit): string[] {
  const known = members.filter(({ rule }, k) => k === 0 || rule === undefined || OWN[rule] !== undefined)
  const shown = members.length <= 2 ? members : known
  const others = members.length - shown.length
  const lines = shown.map(({ title }, k) => (k === 0 ? title : `= ${title}`))
  return others === 0 ? lines : [...lines, `= ${others} ${others === 1 ? 'other' : 'others'}`]
}

/** What the worker calls the point at which these amounts are given out. */
export function keyOf(values: readonly Fraction[]): string {
  return values.map(value => value.toFraction()).join(' ')
}
