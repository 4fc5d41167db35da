/** The numbers of a room as the reader has set them, and what its controls need. */
import type { Fraction } from '@biform/core'
import { useCallback, useMemo } from 'preact/hooks'
import { type Dials, tidy, valuesOf } from '../state/parameters.ts'
import type { Place } from '../state/place.ts'
import type { Go } from '../state/use-place.ts'

export interface DialsSet {
  readonly values: Readonly<Record<string, Fraction>>
  /** The same as exact numerals. */
  readonly numbers: Readonly<Record<string, string>>
  readonly controls: {
    readonly dials: Dials
    readonly values: Readonly<Record<string, Fraction>>
    readonly changed: Readonly<Record<string, string>>
    readonly onChange: (name: string, value: Fraction) => void
  }
  readonly onReset: () => void
}

/** `dials` stays the same from one drawing to the next, unless its numbers change. */
export function useDials(dials: Dials, place: Place, go: Go): DialsSet {
  const changed = useMemo(() => tidy(dials, place.parameters), [dials, place.parameters])
  const values = useMemo(() => valuesOf(dials, changed), [dials, changed])
  const numbers = useMemo(
    () => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.toFraction()])),
    [values],
  )
  const onChange = useCallback(
    (name: string, value: Fraction) =>
      go({ parameters: tidy(dials, { ...changed, [name]: value.toFraction() }) }, `${dials.id} ${name}`),
    [dials, changed, go],
  )
  const onReset = useCallback(() => go({ parameters: {} }), [go])
  return { values, numbers, controls: { dials, values, changed, onChange }, onReset }
}
