/** Degrees; west < east, south < north. */
export interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

export interface Projection {
  readonly width: number
  readonly height: number
  /** Where a place falls in the picture, in its pixels from the upper left. */
  toPixel(lng: number, lat: number): { x: number; y: number }
  /** The place under a pixel of the picture: the way back from a click on it. */
  toLngLat(x: number, y: number): { lng: number; lat: number }
  /** How many metres a pixel spans in the middle of the picture. */
  readonly metresPerPixel: number
}

export type Position = readonly [lng: number, lat: number]

/** A single place still gets a neighbourhood around it: about 200 metres. */
const leastSpan = 0.002
const equatorMetres = 40_075_016.686
const northernmost = 85.051128

/** Web Mercator (EPSG:3857) that fits the bounds into a picture with a margin around them, north up. */
export function projectionFor(bounds: Bounds, width: number, height: number, margin = 16): Projection {
  const wide = widen(bounds)
  const left = mercatorX(wide.west)
  const top = mercatorY(wide.north)
  const spanX = mercatorX(wide.east) - left
  const spanY = mercatorY(wide.south) - top
  const scale = Math.min((width - 2 * margin) / spanX, (height - 2 * margin) / spanY)
  const offsetX = (width - spanX * scale) / 2
  const offsetY = (height - spanY * scale) / 2
  const middle = latOf(top + spanY / 2)
  return {
    width,
    height,
    toPixel: (lng, lat) => ({ x: (mercatorX(lng) - left) * scale + offsetX, y: (mercatorY(lat) - top) * scale + offsetY }),
    toLngLat: (x, y) => ({ lng: ((x - offsetX) / scale + left) * 360 - 180, lat: latOf((y - offsetY) / scale + top) }),
    metresPerPixel: (equatorMetres * Math.cos((middle * Math.PI) / 180)) / scale,
  }
}

/** The smallest bounds around all positions; undefined when there are none. */
export function boundsOf(positions: Iterable<Position>): Bounds | undefined {
  let west = Infinity
  let south = Infinity
  let east = -Infinity
  let north = -Infinity
  for (const [lng, lat] of positions) {
    west = Math.min(west, lng)
    east = Math.max(east, lng)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return west === Infinity ? undefined : { west, south, east, north }
}

function widen({ west, south, east, north }: Bounds): Bounds {
  const moreX = Math.max(0, leastSpan - (east - west)) / 2
  const moreY = Math.max(0, leastSpan - (north - south)) / 2
  return { west: west - moreX, south: south - moreY, east: east + moreX, north: north + moreY }
}

function mercatorX(lng: number): number {
  return (lng + 180) / 360
}

function mercatorY(lat: number): number {
  const bounded = Math.max(-northernmost, Math.min(northernmost, lat))
  return (1 - Math.asinh(Math.tan((bounded * Math.PI) / 180)) / Math.PI) / 2
}

function latOf(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI
}
