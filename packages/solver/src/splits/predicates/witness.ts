/** The numbers of a witness, from its coalitions. */
import { at, type Coalitional, sum } from '@biform/core'
import type { SumWitness, UnionWitness, WorthsWitness } from '../../results/predicates.ts'
import { members } from '../bits.ts'

export function unionWitness({ worth }: Coalitional, a: number, b: number): UnionWitness {
  return {
    coalitions: [a, b],
    separate: at(worth, a).add(at(worth, b)),
    joint: at(worth, a | b).add(at(worth, a & b)),
  }
}

export function worthsWitness({ worth }: Coalitional, ...coalitions: readonly number[]): WorthsWitness {
  return { coalitions, worths: coalitions.map(S => at(worth, S)) }
}

export function sumWitness({ worth }: Coalitional, coalition: number): SumWitness {
  return { coalition, separate: sum(members(coalition).map(i => at(worth, 1 << i))), joint: at(worth, coalition) }
}
