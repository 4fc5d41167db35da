/** The games that the workbench starts from: two players, two actions each, the first of which is the friendly one. */

/** A cell of a 2×2 game: the first player's action, and the second's. */
export type Cell = readonly [row: number, column: number]

/** A pair of labels or numerals, the first player's first. */
export type Pair<Item> = readonly [Item, Item]

export interface Preset {
  readonly id: string
  readonly title: string
  /** What it is about, in a sentence. */
  readonly text: string
  readonly players: Pair<string>
  /** Of each player, its two actions. */
  readonly actions: Pair<Pair<string>>
  /** Row by row, the first player's payoff first. */
  readonly payoffs: readonly string[]
  readonly delta: string
  /** What they try to keep to. */
  readonly goal: Cell
  /** What they fall back on once somebody has not. */
  readonly threat: Cell
}

const FRIENDLY: Cell = [0, 0]
const HOSTILE: Cell = [1, 1]

/** The first is the one that opens. */
export const PRESETS: readonly [Preset, ...Preset[]] = [
  {
    id: 'prisoners-dilemma',
    title: 'Prisoner’s dilemma',
    text: 'Each does better by defecting whatever the other does, and both together worse.',
    players: ['Anna', 'Ben'],
    actions: [
      ['Cooperate', 'Defect'],
      ['Cooperate', 'Defect'],
    ],
    payoffs: ['3', '3', '0', '5', '5', '0', '1', '1'],
    delta: '3/5',
    goal: FRIENDLY,
    threat: HOSTILE,
  },
  {
    id: 'stag-hunt',
    title: 'Stag hunt',
    text: 'The stag feeds both well but takes both; a hare can be had alone.',
    players: ['Anna', 'Ben'],
    actions: [
      ['Stag', 'Hare'],
      ['Stag', 'Hare'],
    ],
    payoffs: ['4', '4', '0', '3', '3', '0', '2', '2'],
    delta: '1/4',
    goal: FRIENDLY,
    threat: HOSTILE,
  },
  {
    id: 'chicken',
    title: 'Chicken',
    text: 'Who drives on wins if the other gives way; if neither does, both lose most.',
    players: ['Anna', 'Ben'],
    actions: [
      ['Give way', 'Drive on'],
      ['Give way', 'Drive on'],
    ],
    payoffs: ['3', '3', '1', '4', '4', '1', '0', '0'],
    delta: '1/2',
    goal: FRIENDLY,
    threat: [0, 1],
  },
  {
    id: 'hold-up',
    title: 'Hold-up',
    text: 'A small firm invests or waits. Once it has invested, the large one can share the return or grab it.',
    players: ['Small', 'Large'],
    actions: [
      ['Invest', 'Wait'],
      ['Share', 'Grab'],
    ],
    payoffs: ['3', '20', '-2', '30', '0', '5', '0', '5'],
    delta: '1/2',
    goal: FRIENDLY,
    threat: HOSTILE,
  },
]
