import { randomUUID } from 'node:crypto'
import { readName, readPhone } from '#domains/people'
import { clickedPoint, type Datum, datums } from '#domains/territory'
import type { Context } from '#platform/context'
import type { Form } from '#platform/form'
import { Refusal } from '#platform/refusal'
import type { KeptPhoto } from '../../rules/photo.ts'
import { longestText, longestTitle, mostPhotos, type Report } from '../../rules/report.ts'
import { keepPhoto } from '../acts/keep-photo.ts'
import { carried, photoCarriedBy } from '../reads/carried-photo.ts'
import type { FormProblem, PhotoProblem } from '../rules/form-problem.ts'
import { titleFromText } from '../rules/title-from-text.ts'

/**
 * What a person has filled in so far. The fields by which programs post the whole form at once:
 * text · title (else the first clause of the text) · category (its code) · unit | plate | lng + lat (+ datum) | words · answer.CODE (once per answer) ·
 * photos (files, six at most) · anonymous=1 · confidential=1 · withhold=1 (no contact for the unit that answers) · complained (id of an organisation) ·
 * name, phone (visitors) · confirmed=1 (send it; else the check page is shown) · key, or the header Idempotency-Key.
 */
export interface Draft {
  readonly key: string
  readonly text: string
  readonly title: string
  readonly category: string
  readonly unit: string
  readonly plate: string
  readonly point: { readonly lng: number; readonly lat: number } | undefined
  readonly datum: Datum
  readonly words: string
  readonly answers: Readonly<Record<string, readonly string[]>>
  readonly photos: readonly { readonly token: string; readonly photo: KeptPhoto }[]
  readonly anonymous: boolean
  readonly confidential: boolean
  readonly withhold: boolean
  readonly complained: string
  /** Which is right where the chosen unit and the point contradict each other; empty while nobody has said. */
  readonly placed: '' | 'unit' | 'point'
  readonly name: string
  readonly phone: string
}

export interface ReadDraft { readonly draft: Draft; readonly problems: readonly FormProblem[]; readonly clicked: boolean }

export const emptyDraft = (): Draft => ({
  key: randomUUID(), text: '', title: '', category: '', unit: '', plate: '', point: undefined, datum: 'WGS84', words: '', answers: {}, photos: [],
  anonymous: false, confidential: false, withhold: false, complained: '', placed: '', name: '', phone: '',
})

/** Reads what was posted. New photographs are kept at once, so that an error elsewhere on the page does not lose them. */
export async function readDraft(context: Context, form: Form, idempotencyKey: string | undefined): Promise<ReadDraft> {
  const problems: FormProblem[] = []
  const unit = form.text('unit').slice(0, 60)
  const { point, clicked } = await clickedPoint(context, form, unit || null)
  const written = ['lng', 'lat'].map((name) => form.text(name))
  if (!point && written.some((text) => text !== '')) {
    problems.push({ field: 'point', problem: written.every((text) => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) ? 'out-of-range' : 'not-a-number' })
  }
  const datum = datums.find((known) => known === (form.text('datum') || 'WGS84'))
  if (!datum) problems.push({ field: 'point', problem: 'unknown' })
  const chosen = form.text('category'), other = form.text('category-other')
  if (chosen !== '' && chosen !== 'other' && other !== '' && other !== chosen) problems.push({ field: 'category', problem: 'choose-one' })
  const { photos, problems: photoProblems } = await readPhotos(context, form)
  const name = form.text('name').slice(0, 200), phone = form.text('phone').slice(0, 60)
  if (!context.actor && name !== '' && readName(name) === undefined) problems.push({ field: 'name', problem: 'not-a-name' })
  if (!context.actor && phone !== '' && readPhone(phone) === undefined) problems.push({ field: 'phone', problem: 'not-a-phone' })
  const key = idempotencyKey?.trim() || form.text('key') || randomUUID()
  if (key.length > 200) problems.push({ field: 'key', problem: 'too-long', limit: 200 })
  const answers: Record<string, string[]> = {}
  for (const [field, value] of form.entries) if (field.startsWith('answer.') && value.trim() !== '') (answers[field.slice(7, 67)] ??= []).push(value.trim())
  return {
    clicked, problems: [...problems, ...photoProblems],
    draft: {
      key: key.slice(0, 200), text: form.text('text'), title: form.text('title').replace(/\s+/g, ' '), category: (chosen === '' || chosen === 'other' ? other : chosen).slice(0, 60),
      unit, plate: form.has('noplate') ? '' : form.text('plate').slice(0, 20), point, datum: clicked ? 'WGS84' : datum ?? 'WGS84', words: form.text('words'), answers, photos,
      anonymous: form.text('anonymous') === '1', confidential: form.text('confidential') === '1', withhold: form.text('withhold') === '1', complained: form.text('complained').slice(0, 60), placed: (['unit', 'point'] as const).find((which) => which === form.text('placed')) ?? '', name, phone,
    },
  }
}

/** Photographs that earlier pages kept, then those that were chosen now; what cannot be kept is told by its number. */
export async function readPhotos(context: Context, form: Form): Promise<{ photos: { token: string; photo: KeptPhoto }[]; problems: FormProblem[] }> {
  const photos: { token: string; photo: KeptPhoto }[] = [], problems: FormProblem[] = []
  const dropped = new Set(form.all('drop'))
  for (const token of form.all('photo').slice(0, mostPhotos)) {
    if (dropped.has(token)) continue
    const photo = await photoCarriedBy(context, token)
    if (photo) photos.push({ token, photo })
    else problems.push({ field: 'photos', problem: 'gone' })
  }
  const files = form.files('photos')
  if (photos.length + files.length > mostPhotos) return { photos, problems: [...problems, { field: 'photos', problem: 'too-many', limit: mostPhotos }] }
  for (const [index, file] of files.entries()) {
    try {
      const photo = await keepPhoto(context, new Uint8Array(await file.arrayBuffer()))
      if (!photos.some((kept) => kept.photo.digest === photo.digest)) photos.push({ token: await carried(context, photo), photo })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      problems.push({ field: 'photos', problem: error.facts.problem as PhotoProblem, which: index + 1, ...(typeof error.facts.limit === 'number' ? { limit: error.facts.limit } : {}) })
    }
  }
  return { photos, problems }
}

/** The title that was typed, or the one that the text suggests. */
export const titleOf = (draft: Pick<Draft, 'title' | 'text'>): string => draft.title || titleFromText(draft.text)

/** Longer texts are told as such before anything reads them. */
export const isReadable = (draft: Draft): boolean => draft.text.length <= longestText * 2 && draft.title.length <= longestTitle * 2

/** The draft as a report, without its channel. */
export const reportOf = (draft: Draft, scope: string): Omit<Report, 'channel'> => ({
  key: { scope, key: draft.key }, categoryCode: draft.category, title: titleOf(draft), text: draft.text, answers: draft.answers,
  place: { ...(draft.plate && { plateId: draft.plate }), ...(draft.point && { point: { ...draft.point, datum: draft.datum } }), ...(draft.unit && { unitId: draft.unit }), ...(draft.unit && draft.point && draft.placed && { right: draft.placed }), ...(draft.words && { words: draft.words }) },
  anonymous: draft.anonymous, confidential: draft.confidential, contactAllowed: !draft.withhold, photos: draft.photos.map(({ photo }) => photo),
  ...(draft.complained && { complainedOf: draft.complained }),
})

/** Every field of the draft but those that the page asks for, to travel with the form unseen. */
export function carriedFields(draft: Draft, ...shown: readonly string[]): Record<string, string | readonly string[]> {
  const all: Record<string, string | readonly string[]> = {
    key: draft.key, text: draft.text, title: draft.title, category: draft.category, unit: draft.unit, plate: draft.plate, lng: draft.point ? String(draft.point.lng) : '', lat: draft.point ? String(draft.point.lat) : '',
    datum: draft.datum === 'WGS84' ? '' : draft.datum, words: draft.words, photo: draft.photos.map(({ token }) => token), anonymous: draft.anonymous ? '1' : '', confidential: draft.confidential ? '1' : '', withhold: draft.withhold ? '1' : '',
    complained: draft.complained, placed: draft.placed, name: draft.name, phone: draft.phone, ...Object.fromEntries(Object.entries(draft.answers).map(([code, given]) => [`answer.${code}`, given])),
  }
  return Object.fromEntries(Object.entries(all).filter(([field, value]) => value.length > 0 && !shown.includes(field) && !(shown.includes('answers') && field.startsWith('answer.'))))
}
