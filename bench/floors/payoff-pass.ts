/**
 * Floor for `pureEquilibria`: one pass over the payoffs of all players, which keeps the largest. Whoever looks for
 * equilibria has to read each payoff once.
 */

/** The largest payoff of all. */
export function payoffPass(payoffs: readonly Float64Array[]): number {
  let most = Number.NEGATIVE_INFINITY
  for (const values of payoffs) {
    for (let index = 0; index < values.length; index++) {
      if (values[index]! > most) most = values[index]!
    }
  }
  return most
}
