/** The triangle of a three-player game, and in words which splits the core rejects and by whom they are blocked. */
import { at, type Coalitional, type DualValueGame, tuReading } from '@biform/core'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useSize } from '../parts/use-size.ts'
import { coreInWords } from '../views/split-words.ts'
import { keyOf, splitsOf } from '../views/splits.ts'
import { Verdicts } from '../views/verdicts.tsx'
import type { ViewProps } from '../views/view.ts'
import { type Figure, placedSplits } from './figure.ts'
import { Legend, Readout } from './key.tsx'
import { layoutOf, linesOf } from './layout.ts'
import { LETTERS, TriangleDrawing } from './triangle-drawing.tsx'
import { TriangleTable } from './triangle-table.tsx'
import {
  coreFigureInWords,
  coreNameOf,
  lineInWords,
  noTriangleInWords,
  pointsInWords,
  readingInWords,
} from './words.ts'
import '../styles/triangle.css'

type Props = ViewProps<Coalitional | DualValueGame>

export function TriangleView(props: Props): JSX.Element | null {
  const { game, found, hidden } = props
  const { split } = found
  if (!split?.triangle) return null
  const { figure } = split.triangle
  if (figure.kind === 'triangle') return <Drawn {...props} figure={figure} />
  return (
    <>
      <p class="triangle-words">{noTriangleInWords(game.players, figure)}</p>
      {!hidden && <Verdicts game={game} core={coreInWords(game, split.core)} splits={splitsOf(split)} />}
    </>
  )
}

function Drawn({ game, found, hidden, figure }: Props & { readonly figure: Figure }): JSX.Element {
  const [ref, { width, scale }] = useSize<HTMLDivElement>()
  const [title, choose] = useState<string>()
  const split = found.split!
  const { reach } = split.triangle!
  const splits = splitsOf(split)
  const placed = placedSplits(figure, splits)
  // Until somebody points at one, the split that is looked at is the first that the core rejects.
  const chosen =
    placed.find(({ split: { members } }) => members.some(item => item.title === title)) ??
    placed.find(item => !item.split.inCore.holds) ??
    placed[0]
  const layout = layoutOf(figure, hidden ? [] : figure.points, width, scale)
  const lines = linesOf(figure, layout)
  const core = game.kind === 'coalitional' ? coreFigureInWords(game.players, figure) : undefined
  const worths = (game.kind === 'coalitional' ? game : tuReading(game)).worth
  const pairs = figure.sections.filter(({ coalition }) => [3, 5, 6].includes(coalition))
  return (
    <div class="triangle">
      <div ref={ref} class="triangle-stage">
        {width > 0 && (
          <TriangleDrawing
            players={game.players}
            figure={figure}
            layout={layout}
            lines={lines}
            scale={scale}
            reach={reach.map(keyOf)}
            hidden={hidden}
            placed={placed}
            chosen={chosen}
            onChoose={item => choose(item.split.members[0]!.title)}
          />
        )}
        {!hidden && chosen && <Readout players={game.players} split={chosen.split} />}
        {!hidden && <Legend core={coreNameOf(game, figure)} hasReach={reach.length > 0} />}
      </div>
      <div>
        <p class="triangle-words">{pointsInWords(figure)}</p>
        {!hidden &&
          readingInWords(game, split.triangle!).map(words => (
            <p key={words} class="triangle-words">
              {words}
            </p>
          ))}
        <ul class="pair-lines">
          {pairs.map(section => {
            const k = lines.findIndex(line => line.section === section)
            return (
              <li key={section.coalition}>
                {k >= 0 && !layout.roomy && <b>{LETTERS[k]} </b>}
                {lineInWords(game.players, section, at(worths, section.coalition))}
              </li>
            )
          })}
        </ul>
        {hidden ? (
          <p class="hint">The core and the splits are hidden while you guess.</p>
        ) : (
          <>
            <Verdicts game={game} core={core ?? coreInWords(game, split.core)} splits={splits} chosen={chosen?.split} />
            <TriangleTable players={game.players} figure={figure} splits={splits} />
          </>
        )}
      </div>
    </div>
  )
}
