/** The head of a player's row or column, in the player's colour. */
import type { JSX } from 'preact'
import { solid } from '../picture/patterns.tsx'

interface Props {
  readonly scope: 'row' | 'col'
  /** The place among the players. */
  readonly at: number
  readonly children: string
}

export function PlayerHead({ scope, at, children }: Props): JSX.Element {
  return (
    <th scope={scope} style={{ color: solid(at) }}>
      {children}
    </th>
  )
}
