/** Takes a docstring apart: what it says, its parameters, its errors, its examples. */

export interface Docstring {
  /** Markdown. */
  readonly text: string
  readonly parameters: readonly { readonly name: string; readonly text: string }[]
  readonly returns: string
  readonly throws: readonly string[]
  /** TypeScript. */
  readonly examples: readonly string[]
}

/** Reads a docstring as it stands in a source, with its `/**`; nothing if there is none. */
export function docstring(comment: string | undefined): Docstring | undefined {
  if (comment === undefined) return undefined
  const lines = comment
    .replace(/\s*\*\/$/, '')
    .split('\n')
    .map(line => line.replace(/^\s*(?:\/\*\*|\*) ?/, ''))
  const blocks: { tag: string; lines: string[] }[] = [{ tag: '', lines: [] }]
  for (const line of lines) {
    const tag = /^\s*@(\w+)\s?(.*)$/.exec(line)
    if (tag) blocks.push({ tag: tag[1]!, lines: [tag[2]!] })
    else blocks.at(-1)!.lines.push(line)
  }
  const texts = (...tags: readonly string[]): string[] =>
    blocks.filter(({ tag }) => tags.includes(tag)).map(({ lines }) => lines.join('\n').trim())
  return {
    text: withoutLinkTags(texts('').join('\n')),
    parameters: texts('param').map(text => {
      const [, name = '', rest = ''] = /^(\S+)\s*(?:-\s*)?([\s\S]*)$/.exec(text) ?? []
      return { name, text: withoutLinkTags(rest) }
    }),
    returns: withoutLinkTags(texts('returns', 'return').join('\n')),
    throws: texts('throws').map(withoutLinkTags),
    examples: texts('example'),
  }
}

/** `{@link name}` as code: names are found by the search, and a link to another package's page would be a guess. */
function withoutLinkTags(text: string): string {
  return text.replace(/\{@link(?:code|plain)? ([^}|]+)(?:\|[^}]*)?\}/g, (_, name: string) => `\`${name.trim()}\``)
}
