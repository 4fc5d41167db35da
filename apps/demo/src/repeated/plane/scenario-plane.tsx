/** The payoff plane of a scenario's repeated game. */
import type { RepeatedGame } from '@biform/core'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { ViewProps } from '../../views/view.ts'
import { setInWords } from '../words.ts'
import { cornersOf, planeOf } from './figure.ts'
import { PlaneKey } from './plane-key.tsx'
import { PlaneTable } from './plane-table.tsx'
import { PlaneView } from './plane-view.tsx'

export function ScenarioPlane({ game, found, hidden }: ViewProps<RepeatedGame>): JSX.Element | null {
  const { repeated } = found
  const plane = useMemo(() => repeated && planeOf(repeated.plane), [repeated])
  if (!repeated || !plane) return null
  const { set } = repeated
  const at = game.discount.toFraction()
  const words = setInWords({ players: plane.players, delta: game.discount }, repeated.plane, set)
  return (
    <>
      <PlaneView
        plane={plane}
        sustained={hidden ? undefined : cornersOf(set)}
        at={at}
        exact={false}
        label={`Payoffs of the two players. ${hidden ? '' : words}`}
      />
      <PlaneKey sustained={!hidden} />
      <p class="hint">{hidden ? 'Hidden while you guess.' : words}</p>
      <PlaneTable stage={repeated.plane} set={hidden ? undefined : set} at={at} />
    </>
  )
}
