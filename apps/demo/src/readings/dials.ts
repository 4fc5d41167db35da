/** The numbers of the relationship that is read three ways. */
import { compare, rational } from '@biform/core'
import { type Dials, valuesOf } from '../state/parameters.ts'

const OWN = { minimum: '10', maximum: '200', step: '5' } as const

const FIRST: Dials = {
  id: 'readings',
  parameters: {
    beta: {
      label: 'bargaining share of the small firm',
      symbol: 'β',
      value: '1/4',
      minimum: '0',
      maximum: '1',
      step: '1/20',
      text: 'what it gets of whatever is bargained over',
    },
    uS: { label: 'own use of the small firm', symbol: 'u_S', value: '60', ...OWN },
    uL: { label: 'own use of the large firm', symbol: 'u_L', value: '100', ...OWN },
    dS: { label: 'what the small firm has alone', symbol: 'd_S', value: '20', ...OWN, minimum: '0' },
    dL: { label: 'what the large firm has alone', symbol: 'd_L', value: '40', ...OWN, minimum: '0' },
  },
}

/** Alone nobody has more than together: the relationship is worth its while. */
export function dialsOf(changes: Readonly<Record<string, string>>): Dials {
  const { uS, uL } = valuesOf(FIRST, changes)
  const { dS, dL } = FIRST.parameters
  const within = (parameter: typeof dS, most: typeof uS): NonNullable<typeof dS> => ({
    ...parameter!,
    value: compare(rational(parameter!.value), most!) > 0 ? most!.toFraction() : parameter!.value,
    maximum: most!.toFraction(),
  })
  return { ...FIRST, parameters: { ...FIRST.parameters, dS: within(dS, uS), dL: within(dL, uL) } }
}
