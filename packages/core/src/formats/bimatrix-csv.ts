/** Two-player games as comma-separated values: one block of payoffs per player, an empty line between them. */
import { MAX_JSON_LENGTH } from '../codec.ts'
import { entryCount, InputError, show } from '../errors.ts'
import { MAX_PAYOFFS, type NormalForm, normalForm } from '../games/normal-form.ts'
import { at as entry } from '../number/flat.ts'
import { type Fraction, rational } from '../number/rational.ts'
import { csv, withoutGuard } from './csv.ts'
import { checkWhole } from './whole-game.ts'

/** What stands before the player's name in the first cell of a block. */
const CORNER = 'payoff to '

/**
 * Writes a two-player game as CSV: the first player's payoffs with the strategies' names around them, an empty line, and the
 * second player's in the same way. Fractions are exact. `readBimatrixCsv` gives the same game back.
 *
 * @throws InputError unless the game has two players
 * @example
 * writeBimatrixCsv(bimatrix([[1, '1/2']])) // → 'payoff to 1,1,2\r\n1,1,1/2\r\n\r\npayoff to 2,1,2\r\n1,-1,-1/2\r\n'
 */
export function writeBimatrixCsv(game: NormalForm): string {
  checkWhole(game)
  const [rows, columns] = game.strategies
  if (game.players.length !== 2 || !rows || !columns) {
    throw new InputError('players', `${game.players.length} players are not two; writeNfg takes any number`)
  }
  return game.payoffs
    .map((store, player) =>
      csv({
        columns: [`${CORNER}${game.players[player]}`, ...columns],
        rows: rows.map((label, i) => [label, ...columns.map((_, j) => entry(store, i * columns.length + j))]),
      }),
    )
    .join('\r\n')
}

/**
 * Reads a two-player game from CSV: what `writeBimatrixCsv` writes, or two bare matrices with an empty line between them. One
 * matrix alone is a zero-sum game. Decimals and fractions are exact.
 *
 * A block is bare if its first cell is a number; else its first line names the columns and its first column the rows, and
 * the first cell, with or without `payoff to` in front, the player.
 *
 * @throws InputError that names the line and the cell
 * @example
 * payoff(readBimatrixCsv('3,0\n5,1\n\n3,5\n0,1\n'), [1, 0], 0) // → '5'
 */
export function readBimatrixCsv(text: string): NormalForm {
  if (typeof text !== 'string') throw new InputError('', `${show(text)} is not text`)
  if (text.length > MAX_JSON_LENGTH) {
    throw new InputError('', `${text.length} characters are more than ${MAX_JSON_LENGTH}`)
  }
  const blocks = blocksOf(text).map(readBlock)
  const [first, second] = blocks
  if (first === undefined) throw new InputError('', 'there is no matrix')
  if (blocks.length > 2) throw new InputError(`line ${blocks[2]!.line}`, 'a third matrix; a bimatrix has two')
  if (second !== undefined) checkAlike(first, second)
  const mine = first.payoffs.flat()
  const one = first.player || '1'
  return normalForm({
    players: [one, second?.player || (one === '2' ? '1' : '2')],
    shape: [first.payoffs.length, first.payoffs[0]!.length],
    payoffs: [mine, second ? second.payoffs.flat() : mine.map(payoff => payoff.neg())],
    ...(first.labels ? { strategies: [first.labels.rows, first.labels.columns] } : {}),
  })
}

/** A line of cells, and where it is in the file, from 1. */
interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

interface Block {
  readonly line: number
  readonly player: string
  readonly labels: { readonly rows: string[]; readonly columns: string[] } | undefined
  readonly payoffs: Fraction[][]
}

/** Both matrices are of the same strategies. */
function checkAlike(first: Block, second: Block): void {
  const at = `line ${second.line}`
  if (JSON.stringify(first.labels ?? 0) !== JSON.stringify(second.labels ?? 0)) {
    throw new InputError(at, 'the strategies are named otherwise than in the first matrix')
  }
  const [size, other] = [first, second].map(({ payoffs }) => `${payoffs.length}×${payoffs[0]!.length}`)
  if (size !== other) throw new InputError(at, `the matrix is ${other}, and the first is ${size}`)
}

const NUMBER = /^\s*[+-]?\.?\d/

function readBlock(block: readonly Line[]): Block {
  const [top] = block
  const corner = withoutGuard(top!.cells[0]!)
  const isNamed = !NUMBER.test(corner)
  const body = isNamed ? block.slice(1) : block
  const width = top!.cells.length
  if (body.length === 0 || (isNamed && width < 2)) throw new InputError(`line ${top!.line}`, 'there are no payoffs')
  const payoffs = body.map(({ line, cells }) => {
    if (cells.length !== width) throw new InputError(`line ${line}`, `has ${entryCount(cells.length)}, not ${width}`)
    return cells
      .slice(isNamed ? 1 : 0)
      .map((cell, j) => rational(cell.trim().replace(/^\+/, ''), `line ${line}, cell ${j + (isNamed ? 2 : 1)}`))
  })
  const labels = {
    rows: body.map(({ cells }) => withoutGuard(cells[0]!)),
    columns: top!.cells.slice(1).map(withoutGuard),
  }
  return {
    line: top!.line,
    player: !isNamed ? '' : corner.startsWith(CORNER) ? corner.slice(CORNER.length) : corner,
    labels: isNamed ? labels : undefined,
    payoffs,
  }
}

/** Lines of cells, cut where a line is empty. */
function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = []
  let isOpen = false
  for (const line of linesOf(text)) {
    if (line.cells.every(cell => cell === '')) {
      isOpen = false
      continue
    }
    if (isOpen) blocks.at(-1)!.push(line)
    else blocks.push([line])
    isOpen = true
  }
  return blocks
}

const BARE = /[^",\r\n]*/y
/** A cell as it stands there, with its quotation marks; undefined if they are not closed. */
function cellAt(text: string, place: number): string | undefined {
  if (text[place] !== '"') {
    BARE.lastIndex = place
    return BARE.exec(text)?.[0]
  }
  let end = text.indexOf('"', place + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  return end < 0 ? undefined : text.slice(place, end + 1)
}

const BREAK = /\r\n|\r|\n/y

/** The records of RFC 4180: cells in quotation marks may hold commas, line breaks and doubled quotation marks. */
function* linesOf(text: string): Generator<Line> {
  let place = text.startsWith('\uFEFF') ? 1 : 0
  let line = 1
  let count = 0
  while (place < text.length) {
    const start = line
    const cells: string[] = []
    for (;;) {
      const found = cellAt(text, place)
      if (found === undefined)
        throw new InputError(`line ${line}, cell ${cells.length + 1}`, 'has no closing quotation mark')
      place += found.length
      line += found.match(/\r\n|\r|\n/g)?.length ?? 0
      cells.push(found.startsWith('"') ? found.slice(1, -1).replaceAll('""', '"') : found)
      if (++count > 2 * MAX_PAYOFFS) throw new InputError(`line ${line}`, `a game has at most ${MAX_PAYOFFS} payoffs`)
      if (text[place] !== ',') break
      place++
    }
    BREAK.lastIndex = place
    const end = BREAK.exec(text)?.[0] ?? ''
    if (end === '' && place < text.length) {
      throw new InputError(`line ${line}, cell ${cells.length}`, 'a quotation mark is out of place')
    }
    place += end.length
    line++
    yield { line: start, cells }
  }
}
