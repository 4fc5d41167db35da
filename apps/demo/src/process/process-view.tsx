/** The process as a map: its gates in a row, open as far as it comes, with the one that fails named; from below and from above. */
import type { ProcessMap } from '@biform/core'
import type { JSX } from 'preact'
import { useSize } from '../parts/use-size.ts'
import type { ViewProps } from '../views/view.ts'
import { ProcessTable } from './process-table.tsx'
import { helpersOf, missedInWords, processInWords, type Resting, standingOf } from './words.ts'
import '../styles/process.css'

/** Below this width the gates stand below one another, in pixels. */
const NARROW = 720

export function ProcessView({ game, found: { process }, hidden }: ViewProps<ProcessMap>): JSX.Element | null {
  const [ref, { width, scale }] = useSize<HTMLDivElement>()
  if (!process) return null
  const narrow = width < NARROW * scale
  const lanes: [string, Resting | undefined][] =
    hidden || process.kind === 'not-monotone'
      ? [['The gates', undefined]]
      : process.unique
        ? [['Whatever is expected', process.least]]
        : [
            ['If nothing is expected of the end', process.least],
            ['If all is expected of it', process.greatest],
          ]
  return (
    <div class={narrow ? 'process narrow' : 'process'} ref={ref}>
      <p class="process-words">{hidden ? 'At which gate does it stop, if at any?' : processInWords(game, process)}</p>
      {lanes.map(([title, rest]) => (
        <div key={title}>
          <h3>{title}</h3>
          {!narrow && width > 0 && <Feedback game={game} width={width} scale={scale} />}
          <ol class="gates" style={{ '--gates': game.gates.length }}>
            {game.gates.map((_, k) => (
              <GateBox key={k} game={game} gate={k} rest={rest} />
            ))}
          </ol>
        </div>
      ))}
      {!hidden && (
        <details class="alternative">
          <summary>The gates as a table</summary>
          <ProcessTable game={game} process={process} />
        </details>
      )}
    </div>
  )
}

const SIGNS = { passed: '✓', fails: '✗', 'not reached': '–' } as const
const WORDS = { passed: 'passed', fails: 'it stops here', 'not reached': 'not reached' } as const

function GateBox({ game, gate, rest }: { game: ProcessMap; gate: number; rest: Resting | undefined }): JSX.Element {
  const { label, conditions } = game.gates[gate]!
  const standing = rest && standingOf(rest, gate)
  const highest = conditions[0]!.threshold.length
  const helpers = helpersOf(game, gate).map(k => `“${game.gates[k]!.label}”`)
  return (
    <li class={standing ? `gate ${standing.replace(' ', '-')}` : 'gate'}>
      <p class="name">{label}</p>
      {standing && (
        <p class="standing">
          <span aria-hidden="true">{SIGNS[standing]}</span> {WORDS[standing]}
          {highest > 1 && `, level ${rest.levels[gate]} of ${highest}`}
        </p>
      )}
      {rest && standing === 'fails' && missedInWords(game, rest).map(text => <p key={text}>{text}.</p>)}
      {helpers.length > 0 && <p class="helped">helped by {helpers.join(', ')}</p>}
    </li>
  )
}

/** Arcs from the stages that help to the gates that they help; in words they stand in the boxes. */
function Feedback({ game, width, scale }: { game: ProcessMap; width: number; scale: number }): JSX.Element | null {
  const arcs = game.gates.flatMap((_, to) => helpersOf(game, to).map(from => ({ from, to })))
  if (arcs.length === 0) return null
  const height = 34 * scale
  const middle = (gate: number): number => ((gate + 0.5) / game.gates.length) * width
  return (
    <svg class="feedback" width={width} height={height} aria-hidden="true">
      {arcs.map(({ from, to }, k) => {
        const [a, b] = [middle(from) + 6, middle(to) - 6 + 12 * k]
        const top = (6 + 5 * k) * scale
        return (
          <g key={`${from} ${to}`}>
            <path class="arc" d={`M${a} ${height}C${a} ${top} ${b} ${top} ${b} ${height - 2}`} />
            <path d={`M${b - 5} ${height - 9}L${b} ${height - 1}L${b + 5} ${height - 9}`} />
          </g>
        )
      })}
    </svg>
  )
}
