import { divIcon, marker, type LatLng, type Map, type Marker } from 'leaflet'
import type { MapParts } from './draw-map.ts'
import { pin } from './mark.ts'

/** Degrees with five places behind the point are about a metre; more would be noise. */
const places = 5

/** A tap, the Enter key, or the person's own position marks the place and fills the form's hidden inputs. */
export function pickPlaces(map: Map, { host, tools, status, words }: MapParts): void {
  const form = host.closest('form')
  const lng = form?.elements.namedItem(host.dataset['lng'] ?? '')
  const lat = form?.elements.namedItem(host.dataset['lat'] ?? '')
  if (!(lng instanceof HTMLInputElement) || !(lat instanceof HTMLInputElement)) return
  let mark: Marker | undefined
  const put = (at: LatLng, say: string) => {
    lng.value = at.lng.toFixed(places)
    lat.value = at.lat.toFixed(places)
    lat.dispatchEvent(new Event('input', { bubbles: true }))
    if (mark === undefined) {
      mark = marker(at, { draggable: true, autoPan: true, keyboard: false, icon: divIcon({ html: pin, className: 'place-map-pin', iconSize: [36, 48], iconAnchor: [18, 46] }) }).addTo(map)
      mark.on('dragend', () => put(mark?.getLatLng() ?? at, words('picked')))
    } else mark.setLatLng(at)
    status.textContent = say
  }
  if (lng.value !== '' && lat.value !== '') put(map.wrapLatLng([Number(lat.value), Number(lng.value)]), words('picked'))
  else status.textContent = words('pick')
  map.on('click', (event) => put(event.latlng, words('picked')))
  map.getContainer().addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.target !== map.getContainer()) return
    // Enter would send the form otherwise.
    event.preventDefault()
    put(map.getCenter(), words('picked'))
  })
  if ('geolocation' in navigator) tools.append(ownPosition(map, put, { status, words }))
  const move = document.createElement('p')
  move.className = 'soft small'
  move.textContent = words('move')
  tools.append(move)
}

function ownPosition(map: Map, put: (at: LatLng, say: string) => void, { status, words }: Pick<MapParts, 'status' | 'words'>): DocumentFragment {
  const part = document.createDocumentFragment()
  const button = document.createElement('button')
  const consent = document.createElement('p')
  button.type = 'button'
  button.className = 'button button-secondary'
  button.textContent = words('here')
  consent.className = 'soft'
  consent.id = 'place-map-consent'
  consent.textContent = words('hereConsent')
  button.setAttribute('aria-describedby', consent.id)
  button.addEventListener('click', () => {
    status.textContent = words('loading')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const at = map.wrapLatLng([coords.latitude, coords.longitude])
        map.setView(at, 17)
        put(at, `${words('picked')} ${words('inaccurate').replace('%', String(Math.round(coords.accuracy)))}`)
      },
      () => {
        status.textContent = words('hereDenied')
      },
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    )
  })
  part.append(button, consent)
  return part
}
