import { HiddenFields } from '#ui/form'
import type { Page } from '#ui/page'
import { intakeWords } from '../words/words.ts'
import type { Draft } from './draft.ts'

/** Photographs that earlier pages brought, each with a box to leave it out. */
export function KeptPhotos({ draft, page }: { draft: Pick<Draft, 'photos'>; page: Page }) {
  const words = intakeWords(page.locale).form
  if (draft.photos.length === 0) return null
  return (
    <fieldset class="field">
      <legend><span class="field-label">{words.keptPhotos}</span></legend>
      <ul class="photos">
        {draft.photos.map(({ token }, index) => (
          <li>
            <img src={`/matters/new/photo/${token}`} alt={`${words.photos} ${index + 1}`} width="160" height="160" />
            <HiddenFields fields={{ photo: token }} />
            <label class="photo-drop"><input type="checkbox" name="drop" value={token} /> {words.drop}</label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
