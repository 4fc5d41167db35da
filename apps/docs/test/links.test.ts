/** Every link between the documents leads to a file and a heading that are there, on a plain git host as in the handbook. */
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documents, ROOT, read } from './lib/documents.ts'
import { anchors, links } from './lib/links.ts'

describe('links', () => {
  for (const file of documents()) {
    it(file, () => {
      const broken = links(read(file)).filter(({ path, anchor }) => {
        const target = path === '' ? file : join(dirname(file), path)
        if (!existsSync(join(ROOT, target))) return true
        if (anchor === '') return false
        return statSync(join(ROOT, target)).isDirectory() || !anchors(read(target)).has(anchor)
      })
      expect(broken).toEqual([])
    })
  }

  it('are found outside of code, with their anchors', () => {
    const text =
      '# The `core` of it\n[a](b.md#c) ![d](e.png "f")\n```md\n[g](h)\n```\n`[i](j)` [k](https://l) [m](#n)\n'
    expect(links(text)).toEqual([
      { line: 2, path: 'b.md', anchor: 'c' },
      { line: 2, path: 'e.png', anchor: '' },
      { line: 6, path: '', anchor: 'n' },
    ])
    expect([...anchors(text)]).toEqual(['the-core-of-it'])
  })
})
