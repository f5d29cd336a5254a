import { findPersonalDataInMatter, maskText } from '@gongzhi/matter-text'

export interface PublicWording {
  readonly title: string
  readonly text: string
  /** How many pieces of personal data were masked. */
  readonly masked: number
}

/** What of a matter's words may be published: names, phones, identity numbers, dwellings and the like are masked. */
export function publicWording(words: { readonly title: string; readonly text: string }): PublicWording {
  const spans = findPersonalDataInMatter(words)
  return { title: maskText(words.title, spans.title), text: maskText(words.text, spans.text), masked: spans.title.length + spans.text.length }
}
