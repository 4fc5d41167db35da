/** Where a prediction holds: along the line of the scenario's study, or over its whole box of parameters. */
import type { Scenario } from '@biform/core/scenarios'
import type { PredictionRegion } from '@biform/solver'
import { intervalOf, isCut, showPhase } from './phase.ts'

/** The phase line, or the share, after a blank line. */
export function showRegion(scenario: Scenario, region: PredictionRegion): string[] {
  switch (region.kind) {
    case 'unknown':
      return []
    case 'intervals':
      return ['', ...showPhase(scenario.parameters[region.parameter]!, region.line)]
    case 'share':
      return ['', `The prediction holds ${regionInWords(region)}.`]
  }
}

/** `0 ≤ rho < 1/2`, `at no rho`, `at 40 of 64 points of the box`. */
export function regionInWords(region: PredictionRegion): string {
  switch (region.kind) {
    case 'unknown':
      return ''
    case 'intervals': {
      const { parameter, intervals } = region
      return intervals.length === 0
        ? `at no ${parameter}`
        : intervals.map(item => intervalOf(item, parameter)).join(' or ')
    }
    case 'share': {
      const undecided = region.undecided === 0 ? '' : `, ${region.undecided} not decided`
      const refused = region.refused === 0 ? '' : `, ${region.refused} at which it cannot be run`
      return `at ${region.holds} of ${region.samples.length} points of the box${undecided}${refused}`
    }
  }
}

/** Whether the search for it was ended before its time. */
export function isRegionCut(region: PredictionRegion): boolean {
  return region.kind === 'intervals' ? isCut(region.line) : region.kind === 'share' && region.reason !== undefined
}
