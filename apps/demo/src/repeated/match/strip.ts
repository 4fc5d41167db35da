/** The history of a match as a strip of small squares, in CSS pixels: full for a player's first action, else struck through. */

export interface Strip {
  readonly width: number
  readonly height: number
  /** Of each player, the squares of its first action. */
  readonly full: readonly [string, string]
  /** Of each player, the squares of its second action. */
  readonly struck: readonly [string, string]
  /** The number of every tenth round, over its column. */
  readonly numbers: readonly { readonly x: number; readonly y: number; readonly round: number }[]
}

const SIDE = 11
const PITCH = 14
const TEN = 10

/**
 * As many rounds to a line as fit, in tens where there is room for ten.
 *
 * @param rounds what each of the two players played, round by round
 */
export function stripOf(rounds: readonly (readonly number[])[], width: number, scale: number): Strip {
  const [side, pitch] = [SIDE * scale, PITCH * scale]
  const fit = Math.max(1, Math.floor((width - 4) / pitch))
  const perLine = fit >= TEN ? fit - (fit % TEN) : fit
  const line = 2 * pitch + 30 * scale
  const full = ['', '']
  const struck = ['', '']
  const numbers: { x: number; y: number; round: number }[] = []
  rounds.forEach((round, k) => {
    const x = 2 + (k % perLine) * pitch
    const top = Math.floor(k / perLine) * line + 18 * scale
    round.forEach((action, player) => {
      const y = top + player * (pitch + 2)
      const square = `M${tenth(x)} ${tenth(y)}h${tenth(side)}v${tenth(side)}h${tenth(-side)}z`
      if (action === 0) full[player] += square
      else struck[player] += `${square}l${tenth(side)} ${tenth(side)}`
    })
    if ((k + 1) % TEN === 0) numbers.push({ x: x + side / 2, y: top - 6 * scale, round: k + 1 })
  })
  const lines = Math.max(1, Math.ceil(rounds.length / perLine))
  return { width, height: lines * line, full: [full[0]!, full[1]!], struck: [struck[0]!, struck[1]!], numbers }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
