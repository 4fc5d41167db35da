/** The way to the rooms beside the scenarios, at the foot of every page. */
import type { JSX } from 'preact'
import type { Place, RoomName } from '../state/place.ts'
import { entrance, ROOMS } from '../state/rooms.ts'
import type { Go } from '../state/use-place.ts'
import { linkTo } from './place-link.ts'

export function Rooms({ place, go }: { place: Place; go: Go }): JSX.Element {
  return (
    <nav class="rooms" aria-labelledby="rooms-title">
      <h2 id="rooms-title">Beside the scenarios</h2>
      <ul>
        {(Object.keys(ROOMS) as RoomName[]).map(name => {
          const enter = (where: Partial<Place>): void => {
            go(where)
            scrollTo(0, 0)
            document.getElementById('main')?.focus({ preventScroll: true })
          }
          return (
            <li key={name}>
              <a {...linkTo(place, entrance(name), place.room?.name === name, enter)}>{ROOMS[name].title}</a>
              <small>{ROOMS[name].about}</small>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
