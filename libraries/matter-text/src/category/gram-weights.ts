/**
 * Weights of runs of one to three Chinese characters. A run is kept as a
 * number, not as a text, in an open-addressed table: texts have hundreds of
 * runs, and making each a string would cost more than all the rest.
 */
export class GramWeights {
  #keys = new Float64Array(2048);
  #weights = new Float64Array(2048);
  // Where the runs stand, in the order in which they came.
  #slots = new Int32Array(1024);
  #size = 0;

  /** The number of different runs. */
  get size(): number {
    return this.#size;
  }

  clear(): void {
    for (let at = 0; at < this.#size; at += 1) this.#keys[this.#slots[at]!] = 0;
    this.#size = 0;
  }

  /** The run that came `at` others later than the first. */
  keyAt(at: number): number {
    return this.#keys[this.#slots[at]!]!;
  }

  weightAt(at: number): number {
    return this.#weights[this.#slots[at]!]!;
  }

  /** A run counts by its weightiest place, and a little for each further one. */
  raise(key: number, weight: number): void {
    const slot = slotOf(this.#keys, key);
    if (this.#keys[slot] === key) {
      this.#weights[slot] = raised(this.#weights[slot]!, weight);
      return;
    }
    this.#keys[slot] = key;
    this.#weights[slot] = weight;
    this.#slots[this.#size] = slot;
    this.#size += 1;
    if (this.#size === this.#slots.length) this.#grow();
  }

  #grow(): void {
    const keys = new Float64Array(this.#keys.length * 2);
    const weights = new Float64Array(keys.length);
    const slots = new Int32Array(this.#slots.length * 2);
    for (let at = 0; at < this.#size; at += 1) {
      const slot = slots[at] = slotOf(keys, this.keyAt(at));
      keys[slot] = this.keyAt(at);
      weights[slot] = this.weightAt(at);
    }
    this.#slots = slots;
    this.#keys = keys;
    this.#weights = weights;
  }
}

/** A gram's weight once it has stood in a further place. */
export function raised(had: number, weight: number): number {
  return Math.max(had, weight) + 0.2 * Math.min(had, weight);
}

/** The run as one number: 16 bits for each of up to three characters. */
export function gramKey(run: string): number {
  let key = 0;
  for (let at = 0; at < run.length; at += 1) key = key * 0x10000 + run.charCodeAt(at);
  return key;
}

/** The run that a number stands for. */
export function gramOf(key: number): string {
  let run = '';
  for (let rest = key; rest > 0; rest = Math.floor(rest / 0x10000)) run = String.fromCharCode(rest % 0x10000) + run;
  return run;
}

/** Where a key stands in a table of a power of two, or the free place for it. */
export function slotOf(keys: Float64Array, key: number): number {
  const mask = keys.length - 1;
  const high = Math.floor(key * 2 ** -16);
  let slot = Math.imul(Math.imul(high, 0x9e3779b1) ^ (key - high * 0x10000), 0x85ebca6b) >>> 12 & mask;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = slot + 1 & mask;
  return slot;
}
