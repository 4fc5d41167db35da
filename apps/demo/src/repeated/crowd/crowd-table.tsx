/** The strategies of a population, best score first: score, followers now, and the followers of all generations as a line. */
import type { JSX } from 'preact'
import { decimals } from '../../parts/number.ts'
import { Scroll } from '../../parts/scroll.tsx'
import type { CrowdSide } from '../../solver/repeated-protocol.ts'
import { percent } from './crowd-words.ts'

interface Props {
  readonly caption: string
  readonly side: CrowdSide
  readonly titles: readonly string[]
  readonly generation: number
}

const WIDTH = 72
const HEIGHT = 30

export function CrowdTable({ caption, side, titles, generation }: Props): JSX.Element {
  const { scores, shares } = side
  const order = titles.map((_, k) => k).sort((a, b) => scores[b]! - scores[a]! || a - b)
  const most = Math.max(...shares.flat())
  const now = shares[generation]!
  return (
    <Scroll label={caption}>
      <table class="plain crowd-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">strategy</th>
            <th scope="col">a round</th>
            <th scope="col">followers</th>
            <th scope="col">so far</th>
          </tr>
        </thead>
        <tbody>
          {order.map(k => (
            <tr key={titles[k]}>
              <th scope="row">{titles[k]}</th>
              <td>{decimals(scores[k]!)}</td>
              <td class="followers">
                {percent(now[k]!)}
                <span class="bar" style={{ width: `${(100 * now[k]!) / most}%` }} />
              </td>
              <td>
                <Line shares={shares} k={k} most={most} generation={generation} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

interface LineProps {
  readonly shares: CrowdSide['shares']
  readonly k: number
  readonly most: number
  readonly generation: number
}

/** The followers of one strategy, up to a generation. The numbers stand beside it. */
function Line({ shares, k, most, generation }: LineProps): JSX.Element {
  const last = Math.max(1, shares.length - 1)
  const points = shares.slice(0, generation + 1).map((now, t) => {
    const [x, y] = [(t / last) * WIDTH, HEIGHT - 2 - (now[k]! / most) * (HEIGHT - 4)]
    return `${x.toFixed(1)} ${y.toFixed(1)}`
  })
  return (
    <svg class="spark" width={WIDTH + 4} height={HEIGHT} aria-hidden="true">
      <path class="ground" d={`M0 ${HEIGHT - 1}H${WIDTH}`} />
      <path class="run" d={`M${points.join('L')}`} />
    </svg>
  )
}
