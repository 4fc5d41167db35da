/** What the workbench of repeated games is set to, and its addresses. */
import { chicken, type NormalForm, prisonersDilemma, rational, stagHunt } from '@biform/core'
import { gameClass } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import { gameText } from '../src/repeated/connection.ts'
import { PRESETS } from '../src/repeated/presets.ts'
import {
  changed,
  isSymmetric,
  madeAlike,
  readSettings,
  type Settings,
  settingsOf,
  withPayoff,
  writeSettings,
} from '../src/repeated/settings.ts'
import { gameOf } from '../src/solver/repeated.ts'
import { readPlace, writePlace } from '../src/state/place.ts'

const place = { scenario: '', parameters: {}, cell: undefined, projector: false, guess: false }
const texts = ({ payoffs }: Settings): string => payoffs.map(value => value.toFraction()).join()
const there = (settings: Settings): Settings => {
  const fields = readPlace(writePlace({ ...place, room: { name: 'repeated', fields: writeSettings(settings) } })).room
    ?.fields
  return readSettings(fields!)
}

describe('settings', () => {
  it.each(PRESETS)('of $id are short, and come back', preset => {
    const settings = settingsOf(preset)
    expect(writeSettings(settings)).toEqual({ repeated: preset.id })
    expect(there(settings)).toEqual(settings)
  })

  it('come back as they were changed, labels with odd characters included', () => {
    const settings: Settings = {
      ...settingsOf(PRESETS[3]!),
      players: ['R & D', 'Größe=2'],
      actions: [
        ['Öffnen?', '100%'],
        ['a+b', '#'],
      ],
      payoffs: ['1/3', '-2', '0', '7', '1000', '5', '-1/7', '12.5'].map(value => rational(value)),
      delta: rational('7/9'),
      goal: [1, 0],
      threat: [0, 1],
      match: ['grim-trigger', 'random'],
      noise: rational('1/20'),
      seed: 12,
      said: 'second',
      bet: 'same',
      crowd: ['random', 'tit-for-tat', 'bully'],
      favourite: 'bully',
    }
    expect(there(settings)).toEqual(settings)
  })

  it('write an address that can be read', () => {
    const settings = changed(settingsOf(PRESETS[0]), { delta: rational('2/5'), goal: [0, 1] })
    expect(writePlace({ ...place, room: { name: 'repeated', fields: writeSettings(settings) }, guess: true })).toBe(
      '?repeated=prisoners-dilemma&delta=2/5&goal=0.1&guess',
    )
  })

  it.each([
    '?repeated=nothing',
    '?repeated=stag-hunt&payoffs=1,2,x,4,5,6,7,8&delta=1&noise=2&seed=-1&goal=2.2&match=one&said=x&bet=y&crowd=random&favourite=nobody',
    '?repeated=chicken&payoffs=1,2&names=A,A,B,C,D,E&delta=1/0&seed=x',
    '?repeated=chicken&names=,,,,,&payoffs=,,,,,,,',
    '?repeated',
  ])('are those of the game that one starts from where %s cannot be read', search => {
    const settings = readSettings(readPlace(search).room!.fields)
    expect(settings).toEqual(settingsOf(settings.preset))
  })
})

describe('the games that one starts from', () => {
  const games = PRESETS.map(preset => [preset.id, gameOf(gameText(settingsOf(preset)))] as const)

  it.each(games)('%s is what it is called', (id, game) => {
    expect(gameClass(game).kind).toBe(id === 'hold-up' ? 'trust' : id)
  })

  it.each<[string, NormalForm]>([
    ['prisoners-dilemma', prisonersDilemma({ R: 3, S: 0, T: 5, P: 1 })],
    ['stag-hunt', stagHunt({ R: 4, S: 0, T: 3, P: 2 })],
    ['chicken', chicken({ R: 3, S: 1, T: 4, P: 0 })],
  ])('%s is the game of that family', (id, family) => {
    const { players, strategies } = family
    expect({ ...games.find(([name]) => name === id)![1], players, strategies }).toEqual(family)
  })
})

describe('payoffs', () => {
  const dilemma = settingsOf(PRESETS[0])

  it('of a symmetric game move together, mirrored', () => {
    expect(dilemma.apart).toBe(false)
    const payoffs = withPayoff(dilemma, [1, 0], 0, rational('13/2'))
    expect(payoffs.map(value => value.toFraction()).join()).toBe('3,3,0,13/2,13/2,0,1,1')
    expect(isSymmetric(payoffs)).toBe(true)
  })

  it('move alone where they are told apart', () => {
    const payoffs = withPayoff({ ...dilemma, apart: true }, [1, 0], 0, rational(7))
    expect(payoffs.map(value => value.toFraction()).join()).toBe('3,3,0,5,7,0,1,1')
    expect(there({ ...dilemma, apart: true, payoffs }).apart).toBe(true)
    expect(there({ ...dilemma, apart: true }).apart).toBe(true)
  })

  it('of an asymmetric game are told apart, until they are made alike', () => {
    const holdUp = settingsOf(PRESETS[3]!)
    expect(holdUp.apart).toBe(true)
    const alike = { ...holdUp, apart: false, payoffs: madeAlike(holdUp.payoffs) }
    expect(texts(alike)).toBe('3,3,-2,0,0,-2,0,0')
    expect(there(alike).apart).toBe(false)
  })
})

it('predictions are taken back when what they were about changes', () => {
  const settings: Settings = { ...settingsOf(PRESETS[0]), said: 'both', bet: 'first' }
  expect(changed(settings, { delta: rational(0) })).toMatchObject({ said: undefined, bet: 'first' })
  expect(changed(settings, { noise: rational('1/10') })).toMatchObject({ said: 'both', bet: undefined })
  expect(changed(settings, { payoffs: settings.payoffs })).toMatchObject({ said: undefined, bet: undefined })
  expect(changed(settings, { players: ['A', 'B'] })).toMatchObject({ said: 'both', bet: 'first' })
  const crowd: Settings = { ...settings, favourite: 'random' }
  expect(changed(crowd, { noise: rational('1/10') }).favourite).toBeUndefined()
  expect(changed(crowd, { delta: rational(0) }).favourite).toBe('random')
  expect(changed(settings, { said: 'neither' }).said).toBe('neither')
})
