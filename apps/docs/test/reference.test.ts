/** The reference: every public name is on a page, every public function says what it does and shows it. */
import * as core from '@biform/core'
import * as catalogue from '@biform/core/catalogue'
import * as data from '@biform/core/data'
import * as formats from '@biform/core/formats'
import * as scenarios from '@biform/core/scenarios'
import * as properties from '@biform/properties'
import * as solver from '@biform/solver'
import * as certify from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { docstring } from '../site/reference/docstring.ts'
import { publicItems, referencePages } from '../site/reference/write.ts'
import { sidebar } from '../site/sidebar.ts'
import { documents, ROOT } from './lib/documents.ts'

const items = publicItems(ROOT)
const named = (item: { source: string; name: string }): string => `${item.source} ${item.name}`

describe('public names', () => {
  const MODULES: Readonly<Record<string, object>> = {
    '@biform/core': core,
    '@biform/core/catalogue': catalogue,
    '@biform/core/data': data,
    '@biform/core/formats': formats,
    '@biform/core/scenarios': scenarios,
    '@biform/properties': properties,
    '@biform/solver': solver,
    '@biform/solver/certify': certify,
  }

  it('are those that the modules export', () => {
    const found = new Set(items.map(({ name }) => name.split('.')[0]))
    expect(Object.values(MODULES).flatMap(module => Object.keys(module).filter(name => !found.has(name)))).toEqual([])
    const missing = items.filter(
      ({ kind, name, module }) => kind !== 'type' && !(name.split('.')[0]! in MODULES[module]!),
    )
    expect(missing.map(named)).toEqual([])
  })

  it('have a docstring', () => {
    expect(items.filter(({ doc }) => !doc?.text).map(named)).toEqual([])
  })

  it('show an example if they are functions; the steps of a long algorithm share the one of its plain function', () => {
    const silent = items.filter(
      ({ kind, name, doc }) => kind === 'function' && !name.endsWith('Steps') && !doc?.examples.length,
    )
    expect(silent.map(named)).toEqual([])
  })
})

describe('pages', () => {
  it('show signature, docstring, errors and an example with its imports', () => {
    const page = referencePages(ROOT).get('claims.md')!
    expect(page).toContain('### talmud\n')
    expect(page).toContain('function talmud(problem: ClaimsProblem): Talmud\n')
    expect(page).toMatch(
      /import \{ claimsProblem \} from '@biform\/core'\nimport \{ talmud \} from '@biform\/solver'\n/,
    )
    expect(page).toContain('InputError if it is not a claims problem')
  })

  it('read a docstring tag by tag', () => {
    const comment =
      '/**\n * Adds, as {@link sum} does.\n *\n * @param a the first\n *   of two\n * @throws InputError\n * @example\n * add(1, 2) // → 3\n */'
    expect(docstring(comment)).toEqual({
      text: 'Adds, as `sum` does.',
      parameters: [{ name: 'a', text: 'the first\n  of two' }],
      returns: '',
      throws: ['InputError'],
      examples: ['add(1, 2) // → 3'],
    })
    expect(docstring('/** Short. */')?.text).toBe('Short.')
  })
})

describe('sidebar', () => {
  it('leads to every page once', () => {
    const targets = (list: ReturnType<typeof sidebar>): string[] =>
      list.flatMap(({ link, items: below = [] }) => [...(link ? [link] : []), ...targets(below)])
    const own = documents().flatMap(file => /^apps\/docs(\/.*\/.*)\.md$/.exec(file)?.[1] ?? [])
    const shown = targets(sidebar(`${ROOT}/apps/docs`)).filter(link => !link.startsWith('/reference/api/'))
    expect(shown.sort()).toEqual(own.sort())
  })
})
