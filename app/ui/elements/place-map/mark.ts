import { stateShapes, type StateTone } from '../../state-shapes.ts'

/** A point's mark, with the shape that its state has everywhere else; SVG as a string because Leaflet takes one. */
export function markOf(tone: string): string {
  const known = (Object.keys(stateShapes) as StateTone[]).find((name) => name === tone) ?? 'new'
  return `<svg viewBox="0 0 16 16" class="map-tone-${known}" aria-hidden="true"><path fill-rule="evenodd" d="${stateShapes[known]}"/></svg>`
}

export const pin = '<svg viewBox="-14 -38 28 40" aria-hidden="true" class="map-pin"><path d="M0 0C-4-8-13-14-13-24a13 13 0 0 1 26 0C13-14 4-8 0 0z" stroke-width="2"/><circle cy="-24" r="5"/></svg>'
