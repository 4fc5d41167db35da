/**
 * Where the reader is: everything that a link restores. `?scenario=003-uni&set=rho:1/2,kS:30&cell=1.0&projector&guess`.
 *
 * Parameters stand in one field, so that no name of theirs can clash with a field of ours; only those that differ from
 * the scenario's own values are written.
 */

/** What a link says. */
export interface Place {
  readonly scenario: string
  /** The parameters that differ from the scenario's own values, as exact numerals. */
  readonly parameters: Readonly<Record<string, string>>
  /** The cell or end that is shown instead of the predicted one. */
  readonly cell: string | undefined
  /** Bigger type, fewer controls. */
  readonly projector: boolean
  /** The answer is hidden until it is asked for. */
  readonly guess: boolean
}

/** Reads the query part of an address. Fields that it does not know are left alone; nothing here throws. */
export function readPlace(search: string): Place {
  const fields = new URLSearchParams(search)
  const parameters: Record<string, string> = {}
  for (const item of (fields.get('set') ?? '').split(',')) {
    const colon = item.indexOf(':')
    if (colon > 0) parameters[item.slice(0, colon)] = item.slice(colon + 1)
  }
  return {
    scenario: fields.get('scenario') ?? '',
    parameters,
    cell: fields.get('cell') ?? undefined,
    projector: fields.has('projector'),
    guess: fields.has('guess'),
  }
}

/** Writes the query part of an address: short, and readable where a link may be. */
export function writePlace(place: Place): string {
  const settings = Object.entries(place.parameters).map(([name, value]) => `${name}:${value}`)
  const fields = [
    `scenario=${encode(place.scenario)}`,
    ...(settings.length > 0 ? [`set=${encode(settings.join(','))}`] : []),
    ...(place.cell === undefined ? [] : [`cell=${encode(place.cell)}`]),
    ...(place.projector ? ['projector'] : []),
    ...(place.guess ? ['guess'] : []),
  ]
  return `?${fields.join('&')}`
}

/** Percent-encodes, but leaves the characters that a query may hold as they are. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%(2F|3A|2C|20)/g, code => (code === '%20' ? '+' : decodeURIComponent(code)))
}
