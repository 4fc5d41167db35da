/** Symbols with their subscripts: "β_S" is β with a small S below. */
import type { JSX } from 'preact'

/** A text in which every "x_y" is set with y as a subscript. */
export function Symbols({ text }: { text: string }): JSX.Element {
  const parts = text.split(/(?<=[\p{L}\p{M}])_(\p{L}+|\d+)/u)
  return <>{parts.map((part, i) => (i % 2 === 1 ? <sub key={`${i}${part}`}>{part}</sub> : part))}</>
}
