/** The pages of the reference: which folders of the sources go on which page. */

/** An entry of a package. */
export interface Entry {
  /** What users import. */
  readonly module: string
  /** Its file, from the root. */
  readonly file: string
}

export const ENTRIES: readonly Entry[] = [
  { module: '@biform/core', file: 'packages/core/src/index.ts' },
  { module: '@biform/core/formats', file: 'packages/core/src/formats/index.ts' },
  { module: '@biform/core/scenarios', file: 'packages/core/src/scenarios/index.ts' },
  { module: '@biform/core/catalogue', file: 'packages/core/src/scenarios/catalogue.ts' },
  { module: '@biform/core/data', file: 'packages/core/src/data/index.ts' },
  { module: '@biform/solver', file: 'packages/solver/src/index.ts' },
  { module: '@biform/solver/certify', file: 'packages/solver/src/certify/index.ts' },
  { module: '@biform/properties', file: 'packages/properties/src/index.ts' },
]

/** A page of the reference. */
export interface Group {
  /** The name of its file. */
  readonly page: string
  readonly title: string
  /** Beginnings of paths from `packages/`; the first group with one that fits takes a name. */
  readonly paths: readonly string[]
}

const solver = (...paths: readonly string[]): string[] => paths.map(path => `solver/src/${path}`)
const core = (...paths: readonly string[]): string[] => paths.map(path => `core/src/${path}`)

export const GROUPS: readonly Group[] = [
  { page: 'numbers', title: 'Numbers', paths: core('number/') },
  { page: 'games', title: 'Games', paths: core('games/') },
  { page: 'families', title: 'Families of coalitional games', paths: core('families/') },
  { page: 'relationships', title: 'Relationships', paths: core('value/') },
  { page: 'formats', title: 'CSV, Gambit and LaTeX', paths: core('formats/') },
  { page: 'scenarios', title: 'Scenarios', paths: core('scenarios/') },
  { page: 'json-errors-running', title: 'JSON, errors, running', paths: core('') },
  {
    page: 'equilibria',
    title: 'Equilibria',
    paths: solver(
      'equilibria/',
      ...['equilibria', 'bimatrix', 'dominance', 'correlated', 'refinements', 'structure', 'logit', 'supports'].map(
        name => `results/${name}`,
      ),
    ),
  },
  {
    page: 'values',
    title: 'Values, power and sampling',
    paths: solver('splits/values/', 'splits/power/', 'splits/sampling/', 'results/values', 'results/power'),
  },
  { page: 'nucleolus', title: 'Nucleolus and least core', paths: solver('splits/nucleolus/', 'results/nucleolus') },
  { page: 'geometry', title: 'Geometry', paths: solver('splits/geometry/', 'results/geometry') },
  {
    page: 'core-and-stability',
    title: 'Core and stability',
    paths: solver(
      'splits/',
      ...['splits', 'stability', 'predicates', 'compromise', 'standards', 'core-vertices'].map(
        name => `results/${name}`,
      ),
    ),
  },
  { page: 'bargaining', title: 'Bargaining', paths: solver('bargaining/', 'results/bargaining') },
  { page: 'claims', title: 'Claims', paths: solver('bankruptcy/', 'results/claims') },
  { page: 'appropriation', title: 'Appropriation', paths: solver('biform/', 'results/biform') },
  { page: 'study', title: 'Running scenarios', paths: solver('study/', 'results/study') },
  { page: 'certify', title: 'Checking answers', paths: solver('certify/') },
  { page: 'rules-and-sources', title: 'Rules and sources', paths: solver('') },
  { page: 'properties', title: 'Generators for property tests', paths: ['properties/src/'] },
]

/** The group of a file, by its path from `packages/`. */
export function groupOf(path: string): Group {
  const group = GROUPS.find(({ paths }) => paths.some(start => path.startsWith(start)))
  if (!group) throw new Error(`no page of the reference takes ${path}`)
  return group
}
