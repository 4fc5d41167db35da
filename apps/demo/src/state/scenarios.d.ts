/** The modules that the build makes of the catalogue: see vite.config.ts. */
declare module 'virtual:scenarios' {
  import type { Scenario } from '@biform/core/scenarios'

  /** Loads a scenario by its id. */
  export const loaders: Readonly<Record<string, () => Promise<{ readonly default: Scenario }>>>
}

/** What the gallery says of each scenario. */
declare module 'virtual:gallery' {
  import type { Exhibit } from '../gallery/filter.ts'

  /** Sorted by id. */
  export const exhibits: readonly Exhibit[]
}
