/** A Markov chain as a table: where each state leads, what it pays now, and what it is worth from then on. */
import type { MarkovChain } from '@biform/core'
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { number } from '../parts/number.ts'
import { Scroll } from '../parts/scroll.tsx'
import { solid } from '../picture/patterns.tsx'
import type { ViewProps } from './view.ts'

export function ChainTable({ game, found, hidden }: ViewProps<MarkovChain>): JSX.Element | null {
  const { chain } = found
  if (!chain) return null
  const { states, players, transitions, rewards, initial, discount } = game
  const paid = rewards.some(list => list.some(({ n }) => n !== 0n))
  // A single stream without a name of its own needs none.
  const nameless = players.length === 1 && players[0] === '1'
  const headings = (text: (player: string) => string): JSX.Element[] =>
    players.map((player, i) => (
      <th key={player} scope="col" style={{ color: solid(i) }}>
        {text(player)}
      </th>
    ))
  return (
    <>
      <Scroll label="States">
        <table class="plain splits">
          <caption>
            It begins in {states[initial]}
            {paid && `; what comes one period later counts ${number(discount)}`}
          </caption>
          <thead>
            <tr>
              <td />
              <th scope="col">leads to</th>
              {paid && headings(player => (nameless ? 'pays' : `${player} gets`))}
              {paid && !hidden && headings(player => (nameless ? 'is worth' : `worth to ${player}`))}
            </tr>
          </thead>
          <tbody>
            {states.map((state, s) => (
              <tr key={state}>
                <th scope="row">{state}</th>
                <td>
                  {transitions[s]!.flatMap((value, t) =>
                    value.n === 0n ? [] : [`${states[t]} ${number(value)}`],
                  ).join(', ')}
                </td>
                {paid && rewards.map((list, i) => <td key={players[i]}>{number(list[s]!)}</td>)}
                {paid &&
                  !hidden &&
                  chain.worth.values.map((list, i) => (
                    <td key={players[i]}>
                      <Exact value={list[s]!} />
                    </td>
                  ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {hidden ? <p class="hint">Hidden while you guess.</p> : <Ends game={game} chain={chain} />}
    </>
  )
}

/** Where the chain ends, if it can end in several ways. */
function Ends({ game, chain }: Pick<Required<ViewProps<MarkovChain>['found']>, 'chain'> & { game: MarkovChain }) {
  const { classes, probabilities, initial } = chain.ends
  if (classes.length < 2) return null
  const ways = classes.flatMap((members, k) => {
    if (probabilities[initial]![k]!.n === 0n) return []
    const names = members.map(s => game.states[s]).join(' or ')
    return [`${names} with probability ${number(probabilities[initial]![k]!)}`]
  })
  return (
    <p>
      From {game.states[initial]} it ends in {ways.join(', in ')}.
    </p>
  )
}
