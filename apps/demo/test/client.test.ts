/** The page's side of the solver, against a solver that answers when it is told to. */
import { type JSONValue, toJSON } from '@biform/core'
import { expose } from 'comlink'
import { expect, it } from 'vitest'
import { connect, type Listener, type PlaneQuestion, type Question } from '../src/solver/client.ts'
import type { Api } from '../src/solver/protocol.ts'

interface Asked {
  readonly what: string
  readonly answer: (value: unknown) => void
  readonly fail: () => void
}

/** A worker whose answers come from the test. */
function puppet(): { start: () => Worker; asked: Asked[]; started: () => number; breakDown: () => void } {
  const asked: Asked[] = []
  let count = 0
  let crash = (): void => {}
  const wait = (what: string): Promise<JSONValue> =>
    new Promise((resolve, reject) => {
      asked.push({ what, answer: value => resolve(toJSON(value)), fail: () => reject(new Error('broken')) })
    })
  const start = (): Worker => {
    count += 1
    const { port1, port2 } = new MessageChannel()
    const api: Record<keyof Api, (...args: never[]) => unknown> = {
      point: (scenario: string, parameters: object) => wait(`point ${scenario} ${JSON.stringify(parameters)}`),
      line: (scenario: string, parameters: object) => wait(`line ${scenario} ${JSON.stringify(parameters)}`),
      plane: (scenario: string, parameters: object, axes: readonly string[]) =>
        wait(`plane ${scenario} ${JSON.stringify(parameters)} ${axes.join()}`),
      forget: () => {
        asked.push({ what: 'forget', answer: () => {}, fail: () => {} })
      },
    }
    expose(api, port2)
    port2.start()
    const terminate = (): void => {
      port1.close()
      port2.close()
    }
    const endpoint = Object.assign(port1, { terminate })
    crash = () => endpoint.dispatchEvent(new Event('error'))
    return endpoint as never
  }
  return { start, asked, started: () => count, breakDown: () => crash() }
}

function listen(): Listener & { heard: string[] } {
  const heard: string[] = []
  return {
    heard,
    onPoint: (_, question) => heard.push(`point ${question.scenario} ${question.parameters.rho}`),
    onLine: (_, question) => heard.push(`line ${question.scenario}`),
    onPlane: (_, question) => heard.push(`plane ${question.scenario} ${question.axes.join()}`),
    onFailure: () => heard.push('failure'),
  }
}

const at = (rho: string, scenario = 'a'): Question => ({ scenario, parameters: { rho } })
const lineOf = (scenario = 'a', k = '0'): Question => ({ scenario, parameters: { k } })
const turn = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 15))

it('has one question with the solver, and lets only the newest wait', async () => {
  const { start, asked } = puppet()
  const listener = listen()
  const client = connect(listener, start)
  for (const rho of ['0', '1', '2', '3']) client.ask(at(rho), undefined)
  await turn()
  expect(asked.map(item => item.what)).toEqual(['point a {"rho":"0"}'])
  asked[0]!.answer({})
  await turn()
  expect(asked.map(item => item.what)).toEqual(['point a {"rho":"0"}', 'point a {"rho":"3"}'])
  asked[1]!.answer({})
  await turn()
  expect(listener.heard).toEqual(['point a 0', 'point a 3'])
  client.close()
})

it('drops the answer of a scenario that was left', async () => {
  const { start, asked } = puppet()
  const listener = listen()
  const client = connect(listener, start)
  client.ask(at('0', 'a'), undefined)
  client.ask(at('0', 'b'), undefined)
  await turn()
  asked[0]!.answer({})
  await turn()
  asked[1]!.answer({})
  await turn()
  expect(listener.heard).toEqual(['point b 0'])
  client.close()
})

it('asks for the phase line after the point, once for as long as it stays the same', async () => {
  const { start, asked } = puppet()
  const listener = listen()
  const client = connect(listener, start)
  client.ask(at('0'), lineOf())
  await turn()
  asked[0]!.answer({})
  await turn()
  expect(asked[1]!.what).toBe('line a {"k":"0"}')
  client.ask(at('1'), lineOf())
  await turn()
  expect(asked[2]!.what).toBe('point a {"rho":"1"}')
  asked[2]!.answer({})
  asked[1]!.answer({})
  await turn()
  expect(asked).toHaveLength(3)
  expect(listener.heard).toEqual(['point a 0', 'point a 1', 'line a'])
  client.close()
})

it('gives up a phase line when the other numbers change, and drops it if it comes all the same', async () => {
  const { start, asked } = puppet()
  const listener = listen()
  const client = connect(listener, start)
  client.ask(at('0'), lineOf('a', '0'))
  await turn()
  asked[0]!.answer({})
  await turn()
  client.ask(at('0'), lineOf('a', '1'))
  await turn()
  expect(asked.map(item => item.what).sort()).toEqual([
    'forget',
    'line a {"k":"0"}',
    'point a {"rho":"0"}',
    'point a {"rho":"0"}',
  ])
  asked[1]!.answer({})
  asked.filter(item => item.what.startsWith('point'))[1]!.answer({})
  await turn()
  expect(listener.heard).toEqual(['point a 0', 'point a 0'])
  asked.at(-1)!.answer({})
  await turn()
  expect(listener.heard.at(-1)).toBe('line a')
  client.close()
})

it('says once that the solver failed, and asks the newest question again when it is restarted', async () => {
  const { start, asked, started, breakDown } = puppet()
  const listener = listen()
  const client = connect(listener, start)
  client.ask(at('0'), undefined)
  client.ask(at('1'), undefined)
  await turn()
  breakDown()
  breakDown()
  expect(listener.heard).toEqual(['failure'])
  client.restart()
  await turn()
  expect(started()).toBe(2)
  expect(asked.at(-1)!.what).toBe('point a {"rho":"1"}')
  asked.at(-1)!.fail()
  await turn()
  expect(listener.heard).toEqual(['failure', 'failure'])
})

it('draws the plane after the point as well, once, and gives it up for other axes', async () => {
  const { start, asked } = puppet()
  const listener = listen()
  const client = connect(listener, start)
  const plane = (y: string): PlaneQuestion => ({ scenario: 'a', parameters: {}, axes: ['rho', y] })
  client.ask(at('0'), undefined, plane('k'))
  await turn()
  asked[0]!.answer({})
  await turn()
  expect(asked.map(item => item.what)).toEqual(['point a {"rho":"0"}', 'plane a {} rho,k'])
  client.ask(at('1'), undefined, plane('k'))
  client.ask(at('1'), undefined, plane('m'))
  await turn()
  expect(asked.map(item => item.what).slice(2)).toEqual(['point a {"rho":"1"}', 'forget'])
  asked[1]!.answer(null)
  for (const item of asked.slice(2)) item.answer({})
  await turn()
  asked.at(-1)!.answer({})
  await turn()
  asked.at(-1)!.answer({})
  await turn()
  expect(listener.heard.at(-1)).toBe('plane a rho,m')
  client.close()
})
