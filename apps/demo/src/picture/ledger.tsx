/** What stands below the plates: who ends up with what, in numbers. */
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { number } from '../parts/number.ts'
import { gridTemplate } from './layout.ts'
import { solid } from './patterns.tsx'
import type { Portion, Portions } from './portions.ts'

/** One column per vessel, each below its own. */
export function Ledger({ portions }: { portions: Portions }): JSX.Element {
  const n = portions.partners.length
  const before = Math.floor(n / 2)
  const cells = portions.partners.map((partner, i) => (
    <PlateCell key={partner.name} partner={partner} index={i} costly={portions.costly} />
  ))
  return (
    <div class="ledger" style={{ gridTemplateColumns: gridTemplate(n) }}>
      {cells.slice(0, before)}
      <PotCell key="the pot" portions={portions} />
      {cells.slice(before)}
    </div>
  )
}

function PlateCell({ partner, index, costly }: { partner: Portion; index: number; costly: boolean }): JSX.Element {
  return (
    <div class="cell">
      <p class="who" style={{ color: solid(index) }}>
        {partner.name}
      </p>
      <p class="amount">
        <Exact value={partner.total} />
      </p>
      <p>{number(partner.kept)} kept</p>
      <p>+ {number(partner.received)} from the pot</p>
      {costly && (
        <>
          {partner.cost.n !== 0n && <p>− {number(partner.cost)} cost</p>}
          <p class="result">
            leaves <Exact value={partner.payoff} />
          </p>
        </>
      )}
    </div>
  )
}

function PotCell({ portions }: { portions: Portions }): JSX.Element {
  const empty = portions.exposed.n === 0n
  return (
    <div class="cell">
      <p class="who">The pot</p>
      <p class="amount">
        <Exact value={portions.pot} />
      </p>
      <p>
        {empty ? 'nothing is exposed' : `${portions.partners.map(item => number(item.exposed)).join(' + ')} exposed`}
      </p>
      {portions.lost.n !== 0n && <p>− {number(portions.lost)} lost to rivalry</p>}
      {!empty && <p>cut {portions.partners.map(item => number(item.received.div(portions.pot))).join(' : ')}</p>}
    </div>
  )
}

/** The totals of a companion, one line each. */
export function Totals({ portions }: { portions: Portions }): JSX.Element {
  return (
    <ul class="totals">
      {portions.partners.map((partner, i) => (
        <li key={partner.name}>
          <span style={{ color: solid(i) }}>{partner.name}</span> <Exact value={partner.total} />
        </li>
      ))}
      <li class="sum">
        <span>together</span> <Exact value={portions.total} />
      </li>
    </ul>
  )
}
