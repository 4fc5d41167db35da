/** Writes the reference: one Markdown page for each group, into a folder that git ignores. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { exportsOf } from './exports.ts'
import { ENTRIES, GROUPS, groupOf } from './groups.ts'
import { type Imports, type Item, page } from './render.ts'

/** Every public name of the packages, each with the first module that exports it. */
export function publicItems(root: string): Item[] {
  const seen = new Set<string>()
  return ENTRIES.flatMap(({ module, file }) =>
    exportsOf(join(root, file)).flatMap(item => {
      const source = relative(root, item.file)
      const key = `${source} ${item.name}`
      if (seen.has(key)) return []
      seen.add(key)
      return [{ ...item, module, source }]
    }),
  )
}

/** The pages, by the names of their files. Groups without an item have none. */
export function referencePages(root: string): Map<string, string> {
  const items = publicItems(root)
  const imports = importsFrom(items)
  const pages = GROUPS.map(group => {
    const own = items.filter(({ source }) => groupOf(source.replace(/^packages\//, '')) === group)
    return [`${group.page}.md`, own.length > 0 ? page(group.title, own, imports) : ''] as const
  })
  return new Map(pages.filter(([, text]) => text !== ''))
}

/** Writes the pages into a folder and removes what was there. */
export function writeReference(root: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of referencePages(root)) writeFileSync(join(folder, name), text)
}

function importsFrom(items: readonly Item[]): Imports {
  const modules = new Map<string, string>()
  for (const { name, kind, module } of items) {
    const [first = name] = name.split('.')
    if (kind !== 'type' && !modules.has(first)) modules.set(first, module)
  }
  return example => {
    const words = new Set(example.replace(/(['"])(?:\\.|(?!\1).)*\1|\/\/.*$/gm, '').match(/(?<![.\w])[A-Za-z_]\w*/g))
    const declared = new Set([...example.matchAll(/(?:const|let|function) (\w+)/g)].map(match => match[1]))
    const used = [...modules].filter(([name]) => words.has(name) && !declared.has(name))
    return ENTRIES.flatMap(({ module }) => {
      const names = used.filter(([, from]) => from === module).map(([name]) => name)
      return names.length > 0 ? [`import { ${names.join(', ')} } from '${module}'`] : []
    }).join('\n')
  }
}
