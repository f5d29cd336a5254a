import type { Context } from '#platform/context'
import type { Form } from '#platform/form'
import type { Page } from '#ui/page'
import type { Settings } from '#platform/settings'
import { PlacePicker, projectionFor, smallPictureWidth } from '#ui/map-picture'
import { mapOf } from '../reads/boundaries.ts'
import type { Bounds } from '../rules/geometry.ts'
import { tilesOf } from './unit-map.tsx'

/** Size of the picture that is clicked on, in pixels. */
export const pictureSize = { width: 640, height: 480 } as const

export interface PointPickerData { readonly unitId: string | null; readonly bounds: Bounds; readonly settings: Settings }

/** What `PointPicker` needs of the ground; undefined where no boundary is known, then there is nothing to click on. */
export async function pointPickerData(context: Context, settings: Settings, unitId: string | null): Promise<PointPickerData | undefined> {
  const map = await mapOf(context, unitId)
  return map && { unitId, bounds: map.bounds, settings }
}

/** Marks a point on the map of a unit, inside a form: choose the unit first to come nearer. Without script the picture is a button, read by `clickedPoint`. */
export function PointPicker({ page, data, value, label, hint, error, required }: { page: Page; data: PointPickerData; value?: { lng: number; lat: number } | undefined; label: string; hint?: string; error?: string | undefined; required?: boolean }) {
  const query = new URLSearchParams({ ...(data.unitId === null ? {} : { unit: data.unitId }), ...(value && { lng: String(value.lng), lat: String(value.lat) }) })
  return (
    <PlacePicker
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(required === undefined ? {} : { required })}
      error={error}
      value={value}
      bounds={data.bounds}
      picture={{ src: `/places/map.svg?${query}`, ...pictureSize }}
      src={`/places/boundaries.geojson${data.unitId === null ? '' : `?unit=${data.unitId}`}`}
      tiles={tilesOf(data.settings)}
      locale={page.locale}
    />
  )
}

export interface ReadPoint {
  readonly point: { readonly lng: number; readonly lat: number } | undefined
  /** The picture was clicked: show the form again with the point marked instead of taking it as sent. */
  readonly clicked: boolean
}

/** The point of a posted form: where the picture was clicked, else what the hidden fields hold. */
export async function clickedPoint(context: Context, form: Form, unitId: string | null): Promise<ReadPoint> {
  const number = (name: string) => (form.text(name) === '' ? Number.NaN : Number(form.text(name)))
  const small = pictureSize.width / smallPictureWidth
  const [x, y] = form.has('point-small.x') ? [number('point-small.x') * small, number('point-small.y') * small] : [number('point.x'), number('point.y')]
  const map = Number.isFinite(x) && Number.isFinite(y) ? await mapOf(context, unitId) : undefined
  if (map) {
    const { lng, lat } = projectionFor(map.bounds, pictureSize.width, pictureSize.height).toLngLat(x, y)
    return { point: { lng: round(lng), lat: round(lat) }, clicked: true }
  }
  const lng = number('lng'), lat = number('lat')
  return { point: Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? { lng, lat } : undefined, clicked: false }
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
