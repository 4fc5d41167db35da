/** Finds the calls of the command line in a fence, and splits them into words as a shell would. */

const PREFIX = /^(?:\$ )?(?:npx --yes pnpm@[\d.]+ --silent biform|biform)(?=\s|$)/

/** A call of `biform`. */
export interface CommandLine {
  readonly line: number
  readonly argv: readonly string[]
  /** What the line says of its exit code (`# exit code 1`); 0 if it says nothing. */
  readonly exitCode: number
}

/** The calls of `biform` in a fence; a backslash at the end of a line continues it. Other lines are passed over. */
export function commands(text: string, firstLine: number): CommandLine[] {
  const lines = text.split('\n')
  const found: CommandLine[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = firstLine + i
    let full = lines[i]!
    while (full.endsWith('\\') && i + 1 < lines.length) full = `${full.slice(0, -1)} ${lines[++i]!.trim()}`
    const prefix = PREFIX.exec(full)
    if (!prefix) continue
    const [, call = '', exitCode] = /^(.*?)(?:\s+# exit code (\d+))?$/.exec(full.slice(prefix[0].length))!
    found.push({ line, argv: words(call, line), exitCode: Number(exitCode ?? 0) })
  }
  return found
}

/** Splits a line into words, with single and double quotes. */
function words(text: string, line: number): string[] {
  const found: string[] = []
  for (const token of text.matchAll(/(?:[^\s'"]|'[^']*'|"[^"]*")+|['"]/g)) {
    const bare = token[0].replace(/'[^']*'|"[^"]*"/g, '')
    if (/[|<>&;$`'"*?()\\#]/.test(bare))
      throw new Error(`line ${line}: only a plain call can be tested, not ${token[0]}`)
    found.push(token[0].replace(/'([^']*)'|"([^"]*)"/g, (_, single, double) => single ?? double))
  }
  return found
}
