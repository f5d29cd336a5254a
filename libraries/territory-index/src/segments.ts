import { orientation } from './orientation.ts'

/** How two segments meet: not, in one point that is an end of either, through each other, or along a stretch. Exact. */
export type Meeting = 'apart' | 'touch' | 'cross' | 'overlap'

/** Exact for all finite coordinates; segments of length zero count as points. */
export function meeting(ax: number, ay: number, bx: number, by: number, cx: number, cy: number, dx: number, dy: number): Meeting {
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)
    || Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return 'apart'
  const c = orientation(ax, ay, bx, by, cx, cy), d = orientation(ax, ay, bx, by, dx, dy)
  if ((c > 0 && d > 0) || (c < 0 && d < 0)) return 'apart'
  const a = orientation(cx, cy, dx, dy, ax, ay), b = orientation(cx, cy, dx, dy, bx, by)
  if ((a > 0 && b > 0) || (a < 0 && b < 0)) return 'apart'
  if (a !== 0 && b !== 0 && c !== 0 && d !== 0) return 'cross'
  if (a !== 0 || b !== 0 || c !== 0 || d !== 0) return 'touch'
  // On one line: compare along the axis on which the first one, or else the second one, extends.
  const alongX = ax !== bx || (ay === by && cx !== dx)
  const [p, q, r, s] = alongX ? [ax, bx, cx, dx] : [ay, by, cy, dy]
  const from = Math.max(Math.min(p, q), Math.min(r, s)), to = Math.min(Math.max(p, q), Math.max(r, s))
  return from < to ? 'overlap' : from === to ? 'touch' : 'apart'
}

/** About where two segments that meet do so; rounded, for showing. */
export function meetingPoint(ax: number, ay: number, bx: number, by: number, cx: number, cy: number, dx: number, dy: number): [number, number] {
  const denominator = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
  if (denominator === 0) {
    // Along a stretch: an end of one that lies on the other.
    const on = (x: number, y: number, px: number, py: number, qx: number, qy: number) =>
      x >= Math.min(px, qx) && x <= Math.max(px, qx) && y >= Math.min(py, qy) && y <= Math.max(py, qy)
    if (on(ax, ay, cx, cy, dx, dy)) return [ax, ay]
    return on(bx, by, cx, cy, dx, dy) ? [bx, by] : [cx, cy]
  }
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / denominator
  return [ax + t * (bx - ax), ay + t * (by - ay)]
}
