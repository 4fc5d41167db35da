/**
 * Which way imports may point: core ← solver ← properties, apps on top, bench beside them.
 *
 * Paths are those of the resolved files, relative to the root. `scripts/test/import-rules.test.ts` plants a violation of
 * each rule and expects to hear of it.
 */

/**
 * Files of these npm packages, in pnpm's store or a plain node_modules.
 * @param {string[]} names
 */
const npm = (...names) => names.map(name => `node_modules/${name}/`)
/**
 * Files of any npm package but this one.
 * @param {string} name
 */
const npmExcept = name => `node_modules/(?![.]pnpm/|${name}/)`

/** The files by which a package is entered from outside. */
const ENTRIES =
  '^packages/(core/src/(index|data/index|formats/index|scenarios/index|scenarios/catalogue)|solver/src/(index|certify/index)|properties/src/index)[.]ts$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'no-cycles',
      comment: 'No import cycles. One that a type-only import closes is none at run time.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-stands-alone',
      comment: 'core knows nothing of what is built on it.',
      severity: 'error',
      from: { path: '^packages/core/' },
      to: { path: '^(packages/(?!core/)|apps/|bench/)' },
    },
    {
      name: 'core-entry-imports-fraction-only',
      comment: 'Whatever the entry of core reaches may import fraction.js and nothing else.',
      severity: 'error',
      from: { path: '^packages/core/src/index[.]ts$' },
      to: { path: [npmExcept('fraction[.]js'), '^packages/core/src/scenarios/'], reachable: true },
    },
    {
      name: 'catalogue-is-data',
      comment: 'The catalogue can be listed without the parser and the validator.',
      severity: 'error',
      from: { path: '^packages/core/src/scenarios/catalogue[.]ts$' },
      to: { path: npm('mathjs', 'zod'), reachable: true },
    },
    {
      name: 'mathjs-and-zod-in-scenarios-only',
      comment: 'Both are large and both read untrusted input: one folder holds them.',
      severity: 'error',
      from: { pathNot: ['^packages/core/src/scenarios/', '^packages/core/test/', 'node_modules/'] },
      to: { path: npm('mathjs', 'zod') },
    },
    {
      name: 'solver-imports-core-only',
      severity: 'error',
      from: { path: '^packages/solver/' },
      to: { path: '^(packages/(?!core/|solver/)|apps/|bench/)' },
    },
    {
      name: 'solver-has-no-other-dependency',
      severity: 'error',
      from: { path: '^packages/solver/src/' },
      to: { path: npmExcept('javascript-lp-solver') },
    },
    {
      name: 'lp-solver-proposes-only',
      comment: 'Its answers are approximate: one file calls it, and what that returns is certified.',
      severity: 'error',
      from: { path: '^(packages/[^/]+/src|apps)/', pathNot: '^packages/solver/src/linear/propose[.]ts$' },
      to: { path: npm('javascript-lp-solver') },
    },
    {
      name: 'certify-shares-no-code',
      comment: 'A checker that calls a solver would repeat its mistakes.',
      severity: 'error',
      from: { path: '^packages/solver/src/certify/' },
      to: { path: '^packages/solver/src/(?!certify/|results/)' },
    },
    {
      name: 'certify-imports-records-as-types',
      severity: 'error',
      from: { path: '^packages/solver/src/certify/' },
      to: { path: '^packages/solver/src/results/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'properties-import-core-and-solver-only',
      severity: 'error',
      from: { path: '^packages/properties/' },
      to: { path: '^(apps/|bench/)' },
    },
    {
      name: 'packages-do-not-import-apps',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'floors-are-for-the-bench',
      comment: 'Floors are fast and wrong on purpose.',
      severity: 'error',
      from: { pathNot: '^bench/' },
      to: { path: '^bench/floors/' },
    },
    {
      name: 'sources-import-no-tests',
      severity: 'error',
      from: { path: '^(packages|apps)/[^/]+/src/' },
      to: { path: '^(packages|apps)/[^/]+/test/' },
    },
    {
      name: 'packages-run-anywhere',
      comment: 'No file system, no clock, no timers: a package runs in a browser as it does in Node.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'through-the-front-door',
      comment: 'A package is imported by its entries.',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/src/' },
      to: { path: '^packages/([^/]+)/src/', pathNot: ['^$1/$2/', ENTRIES] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|[.]generated|[.]turbo)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['@biform/source', 'types', 'import', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
