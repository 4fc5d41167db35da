/**
 * A two-player game as a table of text: what people type, and what a spreadsheet puts on the clipboard. A line is a row; a
 * cell holds both payoffs, "3, 3" or "(3, 3)", or one, and the other player loses as much. Two tables with an empty line
 * between them are the payoffs of one player and of the other. Names may stand above the columns and before the rows, and
 * those of the players in the corner, "Anna \ Ben".
 */
import { type Fraction, InputError, rational } from '@biform/core'
import { exactNumber } from '../parts/number.ts'
import { FIRST_PLAYERS, firstNames, LONGEST_NAME, LONGEST_NUMBER, MOST, type Own, type Payoffs } from './game.ts'

/** A table read: the game, or one line that says what is wrong, and where. */
export type TableReading = { readonly own: Own } | { readonly problem: string }

/** More than that is no game of the size that is shown. */
const LONGEST_TEXT = 8_000

export function readTable(text: string): TableReading {
  try {
    return { own: gameOf(text) }
  } catch (error) {
    if (error instanceof InputError) return { problem: error.at ? `${error.at}: ${error.reason}` : error.reason }
    throw error
  }
}

/** The game as text that `readTable` reads: names around it, columns in line. */
export function writeTable({ players, strategies: [rows, columns], payoffs }: Own): string {
  const corner = players.join() === FIRST_PLAYERS.join() ? '' : players.join(' \\ ')
  const body = payoffs.map((line, i) => [rows[i]!, ...line.map(pair => pair.map(exactNumber).join(', '))])
  const lines = [[corner, ...columns], ...body]
  const widths = lines[0]!.map((_, j) => Math.max(...lines.map(line => line[j]!.length)))
  return lines
    .map(line =>
      line
        .map((cell, j) => cell.padEnd(widths[j]!))
        .join('   ')
        .trimEnd(),
    )
    .join('\n')
}

function gameOf(text: string): Own {
  if (text.length > LONGEST_TEXT) throw new InputError('', `Use a shorter table: at most ${LONGEST_TEXT} characters.`)
  const blocks = blocksOf(text)
  const [first, second, third] = blocks
  if (!first)
    throw new InputError('', 'Type a table, or paste one: a line for each row, and both payoffs in each cell.')
  if (third) throw new InputError('', 'These are more than two tables; empty lines stand between tables only.')
  if (!second) return named(first, pairs(first, first.cells))
  const alike = second.cells.length === first.cells.length && second.cells[0]!.length === first.cells[0]!.length
  if (!alike) throw new InputError('second table', 'it has not as many rows and columns as the first.')
  const [mine, theirs] = [singles(first, 'first table, '), singles(second, 'second table, ')]
  return named(
    first,
    mine.map((line, i) => line.map((value, j) => [value, theirs[i]![j]!])),
  )
}

/** A table cut into cells, with the names around it. */
interface Block {
  readonly corner: string
  readonly rows: readonly string[] | undefined
  readonly columns: readonly string[] | undefined
  readonly cells: readonly (readonly string[])[]
}

function blocksOf(text: string): Block[] {
  const clean = text.replaceAll('\u00a0', ' ').replaceAll('−', '-').replace(/\r\n?/g, '\n')
  const groups = clean
    .split(/\n(?:[ \t]*\n)+/)
    .map(group => group.split('\n').filter(line => line.trim() !== ''))
    .filter(group => group.length > 0)
  const cut = cutter(clean, groups.length > 1)
  return groups.map(group => blockOf(group.map(cut)))
}

/** How a line is cut into cells: by tabs, by bars, by wide gaps, by single ones, or by commas where cells hold one number. */
function cutter(text: string, isAlone: boolean): (line: string) => string[] {
  if (text.includes('\t')) return line => line.replace(/\n/g, '').split('\t').map(trimmed)
  if (text.includes('|'))
    return line =>
      line
        .replace(/^\s*\||\|\s*$/g, '')
        .split('|')
        .map(trimmed)
  const joined = (line: string): string =>
    line
      .replace(/\s*([,;])\s*/g, '$1')
      .replace(/\(\s+/g, '(')
      .trim()
  const lines = text.split('\n').map(joined)
  if (lines.some(line => / {2,}/.test(line))) return line => joined(line).split(/ {2,}/)
  if (isAlone && text.includes(',')) return line => joined(line).split(',')
  if (lines.every(line => !line.includes(' ')) && lines.some(line => line.split(',').length > 2)) {
    return line => joined(line).split(',')
  }
  return line => joined(line).split(' ')
}

function trimmed(cell: string): string {
  return cell.trim()
}

const PAYOFF = /^[([{]?\s*[-+]?\.?\d/

function blockOf(lines: readonly (readonly string[])[]): Block {
  const isHead = lines.length > 1 && !lines[0]!.some(cell => PAYOFF.test(cell))
  const body = isHead ? lines.slice(1) : lines
  const hasNames = body.every(line => line.length > 1 && !PAYOFF.test(line[0]!))
  const cells = body.map(line => (hasNames ? line.slice(1) : line))
  const width = cells[0]!.length
  cells.forEach((line, i) => {
    if (line.length === width) return
    throw new InputError(`row ${i + 1}`, `it has ${count(line.length, 'cell')}, and the first row has ${width}.`)
  })
  const head = isHead ? lines[0]! : undefined
  const hasCorner = head !== undefined && head.length === width + 1
  const columns = head && (hasCorner ? head.slice(1) : head)
  if (columns && columns.length !== width) {
    throw new InputError('names', `${count(columns.length, 'name')} stand above ${count(width, 'column')}.`)
  }
  return { corner: hasCorner ? head[0]! : '', rows: hasNames ? body.map(line => line[0]!) : undefined, columns, cells }
}

function named({ corner, rows, columns, cells }: Block, payoffs: Payoffs): Own {
  const [height, width] = [cells.length, cells[0]!.length]
  if (height > MOST || width > MOST) {
    throw new InputError(
      '',
      `The table is ${height} by ${width}; here a game has at most ${MOST} by ${MOST}. \`biform nash FILE\` takes larger ones.`,
    )
  }
  const players = corner.split(/[\\/]/).map(tidyName)
  const isPair = players.length === 2 && players[0] !== players[1] && !players.includes('')
  return {
    players: isPair ? [players[0]!, players[1]!] : FIRST_PLAYERS,
    strategies: [namesOf(rows, height, 'row'), namesOf(columns, width, 'column')],
    payoffs,
  }
}

function namesOf(given: readonly string[] | undefined, size: number, what: string): readonly string[] {
  if (!given) return firstNames(size)
  const names = given.map(tidyName)
  names.forEach((name, k) => {
    if (name === '') throw new InputError(`${what} ${k + 1}`, 'it has no name, and others have one.')
    if (names.indexOf(name) < k) throw new InputError(`${what} ${k + 1}`, `another ${what} is called “${name}” too.`)
  })
  return names
}

/** A name as an address can hold it in a list: without commas, and short. */
export function tidyName(text: string): string {
  return text.replaceAll(',', ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME).trim()
}

/** Both payoffs of every cell; the other player's loss where a cell has one number, as then all must have. */
function pairs(block: Block, cells: readonly (readonly string[])[]): Payoffs {
  const numbers = cells.map((line, i) => line.map((cell, j) => numbersOf(cell, placeOf(block, i, j))))
  const isSingle = numbers[0]![0]!.length === 1
  return numbers.map((line, i) =>
    line.map((found, j) => {
      if ((found.length === 1) !== isSingle) {
        throw new InputError(
          placeOf(block, i, j),
          isSingle
            ? 'it has two payoffs, and the first cell has one.'
            : 'it has one payoff, and the first cell has two.',
        )
      }
      return [found[0]!, found[1] ?? found[0]!.neg()]
    }),
  )
}

function singles(block: Block, table: string): Fraction[][] {
  return block.cells.map((line, i) =>
    line.map((cell, j) => {
      const place = table + placeOf(block, i, j)
      const found = numbersOf(cell, place)
      if (found.length > 1) throw new InputError(place, 'a cell of two tables has one payoff, not two.')
      return found[0]!
    }),
  )
}

/** "row 2 (Defect), column 1 (Cooperate)". */
function placeOf({ rows, columns }: Block, i: number, j: number): string {
  const name = (names: readonly string[] | undefined, k: number): string => (names?.[k] ? ` (${names[k]})` : '')
  return `row ${i + 1}${name(rows, i)}, column ${j + 1}${name(columns, j)}`
}

function numbersOf(cell: string, place: string): Fraction[] {
  const parts = cell
    .replace(/^[([{]\s*|\s*[)\]}]$/g, '')
    .split(/\s*[,;:]\s*|\s+/)
    .filter(part => part !== '')
  if (parts.length === 0) throw new InputError(place, 'it is empty.')
  if (parts.length > 2) throw new InputError(place, `“${short(cell)}” is more than two payoffs.`)
  return parts.map(part => {
    const value = numeral(part)
    if (value === undefined) throw new InputError(place, `“${short(part)}” is not a number; type 2, 0.5 or 1/3.`)
    if (value.toFraction().length > LONGEST_NUMBER) {
      throw new InputError(place, `use a shorter number: at most ${LONGEST_NUMBER} characters as a fraction.`)
    }
    return value
  })
}

/** The number that a text stands for, if it does. */
export function numeral(text: string): Fraction | undefined {
  try {
    return rational(text.replace(/^\+/, ''))
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

function short(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`
}
