/** The checkers of what happens in populations. */
import type { DynamicsResult } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { checkFixation } from './fixation.ts'
import { checkFixationOnGraph } from './fixation-on-graph.ts'
import { checkInvasionGraph } from './invasion-graph.ts'
import { checkSampled } from './sampled.ts'
import { checkStationaryDistribution } from './small-mutation.ts'

export const DYNAMICS_CHECKERS: Checkers<DynamicsResult['method']> = {
  fixation: checkFixation,
  fixationOnGraph: checkFixationOnGraph,
  moran: checkSampled,
  wrightFisher: checkSampled,
  stationaryDistribution: checkStationaryDistribution,
  invasionGraph: checkInvasionGraph,
}
