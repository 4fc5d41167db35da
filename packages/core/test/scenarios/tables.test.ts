/** Data sets that are read from a table of the sources, by its columns. */
import { TABLES } from '@biform/core/data'
import { instantiate, type Scenario } from '@biform/core/scenarios'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'
import { small } from './small.ts'

const build = (template: object) => {
  const scenario = { ...small, games: { ...small.games, records: { kind: 'data-set', ...template } } } as Scenario
  const game = instantiate(scenario).games.records
  if (game?.kind !== 'data-set') throw new Error('is no data set')
  return game
}

describe('a data set of a table', () => {
  it('has the numbers that an expression over its columns and the parameters makes', () => {
    const herds = build({ table: 'firms', value: 'record == 1 ? herd + fine : herd', group: 'type' })
    expect(herds.labels[28]).toBe('Firm 29')
    expect(herds.values.slice(0, 3).map(value => value.toFraction())).toEqual(['1001', '1000', '80'])
    expect(herds.groups[6]).toBe('equal')
  })

  it('holds one group only, if that is asked for', () => {
    expect(build({ table: 'firms', value: 'herd', group: 'type', only: 'equal' }).values.length).toBe(15)
    expect(build({ table: 'seamless', value: 'year - roles*fine' }).groups[0]).toBe('all')
  })

  it('has columns of one length, whose names are free', () => {
    for (const { labels, numbers, texts } of TABLES.values()) {
      for (const column of [...Object.values(numbers), ...Object.values(texts)])
        expect(column.length).toBe(labels.length)
    }
  })

  it.each([
    [{ table: 'firm', value: 'herd' }, 'games.records.table: "firm" is none of firms, themes, xelerated, '],
    [{ table: 'firms' }, 'games.records.value: is missing; firms has herd, employees, established'],
    [{ table: 'firms', value: 'herds' }, 'games.records.value: "herds" is unknown; there are fine, times, '],
    [{ table: 'firms', value: 'herd', group: 'size' }, 'games.records.group: "size" is none of type, market, county'],
    [{ table: 'firms', value: 'herd', group: 'type', only: 'rival' }, 'games.records.only: "rival" is none of '],
    [
      { table: 'firms', value: 'herd', labels: ['a'] },
      'games.records.labels: is not for a data set that names a table',
    ],
    [{ value: 'fine', values: ['1'] }, 'games.records.value: is only for a data set that names a table'],
    [{}, 'games.records.values: is missing; a data set has values, or names a table'],
    [{ table: 'themes', value: 'sources' }, 'games.records.table[1]: "times" already has a value'],
  ])('%j is refused', (template, message) => {
    expect(refusal(() => build(template))).toContain(message)
  })
})
