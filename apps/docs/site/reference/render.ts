/** Writes a page of the reference as Markdown. */
import type { Exported } from './exports.ts'

/** An export with the module that users import it from. */
export interface Item extends Exported {
  readonly module: string
  /** Its file from the root. */
  readonly source: string
}

/** The import statements of an example: every public name that occurs in it as a word. */
export type Imports = (example: string) => string

/** A page: functions, then values such as limits, then types, each with its declaration, its docstring and its examples. */
export function page(title: string, items: readonly Item[], imports: Imports): string {
  const modules = [...new Set(items.map(({ module }) => module))].map(module => `\`${module}\``)
  const of = (wanted: Item['kind']): Item[] => items.filter(({ kind }) => kind === wanted)
  return [
    '---\neditLink: false\noutline: [2, 3]\n---',
    `# ${title}`,
    `From ${modules.join(' and ')}. Written from the docstrings; every example runs as a test.`,
    ...sections('Functions', of('function'), imports),
    ...sections('Values', of('value'), imports),
    ...sections('Types', of('type'), imports),
    '',
  ].join('\n\n')
}

function sections(heading: string, items: readonly Item[], imports: Imports): string[] {
  if (items.length === 0) return []
  const sorted = [...items].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
  return [`## ${heading}`, ...sorted.flatMap(item => section(item, imports))]
}

function section({ name, signature, doc, module, source }: Item, imports: Imports): string[] {
  const examples = doc?.examples ?? []
  return [
    `### ${name}`,
    doc?.text ?? '',
    fence(signature),
    list(
      'Parameters',
      (doc?.parameters ?? []).map(parameter => `\`${parameter.name}\`: ${parameter.text}`),
    ),
    doc?.returns ? `**Returns** ${doc.returns}` : '',
    list('Errors', doc?.throws ?? []),
    ...examples.map(example => fence([imports(example), example].filter(text => text !== '').join('\n\n'))),
    `\`${module}\` · \`${source}\``,
  ].filter(text => text !== '')
}

const fence = (text: string): string => `\`\`\`ts\n${text}\n\`\`\``

function list(heading: string, entries: readonly string[]): string {
  if (entries.length === 0) return ''
  return `**${heading}**\n\n${entries.map(entry => `- ${entry.replaceAll('\n', '\n  ')}`).join('\n')}`
}
