/** Quantiles of Student's t distribution with a whole number of degrees of freedom (Abramowitz and Stegun, 26.7.3 and 4). */

/** The t with P(|T| ≤ t) = 95 %. */
export function studentQuantile(freedom: number): number {
  let [low, high] = [0, 1]
  while (within(high, freedom) < CONFIDENCE) high *= 2
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2
    if (within(middle, freedom) < CONFIDENCE) low = middle
    else high = middle
  }
  return (low + high) / 2
}

const CONFIDENCE = 0.95
const HALVINGS = 60
/** With more degrees of freedom than this it is as good as normal, and the sum below would be long. */
const MOST_FREEDOM = 10_000

/** P(|T| ≤ t), a finite sum in the angle whose tangent is t/√ν. */
function within(t: number, freedom: number): number {
  const nu = Math.min(freedom, MOST_FREEDOM)
  const angle = Math.atan(t / Math.sqrt(nu))
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  const odd = nu % 2 === 1
  let term = odd ? cosine : 1
  let total = nu === 1 ? 0 : term
  for (let k = odd ? 3 : 2; k < nu; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k
    total += term
  }
  return odd ? (2 * (angle + sine * total)) / Math.PI : sine * total
}
