/** The games that one may start from, each as one would type it. */

export const PRESETS: readonly { readonly title: string; readonly table: string }[] = [
  {
    title: 'Battle of the sexes',
    table: `Anna \\ Ben   Opera   Boxing
Opera   3, 2   0, 0
Boxing   0, 0   2, 3`,
  },
  {
    title: 'Prisoner’s dilemma',
    table: `Anna \\ Ben   Cooperate   Defect
Cooperate   3, 3   0, 5
Defect   5, 0   1, 1`,
  },
  {
    title: 'Matching pennies',
    table: `Anna \\ Ben   Heads   Tails
Heads   1   -1
Tails   -1   1`,
  },
  {
    title: 'Rock, paper, scissors',
    table: `Anna \\ Ben   Rock   Paper   Scissors
Rock   0   -1   1
Paper   1   0   -1
Scissors   -1   1   0`,
  },
  {
    title: 'Three places to meet',
    table: `Anna \\ Ben   Station   Square   Museum
Station   3, 3   0, 0   0, 0
Square   0, 0   2, 2   0, 0
Museum   0, 0   0, 0   1, 1`,
  },
  {
    title: 'Enter or stay out: infinitely many',
    table: `Rival \\ Firm   Fight   Share
Stay out   0, 4   0, 4
Enter   -1, -1   2, 2`,
  },
]
