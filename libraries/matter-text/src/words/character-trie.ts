/** Words by their characters: all words that begin at one place of a text are met in one walk. */
export class CharacterTrie {
  // The first step of a walk, which mostly fails, costs no look-up in a table.
  readonly #first = new Uint16Array(0x10000);
  readonly #further = new Map<number, number>();
  #nodes = 0;

  /** The node at the end of a word, made where there is none yet. Nodes count from 1; at most 65,535. */
  add(word: string): number {
    let node = 0;
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      let next = this.step(node, code);
      if (next === 0) {
        next = this.#nodes += 1;
        if (node === 0) this.#first[code] = next; else this.#further.set(node * 0x10000 + code, next);
      }
      node = next;
    }
    return node;
  }

  /** The node one character further than `node` (0: at the beginning); 0 where no word goes on so. */
  step(node: number, code: number): number {
    return node === 0 ? this.#first[code]! : this.#further.get(node * 0x10000 + code) ?? 0;
  }
}
