/**
 * Where the reader is: everything that a link restores. `?scenario=003-uni&set=rho:1/2,kS:30&cell=1.0&projector&guess`, or
 * in the workbench of repeated games `?repeated=hold-up&delta=2/5&projector&guess`. What the gallery shows comes last:
 * `&gallery&theme=trust&level=1`, where `gallery` opens it.
 *
 * Parameters stand in one field, so that no name of theirs can clash with a field of ours; only those that differ from
 * the scenario's own values are written. So it is with the fields of the workbench.
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
  /** What the workbench of repeated games is told, if the reader is there: `repeated/settings.ts` reads it. */
  readonly repeated?: WorkbenchFields | undefined
  /** What the gallery of scenarios is told, if it is told anything: `gallery/filter.ts` reads it. */
  readonly gallery?: GalleryFields | undefined
}

/** The workbench of repeated games, as a place to go to. */
export const WORKBENCH: { readonly title: string; readonly fields: WorkbenchFields } = {
  title: 'A repeated game of your own',
  fields: { repeated: 'prisoners-dilemma' },
}

/** The fields of the workbench: the game that one starts from, and what differs from it. */
const WORKBENCH_FIELDS = [
  'repeated',
  'payoffs',
  'names',
  'apart',
  'delta',
  'goal',
  'threat',
  'match',
  'noise',
  'seed',
  'said',
  'bet',
  'crowd',
  'favourite',
] as const

/** The fields of the gallery: whether it is open, and which scenarios it shows. */
const GALLERY_FIELDS = ['gallery', 'paper', 'theme', 'level', 'subject', 'find'] as const

/** What an address says of the gallery. */
export type GalleryFields = { readonly [field in (typeof GALLERY_FIELDS)[number]]?: string }

/** What an address says of the workbench. */
export type WorkbenchFields = { readonly [field in (typeof WORKBENCH_FIELDS)[number]]?: string }

/** Reads the query part of an address. Fields that it does not know are left alone; nothing here throws. */
export function readPlace(search: string): Place {
  const fields = new URLSearchParams(search)
  const parameters: Record<string, string> = {}
  for (const item of (fields.get('set') ?? '').split(',')) {
    const colon = item.indexOf(':')
    if (colon > 0) parameters[item.slice(0, colon)] = item.slice(colon + 1)
  }
  const gallery = valuesOf(fields, GALLERY_FIELDS)
  return {
    scenario: fields.get('scenario') ?? '',
    parameters,
    cell: fields.get('cell') ?? undefined,
    projector: fields.has('projector'),
    guess: fields.has('guess'),
    ...(fields.has('repeated') ? { repeated: valuesOf(fields, WORKBENCH_FIELDS) } : {}),
    ...(Object.keys(gallery).length > 0 ? { gallery } : {}),
  }
}

/** Writes the query part of an address: short, and readable where a link may be. */
export function writePlace(place: Place): string {
  if (place.repeated) return `?${[...parts(place.repeated, WORKBENCH_FIELDS), ...flags(place)].join('&')}`
  const settings = Object.entries(place.parameters).map(([name, value]) => `${name}:${value}`)
  const fields = [
    `scenario=${encode(place.scenario)}`,
    ...(settings.length > 0 ? [`set=${encode(settings.join(','))}`] : []),
    ...(place.cell === undefined ? [] : [`cell=${encode(place.cell)}`]),
    ...flags(place),
  ]
  return `?${fields.join('&')}`
}

/** What is told of the page, whatever is on stage. */
function flags(place: Place): string[] {
  return [
    ...(place.projector ? ['projector'] : []),
    ...(place.guess ? ['guess'] : []),
    ...parts(place.gallery ?? {}, GALLERY_FIELDS),
  ]
}

type Fields<Name extends string> = { readonly [field in Name]?: string }

function valuesOf<Name extends string>(fields: URLSearchParams, names: readonly Name[]): Fields<Name> {
  return Object.fromEntries(
    names.flatMap(name => (fields.has(name) ? [[name, fields.get(name)!]] : [])),
  ) as Fields<Name>
}

function parts<Name extends string>(values: Fields<Name>, names: readonly Name[]): string[] {
  return names.flatMap(name => {
    const value = values[name]
    return value === undefined ? [] : [value === '' ? name : `${name}=${encode(value)}`]
  })
}

/** Percent-encodes, but leaves the characters that a query may hold as they are. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%(2F|3A|2C|20)/g, code => (code === '%20' ? '+' : decodeURIComponent(code)))
}
