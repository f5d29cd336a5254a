import { wordsFor } from './locale.ts'
import type { Locale } from './page.ts'

export interface Photo {
  /** The small picture shown here. */
  readonly src: string
  /** The whole picture, opened on tap; the small one when undefined. */
  readonly href?: string | undefined
  readonly alt?: string | undefined
  readonly caption?: string | undefined
}

/** Photographs as small squares that open in full. */
export function Photos({ photos, locale }: { photos: readonly Photo[]; locale?: Locale | undefined }) {
  const { timeline } = wordsFor(locale)
  return (
    <ul class="photos">
      {photos.map((photo, index) => (
        <li>
          <a href={photo.href ?? photo.src}>
            <img src={photo.src} alt={photo.alt ?? timeline.photo(index + 1)} width="160" height="160" loading="lazy" decoding="async" />
          </a>
          {photo.caption !== undefined && <p class="photo-caption">{photo.caption}</p>}
        </li>
      ))}
    </ul>
  )
}
