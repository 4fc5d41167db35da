/** The solver's thread: it answers points at once, and draws phase lines in slices between them. */
import { InputError, type JSONValue, run, toJSON } from '@biform/core'
import { catalogue } from '@biform/core/catalogue'
import type { Scenario } from '@biform/core/scenarios'
import { type PhasePlane, phasePlaneSteps, phaseSteps, planeAreas } from '@biform/solver'
import { expose } from 'comlink'
import { studiedOf } from '../state/parameters.ts'
import { answer } from './answer.ts'
import type { Api, LineReply, PlaneReply } from './protocol.ts'
import { nextTurn } from './turn.ts'

/** Long work under way, by what it is. */
const signals: Record<'line' | 'plane', { aborted: boolean }> = {
  line: { aborted: false },
  plane: { aborted: false },
}

/** Gives up what is under way, and begins anew. */
function begin(what: keyof typeof signals): { aborted: boolean } {
  signals[what].aborted = true
  signals[what] = { aborted: false }
  return signals[what]
}

/** Into how many cells each axis of a plane is cut: the flips on their edges are exact. */
const CELLS = 24

const api: Api = {
  point: (id, parameters) => guarded(() => answer(scenarioCalled(id), parameters)),
  line: async (id, parameters) => {
    const signal = begin('line')
    const scenario = scenarioCalled(id)
    const studied = studiedOf(scenario)
    if (studied === undefined) return null
    const steps = phaseSteps(scenario, studied, { parameters })
    const line = await run(steps, { signal, pause: nextTurn }).catch(refusalOrThrow)
    if (signal.aborted) return null
    return toJSON('samples' in line ? withoutResults(line) : line)
  },
  plane: async (id, parameters, [x, y]) => {
    const signal = begin('plane')
    const steps = phasePlaneSteps(scenarioCalled(id), x, y, { parameters, cells: CELLS })
    const plane = await run(steps, { signal, pause: nextTurn }).catch(refusalOrThrow)
    if (signal.aborted) return null
    return toJSON('edges' in plane ? drawn(plane as PhasePlane) : plane)
  },
  forget: what => {
    signals[what].aborted = true
  },
}

function scenarioCalled(id: string): Scenario {
  const scenario = catalogue.find(item => item.id === id)
  if (!scenario) throw new InputError('scenario', `there is no scenario ${id}`)
  return scenario
}

function guarded(solve: () => object): JSONValue {
  try {
    return toJSON(solve())
  } catch (error) {
    return toJSON(refusalOrThrow(error))
  }
}

function refusalOrThrow(error: unknown): object {
  if (!(error instanceof InputError)) throw error
  return { refused: { at: error.at, reason: error.reason } }
}

function withoutResults(line: object): LineReply {
  const { samples, ...rest } = line as LineReply
  return { ...rest, samples: samples.map(({ value, verdict, deciding }) => ({ value, verdict, deciding })) }
}

function drawn(plane: PhasePlane): PlaneReply {
  const { scenario, axes, points, edges } = plane
  return {
    scenario,
    axes,
    points: points.map(({ verdict }) => ({ verdict })),
    edges: edges.map(({ samples: _, ...edge }) => edge),
    areas: planeAreas(plane),
  }
}

expose(api)
