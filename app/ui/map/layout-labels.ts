import type { Position, Projection } from '../projection.ts'

export interface Pixel {
  readonly x: number
  readonly y: number
}

/** The middle of a ring by area, in pixels: where its label stands. */
export function middleOf(ring: readonly Pixel[]): Pixel {
  let area = 0
  let x = 0
  let y = 0
  for (const [index, here] of ring.entries()) {
    const next = ring[(index + 1) % ring.length] ?? here
    const cross = here.x * next.y - next.x * here.y
    area += cross
    x += (here.x + next.x) * cross
    y += (here.y + next.y) * cross
  }
  if (Math.abs(area) < 1e-6) return ring[0] ?? { x: 0, y: 0 }
  return { x: x / (3 * area), y: y / (3 * area) }
}

/** About how wide a text is: Chinese letters are square, others a little over half. */
export function textWidth(text: string, size: number): number {
  let units = 0
  for (const letter of text) units += letter.charCodeAt(0) > 0x2e7f ? 1 : 0.58
  return units * size
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where a label may move to from its middle when something lies there: across in its half widths, down in heights of its letters. Farther off it would name its neighbour. */
const shifts = [[0, 0], [0, -1.3], [0, 1.3], [0, -2.2], [0, 2.2], [-0.4, 0], [0.4, 0], [-0.4, -1.3], [0.4, -1.3], [-0.4, 1.3], [0.4, 1.3]] as const

/** A label may be so many times as wide as its shape; a longer one would lie across several others. */
const widest = 2.2

/** How wide a ring is, in pixels. */
export const widthOf = (ring: readonly Pixel[]): number => Math.max(...ring.map(({ x }) => x)) - Math.min(...ring.map(({ x }) => x))

/**
 * Puts labels where they fit into the picture without lying on a mark or on an earlier label; earlier means more important.
 * A label with no room near its middle, or much wider than its shape (`within`), is left out.
 */
export function placeLabels<Label extends { readonly text: string; readonly at: Pixel; readonly within?: number }>(labels: readonly Label[], marks: readonly Pixel[], size: number, width: number, height: number): Label[] {
  const taken: Box[] = marks.map(({ x, y }) => ({ left: x - 18, right: x + 18, top: y - 18, bottom: y + 18 }))
  return labels.flatMap((label) => {
    const half = textWidth(label.text, size) / 2
    if (half * 2 > (label.within ?? Infinity) * widest) return []
    for (const [across, down] of shifts) {
      const at = { x: label.at.x + across * half, y: label.at.y + down * size }
      const box = { left: at.x - half, right: at.x + half, top: at.y - size * 0.65, bottom: at.y + size * 0.65 }
      if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height || taken.some((other) => overlap(box, other))) continue
      taken.push(box)
      return [{ ...label, at }]
    }
    return []
  })
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/** Points that would lie on one another become one mark; each group keeps the order of its points. */
export function gather<Point>(points: readonly { readonly at: Pixel; readonly point: Point }[], distance: number): { at: Pixel; points: Point[] }[] {
  const groups: { at: Pixel; points: Point[] }[] = []
  for (const { at, point } of points) {
    const near = groups.find((group) => Math.hypot(group.at.x - at.x, group.at.y - at.y) < distance)
    if (near === undefined) groups.push({ at, points: [point] })
    else near.points.push(point)
  }
  return groups
}

/** A round length for the scale bar, at most so many pixels: metres and pixels. */
export function scaleBar(metresPerPixel: number, atMost: number): { metres: number; pixels: number } {
  const most = metresPerPixel * atMost
  const power = 10 ** Math.floor(Math.log10(most))
  const metres = [5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power
  return { metres, pixels: metres / metresPerPixel }
}

export function ringPixels(ring: readonly Position[], projection: Projection): Pixel[] {
  return ring.map(([lng, lat]) => projection.toPixel(lng, lat))
}
