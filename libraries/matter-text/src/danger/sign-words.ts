import { signs } from '../../lexicon/danger/signs.ts'
import { CharacterTrie } from '../words/character-trie.ts'

const trie = new CharacterTrie()
/** By node of the trie: the classes of the word that ends there. */
const classesAt: (readonly number[] | undefined)[] = []
Object.values(signs).forEach((words, sign) => {
  for (const word of words.split(' ')) {
    const node = trie.add(word)
    classesAt[node] = [...classesAt[node] ?? [], sign]
  }
})

/** Calls `take` with every sign word between `from` and `until` and its classes; of those that begin at one place the longest. */
export function eachSignWord(text: string, from: number, until: number, take: (start: number, end: number, classes: readonly number[]) => void): void {
  for (let start = from; start < until; start++) {
    let node = 0
    let end = 0
    let classes: readonly number[] | undefined
    for (let at = start; at < until; at++) {
      node = trie.step(node, text.charCodeAt(at))
      if (node === 0) break
      const here = classesAt[node]
      if (here) { classes = here; end = at + 1 }
    }
    if (classes) take(start, end, classes)
  }
}
