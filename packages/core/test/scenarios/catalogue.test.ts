import { readdirSync } from 'node:fs'
import { payoff, rational, type Tree, toJSON, worth } from '@biform/core'
import { catalogue, SYSTEMS, scenarioById } from '@biform/core/catalogue'
import {
  closedFormAt,
  compileExpression,
  type Expression,
  type Instance,
  instantiate,
  readScenario,
  type Scenario,
  type Statement,
} from '@biform/core/scenarios'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

function game<Kind extends Instance['games'][string]['kind']>(id: string, name: string, kind: Kind, parameters = {}) {
  const found = instantiate(scenarioById(id), parameters).games[name]
  if (found?.kind !== kind) throw new Error(`${name} is no ${kind}`)
  return found as Extract<typeof found, { kind: Kind }>
}

describe('the catalogue', () => {
  it('holds every file of its folder once, sorted by id, and each of them reads', () => {
    const folder = new URL('../../src/scenarios/catalogue/', import.meta.url)
    const files = readdirSync(folder).map(name => name.replace(/\.json$/, ''))
    expect(catalogue.map(scenario => scenario.id)).toEqual(files.sort())
    for (const scenario of catalogue) expect(readScenario(JSON.stringify(scenario)).id).toBe(scenario.id)
  })

  it('says of every scenario where it stands, after the source that its id begins with', () => {
    for (const { id, shelf } of catalogue) {
      expect(shelf?.paper, id).toBe(/^0/.test(id) ? id.slice(0, 3) : 'classic')
      for (const system of shelf?.systems ?? []) expect(SYSTEMS[system], `${id}: ${system}`).toBeTypeOf('string')
    }
  })

  it('has a heading for each of several games', () => {
    for (const { id, games, headings = {} } of catalogue) {
      const names = Object.keys(games)
      if (names.length > 1) expect(Object.keys(headings).sort(), id).toEqual([...names].sort())
    }
  })

  it('says of every scenario where its source says so, in words of ours, and whose numbers they are', () => {
    for (const { id, source, statement, numbers } of catalogue) {
      expect(source.text.length, id).toBeGreaterThan(20)
      expect(source.section ?? '', id).not.toBe('')
      expect(statement.length, id).toBeGreaterThan(20)
      expect(['ours', 'paper'], id).toContain(numbers)
    }
  })

  it('has a counterexample to every prediction but those that are identities', () => {
    const without = catalogue.filter(({ counterexample }) => counterexample === undefined).map(({ id }) => id)
    expect(without).toEqual(IDENTITIES)
  })

  it('predicts what solvers answer, never a formula alone', () => {
    const alone = catalogue
      .filter(scenario => !restsOnGames(scenario, scenario.prediction.statement))
      .map(({ id }) => id)
    expect(alone).toEqual([])
  })

  it('has a scenario for each of the 90 systems of the sources', () => {
    const shown = new Set(catalogue.flatMap(({ shelf }) => shelf?.systems ?? []))
    expect(Object.keys(SYSTEMS).filter(system => !shown.has(system))).toEqual([])
    expect(shown.size).toBe(90)
  })

  it('says which ids there are', () => {
    expect(refusal(() => scenarioById('003-pisa'))).toMatch(/^id: "003-pisa" is none of 000-agility, /)
    expect(refusal(() => scenarioById('constructor'))).toMatch(/^id: /)
  })

  it('instantiates at every corner of the ranges, one or two parameters at a time', () => {
    for (const scenario of catalogue) {
      for (const setting of corners(scenario)) {
        const form = closedFormAt(scenario, instantiate(scenario, setting))
        expect(form?.inDomain ?? false).toBe((form?.value ?? null) !== null)
      }
    }
  })

  it('has ranges that a slider can walk: the value and the end are whole numbers of steps away', () => {
    for (const { id, parameters } of catalogue) {
      for (const [name, { value, minimum, maximum, step }] of Object.entries(parameters)) {
        const steps = (to: string | number): bigint => rational(to).sub(rational(minimum)).div(rational(step)).d
        expect([steps(value), steps(maximum)], `${id}: ${name}`).toEqual([1n, 1n])
      }
    }
  })
})

describe('003-uni', () => {
  it('has the payoffs of the reference at both ends of ρ', () => {
    const at = (rho: number) =>
      (toJSON(game('003-uni', 'stage', 'normal-form', { rho })) as { payoffs: unknown }).payoffs
    expect(at(0)).toEqual([
      [
        ['60', '100'],
        ['90', '75'],
      ],
      [
        ['70', '120'],
        ['100', '95'],
      ],
    ])
    expect(at(1)).toEqual([
      [
        ['160/3', '320/3'],
        ['200/3', '295/3'],
      ],
      [
        ['130/3', '440/3'],
        ['170/3', '415/3'],
      ],
    ])
  })

  it('keeps the relationship of every cell', () => {
    const { cells } = instantiate(scenarioById('003-uni'), { rho: '1/2' })
    expect(cells.stage?.map(cell => cell.at)).toEqual(['[0][0]', '[0][1]', '[1][0]', '[1][1]'])
    expect(toJSON(cells.stage?.[2]?.relationship)).toMatchObject({
      components: [
        {
          ownUse: [
            ['0', '0', '0', '100'],
            ['0', '0', '0', '120'],
          ],
          exposure: ['1/2', '1/2'],
        },
      ],
      costs: ['30', '0'],
      shares: ['1/3', '2/3'],
    })
  })

  it('flips at 1/2 by its closed form, inside its domain only', () => {
    const form = (parameters: object) =>
      toJSON(closedFormAt(scenarioById('003-uni'), instantiate(scenarioById('003-uni'), { ...parameters })) ?? null)
    expect(form({})).toMatchObject({ value: '1/2', inDomain: true })
    expect(form({ betaS: '1/2' })).toMatchObject({ value: null, inDomain: false })
    expect(form({ kL: 20 })).toMatchObject({ value: null, inDomain: false })
  })
})

describe('003-index', () => {
  it('is one relationship with named shares and rivalry', () => {
    expect(toJSON(game('003-index', 'pair', 'relationship', { kappa: 1 }))).toMatchObject({
      components: [
        {
          ownUse: [
            ['0', '0', '0', '60'],
            ['0', '0', '0', '100'],
          ],
          exposure: ['1/2', '1/2'],
          rivalry: '1',
        },
      ],
      shares: ['1/4', '3/4'],
    })
  })
})

describe('003-bsm', () => {
  const ends = (rho: string | number): Record<string, unknown> => {
    const found: Record<string, unknown> = {}
    const visit = (node: Tree['root']): void => {
      if (node.kind === 'terminal') found[node.label] = toJSON(node.payoffs)
      for (const child of node.kind === 'decision' ? node.actions : node.kind === 'chance' ? node.branches : []) {
        visit(child.node)
      }
    }
    visit(game('003-bsm', 'project', 'tree', { rho }).root)
    return found
  }

  it('has y = 80 − 30ρ at success, less costs', () => {
    expect(ends('1/2')).toEqual({
      'Enter/Specialise/success': ['35', '115'],
      'Enter/Specialise/failure': ['-30', '-20'],
      'Enter/Keep/success': ['65', '115'],
      'Enter/Keep/failure': ['0', '-20'],
      'no project': ['0', '0'],
    })
    expect(ends(1)).toMatchObject({ 'Enter/Keep/success': ['50', '130'] })
  })

  it('keeps the relationships of both successes, and the success by name', () => {
    const { cells, games } = instantiate(scenarioById('003-bsm'))
    expect(cells.project?.map(cell => cell.at)).toEqual(['Enter/Specialise/success', 'Enter/Keep/success'])
    expect(toJSON(games.success)).toMatchObject({ costs: ['0', '0'], shares: ['1/4', '3/4'] })
  })

  it('flips at 2/3 by its closed form', () => {
    expect(closedFormAt(scenarioById('003-bsm'), instantiate(scenarioById('003-bsm')))?.value?.toFraction()).toBe('2/3')
  })
})

describe('003-dual3', () => {
  it('has the same totals at every exposure, and a split-pie twin without it', () => {
    const totals = { worth: ['0', '0', '0', '50', '0', '70', '80', '200'] }
    for (const rho of ['0', '1/2', '1']) {
      expect(toJSON(game('003-dual3', 'totals', 'coalitional', { rho }))).toMatchObject(totals)
    }
    const dual = game('003-dual3', 'dual', 'dual-value-game', { rho: '1/2' })
    expect(toJSON(dual)).toMatchObject({
      ownUse: [
        ['0', '0', '0', '10', '0', '10', '0', '20'],
        ['0', '0', '0', '15', '0', '0', '15', '30'],
        ['0', '0', '0', '0', '0', '25', '25', '50'],
      ],
      pot: ['0', '0', '0', '25', '0', '35', '40', '100'],
    })
    expect(toJSON(game('003-dual3', 'split_pie_dual', 'dual-value-game'))).toMatchObject({ pot: totals.worth })
  })
})

describe('003-race', () => {
  it.each([
    [{ rho: '1/2' }, ['8', '-6', '10', '0']],
    [{ rho: '1/2', C: 6 }, ['10', '-6', '10', '0']],
    [{ rho: 0, s: 5 }, ['9', '-5', '10', '0']],
  ])('at %j has R, S, T and P of the reference', (parameters, expected) => {
    const stage = game('003-race', 'stage', 'normal-form', parameters)
    const profiles = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]
    expect(profiles.map(profile => payoff(stage, profile, 0).toFraction())).toEqual(expected)
    expect(profiles.map(([i, j]) => payoff(stage, [j!, i!], 1).toFraction())).toEqual(expected)
  })

  it('flips at 3/10 by its closed form', () => {
    expect(closedFormAt(scenarioById('003-race'), instantiate(scenarioById('003-race')))?.value?.toFraction()).toBe(
      '3/10',
    )
  })
})

describe('004-bakeries3', () => {
  it('has the worths of the reference', () => {
    expect(toJSON(game('004-bakeries3', 'purchase', 'coalitional'))).toMatchObject({
      worth: ['0', '0', '0', '60', '0', '50', '70', '90'],
    })
    expect(worth(game('004-bakeries3', 'purchase', 'coalitional', { q3: 14 }), ['First', 'Third']).toFraction()).toBe(
      '0',
    )
  })
})

/** All settings that move one or two parameters to an end of their ranges. */
function corners({ parameters }: Scenario): Record<string, string | number>[] {
  const ends = Object.entries(parameters).flatMap(([name, { minimum, maximum }]) => [
    { [name]: minimum },
    { [name]: maximum },
  ])
  return [...ends, ...ends.flatMap((one, k) => ends.slice(k + 1).map(other => ({ ...one, ...other })))]
}

/** Predictions that hold whatever the numbers. */
const IDENTITIES: readonly string[] = ['003-accounts', '003-dual3', '003-index', 'cl-talmud']

/** Whether a statement speaks of equilibria, or of numbers that come from a game or a solver's answer. */
function restsOnGames({ outcomes }: Scenario, statement: Statement): boolean {
  const solved = (name: string, from: readonly string[] = []): boolean => {
    const outcome = Object.hasOwn(outcomes, name) && !from.includes(name) ? outcomes[name] : undefined
    if (outcome === undefined) return false
    if (!('expression' in outcome) && !('choice' in outcome)) return true
    const texts = 'choice' in outcome ? Object.values(outcome.choice) : [outcome.expression]
    return texts.some(text => namesIn(text).some(other => solved(other, [...from, name])))
  }
  const visit = (part: Statement): boolean => {
    switch (part.kind) {
      case 'equilibrium':
        return true
      case 'compare':
        return [part.left, part.right].some(side => namesIn(side).some(name => solved(name)))
      case 'holds':
      case 'choice':
        return solved(part.outcome)
      case 'not':
        return visit(part.of)
      default:
        return part.of.some(visit)
    }
  }
  return visit(statement)
}

function namesIn(text: Expression): readonly string[] {
  return compileExpression(text, 'text').names
}
