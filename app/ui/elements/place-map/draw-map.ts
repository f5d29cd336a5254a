import { control, divIcon, geoJSON, map as leafletMap, marker, tileLayer, type LatLngBoundsExpression, type Map } from 'leaflet'
import { markOf } from './mark.ts'
import { pickPlaces } from './pick-places.ts'

export interface MapParts {
  /** The element with the data attributes. */
  readonly host: HTMLElement
  readonly frame: HTMLElement
  readonly tools: HTMLElement
  readonly status: HTMLElement
  words(key: string): string
}

interface Tiles {
  readonly urls: readonly string[]
  readonly attribution: string
  readonly approval?: string
  readonly maxZoom?: number
  readonly subdomains?: string
}

interface PlaceProperties {
  readonly label?: string
  readonly href?: string
  readonly chosen?: boolean
  readonly tone?: string
}

/** Draws boundaries and matters, over tiles where the place has a provider, and lets the person pick a place where the form asks. */
export async function drawMap(parts: MapParts): Promise<void> {
  const { host, frame, status, words } = parts
  const answer = await fetch(host.dataset['src'] ?? '', { headers: { accept: 'application/geo+json' } })
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`)
  const places = (await answer.json()) as GeoJSON.FeatureCollection<GeoJSON.Geometry, PlaceProperties>
  const ground = document.createElement('div')
  ground.setAttribute('role', 'application')
  ground.setAttribute('aria-label', host.dataset['label'] ?? '')
  frame.append(ground)
  const map = leafletMap(ground, { zoomControl: false, attributionControl: false, keyboard: true, maxZoom: 19, zoomSnap: host.dataset['tiles'] === undefined ? 0.25 : 1, zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches })
  control.zoom({ zoomInTitle: words('closer'), zoomOutTitle: words('further') }).addTo(map)
  control.scale({ imperial: false }).addTo(map)
  drawTiles(map, parts)
  // Names on every unit read well for an estate and not for a city.
  const named = places.features.filter((feature) => feature.geometry.type !== 'Point').length <= 30
  const layer = geoJSON<PlaceProperties>(places, {
    style: (feature) => ({ className: feature?.properties.chosen === true ? 'place-map-unit is-chosen' : 'place-map-unit' }),
    interactive: host.dataset['lng'] === undefined,
    pointToLayer: (feature, at) => marker(at, { icon: divIcon({ html: markOf(feature.properties.tone ?? 'new'), className: 'place-map-mark', iconSize: [32, 32] }), alt: feature.properties.label ?? '', title: feature.properties.label ?? '' }),
    onEachFeature: (feature, drawn) => {
      const { label, href } = feature.properties
      if (label === undefined || label === '') return
      if (feature.geometry.type !== 'Point' && named) drawn.bindTooltip(label, { permanent: true, direction: 'center', className: 'place-map-name' })
      else if (href === undefined || host.dataset['lng'] !== undefined) drawn.bindTooltip(label)
      else drawn.bindPopup(linkTo(href, label), { closeButton: true })
    },
  }).addTo(map)
  const bounds = boundsFrom(host.dataset['bounds']) ?? (layer.getLayers().length > 0 ? layer.getBounds() : undefined)
  map.fitBounds(bounds ?? [[18, 73], [54, 135]], { padding: [16, 16] })
  status.textContent = ''
  if (host.dataset['lng'] !== undefined) pickPlaces(map, parts)
  else if (host.dataset['tiles'] === undefined) status.textContent = words('noTiles')
}

function drawTiles(map: Map, { host, words }: MapParts): void {
  const source = host.dataset['tiles']
  if (source === undefined) return
  const tiles = JSON.parse(source) as Tiles
  for (const url of tiles.urls) tileLayer(url, { maxZoom: 19, maxNativeZoom: tiles.maxZoom ?? 18, ...(tiles.subdomains === undefined ? {} : { subdomains: tiles.subdomains }) }).addTo(map)
  const said = document.createElement('span')
  said.textContent = tiles.approval === undefined ? tiles.attribution : `${tiles.attribution} · ${words('approval')} ${tiles.approval}`
  control.attribution({ prefix: false }).addAttribution(said.innerHTML).addTo(map)
}

function linkTo(href: string, label: string): HTMLElement {
  const link = document.createElement('a')
  link.href = href
  link.textContent = label
  return link
}

function boundsFrom(text: string | undefined): LatLngBoundsExpression | undefined {
  const [west, south, east, north] = (text ?? '').split(',').map(Number)
  if (west === undefined || south === undefined || east === undefined || north === undefined || [west, south, east, north].some(Number.isNaN)) return undefined
  return [[south, west], [north, east]]
}
