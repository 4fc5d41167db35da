/** What the fillings of the picture mean. */
import type { JSX } from 'preact'
import { CROSSED } from './patterns.tsx'

export function Legend({ lost }: { lost: boolean }): JSX.Element {
  return (
    <ul class="legend">
      <Key fill="var(--ink-soft)">kept on the plate</Key>
      <Key fill="url(#hatch-key)">from the pot</Key>
      {lost && <Key fill={CROSSED}>lost to rivalry</Key>}
      <li>
        <svg width="26" height="14" aria-hidden="true">
          <path class="own-mark" d="M0 7H26" />
        </svg>
        own-use value
      </li>
      <li class="scale-note">Areas are values, on one scale.</li>
    </ul>
  )
}

function Key({ fill, children }: { fill: string; children: string }): JSX.Element {
  return (
    <li>
      <svg width="18" height="14" aria-hidden="true">
        <rect x="0.75" y="0.75" width="16.5" height="12.5" fill={fill} stroke="var(--ink-soft)" stroke-width="1.5" />
      </svg>
      {children}
    </li>
  )
}
