/** The numbers of two partners who invest before they bargain. */
import type { Dials } from '../state/parameters.ts'

const PART = { minimum: '0', maximum: '1', step: '1/20' } as const
const EFFECT = { minimum: '0', maximum: '20', step: '1' } as const

export const DIALS: Dials = {
  id: 'investment',
  parameters: {
    rho: {
      label: 'exposure',
      symbol: 'ρ',
      value: '1/2',
      text: 'the part of its value that the others could withhold from each',
      ...PART,
    },
    beta: { label: 'bargaining share of the small firm', symbol: 'β', value: '1/4', ...PART },
    aS: { label: 'worth to the small firm of a unit it invests', symbol: 'a_S', value: '6', ...EFFECT },
    eS: { label: 'worth to the large firm of that unit', symbol: 'e_S', value: '2', ...EFFECT },
    aL: { label: 'worth to the large firm of a unit it invests', symbol: 'a_L', value: '4', ...EFFECT },
    eL: { label: 'worth to the small firm of that unit', symbol: 'e_L', value: '1', ...EFFECT },
    H: {
      label: 'complementarity: what one unit adds to a unit of the other’s',
      symbol: 'H',
      value: '0',
      minimum: '0',
      maximum: '2/5',
      step: '1/20',
    },
    s: { label: 'specificity: what cannot be taken elsewhere', symbol: 's', value: '1', ...PART },
  },
}
