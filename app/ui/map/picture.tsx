import { wordsFor } from '../locale.ts'
import type { Locale } from '../page.ts'
import { boundsOf, projectionFor, type Bounds, type Position } from '../projection.ts'
import { StateMark, type StateTone } from '../state.tsx'
import { Drawing, type MapPoint, type MapShape, type ShapeTone } from './drawing.tsx'

export interface MapPictureProps {
  /** What the map shows, in a few words. */
  label: string
  shapes: readonly MapShape[]
  points?: readonly MapPoint[]
  width?: number
  height?: number
  /** What to show; all shapes and points unless told. */
  bounds?: Bounds | undefined
  marked?: { readonly lng: number; readonly lat: number } | undefined
  /** What the marks and shades mean. */
  legend?: readonly ({ readonly tone: StateTone; readonly label: string } | { readonly shade: ShapeTone; readonly label: string })[]
  /** Where the boundaries come from. */
  attribution?: string
  /** 审图号 of the boundaries, where they have one. */
  approval?: string | undefined
  /** Leaves the list out where the page already has one beside the map. */
  listed?: boolean
  locale?: Locale | undefined
}

/** Bounds that hold everything drawn; a neighbourhood around nothing falls back to the whole country. */
export function boundsOfDrawing(shapes: readonly MapShape[], points: readonly MapPoint[]): Bounds {
  const positions = [...shapes.flatMap((shape) => shape.rings.flat()), ...points.map(({ lng, lat }): Position => [lng, lat])]
  return boundsOf(positions) ?? { west: 73, south: 18, east: 135, north: 54 }
}

/** A map as a picture: boundaries, labels, marks, scale, with a legend, the source, and a list that says the same. */
export function MapPicture(props: MapPictureProps) {
  const { label, shapes, points = [], width = 480, height = 360, legend = [], attribution, approval, listed = true } = props
  const { map } = wordsFor(props.locale)
  const projection = projectionFor(props.bounds ?? boundsOfDrawing(shapes, points), width, height)
  const linked = [...points, ...shapes.filter((shape) => shape.label !== '')]
  return (
    <figure class="map" aria-label={label}>
      <svg class="map-picture" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <Drawing shapes={shapes} points={points} projection={projection} several={map.several} metres={map.metres} marked={props.marked} textSizes={[21 * width / 480, 10.5 * Math.sqrt(width / 480)]} />
      </svg>
      <figcaption>
        {legend.length > 0 && (
          <ul class="map-legend" aria-label={map.legend}>
            {legend.map((entry) => (
              <li>
                {'tone' in entry ? (
                  <StateMark tone={entry.tone}>{entry.label}</StateMark>
                ) : (
                  <span class="map-key">
                    <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true"><rect class={`map-shape map-${entry.shade}`} x="1" y="1" width="22" height="14" fill="#0b5e5a" stroke="#71807d" /></svg>
                    {entry.label}
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
        <p class="map-source">{[attribution, approval === undefined ? undefined : `${map.approval} ${approval}`].filter((part) => part !== undefined).join(' · ')}</p>
        {listed && linked.length > 0 && (
          <details class="map-list">
            <summary>{map.list}</summary>
            <ul>{linked.map((item) => <li>{item.href === undefined ? item.label : <a href={item.href}>{item.label}</a>}</li>)}</ul>
          </details>
        )}
      </figcaption>
    </figure>
  )
}
