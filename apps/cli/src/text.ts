/** Text for a terminal: nothing from a file may steer it, and columns line up. */

/** Replaces control characters, line breaks and direction marks, so that a label stays one harmless piece of text. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, mark => {
    const code = mark.codePointAt(0)!
    return `\\u{${code.toString(16)}}`
  })
}

/** Lines as they are printed: made plain, without blanks at the end. */
export function printed(lines: readonly string[]): string {
  return lines.map(line => `${plain(line).trimEnd()}\n`).join('')
}

/** Indents lines that are not empty. */
export function indent(lines: readonly string[], width = 2): string[] {
  return lines.map(line => (line === '' ? '' : ' '.repeat(width) + line))
}

/** Breaks a paragraph into lines of at most `width` characters, at spaces. */
export function wrap(text: string, width = 100): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of plain(text).split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** A column of a table: its title, and whether its cells end flush right, as numbers do. */
export interface Column {
  readonly title: string
  readonly right?: boolean
}

/** A table with aligned columns, its titles above a rule; without titles when all of them are empty. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const body = rows.map(row => columns.map((_, i) => plain(row[i] ?? '')))
  const titles = columns.map(column => plain(column.title))
  const widths = titles.map((title, i) => Math.max(length(title), ...body.map(row => length(row[i]!))))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => {
        const gap = ' '.repeat(widths[i]! - length(cell))
        return columns[i]!.right ? gap + cell : cell + gap
      })
      .join('  ')
      .trimEnd()
  if (titles.every(title => title === '')) return body.map(line)
  return [line(titles), widths.map(width => '─'.repeat(width)).join('  '), ...body.map(line)]
}

/** How many characters a reader counts. */
function length(text: string): number {
  return [...text.normalize('NFC')].length
}

/** `1 equilibrium`, `2 equilibria`. */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
