/** Questions of one kind: one at a time, and only the newest waits. */
import { expect, it } from 'vitest'
import { lane } from '../src/solver/lane.ts'

interface Asked {
  readonly question: number
  readonly answer: (reply: string | null) => void
  readonly fail: () => void
}

function puppet() {
  const asked: Asked[] = []
  const heard: string[] = []
  const item = lane<number, string>({
    send: question =>
      new Promise((resolve, reject) =>
        asked.push({ question, answer: resolve, fail: () => reject(new Error('broken')) }),
      ),
    hear: (reply, question) => heard.push(`${question}: ${reply}`),
    fail: () => heard.push('failure'),
    overtaken: () => heard.push('overtaken'),
    idle: question => heard.push(`idle after ${question}`),
  })
  return { asked, heard, ...item }
}

const turn = (): Promise<void> => new Promise(resolve => setTimeout(resolve))

it('asks one question at a time, and of those that come meanwhile the newest', async () => {
  const { asked, heard, ask } = puppet()
  for (const question of [1, 2, 3, 4]) ask(question)
  expect(asked.map(({ question }) => question)).toEqual([1])
  asked[0]!.answer('a')
  await turn()
  expect(asked.map(({ question }) => question)).toEqual([1, 4])
  asked[1]!.answer('d')
  await turn()
  expect(heard.filter(text => text !== 'overtaken')).toEqual(['1: a', '4: d', 'idle after 4'])
  expect(heard.filter(text => text === 'overtaken')).toHaveLength(3)
})

it('hears nothing of an answer that was given up, and asks what waits', async () => {
  const { asked, heard, ask } = puppet()
  ask(1)
  ask(2)
  asked[0]!.answer(null)
  await turn()
  asked[1]!.answer('b')
  await turn()
  expect(heard).toEqual(['overtaken', '2: b', 'idle after 2'])
})

it('is silent once it is cleared, and says a failure once', async () => {
  const { asked, heard, ask, clear } = puppet()
  ask(1)
  clear()
  asked[0]!.answer('a')
  await turn()
  ask(2)
  asked[1]!.fail()
  await turn()
  expect(heard).toEqual(['failure'])
})
