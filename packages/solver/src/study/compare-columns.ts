/** The columns of a comparison's table that show what is done, and who ends up with what where. */
import { Fraction } from '@biform/core'
import type { Cell } from '@biform/core/formats'
import type { Quotient } from '../results/biform.ts'
import type { ComparedPlace, ComparisonRow } from '../results/compare.ts'

/** A column of the table. */
export interface Column {
  readonly title: string
  readonly cell: (row: ComparisonRow) => Cell
}

/** A column for each list of equilibria, but for those that another list has too in every row. */
export function actionColumns(rows: readonly ComparisonRow[]): Column[] {
  const names = rows[0]?.actions.map(({ name }) => name) ?? []
  const texts = (row: ComparisonRow, k: number): string[] =>
    row.actions[k]!.strategies.map(profile => `(${profile.join(', ')})`)
  const covers = (k: number, other: number): boolean =>
    rows.every(row => texts(row, other).every(text => texts(row, k).includes(text)))
  const isRepeated = (k: number): boolean =>
    names.some((_, other) => other !== k && covers(other, k) && (other < k || !covers(k, other)))
  return names.flatMap((title, k) =>
    isRepeated(k) ? [] : [{ title, cell: row => texts(row, k).join('; ') || 'none' }],
  )
}

/** What one column shows of a place. */
interface Measure {
  readonly title: string
  readonly of: (place: ComparedPlace) => Cell
}

/** What each partner ends up with: a column each for a relationship alone, one column for the cells of a game. */
export function valueColumns(rows: readonly ComparisonRow[]): Column[] {
  return placeColumns(rows, ({ at, appropriated }) => {
    if (at !== '') return [{ title: 'payoffs', of: place => list(place.appropriated.payoffs) }]
    const { partners } = appropriated.relationship
    return partners.map((title, i) => ({ title, of: place => place.appropriated.payoffs[i]! }))
  })
}

/** DI, FA of each partner, and OA of each as a share of the whole. */
export function indexColumns(rows: readonly ComparisonRow[]): Column[] {
  return placeColumns(rows, () => [
    { title: 'DI', of: ({ indices }) => indices.dualAppropriation ?? NONE },
    { title: 'FA', of: ({ indices }) => list(indices.fullAppropriation) },
    { title: 'OA', of: ({ indices }) => list(indices.overAppropriationShare) },
  ])
}

/** Whether what partners appropriate is in the core, or the coalition that blocks it most. */
export function stabilityColumns(rows: readonly ComparisonRow[]): Column[] {
  const verdict = ({ stability, appropriated }: ComparedPlace): string => {
    if (stability.holds) return 'yes'
    const blocking = stability.blocking?.coalition ?? 0
    return `no (${appropriated.relationship.partners.filter((_, i) => (blocking >>> i) & 1).join(' + ')})`
  }
  return placeColumns(rows, () => [{ title: 'in the core', of: verdict }])
}

const NONE = '–'

function list(values: readonly Quotient[]): string {
  return values.map(value => value?.toFraction() ?? NONE).join(', ')
}

/** The columns of every game, by what they measure of its first place. */
function placeColumns(
  rows: readonly ComparisonRow[],
  measures: (first: ComparedPlace) => readonly Measure[],
): Column[] {
  const first = rows[0]?.places ?? []
  const names = [...new Set(first.map(({ name }) => name))]
  return names.flatMap(name =>
    measures(first.find(place => place.name === name)!).map(({ title, of }) => ({
      title: `${name}: ${title}`,
      cell: row =>
        cellOf(
          row.places.filter(place => place.name === name),
          of,
        ),
    })),
  )
}

/** A relationship alone has a cell to itself; of the cells and ends of a game, those that equilibria lead to are named in one. */
function cellOf(places: readonly ComparedPlace[], of: Measure['of']): Cell {
  if (places[0]?.at === '') return of(places[0])
  const shown = places.filter(({ played }) => played.length === 0 || played.some(({ reached }) => reached > 0))
  const texts = shown.map(place => {
    const cell = of(place)
    return `${place.label}: ${cell instanceof Fraction ? cell.toFraction() : cell}`
  })
  return texts.join('; ') || NONE
}
