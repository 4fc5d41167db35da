/**
 * The harshest two-phase code at one discount factor, or just above one.
 *
 * The harsher the others' punishments, the more sticks can be carried out, so that one code punishes every player most at
 * once (Abreu 1988). It is found from below: each player is threatened with the worst stick that is left, and what cannot
 * be carried out even so is thrown away. Where the target itself does not hold against these threats, no code sustains it.
 */
import type { Polynomial } from '@biform/core'
import { type Incentives, minus, type Stick } from './incentives.ts'

/** The sticks for each player: lists of the same length, each ascending by what the player gets in a period. */
export type Sticks = readonly (readonly (readonly Stick[])[])[]

/** A code, one stick for each player; or the polynomials whose signs show that there is none. */
export type Found =
  | { readonly kind: 'code'; readonly sticks: readonly Stick[] }
  | { readonly kind: 'none'; readonly tested: readonly Polynomial[] }

/** Looks for the code where polynomials have these signs; yields now and then, and ends early when it is told to. */
export function* harshestCode<Stop>(
  incentives: Incentives,
  sticks: Sticks,
  sign: (polynomial: Polynomial) => number,
): Generator<void, Found | Stop, Stop | undefined> {
  const { players, punished, fromTarget, fromStick } = incentives
  const tested: Polynomial[] = []
  const isPositive = (polynomial: Polynomial): boolean => {
    tested.push(polynomial)
    return sign(polynomial) > 0
  }
  const thrown = new Set<string>()
  const heads = sticks.map(lists => lists.map(() => 0))
  const worst = (player: number): Stick | undefined => {
    let found: Stick | undefined
    sticks[player]!.forEach((list, k) => {
      while (heads[player]![k]! < list.length && thrown.has(keyOf(list[heads[player]![k]!]!))) heads[player]![k]! += 1
      const head = list[heads[player]![k]!]
      if (head === undefined) return
      if (found === undefined || isPositive(minus(punished(player, found), punished(player, head)))) found = head
    })
    return found
  }
  let threats: (Stick | undefined)[] = players.map(worst)
  for (;;) {
    const own = threats
    if (own.includes(undefined)) return { kind: 'none', tested }
    const code = own as readonly Stick[]
    if (players.some(j => fromTarget(j, code[j]!).some(isPositive))) return { kind: 'none', tested }
    const failing = code.find(stick => players.some(j => fromStick(j, stick, code[j]!).some(isPositive)))
    if (failing === undefined) return { kind: 'code', sticks: code }
    thrown.add(keyOf(failing))
    const stop = yield
    if (stop !== undefined) return stop
    threats = code.map((stick, j) => (thrown.has(keyOf(stick)) ? worst(j) : stick))
  }
}

function keyOf({ place, periods }: Stick): string {
  return `${place}:${periods}`
}
