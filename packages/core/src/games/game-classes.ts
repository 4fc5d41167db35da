/** The table of the classes of 2×2 games, as their literature calls them. Data: which class a game is in, a solver says. */

/**
 * For each class of 2×2 games its name, and whether one strategy of each player is to cooperate there.
 *
 * @example
 * GAME_CLASSES['stag-hunt'].name // → 'stag hunt'
 */
export const GAME_CLASSES = {
  'prisoners-dilemma': { name: "prisoner's dilemma", cooperative: true },
  deadlock: { name: 'deadlock', cooperative: true },
  harmony: { name: 'harmony', cooperative: true },
  'stag-hunt': { name: 'stag hunt', cooperative: true },
  coordination: { name: 'coordination', cooperative: false },
  chicken: { name: 'chicken (hawk–dove, snowdrift)', cooperative: true },
  'battle-of-the-sexes': { name: 'battle of the sexes', cooperative: false },
  trust: { name: 'trust (hold-up)', cooperative: true },
  cyclic: { name: 'cyclic (matching pennies)', cooperative: false },
  indifference: { name: 'total indifference', cooperative: false },
  asymmetric: { name: 'asymmetric', cooperative: false },
  boundary: { name: 'boundary', cooperative: false },
} as const
