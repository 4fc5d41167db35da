/**
 * Where the reader is: everything that a link restores. `?scenario=003-uni&set=rho:1/2,kS:30&cell=1.0&projector&guess`, or
 * in a room of its own `?repeated=hold-up&delta=2/5&projector&guess`, `?readings&set=beta:1/3`. What the gallery shows comes
 * last: `&gallery&theme=trust&level=1`, where `gallery` opens it.
 *
 * Parameters stand in one field, so that no name of theirs can clash with a field of ours; only those that differ from
 * the scenario's own values are written. So it is with the fields of a room.
 */

/** What a link says. */
export interface Place {
  readonly scenario: string
  /** The parameters that differ from the scenario's own values, as exact numerals. */
  readonly parameters: Readonly<Record<string, string>>
  /** The cell or end that is shown instead of the predicted one. */
  readonly cell: string | undefined
  /** What was predicted of a scenario: an outcome as in `cell`, or an option by its name. */
  readonly said?: string | undefined
  /** The parameters of the phase plane, "rho,betaS", if it is drawn. */
  readonly plane?: string | undefined
  /** Bigger type, fewer controls. */
  readonly projector: boolean
  /** The answer is hidden until it is asked for. */
  readonly guess: boolean
  /** The room that the reader is in, if it is none of the scenarios. */
  readonly room?: Room | undefined
  /** What the gallery of scenarios is told, if it is told anything: `gallery/filter.ts` reads it. */
  readonly gallery?: GalleryFields | undefined
}

/**
 * The rooms beside the scenarios, each with its fields; the first one has the name of the room, and says that one is there.
 */
const ROOM_FIELDS = {
  repeated: [
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
  ],
  game: ['game', 'players', 'rows', 'columns', 'said'],
  readings: ['readings', 'said'],
  alliances: ['alliances', 'said'],
  investment: ['investment', 'said'],
} as const

export type RoomName = keyof typeof ROOM_FIELDS

/** What an address says of a room. */
export type RoomFields<Name extends RoomName = RoomName> = Fields<(typeof ROOM_FIELDS)[Name][number]>

/** A room, and what it is told. */
export interface Room {
  readonly name: RoomName
  readonly fields: RoomFields
}

/** The fields of the gallery: whether it is open, and which scenarios it shows. */
const GALLERY_FIELDS = ['gallery', 'paper', 'theme', 'level', 'subject', 'find'] as const

/** What an address says of the gallery. */
export type GalleryFields = Fields<(typeof GALLERY_FIELDS)[number]>

/** Reads the query part of an address. Fields that it does not know are left alone; nothing here throws. */
export function readPlace(search: string): Place {
  const fields = new URLSearchParams(search)
  const parameters: Record<string, string> = {}
  for (const item of (fields.get('set') ?? '').split(',')) {
    const colon = item.indexOf(':')
    if (colon > 0) parameters[item.slice(0, colon)] = item.slice(colon + 1)
  }
  const room = (Object.keys(ROOM_FIELDS) as RoomName[]).find(name => fields.has(name))
  const gallery = valuesOf(fields, GALLERY_FIELDS)
  return {
    scenario: fields.get('scenario') ?? '',
    parameters,
    cell: fields.get('cell') ?? undefined,
    projector: fields.has('projector'),
    guess: fields.has('guess'),
    ...(fields.has('plane') ? { plane: fields.get('plane')! } : {}),
    ...(!room && fields.has('said') ? { said: fields.get('said')! } : {}),
    ...(room ? { room: { name: room, fields: valuesOf<string>(fields, ROOM_FIELDS[room]) } } : {}),
    ...(Object.keys(gallery).length > 0 ? { gallery } : {}),
  }
}

/** Writes the query part of an address: short, and readable where a link may be. */
export function writePlace(place: Place): string {
  const settings = Object.entries(place.parameters).map(([name, value]) => `${name}:${value}`)
  const { room } = place
  const fields = [
    ...(room ? parts<string>(room.fields, ROOM_FIELDS[room.name]) : [`scenario=${encode(place.scenario)}`]),
    ...(settings.length > 0 ? [`set=${encode(settings.join(','))}`] : []),
    ...(place.cell === undefined ? [] : [`cell=${encode(place.cell)}`]),
    ...(place.plane === undefined ? [] : [`plane=${encode(place.plane)}`]),
    ...(room || place.said === undefined ? [] : [`said=${encode(place.said)}`]),
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
