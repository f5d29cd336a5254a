import type { PreparedText } from '../words/prepared.ts';
import { meaningsOf } from '../words/meanings.ts';
import { GramWeights, gramOf, raised } from './gram-weights.ts';
import { lexiconScores } from './lexicon-scores.ts';

/** Scores of the hand-made lexicon for every category. */
export function knowledgeOf(matter: PreparedText): Float64Array {
  return lexiconScores(matter);
}

/** What a request is sorted by, before its length is made one: divide by `length`. */
export interface Grams {
  /** Chinese characters, pairs and triples of them; valid until the next request is looked at. */
  runs: GramWeights;
  /** Latin words, Chinese words and their meanings (`=电梯`). */
  named: ReadonlyMap<string, number>;
  length: number;
}

const runs = new GramWeights();

/** Characters, pairs and triples of them, words and their meanings, with weights; numbers say nothing. */
export function weighGrams(matter: PreparedText): Grams {
  runs.clear();
  const named = new Map<string, number>();
  takeCharacters(named, matter.title, 2);
  takeCharacters(named, matter.opening, 0.6);
  takeCharacters(named, matter.text, 1);
  takeCharacters(named, matter.where, 0.4);
  takeWords(named, matter.words.title, 2);
  takeWords(named, matter.words.text, 1);
  takeWords(named, matter.words.where, 0.4);
  let square = 0;
  for (let at = 0; at < runs.size; at += 1) square += runs.weightAt(at) * runs.weightAt(at);
  for (const weight of named.values()) square += weight * weight;
  return { runs, named, length: Math.sqrt(square) || 1 };
}

/** How a gram is called in a model: what is cut as a word has a line before it, apart from the same run of characters. */
export function nameOfGram(named: string): string {
  return isLetter(named.charCodeAt(0)) && !/[\u4e00-\u9fff]/.test(named) || named.startsWith('=') ? named : `_${named}`;
}

/** The same by name and of unit length, for training. */
export function gramsOf(matter: PreparedText): Map<string, number> {
  const { named, length } = weighGrams(matter);
  const grams = new Map<string, number>();
  for (let at = 0; at < runs.size; at += 1) grams.set(gramOf(runs.keyAt(at)), runs.weightAt(at) / length);
  for (const [gram, weight] of named) grams.set(nameOfGram(gram), weight / length);
  return grams;
}

const isRead = (code: number) => code >= 0x4e00 && code <= 0x9fff;
const isLetter = (code: number) => code >= 97 && code <= 122;

function takeCharacters(named: Map<string, number>, text: string, weight: number): void {
  // The two characters before, 0 where the run began later.
  let last = 0;
  let beforeLast = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isRead(code)) {
      last = 0;
      beforeLast = 0;
      if (isLetter(code)) at = takeLetters(named, text, at, weight);
      continue;
    }
    runs.raise(code, weight * 1.2);
    if (last > 0) runs.raise(last * 0x10000 + code, weight);
    if (beforeLast > 0) runs.raise((beforeLast * 0x10000 + last) * 0x10000 + code, weight * 0.7);
    beforeLast = last;
    last = code;
  }
}

/** Takes a Latin word of three letters or more; gives the place of its last letter. */
function takeLetters(named: Map<string, number>, text: string, start: number, weight: number): number {
  let end = start + 1;
  while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
  if (end - start >= 3) raise(named, text.slice(start, end), weight);
  return end - 1;
}

function takeWords(named: Map<string, number>, words: readonly string[], weight: number): void {
  for (const word of words) {
    if (word.length > 1 && (isRead(word.charCodeAt(0)) || /[\u4e00-\u9fff]/.test(word))) raise(named, word, weight * 0.7);
    for (const meaning of meaningsOf(word)) raise(named, meaning, weight * 0.7);
  }
}

function raise(grams: Map<string, number>, gram: string, weight: number): void {
  const had = grams.get(gram);
  grams.set(gram, had === undefined ? weight : raised(had, weight));
}
