/** One seed for every property, so that a run can be repeated; `numRuns` is given where a property is slow. */
import fc from 'fast-check'

fc.configureGlobal({ seed: 20_031_004, numRuns: 100 })
