import type { PreparedText } from '../words/prepared.ts';
import { meaningsOf } from '../words/meanings.ts';
import { lexiconScores } from './lexicon-scores.ts';

/** Scores of the hand-made lexicon for every category. */
export function knowledgeOf(matter: PreparedText): Float64Array {
  return lexiconScores(matter);
}

/** Characters, pairs and triples of them, words and their meanings, with weights, unit length; numbers say nothing. */
export function gramsOf(matter: PreparedText): Map<string, number> {
  const grams = new Map<string, number>();
  const take = (text: string, weight: number) => {
    for (const run of text.match(/[\u4e00-\u9fff]+|[a-z]{3,}/g) ?? []) {
      if (run.charCodeAt(0) < 128) { raise(grams, run, weight); continue; }
      for (let at = 0; at < run.length; at += 1) {
        raise(grams, run[at]!, weight * 1.2);
        if (at + 1 === run.length) break;
        raise(grams, run.slice(at, at + 2), weight);
        if (at + 2 < run.length) raise(grams, run.slice(at, at + 3), weight * 0.7);
      }
    }
  };
  take(matter.title, 2);
  take(matter.opening, 0.6);
  take(matter.text, 1);
  take(matter.where, 0.4);
  const mean = (words: readonly string[], weight: number) => {
    for (const word of words) {
      if (word.length > 1 && /[\u4e00-\u9fff]/.test(word)) raise(grams, `_${word}`, weight * 0.7);
      for (const meaning of meaningsOf(word)) raise(grams, meaning, weight * 0.7);
    }
  };
  mean(matter.words.title, 2);
  mean(matter.words.text, 1);
  mean(matter.words.where, 0.4);
  let square = 0;
  for (const weight of grams.values()) square += weight * weight;
  const length = Math.sqrt(square) || 1;
  for (const [gram, weight] of grams) grams.set(gram, weight / length);
  return grams;
}

/** A gram counts by its weightiest place, and a little for each further one. */
function raise(grams: Map<string, number>, gram: string, weight: number): void {
  const had = grams.get(gram);
  grams.set(gram, had === undefined ? weight : Math.max(had, weight) + 0.2 * Math.min(had, weight));
}
