import type { Point } from './projection.ts'

/** One participant in a picture: the place, and the group (-1 for none). */
export type Dot = Point & { readonly group: number }

/** One plane with a heading; several are drawn side by side to the same scale. */
export type Plane = { readonly heading: string, readonly dots: readonly Dot[] }

const colours = ['#0b6e99', '#b3400a', '#3c7a1e', '#8a3ba0', '#8a6d00'] as const
const side = 360

/**
 * The opinion plane as an SVG text: each participant a mark whose shape and colour tell the group, a pale hull around each group,
 * groups numbered from 0. Same planes, same text.
 */
export function drawPlanes(planes: readonly Plane[]): string {
  const all = planes.flatMap(({ dots }) => dots)
  const reach = Math.max(1e-9, ...all.map(({ x, y }) => Math.max(Math.abs(x), Math.abs(y)))) * 1.1
  const width = planes.length * side
  const panels = planes.map((plane, at) => `<g transform="translate(${at * side} 0)">${panel(plane, reach)}</g>`)
  const label = planes.map(({ heading }) => heading).join('; ')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${side + 56}" width="${width}" height="${side + 56}" role="img" aria-label="${escape(label)}" font-family="sans-serif" font-size="13"><rect width="100%" height="100%" fill="#fff"/>${panels.join('')}</svg>\n`
}

function panel({ heading, dots }: Plane, reach: number): string {
  const place = ({ x, y }: Point): Point => ({ x: round(side / 2 + (x / reach) * (side / 2 - 12)), y: round(34 + side / 2 - (y / reach) * (side / 2 - 12)) })
  const groups = [...new Set(dots.map(({ group }) => group))].filter(group => group >= 0).sort((a, b) => a - b)
  const axes = `<path d="M12 ${34 + side / 2}H${side - 12}M${side / 2} 46V${side + 22}" stroke="#ddd"/>`
  const hulls = groups.map(group => {
    const corners = hull(dots.filter(dot => dot.group === group).map(place))
    return `<polygon points="${corners.map(({ x, y }) => `${x},${y}`).join(' ')}" fill="${colour(group)}" fill-opacity=".08" stroke="${colour(group)}" stroke-opacity=".4" stroke-linejoin="round"/>`
  })
  const marks = dots.map(dot => mark(place(dot), dot.group))
  const legend = groups.map((group, at) => `${mark({ x: 18 + at * 66, y: side + 42 }, group)}<text x="${28 + at * 66}" y="${side + 46}" fill="#333">${group}: ${dots.filter(dot => dot.group === group).length}</text>`)
  return `<text x="12" y="22" fill="#111" font-weight="bold">${escape(heading)}</text>${axes}${hulls.join('')}${marks.join('')}${legend.join('')}`
}

/** A circle, square, triangle, diamond or upturned triangle by group; a small grey circle for none. */
function mark({ x, y }: Point, group: number): string {
  if (group < 0) return `<circle cx="${x}" cy="${y}" r="2" fill="#999"/>`
  const shapes = ['M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z', 'M-4-4h8v8h-8z', 'M0-5L5 4H-5z', 'M0-5.5L5.5 0L0 5.5L-5.5 0z', 'M0 5L5-4H-5z']
  return `<path transform="translate(${x} ${y})" d="${shapes[group % shapes.length]}" fill="${colour(group)}" fill-opacity=".75"/>`
}

/** The convex hull, by Andrew's monotone chain (Information Processing Letters 9, 1979). */
export function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y)
  const half = (list: readonly Point[]) => list.reduce<Point[]>((chain, point) => {
    while (chain.length > 1 && turn(chain.at(-2) as Point, chain.at(-1) as Point, point) <= 0) chain.pop()
    return [...chain, point]
  }, []).slice(0, -1)
  return sorted.length < 3 ? sorted : [...half(sorted), ...half(sorted.toReversed())]
}

const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
const colour = (group: number) => colours[group % colours.length] ?? '#333'
const round = (value: number) => Math.round(value * 10) / 10
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
