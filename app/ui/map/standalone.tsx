import type { Locale } from '../page.ts'
import { projectionFor, type Bounds } from '../projection.ts'
import { wordsOf } from '../words/words.ts'
import { Drawing, type MapPoint, type MapShape } from './drawing.tsx'

/**
 * Labels grow with the picture, which a phone shows at half its size and no stylesheet reaches.
 * The map as a file of its own (image/svg+xml), for <input type="image">: no links, no stylesheet. Turn the click back with
 * projectionFor and the same bounds, width and height.
 */
export function mapSvg({ shapes, points = [], bounds, width, height, marked, locale }: { shapes: readonly MapShape[]; points?: readonly MapPoint[]; bounds: Bounds; width: number; height: number; marked?: { readonly lng: number; readonly lat: number } | undefined; locale: Locale }): string {
  const { map } = wordsOf(locale)
  return String(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
      <Drawing shapes={shapes} points={points} projection={projectionFor(bounds, width, height)} several={map.several} metres={map.metres} marked={marked} inert textSizes={[Math.max(15, width / 20)]} />
    </svg>,
  )
}
