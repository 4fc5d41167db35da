/** The triangle in words. */
import { type Coalitional, compare, type DualValueGame, type Fraction, sum, ZERO } from '@biform/core'
import type { CoalitionSection, ImputationTriangle } from '@biform/solver'
import { number } from '../parts/number.ts'
import type { Triangle } from '../solver/protocol.ts'
import { amountsInWords, together } from '../views/split-words.ts'
import type { Figure } from './figure.ts'

/** What a point of the triangle is. */
export function pointsInWords(figure: Figure): string {
  const total = sum(figure.corners[0]!.allocation)
  if (compare(total, ZERO) < 0) {
    return `Every point is a way to share a cost of ${number(total.neg())}. In a corner, one of them pays as little as it can while the others pay as much as alone; the nearer a point is to a corner, the less that one pays.`
  }
  return `Every point is a way to give out ${number(total)}. In a corner, one of them gets all that there is to divide; the nearer a point is to a corner, the more that one gets.`
}

/** What a player has in its corner. */
export function cornerInWords({ corners }: Figure, player: number): string {
  const { allocation } = corners[player]!
  const amount = allocation[player]!
  const pays = compare(amount, ZERO) < 0 || (amount.n === 0n && compare(sum(allocation), ZERO) < 0)
  return pays ? `pays ${number(amount.neg())}` : `gets ${number(amount)}`
}

/** The line of a pair: what the two can have, or have to pay, and where they block. */
export function lineInWords(
  players: readonly string[],
  { coalition, kind }: CoalitionSection,
  value: Fraction,
): string {
  const who = together(players, coalition)
  if (compare(value, ZERO) < 0) {
    const alone = `${who} pay ${number(value.neg())} on their own`
    switch (kind) {
      case 'somewhere':
        return `${alone}: beyond their line they pay more, and block.`
      case 'everywhere':
        return `${alone}, less than at any point here: they block everywhere.`
      case 'nowhere':
        return `${alone}; at no point here they pay more.`
    }
  }
  const worth = number(value)
  switch (kind) {
    case 'somewhere':
      return `${who} can have ${worth} together: beyond their line they get less, and block.`
    case 'everywhere':
      return `${who} can have ${worth} together, more than any point here gives them: they block everywhere.`
    case 'nowhere':
      return `${who} can have ${worth} together; no point here gives them less.`
  }
}

/** The core as a figure; nothing if it is empty, which is proved elsewhere. */
export function coreFigureInWords(players: readonly string[], { core }: Figure): string | undefined {
  const corners = core.vertices.map(({ allocation }) => amountsInWords(players, allocation))
  switch (core.kind) {
    case 'empty':
      return undefined
    case 'point':
      return `The core is one point: ${corners[0]}.`
    case 'segment':
      return `The core is a segment, from ${corners[0]} to ${corners[1]}.`
    case 'polygon':
      return `The core is what no line cuts off: a polygon with ${corners.length} corners.`
  }
}

/** Why there is no triangle. */
export function noTriangleInWords(players: readonly string[], figure: Exclude<ImputationTriangle, Figure>): string {
  return figure.kind === 'no-imputation'
    ? `Alone, the three have ${number(figure.missing)} more than together: no split gives everybody what it has alone, so there is no triangle to draw.`
    : `Together, the three have no more than alone: only one split gives everybody that, ${amountsInWords(players, figure.imputation.allocation)}, and the triangle shrinks to this point.`
}

/** What the core that is drawn is called; nothing if it is empty. */
export function coreNameOf(game: Coalitional | DualValueGame, { core }: Figure): string | undefined {
  if (core.kind === 'empty') return undefined
  return isFree(game) ? 'core' : 'core, if money moved freely'
}

function isFree(game: Coalitional | DualValueGame): boolean {
  return game.kind === 'coalitional' || game.liability.every(item => item === 'unlimited')
}

/** How the picture relates to a game in which value is kept: nothing for a TU game. */
export function readingInWords(game: Coalitional | DualValueGame, { figure, reach }: Triangle): string[] {
  if (game.kind === 'coalitional') return []
  if (isFree(game)) return ['Money moves freely here, so own use and pot are drawn as one total.']
  const core = figure.kind === 'triangle' ? coreFigureInWords(game.players, figure) : undefined
  const would = core ? ` ${core.replace('The core is', 'The core would be')}` : ' There would be no core.'
  return [
    `The triangle throws own use and pot together, as if money moved freely.${would}`,
    reach.length === 0
      ? 'But not everybody can pay out of its own use: what is said of each split is said of the game as it is.'
      : isOnePoint(reach)
        ? 'But nobody can pay more out of its own use than its liability, and there is nothing else to divide: only the dashed point can be had.'
        : 'But nobody can pay more out of its own use than its liability: only what lies within the dashed triangle can be had.',
  ]
}

function isOnePoint(reach: Triangle['reach']): boolean {
  return reach.every(corner => corner.every((amount, i) => amount.equals(reach[0]![i]!)))
}
