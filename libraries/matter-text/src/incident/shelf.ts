import { categoryCodes } from '../category/lexicon-scores.ts';
import { lengthsOf, raritiesOf, type Rarity } from './likeness.ts';
import type { Signature } from './signature.ts';
import { namesOf } from './symptoms.ts';

/** Where a sign stands: in which requests, and how much it counts there. */
interface Holders { at: number[]; weights: number[] }

// How much the likeness of words, of categories and of symptoms tells, roughly as in the pair model.
const wordsTell = 5;
const categoriesTell = 6;
const symptomsTell = 1;
/** Categories less likely than this tell nothing. */
const leastLikely = 0.003;
const categorySigns = categoryCodes.map(code => `#${code}`);

/** The requests of one place, found by the signs they share with another one. */
export class Shelf {
  readonly #signatures: Signature[] = [];
  readonly #holders = new Map<string, Holders>();
  readonly #rarity: Rarity;
  #votes = new Float64Array(64);
  // A request is sought first and added then: its signs are taken once.
  #last: { signature: Signature; signs: readonly [string, number][] } | undefined;

  constructor(rarity: Rarity) {
    this.#rarity = rarity;
  }

  add(signature: Signature): void {
    const at = this.#signatures.push(signature) - 1;
    for (const [sign, weight] of this.#signs(signature)) {
      let holders = this.#holders.get(sign);
      if (!holders) this.#holders.set(sign, holders = { at: [], weights: [] });
      holders.at.push(at);
      holders.weights.push(weight);
    }
  }

  /** The requests that share most with this one, at most `count`, in no order; all where there are no more. */
  nearest(signature: Signature, count: number): readonly Signature[] {
    const size = this.#signatures.length;
    if (size <= count) return this.#signatures;
    if (this.#votes.length < size) this.#votes = new Float64Array(size * 2);
    const votes = this.#votes.fill(0, 0, size);
    for (const [sign, weight] of this.#signs(signature)) {
      const holders = this.#holders.get(sign);
      // What everyone writes narrows nothing down.
      if (!holders || holders.at.length > Math.max(50, size / 4) && !sign.startsWith('#')) continue;
      for (let place = 0; place < holders.at.length; place += 1) {
        const at = holders.at[place]!;
        votes[at] = votes[at]! + weight * holders.weights[place]!;
      }
    }
    const least = votes.slice(0, size).sort()[size - count]!;
    const above = this.#signatures.filter((_, at) => votes[at]! > least);
    // Of those that share as little as the last one, the latest.
    for (let at = size - 1; above.length < count; at -= 1) if (votes[at] === least) above.push(this.#signatures[at]!);
    return above;
  }

  /** Words, the likeliest categories, symptoms: the product of two weights is what a shared sign tells. */
  #signs(signature: Signature): readonly [string, number][] {
    if (this.#last?.signature === signature) return this.#last.signs;
    const length = lengthsOf(signature, this.#rarity).words || 1;
    const signs: [string, number][] = [];
    const rarities = raritiesOf(signature, this.#rarity);
    let at = 0;
    for (const [word, weight] of signature.words) signs.push([word, Math.sqrt(wordsTell) * weight * rarities[at++]! / length]);
    signature.categories.forEach((likely, category) => {
      if (likely >= leastLikely) signs.push([categorySigns[category]!, Math.sqrt(categoriesTell * likely)]);
    });
    for (const [category, { whole }] of signature.symptoms) for (const name of namesOf(category, whole)) signs.push([`#${name}`, Math.sqrt(symptomsTell)]);
    this.#last = { signature, signs };
    return signs;
  }
}
