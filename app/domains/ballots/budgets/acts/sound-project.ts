import { findPersonalDataInMatter, maskText } from '@gongzhi/matter-text'
import type { Context } from '#platform/context'
import { freshPicture, PictureRefused } from '#platform/picture'
import { Refusal } from '#platform/refusal'
import { largestAmount } from '../rules/budget.ts'

/** What a proposer writes of a project. */
export interface ProjectWords {
  readonly title: string
  readonly text: string
  readonly placeWords: string
  readonly point?: { readonly lng: number; readonly lat: number } | null
  /** Fen, as the proposer thinks; the office finds the cost. */
  readonly estimate: number | null
  readonly picture?: Uint8Array
  /** What the picture shows, for whoever cannot see it. */
  readonly pictureWords?: string
}

export const longest = { title: 40, text: 1000, place: 60, pictureWords: 60 } as const

const wrong = (field: string, limit?: number | string) => new Refusal('ballots.project-unsound', 'invalid', { field, limit })

/** What is kept of a project's words: checked, with names and numbers masked. Refuses `ballots.project-unsound` naming the field. */
export function soundProject(project: ProjectWords) {
  const title = project.title.trim(), text = project.text.trim(), place = project.placeWords.trim(), pictureWords = project.pictureWords?.trim() ?? '', { point = null, estimate } = project
  if (title === '' || [...title].length > longest.title) throw wrong('title', longest.title)
  if (text === '' || [...text].length > longest.text) throw wrong('text', longest.text)
  if ([...place].length > longest.place) throw wrong('place', longest.place)
  if ([...pictureWords].length > longest.pictureWords) throw wrong('pictureWords', longest.pictureWords)
  if (estimate !== null && (!Number.isSafeInteger(estimate) || estimate <= 0 || estimate > largestAmount)) throw wrong('estimate')
  if (point !== null && !(Math.abs(point.lng) <= 180 && Math.abs(point.lat) <= 90)) throw wrong('place')
  const spans = findPersonalDataInMatter({ title, text })
  return {
    title: maskText(title, spans.title), text: maskText(text, spans.text), place_words: maskText(place), lng: point?.lng ?? null, lat: point?.lat ?? null, estimate,
    picture_words: pictureWords === '' ? null : maskText(pictureWords),
  }
}

/** The picture made anew of its pixels alone, and kept. Refuses `ballots.project-unsound` naming the picture. */
export async function keepPicture(context: Context, bytes: Uint8Array): Promise<{ readonly picture: string; readonly small_picture: string }> {
  const { whole, small } = await freshPicture(bytes, 'webp').catch((error: unknown) => { throw error instanceof PictureRefused ? wrong('picture', error.problem) : error })
  return { picture: await context.files.keep(whole), small_picture: await context.files.keep(small) }
}
