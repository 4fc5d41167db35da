/**
 * Finds what the documentation shows: fences in Markdown and `@example` blocks in docstrings, each with its place.
 */

/** A fenced block of a Markdown document. */
export interface Fence {
  /** The first word after the backticks: `ts`, `sh`, `text`, … */
  readonly language: string
  /** The rest of that line: for `json`, the name of the file that the block stands for. */
  readonly info: string
  /** The line of the first line of text, 1-based. */
  readonly line: number
  readonly text: string
}

/** A piece of TypeScript, as it stands in its document. */
export interface Example {
  readonly line: number
  readonly text: string
}

/** All fenced blocks of a Markdown document, in order. Nested lists may indent them. */
export function fences(markdown: string): Fence[] {
  const found: Fence[] = []
  let open: { indent: string; language: string; info: string; line: number; lines: string[] } | undefined
  markdown.split('\n').forEach((text, i) => {
    const mark = /^(\s*)```(\S*)\s*(.*)$/.exec(text)
    if (open) {
      if (mark && mark[2] === '') {
        found.push({ language: open.language, info: open.info, line: open.line, text: open.lines.join('\n') })
        open = undefined
      } else open.lines.push(text.startsWith(open.indent) ? text.slice(open.indent.length) : text)
    } else if (mark) {
      open = { indent: mark[1]!, language: mark[2]!, info: mark[3]!.trim(), line: i + 2, lines: [] }
    }
  })
  if (open) throw new Error(`the fence at line ${open.line - 1} is never closed`)
  return found
}

/** All `@example` blocks in the docstrings of a TypeScript file, in order. */
export function docExamples(source: string): Example[] {
  return [...source.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(comment => {
    const first = source.slice(0, comment.index).split('\n').length
    const lines = comment[0]
      .split('\n')
      .map(text => text.replace(/^\s*(?:\/\*\*|\*(?!\/)) ?/, '').replace(/\s*\*\/$/, ''))
    const starts = lines.flatMap((text, i) => (/^\s*@example\b/.test(text) ? [i] : []))
    return starts.map(start => {
      const after = lines.slice(start + 1)
      const end = after.findIndex(text => /^\s*@\w+/.test(text))
      const body = end < 0 ? after : after.slice(0, end)
      return { line: first + start + 1, text: body.join('\n').trimEnd() }
    })
  })
}
