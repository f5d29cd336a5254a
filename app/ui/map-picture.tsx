/** Maps that the server draws: they need no script and no tiles. */
export { MapPicture, type MapPictureProps } from './map/picture.tsx'
export { mapSvg } from './map/standalone.tsx'
export type { MapPoint, MapShape, ShapeTone } from './map/drawing.tsx'
export { PlaceMap, type TileSource } from './map/place-map.tsx'
export { PlacePicker, smallPictureWidth } from './map/place-picker.tsx'
export { boundsOf, projectionFor, type Bounds, type Position, type Projection } from './projection.ts'
