/** Names of the cells of a game in normal form. */

/** The name of a cell: "[1][0]". */
export function cellName(profile: readonly number[]): string {
  return profile.map(strategy => `[${strategy}]`).join('')
}

/** The profile that a cell's name stands for. */
export function profileOf(at: string): number[] {
  return at.slice(1, -1).split('][').map(Number)
}
