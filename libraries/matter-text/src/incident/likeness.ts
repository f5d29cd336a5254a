import type { Lengths, Signature } from './signature.ts';

/** How rare a word is: the share of requests that have it, as a weight. */
export type Rarity = (word: string) => number;

/** How much a character of the title counts; others count 1. */
const titleWeight = 1.5;

/** A request's words, each with its rarity, and the squared rarities of its characters. */
interface Weighed { signature: Signature; rarity: Rarity; words: readonly string[]; rarities: Float64Array; titleSquares: Float64Array; furtherSquares: Float64Array }

let last: Weighed | undefined;

/** Weighs a request; asked for in turn by all that compare it, it is counted once. */
function weigh(signature: Signature, rarity: Rarity): Weighed {
  if (last?.signature === signature && last.rarity === rarity) return last;
  const words = [...signature.words.keys()];
  const rarities = new Float64Array(words.length);
  for (let at = 0; at < words.length; at += 1) rarities[at] = rarity(words[at]!);
  return last = {
    signature, rarity, words, rarities,
    titleSquares: squaresOf(signature.characters.title, rarity), furtherSquares: squaresOf(signature.characters.further, rarity),
  };
}

function squaresOf(characters: string, rarity: Rarity): Float64Array {
  const squares = new Float64Array(characters.length);
  for (let at = 0; at < characters.length; at += 1) squares[at] = rarity(characters[at]!) ** 2;
  return squares;
}

/** The rarities of a request's words, in their order. */
export function raritiesOf(signature: Signature, rarity: Rarity): Float64Array {
  return weigh(signature, rarity).rarities;
}

/** The lengths of a request's words and characters; counted once as long as the rarity stays the same. */
export function lengthsOf(signature: Signature, rarity: Rarity): Lengths {
  if (signature.lengths?.rarity === rarity) return signature.lengths;
  const { rarities, titleSquares, furtherSquares } = weigh(signature, rarity);
  let words = 0;
  let at = 0;
  for (const weight of signature.words.values()) words += (weight * rarities[at++]!) ** 2;
  let characters = 0;
  for (const square of titleSquares) characters += titleWeight ** 2 * square;
  for (const square of furtherSquares) characters += square;
  return signature.lengths = { rarity, words: Math.sqrt(words), characters: Math.sqrt(characters) };
}

/** The cosine between the words of a request and those of others. */
export function likenessOfWords(signature: Signature, rarity: Rarity): (other: Signature) => number {
  const { words, rarities } = weigh(signature, rarity);
  const weights = new Float64Array(words.length);
  for (let at = 0; at < words.length; at += 1) weights[at] = signature.words.get(words[at]!)! * rarities[at]! ** 2;
  const length = lengthsOf(signature, rarity).words;
  return other => {
    let dot = 0;
    for (let at = 0; at < words.length; at += 1) {
      const against = other.words.get(words[at]!);
      if (against !== undefined) dot += weights[at]! * against;
    }
    return dot === 0 ? 0 : dot / (length * lengthsOf(other, rarity).words);
  };
}

/** The cosine between the characters of a request and those of others. */
export function likenessOfCharacters(signature: Signature, rarity: Rarity): (other: Signature) => number {
  const { title, further } = signature.characters;
  const { titleSquares, furtherSquares } = weigh(signature, rarity);
  const length = lengthsOf(signature, rarity).characters;
  return other => {
    const { characters } = other;
    const dot = titleWeight * titleWeight * sumOfCommon(title, titleSquares, characters.title) +
      titleWeight * (sumOfCommon(title, titleSquares, characters.further) + sumOfCommon(further, furtherSquares, characters.title)) +
      sumOfCommon(further, furtherSquares, characters.further);
    return dot === 0 ? 0 : dot / (length * lengthsOf(other, rarity).characters);
  };
}

/** How many pairs of characters both requests have. */
export function commonPairs(one: Uint32Array, other: Uint32Array): number {
  let common = 0;
  let at = 0;
  let against = 0;
  while (at < one.length && against < other.length) {
    const pair = one[at]!;
    const otherPair = other[against]!;
    if (pair === otherPair) common += 1;
    if (pair <= otherPair) at += 1;
    if (pair >= otherPair) against += 1;
  }
  return common;
}

/** Adds up the values of the characters that another set has too; both are in ascending order. */
function sumOfCommon(characters: string, values: Float64Array, other: string): number {
  let sum = 0;
  let at = 0;
  let against = 0;
  while (at < characters.length && against < other.length) {
    const difference = characters.charCodeAt(at) - other.charCodeAt(against);
    if (difference === 0) sum += values[at]!;
    if (difference <= 0) at += 1;
    if (difference >= 0) against += 1;
  }
  return sum;
}
