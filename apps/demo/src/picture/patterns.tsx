/** The fillings that tell partners and parts apart without colour. One hidden drawing defines them for the page. */
import type { JSX } from 'preact'

/** How many partners have a colour and a hatching of their own; further ones start again. */
const PARTNERS = 5
const ANGLES = [45, -45, 0, 90, 20]

/** Solid: what a partner keeps. */
export function solid(partner: number): string {
  return `var(--partner-${partner % PARTNERS})`
}

/** Hatched: what a partner gets of the pot. */
export function hatched(partner: number): string {
  return `url(#hatch-${partner % PARTNERS})`
}

/** Crossed: what rivalry destroys. */
export const CROSSED = 'url(#crossed)'

export function Patterns(): JSX.Element {
  return (
    <svg class="patterns" aria-hidden="true" width="0" height="0">
      <defs>
        {ANGLES.map((angle, i) => (
          <pattern
            key={angle}
            id={`hatch-${i}`}
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform={`rotate(${angle})`}
          >
            <rect width="7" height="7" fill="var(--card)" />
            <rect width="3.25" height="7" fill={solid(i)} />
          </pattern>
        ))}
        <pattern id="hatch-key" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" fill="var(--card)" />
          <rect width="3.25" height="7" fill="var(--ink-soft)" />
        </pattern>
        <pattern id="core" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="8" height="8" fill="var(--wash)" />
          <rect width="1.75" height="8" fill="var(--ink-soft)" />
        </pattern>
        <pattern id="fails" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="8" height="8" fill="var(--card)" />
          <rect width="1.5" height="8" fill="var(--line)" />
        </pattern>
        <pattern id="crossed" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill="var(--card)" />
          <path d="M0 0 6 6M6 0 0 6" stroke="var(--ink-soft)" stroke-width="0.9" fill="none" />
        </pattern>
      </defs>
    </svg>
  )
}
