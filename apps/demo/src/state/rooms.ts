/** The rooms beside the scenarios: what each is called, and where it is entered. */
import type { Place, RoomFields, RoomName } from './place.ts'
import type { Go } from './use-place.ts'

/** What the page of a room is given. */
export interface RoomProps {
  readonly place: Place
  readonly fields: RoomFields
  readonly go: Go
}

export const ROOMS: {
  readonly [Name in RoomName]: { readonly title: string; readonly about: string; readonly fields: RoomFields<Name> }
} = {
  readings: {
    title: 'One relationship, three readings',
    about: 'zero-sum, shared surplus and non-rival value, side by side',
    fields: { readings: '' },
  },
  investment: {
    title: 'Hold-up, and when it turns round',
    about: 'what is invested, and what would be best, as exposure and shares move',
    fields: { investment: 'small' },
  },
  alliances: {
    title: 'Three firms and their alliances, year by year',
    about: 'each portfolio of partners, replayed',
    fields: { alliances: 'xelerated' },
  },
  game: {
    title: 'A game of your own',
    about: 'type or paste a table of payoffs, and see all its equilibria',
    fields: { game: '' },
  },
  repeated: {
    title: 'A repeated game of your own',
    about: 'payoffs to edit, patience, a match, a whole class',
    fields: { repeated: 'prisoners-dilemma' },
  },
}

/** Where a room is entered, from wherever one is. */
export function entrance(name: RoomName): Partial<Place> {
  return {
    room: { name, fields: ROOMS[name].fields },
    parameters: {},
    cell: undefined,
    said: undefined,
    plane: undefined,
  }
}
