/** A fraction on the page, with its decimal beside it. */
import type { Fraction } from '@biform/core'
import type { JSX } from 'preact'
import { besideIt, number } from './number.ts'

/** `plain` leaves the decimal out. */
export function Exact({ value, plain }: { value: Fraction; plain?: boolean }): JSX.Element {
  const beside = plain ? '' : besideIt(value)
  return (
    <span class="exact">
      {number(value)}
      {beside && <small> {beside}</small>}
    </span>
  )
}
