/** The picture in words, for those who do not see it. */
import { number } from '../parts/number.ts'
import type { Portions } from './portions.ts'

export function describe(portions: Portions): string {
  const partners = portions.partners.map(
    ({ name, own, kept, received, total }) =>
      `${name} has an own-use value of ${number(own)}, keeps ${number(kept)}, gets ${number(received)} of the pot: ${number(total)} in all`,
  )
  const lost = portions.lost.n === 0n ? '' : ` Rivalry destroys ${number(portions.lost)}.`
  return `The pot holds ${number(portions.pot)}.${lost} ${partners.join('; ')}.`
}
