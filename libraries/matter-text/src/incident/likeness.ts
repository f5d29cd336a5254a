import type { Lengths, Signature } from './signature.ts';

/** How rare a word is: the share of requests that have it, as a weight. */
export type Rarity = (word: string) => number;

/** How much a character of the title counts; others count 1. */
const titleWeight = 1.5;

/** The lengths of a request's words and characters; counted once as long as the rarity stays the same. */
export function lengthsOf(signature: Signature, rarity: Rarity): Lengths {
  if (signature.lengths?.rarity === rarity) return signature.lengths;
  let words = 0;
  for (const [word, weight] of signature.words) words += (weight * rarity(word)) ** 2;
  let characters = 0;
  for (const character of signature.characters.title) characters += (titleWeight * rarity(character)) ** 2;
  for (const character of signature.characters.further) characters += rarity(character) ** 2;
  let title = 0;
  for (const word of signature.titleWords) title += rarity(word);
  return signature.lengths = { rarity, words: Math.sqrt(words), characters: Math.sqrt(characters), title };
}

/** The cosine between the words of a request and those of others. */
export function likenessOfWords(signature: Signature, rarity: Rarity): (other: Signature) => number {
  const words = [...signature.words.keys()];
  const weights = words.map(word => signature.words.get(word)! * rarity(word) ** 2);
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
  const squared = (characters: string) => Array.from(characters, character => rarity(character) ** 2);
  const titleSquares = squared(title);
  const furtherSquares = squared(further);
  const length = lengthsOf(signature, rarity).characters;
  return other => {
    const { characters } = other;
    const dot = titleWeight * titleWeight * sumOfCommon(title, titleSquares, characters.title) +
      titleWeight * (sumOfCommon(title, titleSquares, characters.further) + sumOfCommon(further, furtherSquares, characters.title)) +
      sumOfCommon(further, furtherSquares, characters.further);
    return dot === 0 ? 0 : dot / (length * lengthsOf(other, rarity).characters);
  };
}

/** Adds up the values of the characters that another set has too; both are in ascending order. */
function sumOfCommon(characters: string, values: readonly number[], other: string): number {
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
