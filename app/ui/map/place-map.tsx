import type { Child } from 'hono/jsx'
import { asset, Enhance } from '../assets.tsx'
import { wordsFor } from '../locale.ts'
import type { Locale } from '../page.ts'
import type { Bounds } from '../projection.ts'

/** A provider of background tiles in Web Mercator on WGS 84 or CGCS2000 (天地图 …_w); not GCJ-02. */
export interface TileSource {
  /** Templates with {z} {x} {y} (and {s}), drawn over one another in this order. */
  readonly urls: readonly string[]
  readonly attribution: string
  /** 审图号: a public map in China must show it. */
  readonly approval?: string | undefined
  readonly maxZoom?: number
  readonly subdomains?: string
}

export interface PlaceMapProps {
  /** What the map shows, in a few words. */
  label: string
  /** Address of a GeoJSON FeatureCollection: polygons with properties {label, href?, chosen?}, points with {label, href?, tone}. */
  src: string
  bounds?: Bounds | undefined
  tiles?: TileSource | undefined
  /** Names of the form's inputs that hold the picked place. */
  pick?: { readonly lng: string; readonly lat: string }
  /** Opens when scrolled into view rather than when asked for. */
  whenVisible?: boolean
  /** What stands here without script: a MapPicture or an image button. */
  children: Child
  locale?: Locale | undefined
}

/** A map that moves, in place of the picture, once the person asks for it. */
export function PlaceMap({ label, src, bounds, tiles, pick, whenVisible, children, locale }: PlaceMapProps) {
  const { map } = wordsFor(locale)
  const { open, loading, failed, here, hereConsent, hereDenied, picked, move, noTiles, approval, closer, further } = map
  const words = { open, loading, failed, here, hereConsent, hereDenied, picked, pick: map.pick, move, noTiles, approval, closer, further, inaccurate: map.hereInaccurate(0).replace('0', '%') }
  return (
    <>
      <gz-place-map
        class="place-map"
        data-label={label}
        data-src={src}
        data-css={asset('leaflet.css')}
        data-bounds={bounds === undefined ? undefined : [bounds.west, bounds.south, bounds.east, bounds.north].join(',')}
        data-tiles={tiles === undefined ? undefined : JSON.stringify(tiles)}
        data-lng={pick?.lng}
        data-lat={pick?.lat}
        data-visible={whenVisible === true ? '' : undefined}
        data-words={JSON.stringify(words)}
      >
        {children}
      </gz-place-map>
      <Enhance name="gz-place-map" />
    </>
  )
}
