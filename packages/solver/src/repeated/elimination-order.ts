/** In which order the unknowns of a sparse system are eliminated: the one that makes the fewest new entries first (Markowitz). */

/** Unknowns from this cost on are compared one by one. */
const COSTLY = 64

/** The unknowns that are left. */
interface Order {
  /** Takes a cheapest one out. */
  readonly take: () => number | undefined
  /** Has to be told whose cost may have changed. */
  readonly changed: (unknown: number) => void
}

/** The unknowns 0 … count − 1, by their costs at the time. */
export function cheapestFirst(count: number, cost: (unknown: number) => number): Order {
  const places = Array.from({ length: COSTLY + 1 }, () => new Set<number>())
  const placeOf = new Int8Array(count)
  const insert = (unknown: number): void => {
    placeOf[unknown] = Math.min(COSTLY, cost(unknown))
    places[placeOf[unknown]!]!.add(unknown)
  }
  for (let unknown = 0; unknown < count; unknown++) insert(unknown)
  return {
    take: () => {
      const place = places.find(set => set.size > 0)
      if (place === undefined) return undefined
      let [best] = place
      if (place === places[COSTLY]) for (const other of place) if (cost(other) < cost(best!)) best = other
      place.delete(best!)
      return best
    },
    changed: unknown => {
      if (places[placeOf[unknown]!]!.delete(unknown)) insert(unknown)
    },
  }
}
