/** Templates that are evaluated for every coalition: `size` and the index variables of its members. */
import { membersOf } from '../../index.ts'
import type { Scope } from '../expression.ts'
import { SIZE } from '../names.ts'
import { extended, inside } from './context.ts'

/** Calls `visit` for every non-empty coalition in bitmask order, with the scope in which its template is evaluated. */
export function forEachCoalition(
  players: readonly string[],
  index: readonly string[],
  scope: Scope,
  visit: (coalition: number, scope: Scope) => void,
): void {
  const names = [SIZE, ...index]
  for (let coalition = 1; coalition < 2 ** players.length; coalition++) {
    const member = players.map((_, i) => (coalition >>> i) & 1)
    const size = member.reduce((total, one) => total + one, 0)
    inside(`coalition ${membersOf(players, coalition).join(',')}`, () =>
      visit(coalition, extended(scope, names, [size, ...member])),
    )
  }
}
