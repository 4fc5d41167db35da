import { defineConfig } from 'vitest/config'

// Packages are consumed from source: no build stands between an edit and its test.
const source = { conditions: ['@biform/source'] }
const shared = { resolve: source, ssr: { resolve: source } }

// No test replaces modules or globals, so the files of a project may share them: to import them again for each file would
// take more time than the tests.
export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: [
            'packages/{core,solver}/test/**/*.test.ts',
            'apps/cli/test/**/*.test.ts',
            'scripts/test/**/*.test.ts',
          ],
          testTimeout: 120_000,
          isolate: false,
        },
      },
      {
        ...shared,
        test: {
          name: 'property',
          include: ['packages/properties/test/**/*.test.ts'],
          testTimeout: 120_000,
          isolate: false,
        },
      },
      { ...shared, test: { name: 'snippets', include: ['apps/docs/test/**/*.test.ts'], testTimeout: 120_000 } },
      {
        ...shared,
        test: {
          name: 'browser',
          include: ['apps/demo/test/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          globalSetup: 'apps/demo/test/support/serve.ts',
          // A page mostly waits for its worker, its worker for the page, and the test for both: two files fill two cores.
          maxWorkers: 2,
        },
      },
    ],
  },
})
