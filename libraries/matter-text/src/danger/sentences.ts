import { WordSet } from '../words/word-set.ts'
import { misspellings } from '../../lexicon/danger/cues.ts'

const wrongSpellings = new WordSet(misspellings.map(([wrong]) => wrong))

/** Rights the misspellings of dictation; the length of the text stays. */
export function rightSpelling(text: string): string {
  if (!wrongSpellings.isIn(text)) return text
  let righted = text
  for (const [wrong, right] of misspellings) if (righted.includes(wrong)) righted = righted.replaceAll(wrong, right)
  return righted
}

/** The sentences of a text. One without end marks is cut at line breaks and, where long, at blanks. */
export function sentencesOf(text: string): string[] {
  return text.split(/[。！!？?；;\n]+/).flatMap(sentence => sentence.length > 60 && !/[，,]/.test(sentence) ? sentence.split(/\s+/) : [sentence]).filter(sentence => sentence.trim() !== '')
}
