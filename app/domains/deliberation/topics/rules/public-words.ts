import { findPersonalData, findPersonalDataInMatter, maskText } from '@gongzhi/matter-text'

/** A topic's title and text as everybody may read them: names, phones, identity numbers and dwellings are masked. */
export function publicWords({ title, text }: { readonly title: string; readonly text: string }): { title: string; text: string; masked: number } {
  const spans = findPersonalDataInMatter({ title, text })
  return { title: maskText(title, spans.title), text: maskText(text, spans.text), masked: spans.title.length + spans.text.length }
}

/** Any words that are published, masked. */
export const masked = (words: string): string => maskText(words, findPersonalData(words))
