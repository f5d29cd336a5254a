/** Words by their characters: all words that begin at one place of a text are met in one walk. */
export class CharacterTrie {
  // The first step of a walk, which mostly fails, costs no look-up in a table.
  readonly #first = new Uint16Array(0x10000);
  // Further steps in an open-addressed table: the node and the code before, the node after.
  #steps = new Uint32Array(1024);
  #targets = new Uint16Array(1024);
  #taken = 0;
  #nodes = 0;

  /** The node at the end of a word, made where there is none yet. Nodes count from 1; at most 65,535. */
  add(word: string): number {
    let node = 0;
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      let next = this.step(node, code);
      if (next === 0) {
        next = this.#nodes += 1;
        if (node === 0) this.#first[code] = next; else this.#set(node * 0x10000 + code, next);
      }
      node = next;
    }
    return node;
  }

  /** The node one character further than `node` (0: at the beginning); 0 where no word goes on so. */
  step(node: number, code: number): number {
    return node === 0 ? this.#first[code]! : this.#targets[slotOf(this.#steps, node * 0x10000 + code)]!;
  }

  #set(step: number, target: number): void {
    if (this.#taken * 3 > this.#steps.length) this.#grow();
    const slot = slotOf(this.#steps, step);
    this.#steps[slot] = step;
    this.#targets[slot] = target;
    this.#taken += 1;
  }

  #grow(): void {
    const steps = this.#steps;
    const targets = this.#targets;
    this.#steps = new Uint32Array(steps.length * 2);
    this.#targets = new Uint16Array(steps.length * 2);
    steps.forEach((step, at) => {
      if (step === 0) return;
      const slot = slotOf(this.#steps, step);
      this.#steps[slot] = step;
      this.#targets[slot] = targets[at]!;
    });
  }
}

/** Where a step stands in a table of a power of two, or the free place for it. */
function slotOf(steps: Uint32Array, step: number): number {
  const mask = steps.length - 1;
  let slot = Math.imul(step, 0x9e3779b1) >>> 15 & mask;
  while (steps[slot] !== 0 && steps[slot] !== step) slot = slot + 1 & mask;
  return slot;
}
