/**
 * What a package exports, read from its sources: TypeScript parses them, and the exports of an entry are followed from
 * file to file. The packages are written with isolated declarations, so a declaration shows its types as it stands and
 * nothing has to be inferred.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { type Docstring, docstring } from './docstring.ts'

/** A name that users of a package can import. */
export interface Exported {
  /** As users write it: `shapley`, `arbitrary.convex`. */
  readonly name: string
  readonly kind: 'function' | 'value' | 'type'
  /** The file that declares it, as it was reached from the entry. */
  readonly file: string
  /** The declaration without its body and without `export`. */
  readonly signature: string
  readonly doc: Docstring | undefined
}

/** All exports of a file, in the order in which it names them. Exports of other packages are passed over. */
export function exportsOf(file: string): Exported[] {
  const { statements, text } = parsed(file)
  return statements.flatMap(statement => {
    if (ts.isExportDeclaration(statement)) {
      return statement.moduleSpecifier ? reExported(file, statement) : passedOn(file, text, statement)
    }
    const exported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(isExport)
    return exported ? declared(file, text, statement) : []
  })
}

const isExport = (modifier: ts.Modifier): boolean => modifier.kind === ts.SyntaxKind.ExportKeyword

const files = new Map<string, ts.SourceFile>()

function parsed(file: string): ts.SourceFile {
  const known = files.get(file)
  if (known) return known
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023, true)
  files.set(file, source)
  return source
}

/** `export * from`, `export * as n from`, `export { a, b as c } from`. */
function reExported(file: string, { moduleSpecifier, exportClause }: ts.ExportDeclaration): Exported[] {
  if (!moduleSpecifier) return []
  const target = (moduleSpecifier as ts.StringLiteral).text
  if (!target.startsWith('.')) return []
  const all = exportsOf(join(dirname(file), target))
  if (!exportClause) return all
  if (ts.isNamespaceExport(exportClause)) {
    return all.map(item => ({ ...item, name: `${exportClause.name.text}.${item.name}` }))
  }
  return exportClause.elements.flatMap(({ name, propertyName }) => {
    const original = (propertyName ?? name).text
    return all.filter(item => item.name === original).map(item => ({ ...item, name: name.text }))
  })
}

/** `export { a }` of a name that the file imports from elsewhere: all that is known of it is its docstring. */
function passedOn(file: string, text: string, statement: ts.ExportDeclaration): Exported[] {
  const { exportClause } = statement
  if (!exportClause || !ts.isNamedExports(exportClause)) return []
  const doc = docstring(commentBefore(text, statement))
  return exportClause.elements.map(({ name }) => ({
    name: name.text,
    kind: 'value',
    file,
    signature: `export { ${name.text} }`,
    doc,
  }))
}

function declared(file: string, text: string, statement: ts.Statement): Exported[] {
  const doc = docstring(commentBefore(text, statement))
  const write = (until: number): string =>
    text
      .slice(statement.getStart(), until)
      .replace(/^export (declare )?/, '')
      .trim()
  if (ts.isFunctionDeclaration(statement) && statement.name) {
    const signature = write(statement.body?.getStart() ?? statement.getEnd())
    return [{ name: statement.name.text, kind: 'function', file, signature, doc }]
  }
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name, type, initializer }) => {
      if (!ts.isIdentifier(name)) return []
      const short = initializer && (ts.isNumericLiteral(initializer) || ts.isBinaryExpression(initializer))
      const signature = write(short ? initializer.getEnd() : (type ?? name).getEnd())
      const kind = type && ts.isFunctionTypeNode(type) ? 'function' : 'value'
      return [{ name: name.text, kind, file, signature, doc }]
    })
  }
  if (ts.isClassDeclaration(statement) && statement.name) {
    return [{ name: statement.name.text, kind: 'value', file, signature: write(statement.getEnd()), doc }]
  }
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
    return [{ name: statement.name.text, kind: 'type', file, signature: write(statement.getEnd()), doc }]
  }
  return []
}

/** The comment that stands right before a statement, if it is a docstring. */
function commentBefore(text: string, statement: ts.Statement): string | undefined {
  const last = ts.getLeadingCommentRanges(text, statement.getFullStart())?.at(-1)
  const comment = last && text.slice(last.pos, last.end)
  return comment?.startsWith('/**') ? comment : undefined
}
