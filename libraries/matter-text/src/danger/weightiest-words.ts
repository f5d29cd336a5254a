import { pairSlot, signSlot } from './danger-features.ts'
import { eachSignWord } from './sign-words.ts'

/**
 * The words of a text that speak most for a danger, the strongest first, none within another: words of the lexicon, so
 * that no name or number is ever told; where it has none, pairs of characters.
 */
export function weightiestWords(weights: Int8Array, text: string, count: number): string[] {
  const found = new Map<string, number>()
  eachSignWord(text, 0, text.length, (start, end, classes) => {
    if (end - start < 2) return
    let weight = 0
    for (const one of classes) weight += weights[signSlot(one)]!
    for (let at = start; at + 1 < end; at++) weight += weights[pairSlot(text.charCodeAt(at), text.charCodeAt(at + 1))]!
    found.set(text.slice(start, end), weight)
  })
  if (found.size === 0) for (let at = 0; at + 1 < text.length; at++) {
    if (/^\p{Script=Han}{2}$/u.test(text.slice(at, at + 2))) found.set(text.slice(at, at + 2), weights[pairSlot(text.charCodeAt(at), text.charCodeAt(at + 1))]!)
  }
  const words: string[] = []
  for (const [word] of [...found].sort(([, one], [, other]) => other - one)) {
    if (words.length < count && !words.some(taken => taken.includes(word) || word.includes(taken))) words.push(word)
  }
  return words
}
