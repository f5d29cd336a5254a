/** A ring of [longitude, latitude], closed. */
export type Ring = readonly (readonly [number, number])[]

const west = 116.335, east = 116.375, south = 39.98, north = 40.015

/** The same number from 0 to 1 for the same text, every time. */
function dice(text: string): number {
  let hash = 2166136261
  for (const sign of text) hash = Math.imul(hash ^ sign.codePointAt(0)!, 16777619) >>> 0
  return (hash % 10_007) / 10_007
}
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/**
 * Invented boundaries (示例): rows of cells that fill a rectangle without gaps or overlaps. Two rows share the corner points of both on
 * the line between them, so that neighbours meet on the same points.
 */
export function cells(perRow: readonly number[]): Ring[] {
  const rows = perRow.length, height = (north - south) / rows
  const splits = perRow.map((count, row) => Array.from({ length: count + 1 }, (_, at) =>
    at === 0 ? west : at === count ? east : round(west + ((east - west) * (at + (dice(`x${row}/${at}`) - 0.5) * 0.4)) / count)))
  const lineBetween = (line: number): [number, number][] => {
    const xs = [...new Set([...(splits[line - 1] ?? []), ...(splits[line] ?? [])])].sort((a, b) => a - b)
    const level = south + height * line
    return xs.map((x) => [x, line === 0 || line === rows ? round(level) : round(level + (dice(`y${line}/${x}`) - 0.5) * height * 0.35)])
  }
  return perRow.flatMap((count, row) => {
    const below = lineBetween(row), above = lineBetween(row + 1)
    return Array.from({ length: count }, (_, at) => {
      const left = splits[row]![at]!, right = splits[row]![at + 1]!
      const within = (line: [number, number][]) => line.filter(([x]) => x >= left && x <= right)
      const bottom = within(below), top = within(above).reverse()
      return [...bottom, ...top, bottom[0]!]
    })
  })
}

/** The outline of all cells together. */
export function outline(perRow: readonly number[]): Ring {
  const all = cells(perRow).flat(), edge = (keep: (point: readonly [number, number]) => boolean) => [...new Map(all.filter(keep).map((point) => [point.join(), point])).values()]
  const bottom = edge(([, y]) => y === round(south)).sort((a, b) => a[0] - b[0]), right = edge(([x]) => x === east).sort((a, b) => a[1] - b[1])
  const top = edge(([, y]) => y === round(north)).sort((a, b) => b[0] - a[0]), left = edge(([x]) => x === west).sort((a, b) => b[1] - a[1])
  const ring = [...bottom, ...right, ...top, ...left]
  return [...ring.filter((point, at) => point.join() !== ring[at - 1]?.join()), ring[0]!]
}

/** Cuts a cell into an eastern and a western grid along the vertical through its middle. */
export function halves(ring: Ring): [Ring, Ring] {
  const xs = ring.map(([x]) => x), middle = round((Math.min(...xs) + Math.max(...xs)) / 2)
  return [clip(ring, middle, true), clip(ring, middle, false)]
}

function clip(ring: Ring, x: number, westSide: boolean): Ring {
  const inside = ([px]: readonly [number, number]) => (westSide ? px <= x : px >= x)
  const kept: [number, number][] = []
  for (let at = 0; at + 1 < ring.length; at += 1) {
    const here = ring[at]!, next = ring[at + 1]!
    if (inside(here)) kept.push([...here])
    if (inside(here) !== inside(next)) kept.push([x, round(here[1] + ((next[1] - here[1]) * (x - here[0])) / (next[0] - here[0]))])
  }
  const clean = kept.filter((point, at) => point.join() !== kept[(at + 1) % kept.length]?.join())
  return [...clean, clean[0]!]
}
