import type { Child } from 'hono/jsx'
import type { Position, Projection } from '../projection.ts'
import { stateShapes, type StateTone } from '../state.tsx'
import { gather, middleOf, placeLabels, ringPixels, scaleBar, widthOf, type Pixel } from './layout-labels.ts'

/** `chosen` stands out; levels 1 to 5 shade by a number, which a legend must explain. */
export type ShapeTone = 'plain' | 'chosen' | 'level-1' | 'level-2' | 'level-3' | 'level-4' | 'level-5'

export interface MapShape {
  readonly id: string
  readonly label: string
  /** Outer ring first, then holes; several polygons simply follow one another. */
  readonly rings: readonly (readonly Position[])[]
  readonly tone?: ShapeTone | undefined
  readonly href?: string | undefined
}

export interface MapPoint {
  readonly lng: number
  readonly lat: number
  readonly label: string
  readonly href?: string | undefined
  readonly tone: StateTone
  /** One to three characters that stand on the mark instead of its shape: a number by which the list names it. */
  readonly sign?: string
}

/** Colours as attributes, for pictures that stand alone; the stylesheet overrides them on a page. */
const ink = { ground: '#f3f7f6', land: '#ffffff', edge: '#71807d', strong: '#0b5e5a', text: '#14211f' }
const pointInk: Readonly<Record<StateTone, string>> = { new: ink.strong, active: ink.strong, waiting: '#805500', done: '#1c6b42', late: '#b03a0a', stopped: '#495956' }
const shade: Readonly<Record<ShapeTone, number>> = { plain: 0, chosen: 0.16, 'level-1': 0.08, 'level-2': 0.22, 'level-3': 0.38, 'level-4': 0.56, 'level-5': 0.76 }

const round = (value: number) => Math.round(value * 10) / 10

export interface DrawingProps {
  shapes: readonly MapShape[]
  points: readonly MapPoint[]
  projection: Projection
  several: (count: number) => string
  metres: (length: number) => string
  /** The place that a person has marked. */
  marked?: { readonly lng: number; readonly lat: number } | undefined
  /** Leaves out links, for pictures that are themselves a button. */
  inert?: boolean
  /** Size of labels in the picture's own pixels: on a phone, and on a wide screen where it shows larger. One alone: a file that no stylesheet reaches. */
  textSizes?: readonly [narrow: number, wide?: number]
}

/** What stands inside the svg element. */
export function Drawing({ shapes, points, projection, several, metres, marked, inert, textSizes = [21, 10.5] }: DrawingProps) {
  const { width, height } = projection
  const drawn = shapes.map((shape) => ({ shape, rings: shape.rings.map((ring) => ringPixels(ring, projection)) }))
  const groups = gather(points.map((point) => ({ at: projection.toPixel(point.lng, point.lat), point })), 26)
  const pinned = marked === undefined ? [] : [projection.toPixel(marked.lng, marked.lat)]
  const wanted = drawn.flatMap(({ shape, rings: [ring] }) => (ring === undefined || shape.label === '' ? [] : [{ text: shape.label, at: middleOf(ring), chosen: shape.tone === 'chosen', within: widthOf(ring) }])).sort((a, b) => Number(b.chosen) - Number(a.chosen))
  const marks = [...groups.map((group) => group.at), ...pinned.flatMap(({ x, y }) => [{ x, y: y - 8 }, { x, y: y - 28 }])]
  const [narrow, wide] = textSizes
  const layers = wide === undefined ? [{ name: 'map-labels', size: narrow }] : [{ name: 'map-labels map-on-narrow', size: narrow }, { name: 'map-labels map-on-wide', size: wide }]
  const bar = scaleBar(projection.metresPerPixel, width / 4)
  return (
    <>
      <rect class="map-ground" x="0" y="0" width={width} height={height} fill={ink.ground} />
      {drawn.map(({ shape, rings }) => (
        <Linked href={inert === true ? undefined : shape.href} title={shape.label}>
          <path class="map-land" d={pathOf(rings)} fill={ink.land} fill-rule="evenodd" />
          <path class={`map-shape map-${shape.tone ?? 'plain'}`} d={pathOf(rings)} fill={ink.strong} fill-opacity={shade[shape.tone ?? 'plain']} fill-rule="evenodd" stroke={shape.tone === 'chosen' ? ink.strong : ink.edge} stroke-width={shape.tone === 'chosen' ? 3 : 1.5} stroke-linejoin="round" />
        </Linked>
      ))}
      {layers.map(({ name, size }) => (
        <g class={name} text-anchor="middle" dominant-baseline="central" font-family="sans-serif" font-size={round(size)} fill={ink.text} stroke={ink.land} stroke-width={round(size / 5)} paint-order="stroke" stroke-linejoin="round">
          {placeLabels(wanted, marks, size, width, height).map(({ text, at }) => <text x={round(at.x)} y={round(at.y)}>{text}</text>)}
        </g>
      ))}
      {groups.map((group) => <Mark group={group} several={several} inert={inert === true} />)}
      {pinned.map((at) => <Pin at={at} />)}
      <g class="map-scale">
        <path d={`M12 ${height - 18}v6h${round(bar.pixels)}v-6`} fill="none" stroke={ink.text} stroke-width="2" />
        {layers.map(({ name, size }) => <text class={name} x={20 + bar.pixels} y={height - 10} font-family="sans-serif" font-size={round(size * 0.9)} fill={ink.text} stroke={ink.ground} stroke-width="3" paint-order="stroke">{metres(bar.metres)}</text>)}
      </g>
    </>
  )
}

function Mark({ group, several, inert }: { group: { at: Pixel; points: MapPoint[] }; several: (count: number) => string; inert: boolean }) {
  const first = group.points[0]
  if (first === undefined) return null
  const at = `translate(${round(group.at.x)} ${round(group.at.y)})`, signs = group.points.flatMap(({ sign }) => sign ?? [])
  if (signs.length === group.points.length) return <g transform={at}><Signed points={group.points} signs={signs} inert={inert} /></g>
  if (group.points.length > 1) {
    return (
      <g transform={at}>
        <g class="map-mark map-several">
          <title>{several(group.points.length)}</title>
          <circle r="15" fill={ink.strong} stroke={ink.land} stroke-width="2" />
          <text class="map-count" text-anchor="middle" dominant-baseline="central" font-family="sans-serif" font-size="15" font-weight="600" fill={ink.land}>{group.points.length}</text>
        </g>
      </g>
    )
  }
  return (
    <g transform={at}>
      <Linked href={inert ? undefined : first.href} title={first.label}>
        <g class={`map-mark map-tone-${first.tone}`}>
          <circle r="22" fill="none" pointer-events="all" />
          <circle class="map-halo" r="13" fill={ink.land} />
          <path transform="translate(-11 -11) scale(1.375)" fill={pointInk[first.tone]} fill-rule="evenodd" d={stateShapes[first.tone]} />
        </g>
      </Linked>
    </g>
  )
}

/** Numbered marks, those that lie on one another in one: the first four by their numbers. */
function Signed({ points, signs, inert }: { points: readonly MapPoint[]; signs: readonly string[]; inert: boolean }) {
  const text = signs.length > 4 ? `${signs.slice(0, 4).join(' ')} …` : signs.join(' '), half = Math.max(14, 5 * text.length + 5), [only, another] = points
  return (
    <Linked href={inert || another !== undefined ? undefined : only?.href} title={points.map(({ label }) => label).join(' · ')}>
      <g class="map-mark map-several">
        <rect x={-half} y={-14} width={2 * half} height={28} rx={14} fill={ink.strong} stroke={ink.land} stroke-width="2" />
        <text class="map-count" text-anchor="middle" dominant-baseline="central" font-family="sans-serif" font-size="15" font-weight="600" fill={ink.land}>{text}</text>
      </g>
    </Linked>
  )
}

function Pin({ at }: { at: Pixel }) {
  return (
    <g transform={`translate(${round(at.x)} ${round(at.y)})`}>
      <g class="map-pin">
        <path d="M0 0C-4-8-13-14-13-24a13 13 0 0 1 26 0C13-14 4-8 0 0z" fill="#b03a0a" stroke={ink.land} stroke-width="2" />
        <circle cy="-24" r="5" fill={ink.land} />
      </g>
    </g>
  )
}

/** Links inside the picture are for pointing; keyboard and screen reader use the list beside it. */
function Linked({ href, title, children }: { href: string | undefined; title: string; children: Child }) {
  if (href === undefined) return <g><title>{title}</title>{children}</g>
  return <a class="map-link" href={href} tabindex={-1}><title>{title}</title>{children}</a>
}

function pathOf(rings: readonly (readonly Pixel[])[]): string {
  return rings.map((ring) => `M${ring.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}z`).join('')
}
