/** All equilibria of a game, one line each; of infinitely many, the corners of their sets. */
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { PlayerHead } from '../parts/player-head.tsx'
import { Scroll } from '../parts/scroll.tsx'
import type { OwnAnswer } from '../solver/own-game.ts'
import { isPoint, mixtureInWords } from './words.ts'

export function EquilibriaTable({ answer: { game, nash } }: { answer: OwnAnswer }): JSX.Element {
  const { extreme, components } = nash
  const keyOf = (weights: OwnAnswer['nash']['extreme']['rows'][number]): string =>
    weights.map(weight => weight.toFraction()).join()
  const [rowKeys, columnKeys] = [extreme.rows.map(keyOf), extreme.columns.map(keyOf)]
  /** The numbers, from 1, of the sets that an equilibrium is a corner of. */
  const setsOf = (profile: readonly OwnAnswer['nash']['extreme']['rows'][number][]): string => {
    const [row, column] = [rowKeys.indexOf(keyOf(profile[0]!)), columnKeys.indexOf(keyOf(profile[1]!))]
    const found = components.findIndex(({ subsets }) =>
      subsets.some(({ rows, columns }) => rows.includes(row) && columns.includes(column)),
    )
    return String(found + 1)
  }
  const hasSets = !components.every(isPoint)
  return (
    <>
      <Scroll label="Equilibria">
        <table class="plain equilibria">
          <thead>
            <tr>
              {hasSets && <th scope="col">set</th>}
              {game.players.map((player, i) => (
                <PlayerHead key={player} scope="col" at={i}>
                  {`${player} plays`}
                </PlayerHead>
              ))}
              {game.players.map((player, i) => (
                <PlayerHead key={player} scope="col" at={i}>
                  {`${player} gets`}
                </PlayerHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {nash.equilibria.map(({ profile, payoffs }) => (
              <tr key={profile.map(keyOf).join(';')}>
                {hasSets && <td>{setsOf(profile)}</td>}
                {profile.map((weights, i) => (
                  <td key={i}>{mixtureInWords(game.strategies[i]!, weights)}</td>
                ))}
                {payoffs.map((value, i) => (
                  <td key={i}>
                    <Exact value={value} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="hint">
        {hasSets
          ? 'These are the corners: between corners of one set that differ in one player’s strategy, every mixture is an equilibrium too.'
          : 'A number before a strategy is the probability with which it is played.'}
      </p>
    </>
  )
}
