import { createHash } from 'node:crypto'
import { routes } from '#platform/http'
import { mapSvg } from '#ui/map-picture'
import { mapOf } from '../reads/boundaries.ts'
import { editionOfBoundaries } from '../reads/edition.ts'
import { simplified } from '../rules/geometry.ts'
import { pictureSize } from './point-picker.tsx'
import { shapesOf } from './unit-map.tsx'

/** Boundaries for maps: as GeoJSON for the one that moves, as a picture for the one that is clicked on. */
export const maps = routes()
  .get('/boundaries.geojson', async (c) => {
    const unit = c.req.query('unit') || null
    const tag = `"${createHash('sha256').update(`${await editionOfBoundaries(c.var.context)} ${unit ?? ''}`).digest('base64url').slice(0, 22)}"`
    const headers = { etag: tag, 'cache-control': 'public, no-cache', 'content-type': 'application/geo+json; charset=utf-8' }
    if (c.req.header('if-none-match')?.split(',').some((given) => given.trim().replace(/^W\//, '') === tag)) return c.body(null, 304, headers)
    const map = await mapOf(c.var.context, unit)
    // A five-hundredth part of what is seen is less than a pixel.
    const tolerance = map ? Math.min(map.bounds.east - map.bounds.west, map.bounds.north - map.bounds.south) / 2000 : 0
    const features = (map?.units ?? []).map((unit) => ({
      type: 'Feature', id: unit.id, properties: { label: unit.name, href: `/places/${unit.id}`, level: unit.level, chosen: unit.chosen }, geometry: simplified(unit.geometry, tolerance),
    }))
    return c.body(JSON.stringify({ type: 'FeatureCollection', features }), 200, headers)
  })
  .get('/map.svg', async (c) => {
    const map = await mapOf(c.var.context, c.req.query('unit') || null)
    const lng = Number(c.req.query('lng') || Number.NaN), lat = Number(c.req.query('lat') || Number.NaN)
    if (!map) return c.body(null, 404)
    const marked = Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? { marked: { lng, lat } } : {}
    return c.body(mapSvg({ shapes: shapesOf(map), bounds: map.bounds, ...pictureSize, ...marked, locale: c.var.page.locale }), 200, { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'private, max-age=60' })
  })
