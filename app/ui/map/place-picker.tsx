import type { Child } from 'hono/jsx'
import { describedBy, fieldId, HintAndError, Mark } from '../form/field.tsx'
import { wordsFor } from '../locale.ts'
import type { Locale } from '../page.ts'
import type { Bounds } from '../projection.ts'
import { PlaceMap, type TileSource } from './place-map.tsx'

export interface PlacePickerProps {
  /** Names of the hidden inputs; `lng` and `lat` unless told. */
  names?: { readonly lng: string; readonly lat: string }
  /** A click without script sends NAME.x and NAME.y in pixels of the picture, or NAME-small.x and NAME-small.y in those of the small one; `point` unless told. */
  clickName?: string
  label: Child
  hint?: Child
  error?: string | undefined
  required?: boolean
  /** The place marked so far. */
  value?: { readonly lng: number; readonly lat: number } | undefined
  /** The picture to click on (see mapSvg), its size and bounds. */
  picture: { readonly src: string; readonly width: number; readonly height: number }
  bounds: Bounds
  /** GeoJSON of the boundaries, for the map that moves. */
  src: string
  tiles?: TileSource | undefined
  locale?: Locale | undefined
}

/** Width of the picture on narrow screens, in CSS px. A browser tells a click in pixels of the screen, so neither picture is ever scaled. */
export const smallPictureWidth = 280

/**
 * Marks a place on a map, inside a form. Without script the picture is a button: the server gets the click, marks the place and
 * shows the form again. With script a map that moves fills the hidden inputs.
 */
export function PlacePicker(props: PlacePickerProps) {
  const { names = { lng: 'lng', lat: 'lat' }, clickName = 'point', picture, value, error } = props
  const { map } = wordsFor(props.locale)
  const id = fieldId(clickName)
  return (
    <fieldset class={error === undefined ? 'field' : 'field has-error'} aria-describedby={describedBy({ name: clickName, label: '', hint: props.hint, error }, id)}>
      <legend>
        <span class="field-label">{props.label}</span>
        <Mark required={props.required} locale={props.locale} />
      </legend>
      <HintAndError id={id} hint={props.hint} error={error} locale={props.locale} />
      {/* Enter in a text field presses a form's first button: this one, so that it never counts as a click on the map. */}
      <button type="submit" class="for-ears" tabindex={-1} aria-hidden="true" />
      <input type="hidden" name={names.lng} value={value?.lng} />
      <input type="hidden" name={names.lat} value={value?.lat} />
      <PlaceMap label={typeof props.label === 'string' ? props.label : map.pick} src={props.src} bounds={props.bounds} tiles={props.tiles} pick={names} locale={props.locale}>
        <div class="map-buttons">
          <input class="map-button" id={id} type="image" name={clickName} src={picture.src} width={picture.width} height={picture.height} alt={map.pick} formnovalidate />
          <input class="map-button map-button-small" type="image" name={`${clickName}-small`} src={picture.src} width={smallPictureWidth} height={Math.round(picture.height * smallPictureWidth / picture.width)} alt={map.pick} formnovalidate />
        </div>
        <p class="soft">{value === undefined ? map.pick : map.picked}</p>
      </PlaceMap>
    </fieldset>
  )
}
