/** The checkers of potential and supermodular games. */
import type { StructureResult } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { checkPotential } from './potential.ts'
import { checkSupermodular } from './supermodular.ts'

export const STRUCTURE_CHECKERS: Checkers<StructureResult['method']> = {
  potential: checkPotential,
  supermodular: checkSupermodular,
}
