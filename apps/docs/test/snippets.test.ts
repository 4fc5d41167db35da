/**
 * The documentation is true: every TypeScript snippet and every command in it is run, and what it shows is compared.
 *
 * TypeScript: the `ts` fences of the READMEs and the handbook with their own imports, and the `@example` blocks of the
 * packages with everything that the packages export in scope. A line `expression // → value` is a comparison.
 * Commands: the calls of `biform` in `sh` and `console` fences; a `text` fence that follows shows their output. A `json` or `csv` fence with a
 * file name (```json game.json) is that file for the commands of its document.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { main } from '@biform/cli'
import * as core from '@biform/core'
import * as catalogue from '@biform/core/catalogue'
import * as data from '@biform/core/data'
import * as formats from '@biform/core/formats'
import * as scenarios from '@biform/core/scenarios'
import * as properties from '@biform/properties'
import * as solver from '@biform/solver'
import * as certify from '@biform/solver/certify'
import { afterAll, describe, expect, it } from 'vitest'
import { docExamples, type Example, type Fence, fences } from './lib/collect.ts'
import { commands } from './lib/commands.ts'
import { documents, filesBelow, ROOT, read } from './lib/documents.ts'
import { freeNames, transform } from './lib/transform.ts'

const GENERATED = fileURLToPath(new URL('.generated', import.meta.url))
const COMMANDS = new Set(['sh', 'console', 'bash', 'shell'])
/** Fences in these languages would show code that is never run. */
const UNTESTED = new Set(['typescript', 'tsx', 'js', 'javascript', 'mjs'])

/** What is in scope of a docstring, the first module that exports a name first. */
const MODULES: readonly [string, object][] = [
  ['@biform/core', core],
  ['@biform/solver', solver],
  ['@biform/solver/certify', certify],
  ['@biform/core/scenarios', scenarios],
  ['@biform/core/catalogue', catalogue],
  ['@biform/core/data', data],
  ['@biform/core/formats', formats],
  ['@biform/properties', properties],
]

const sources = filesBelow('packages').filter(file => /^packages\/[^/]+\/src\/.*\.ts$/.test(file))

const pages = documents().map(file => ({ file, fences: fences(read(file)) }))
const docstrings = sources.flatMap(file => docExamples(read(file)).map(example => ({ file, example })))
const markdownCode = pages.flatMap(({ file, fences }) =>
  fences.filter(({ language }) => language === 'ts').map(example => ({ file, example })),
)

rmSync(GENERATED, { recursive: true, force: true })
mkdirSync(GENERATED, { recursive: true })

/** Writes a snippet as a module and runs it. */
async function runSnippet(file: string, { text, line }: Example, imports: string): Promise<void> {
  const path = join(GENERATED, `${file.replaceAll('/', '-')}-${line}.ts`)
  writeFileSync(path, `import { check } from '../lib/check.ts'\n${imports}\n${transform(text, line)}export {}\n`)
  await import(path)
}

/** Imports of all exported names that a docstring uses. */
function importsFor(snippet: string): string {
  const names = freeNames(snippet)
  const taken = new Set<string>()
  return MODULES.map(([module, exported]) => {
    const own = Object.keys(exported).filter(name => names.has(name) && !taken.has(name))
    for (const name of own) taken.add(name)
    return own.length > 0 ? `import { ${own.join(', ')} } from '${module}'` : ''
  }).join('\n')
}

describe('there is something to run', () => {
  it('in docstrings of every package', () => {
    const packages = new Set(docstrings.map(({ file }) => file.split('/')[1]))
    expect([...packages].sort()).toEqual(['core', 'properties', 'solver'])
  })

  it('in Markdown', () => {
    expect(markdownCode).not.toEqual([])
    expect(pages.flatMap(({ fences }) => fences).flatMap(callsIn)).not.toEqual([])
  })

  it('and no code that is never run', () => {
    const untested = pages.flatMap(({ file, fences }) =>
      fences.filter(({ language }) => UNTESTED.has(language)).map(({ line }) => `${file}:${line}`),
    )
    expect(untested).toEqual([])
  })
})

describe('docstrings', () => {
  for (const { file, example } of docstrings) {
    it(`${file}:${example.line}`, () => runSnippet(file, example, importsFor(example.text)))
  }
})

describe('Markdown', () => {
  for (const { file, example } of markdownCode) {
    it(`${file}:${example.line}`, () => runSnippet(file, example, ''))
  }
})

/** Languages of fences that are files, if they have a name. */
const FILES: ReadonlySet<string> = new Set(['json', 'csv'])

function callsIn(fence: Fence): ReturnType<typeof commands> {
  return COMMANDS.has(fence.language) ? commands(fence.text, fence.line) : []
}

describe('commands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'biform-docs-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  for (const [number, { file, fences }] of pages.entries()) {
    const home = join(folder, String(number))
    const files = fences.filter(({ language, info }) => FILES.has(language) && info !== '')
    mkdirSync(home)
    for (const { info, text } of files) writeFileSync(join(home, info), text)
    /** A word that is the name of a shown file becomes its path. */
    const place = (word: string): string => (files.some(({ info }) => info === word) ? join(home, word) : word)

    fences.forEach((fence, i) => {
      const calls = callsIn(fence)
      if (calls.length === 0) return
      const next = fences[i + 1]
      it(`${file}:${fence.line}`, async () => {
        let output = ''
        const print = (text: string): void => {
          output += text
        }
        for (const { argv, exitCode, line } of calls) {
          const code = await main(argv.map(place), {
            stdin: async function* () {},
            stdout: print,
            stderr: print,
            cwd: ROOT,
          })
          expect(code, `line ${line}: ${output}`).toBe(exitCode)
        }
        expect(output.trim()).not.toBe('')
        if (next?.language === 'text') expect(output.replaceAll('\r\n', '\n').trimEnd()).toBe(next.text.trimEnd())
      })
    })
  }
})
