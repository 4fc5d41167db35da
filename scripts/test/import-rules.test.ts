/**
 * The import rules: each of them is heard when it is broken. That the repository keeps them is a check of its own
 * (`depcruise` in test.mjs).
 *
 * The violations are planted in a small model of the repository, written to a temporary folder and read with the same
 * configuration as the real one.
 */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CONFIG = join(ROOT, '.dependency-cruiser.cjs')
const RULES: string[] = createRequire(import.meta.url)(CONFIG).forbidden.map((rule: { name: string }) => rule.name)

/** The violations in a tree, as "rule: from → to". */
async function violations(baseDir: string, folders: string[]): Promise<string[]> {
  const options: ICruiseOptions = await extractOptions(CONFIG)
  const { output } = await cruise(folders, { ...options, baseDir }, options.enhancedResolveOptions)
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
}

/** A model of the repository that keeps every rule. */
const MODEL: Readonly<Record<string, string>> = {
  'node_modules/fraction.js/index.js': 'export class Fraction {}',
  'node_modules/mathjs/index.js': 'export const parse = 1',
  'node_modules/zod/index.js': 'export const z = 1',
  'node_modules/javascript-lp-solver/index.js': 'export default 1',
  'packages/core/src/index.ts': `export { one } from './number.ts'\nexport type { Game } from './game.ts'`,
  'packages/core/src/number.ts': `import { Fraction } from 'fraction.js'\nexport const one = new Fraction()`,
  'packages/core/src/game.ts': `export interface Game { kind: string }`,
  'packages/core/src/scenarios/index.ts': `export * from './catalogue.ts'\nexport * from './read.ts'`,
  'packages/core/src/scenarios/catalogue.ts': `import { one } from '../index.ts'\nexport const catalogue = [one]`,
  'packages/core/src/scenarios/read.ts': `import { parse } from 'mathjs'\nimport { z } from 'zod'\nexport const read = [parse, z]`,
  'packages/solver/src/index.ts': `export { shapley } from './shapley.ts'\nexport { propose } from './linear/propose.ts'`,
  'packages/solver/src/shapley.ts': `import { one } from '@biform/core'\nimport type { Result } from './results/index.ts'\nexport const shapley = (): Result => ({ one })`,
  'packages/solver/src/linear/propose.ts': `import lp from 'javascript-lp-solver'\nexport const propose = lp`,
  'packages/solver/src/results/index.ts': `export interface Result { one: unknown }`,
  'packages/solver/src/certify/index.ts': `import { one } from '@biform/core'\nimport type { Result } from '../results/index.ts'\nexport const verify = (result: Result) => result.one === one`,
  'packages/properties/src/index.ts': `import { one } from '@biform/core'\nimport { shapley } from '@biform/solver'\nexport const law = [one, shapley]`,
  'packages/solver/test/shapley.test.ts': `import { shapley } from '../src/shapley.ts'\nshapley()`,
  'apps/demo/src/main.ts': `import { verify } from '@biform/solver/certify'\nimport { shapley } from '@biform/solver'\nexport const page = [verify, shapley]`,
  'bench/floors/sum.ts': `export const sum = 1`,
  'bench/main.ts': `import { sum } from './floors/sum.ts'\nimport { shapley } from '@biform/solver'\nexport const ratio = [sum, shapley]`,
}

const MANIFESTS: Readonly<Record<string, object>> = {
  'packages/core/package.json': {
    name: '@biform/core',
    type: 'module',
    exports: {
      '.': { '@biform/source': './src/index.ts' },
      './scenarios': { '@biform/source': './src/scenarios/index.ts' },
    },
  },
  'packages/solver/package.json': {
    name: '@biform/solver',
    type: 'module',
    exports: {
      '.': { '@biform/source': './src/index.ts' },
      './certify': { '@biform/source': './src/certify/index.ts' },
    },
  },
  'packages/properties/package.json': {
    name: '@biform/properties',
    type: 'module',
    exports: { '.': { '@biform/source': './src/index.ts' } },
  },
}

/** Each rule, with a file that breaks it (in place of the model's, or new). */
const PLANTED: readonly [rule: string, file: string, text: string][] = [
  ['resolvable', 'packages/core/src/new.ts', `import './nowhere.ts'`],
  ['resolvable', 'packages/core/src/new.ts', `import type { Nothing } from './nowhere.ts'\nexport type A = Nothing`],
  [
    'no-cycles',
    'packages/core/src/number.ts',
    `import { one as other } from './index.ts'\nexport const one = () => other`,
  ],
  [
    'core-stands-alone',
    'packages/core/src/game.ts',
    `import type { Result } from '@biform/solver'\nexport type Game = Result`,
  ],
  ['core-stands-alone', 'packages/core/test/new.test.ts', `import { law } from '@biform/properties'\nlaw.at(0)`],
  ['core-stands-alone', 'packages/core/src/new.ts', `export const page = import('../../../apps/demo/src/main.ts')`],
  [
    'core-entry-imports-fraction-only',
    'packages/core/src/game.ts',
    `export { read as Game } from './scenarios/read.ts'`,
  ],
  [
    'core-entry-imports-fraction-only',
    'packages/core/src/game.ts',
    `import type { z } from 'zod'\nexport type Game = z`,
  ],
  ['core-entry-imports-fraction-only', 'packages/core/src/game.ts', `export type Game = import('zod').z`],
  [
    'catalogue-is-data',
    'packages/core/src/scenarios/catalogue.ts',
    `import { read } from './read.ts'\nexport const catalogue = read`,
  ],
  ['mathjs-and-zod-in-scenarios-only', 'packages/core/src/new.ts', `import { z } from 'zod'\nexport const x = z`],
  [
    'mathjs-and-zod-in-scenarios-only',
    'apps/demo/src/new.ts',
    `import { parse } from 'mathjs'\nexport const x = parse`,
  ],
  [
    'solver-imports-core-only',
    'packages/solver/src/new.ts',
    `import { law } from '@biform/properties'\nexport const x = law`,
  ],
  [
    'solver-has-no-other-dependency',
    'packages/solver/src/new.ts',
    `import { Fraction } from 'fraction.js'\nexport const x = Fraction`,
  ],
  [
    'lp-solver-proposes-only',
    'packages/solver/src/new.ts',
    `import lp from 'javascript-lp-solver'\nexport const x = lp`,
  ],
  [
    'certify-shares-no-code',
    'packages/solver/src/certify/new.ts',
    `import { shapley } from '../shapley.ts'\nexport const x = shapley`,
  ],
  [
    'certify-shares-no-code',
    'packages/solver/src/certify/new.ts',
    `import { shapley } from '@biform/solver'\nexport const x = shapley`,
  ],
  [
    'certify-shares-no-code',
    'packages/solver/src/certify/new.ts',
    `import type { shapley } from '../shapley.ts'\nexport type X = typeof shapley`,
  ],
  [
    'certify-imports-records-as-types',
    'packages/solver/src/certify/new.ts',
    `import * as results from '../results/index.ts'\nexport const x = results`,
  ],
  [
    'properties-import-core-and-solver-only',
    'packages/properties/src/new.ts',
    `import { ratio } from '../../../bench/main.ts'\nexport const x = ratio`,
  ],
  [
    'packages-do-not-import-apps',
    'packages/properties/src/new.ts',
    `import { page } from '../../../apps/demo/src/main.ts'\nexport const x = page`,
  ],
  [
    'floors-are-for-the-bench',
    'packages/solver/test/new.test.ts',
    `import { sum } from '../../../bench/floors/sum.ts'\nsum.toFixed()`,
  ],
  ['sources-import-no-tests', 'packages/solver/src/new.ts', `import '../test/shapley.test.ts'`],
  [
    'packages-run-anywhere',
    'packages/solver/src/new.ts',
    `import { readFileSync } from 'node:fs'\nexport const x = readFileSync`,
  ],
  [
    'through-the-front-door',
    'packages/solver/src/new.ts',
    `import { one } from '../../core/src/number.ts'\nexport const x = one`,
  ],
]

const temporary: string[] = []

/** Writes the model with some files replaced or added; gives its folder. */
function model(changes: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'biform-imports-')))
  temporary.push(folder)
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  for (const [file, text] of Object.entries({ ...MODEL, ...changes })) write(file, `${text}\n`)
  for (const [file, manifest] of Object.entries(MANIFESTS)) write(file, JSON.stringify(manifest))
  mkdirSync(join(folder, 'node_modules/@biform'))
  for (const name of ['core', 'solver', 'properties']) {
    symlinkSync(join(folder, 'packages', name), join(folder, 'node_modules/@biform', name))
  }
  return folder
}

afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true })
})

describe('import rules', () => {
  describe('a planted violation', () => {
    let clean: string[]
    beforeAll(async () => {
      clean = await violations(model(), ['packages', 'apps', 'bench'])
    })

    it('is the only one: the model keeps every rule', () => {
      expect(clean).toEqual([])
    })

    it.each(PLANTED)('of %s in %s is found', async (rule, file, text) => {
      const found = await violations(model({ [file]: text }), ['packages', 'apps', 'bench'])
      expect(found.map(line => line.split(':')[0])).toContain(rule)
    })

    it('is there for every rule', () => {
      expect(new Set(PLANTED.map(([rule]) => rule))).toEqual(new Set(RULES))
    })
  })
})
