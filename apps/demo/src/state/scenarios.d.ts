/** The module that the build makes of the catalogue: see vite.config.ts. */
declare module 'virtual:scenarios' {
  import type { PaperId } from '@biform/core/catalogue'
  import type { Scenario, ScenarioGame } from '@biform/core/scenarios'

  /** What there is to choose from, sorted by id. */
  export const listing: readonly {
    readonly id: string
    readonly title: string
    readonly kinds: readonly ScenarioGame['kind'][]
    readonly paper: PaperId
  }[]
  /** Loads a scenario by its id. */
  export const loaders: Readonly<Record<string, () => Promise<{ readonly default: Scenario }>>>
}
