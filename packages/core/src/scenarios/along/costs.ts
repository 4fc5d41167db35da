/** What moves cost in a biform game along a segment of one parameter, where nothing else of it moves. */
import type { BiformCellTemplate, NestedCellTemplate } from '../types.ts'
import { functionOn } from './expression.ts'
import type { ScenarioOn } from './line.ts'
import { wordsIn } from './moving.ts'
import type { RationalFunction } from './rational-function.ts'
import { Unsettled } from './unsettled.ts'

/**
 * Per cell in row-major order what each player spends there; nothing for a cell without costs of its own.
 *
 * @throws Unsettled if it is no biform game, or what is divided in a cell moves
 * @example
 * const scenario = scenarioById('cl-negad')
 * const { parameters } = instantiate(scenario)
 * const line = scenarioOn(scenario, 'cost', parameters, { lower: rational(0), upper: rational(1) })
 * costsOn(line, 'campaign')[1][0] // → { top: [0n, 1n], bottom: [1n] }
 */
export function costsOn(line: ScenarioOn, name: string): (readonly RationalFunction[] | undefined)[] {
  const template = line.scenario.games[name]
  if (template?.kind !== 'biform-game') throw new Unsettled(`${name} is no biform game`)
  return cellsOf(template.cells).map(({ game, costs }) => {
    if (wordsIn(game).some(word => line.moving.has(word))) {
      throw new Unsettled('a biform game in which what is divided moves is not followed along the line')
    }
    return costs?.map(text => functionOn(text, `games.${name}`, line.scope, line.segment))
  })
}

function cellsOf(cells: readonly NestedCellTemplate[]): readonly BiformCellTemplate[] {
  return cells.flatMap(cell => (isNested(cell) ? cellsOf(cell) : [cell]))
}

function isNested(cell: NestedCellTemplate): cell is readonly NestedCellTemplate[] {
  return Array.isArray(cell)
}
