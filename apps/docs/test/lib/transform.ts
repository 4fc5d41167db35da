/**
 * Turns a piece of documentation into a module that checks itself.
 *
 * A statement whose last line ends in `// → value` becomes a comparison: of the expression, of the constant that it
 * declares, or of what it passes to `console.log`. All other statements are kept as they are.
 */
import ts from 'typescript'

const ARROW = /^\s*;?\s*\/\/ → (.+)$/

/** The text of a module that runs the snippet and calls `check(actual, expected, line)` for every arrow in it. */
export function transform(snippet: string, firstLine: number): string {
  const source = ts.createSourceFile('snippet.ts', snippet, ts.ScriptTarget.ES2023, true)
  const broken = ts.transpileModule(snippet, { reportDiagnostics: true }).diagnostics?.[0]
  if (broken) {
    const line = firstLine + source.getLineAndCharacterOfPosition(broken.start ?? 0).line
    throw new Error(`line ${line}: ${ts.flattenDiagnosticMessageText(broken.messageText, ' ')}`)
  }
  let arrows = 0
  const statements = source.statements.map(statement => {
    const text = snippet.slice(statement.getFullStart(), statement.getEnd())
    const expected = ARROW.exec(snippet.slice(statement.getEnd()).split('\n', 1)[0]!)?.[1]
    if (expected === undefined) return text
    arrows += 1
    const line = firstLine + source.getLineAndCharacterOfPosition(statement.getEnd()).line
    return checked(statement, text, expected, line)
  })
  const written = snippet.split('\n').filter(line => line.includes('// →')).length
  if (written !== arrows) throw new Error(`${written - arrows} of ${written} arrows do not end a statement`)
  return `${statements.join('\n;')}\n`
}

function checked(statement: ts.Statement, text: string, expected: string, line: number): string {
  const check = (actual: string): string => `check(${actual}, (${expected}), ${line})`
  if (ts.isExpressionStatement(statement))
    return check(`(${(logged(statement.expression) ?? statement.expression).getText()})`)
  if (ts.isVariableStatement(statement)) {
    const { declarations } = statement.declarationList
    const [declaration] = declarations
    if (declarations.length === 1 && declaration && ts.isIdentifier(declaration.name)) {
      return `${text}\n;${check(declaration.name.text)}`
    }
  }
  throw new Error(`line ${line}: an arrow has to follow an expression or the declaration of one constant`)
}

/** The argument of `console.log(argument)`. */
function logged(expression: ts.Expression): ts.Expression | undefined {
  if (!ts.isCallExpression(expression) || expression.arguments.length !== 1) return undefined
  return expression.expression.getText() === 'console.log' ? expression.arguments[0] : undefined
}

/** The names that a snippet uses as values and does not declare. */
export function freeNames(snippet: string): Set<string> {
  const source = ts.createSourceFile('snippet.ts', snippet, ts.ScriptTarget.ES2023, true)
  const used = new Set<string>()
  const declared = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      if (isName(node)) declared.add(node.text)
      else if (!isLabelOnly(node)) used.add(node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return new Set([...used].filter(name => !declared.has(name)))
}

/** Whether an identifier names what its parent declares. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node
  const declares =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isFunctionExpression(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isImportClause(parent) ||
    ts.isNamespaceImport(parent)
  return declares && parent.name === node
}

/** Whether an identifier is a key or a member's name, and no reference. */
function isLabelOnly(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  if (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) return parent.name === node
  return ts.isBindingElement(parent) && parent.propertyName === node
}
