import { CharacterTrie } from './character-trie.ts';

/** Words sought at the edge of a place in a text: the longest that begins or ends there. */
export class WordSet {
  readonly #forward = new CharacterTrie();
  readonly #backward = new CharacterTrie();
  /** By node: whether a word is whole there. */
  readonly #isWhole: Uint8Array;
  readonly #isWholeBackward: Uint8Array;

  constructor(words: Iterable<string>) {
    const listed = [...words];
    this.#isWhole = wholeAt(listed.map(word => this.#forward.add(word)));
    this.#isWholeBackward = wholeAt(listed.map(word => this.#backward.add([...word].reverse().join(''))));
  }

  /** The length of the longest word, of at most `longest` characters, that begins at `start`; 0 where none does. */
  beginningAt(text: string, start: number, longest: number): number {
    let node = 0;
    let found = 0;
    for (let size = 1; size <= longest && start + size <= text.length; size += 1) {
      node = this.#forward.step(node, text.charCodeAt(start + size - 1));
      if (node === 0) break;
      if (this.#isWhole[node] === 1) found = size;
    }
    return found;
  }

  /** The same for words that end before `end`. */
  endingAt(text: string, end: number, longest: number): number {
    let node = 0;
    let found = 0;
    for (let size = 1; size <= longest && size <= end; size += 1) {
      node = this.#backward.step(node, text.charCodeAt(end - size));
      if (node === 0) break;
      if (this.#isWholeBackward[node] === 1) found = size;
    }
    return found;
  }

  /** True where one of the words stands anywhere. */
  isIn(text: string): boolean {
    for (let start = 0; start < text.length; start += 1) if (this.beginningAt(text, start, text.length) > 0) return true;
    return false;
  }
}

function wholeAt(nodes: readonly number[]): Uint8Array {
  const whole = new Uint8Array(nodes.reduce((most, node) => Math.max(most, node), 0) + 1);
  for (const node of nodes) whole[node] = 1;
  return whole;
}
