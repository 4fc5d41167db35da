/** The documents of the repository: its READMEs and the pages of the handbook. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT: string = fileURLToPath(new URL('../../../..', import.meta.url))

/** Folders whose documents are written by a program or belong to others. */
const NOT_OURS = /(^|\/)(node_modules|reference\/api|dist|\.[^/]*)\//

/** The paths of a folder's entries, from the root; nothing if there is no such folder. */
export function entries(folder: string, recursive = false): string[] {
  if (!existsSync(join(ROOT, folder))) return []
  const names = readdirSync(join(ROOT, folder), { recursive, encoding: 'utf8' })
  return names.map(name => join(folder, name)).sort()
}

/** The text of a file, by its path from the root. */
export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

/** All Markdown documents, by their paths from the root. */
export function documents(): string[] {
  const homes = [...entries('packages'), ...entries('apps'), 'bench'].map(home => `${home}/README.md`)
  const pages = entries('apps/docs', true).filter(
    file => file.endsWith('.md') && !file.endsWith('README.md') && !NOT_OURS.test(file),
  )
  return ['README.md', ...homes, ...pages].filter(file => existsSync(join(ROOT, file)))
}
