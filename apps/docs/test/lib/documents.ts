/** The documents of the repository: its READMEs and the pages of the handbook. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT: string = fileURLToPath(new URL('../../../..', import.meta.url))

/** Folders that hold nothing of ours: what is installed, built or generated. */
const NOT_OURS = new Set(['node_modules', 'dist', 'api'])

/** The paths of all files below a folder, from the root; nothing if there is no such folder. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return []
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .flatMap(entry => {
      const path = join(folder, entry.name)
      if (!entry.isDirectory()) return [path]
      return NOT_OURS.has(entry.name) || entry.name.startsWith('.') ? [] : filesBelow(path)
    })
    .sort()
}

/** The text of a file, by its path from the root. */
export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

/** All Markdown documents, by their paths from the root: READMEs first. */
export function documents(): string[] {
  const found = ['packages', 'apps', 'bench'].flatMap(filesBelow).filter(file => file.endsWith('.md'))
  const isReadme = (file: string): boolean => file.endsWith('README.md')
  return ['README.md', ...found.filter(isReadme), ...found.filter(file => !isReadme(file))]
}
