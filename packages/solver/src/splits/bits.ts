/** Bits of coalitions. Player 0 is the lowest bit. */

/** The indices of a coalition's members, ascending. */
export function members(coalition: number): number[] {
  const list: number[] = []
  for (let rest = coalition; rest !== 0; rest &= rest - 1) list.push(31 - Math.clz32(rest & -rest))
  return list
}

/** How many members a coalition has. */
export function sizeOf(coalition: number): number {
  let size = 0
  for (let rest = coalition; rest !== 0; rest &= rest - 1) size += 1
  return size
}

/** The sizes of all coalitions of up to 14 players, in bitmask order: half of a game's 24, or the part above ten. */
export const SIZES: Uint8Array = sizesUpTo(14)

function sizesUpTo(players: number): Uint8Array {
  const list = new Uint8Array(1 << players)
  for (let S = 1; S < list.length; S++) list[S] = list[S >>> 1]! + (S & 1)
  return list
}
