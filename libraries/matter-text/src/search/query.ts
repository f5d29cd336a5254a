import { fold, isHan } from '../words/fold.ts';
import { contentWords, usualness } from '../words/segment.ts';
import { splitPinyin } from '../words/syllables.ts';
import { bigramsOf, soundGram } from './grams.ts';
import { otherNamesOf } from './same-things.ts';
import { readingsOf } from './sounds.ts';

/** A query taken apart: what must stand in a text, and what may be heard in it. */
export interface SearchQuery {
  /** The query, folded. */
  folded: string;
  /** Parts between spaces; each must stand in the text. */
  terms: string[];
  /** Readings of the whole query as syllables; empty where it cannot be heard. */
  readings: string[][];
  /** Typed in Latin letters that are pinyin. */
  isPinyin: boolean;
  /** A word of its own, so that other words of the same sound are not meant. */
  isWord: boolean;
  /** Other names of the same thing, to look for where the query stands nowhere. */
  otherNames: readonly string[];
  /** Words to look for where the query stands nowhere as a whole. */
  words: string[];
}

/**
 * What to ask a database for: texts with all of `literal`, or all of one of `sounds` (what the query may
 * be heard as, and other names of what it names), or all of `words`.
 */
export interface QueryGrams {
  literal: string[];
  sounds: string[][];
  words: string[];
}

/** Takes a query apart. */
export function parseQuery(query: string): SearchQuery {
  const folded = fold(query).trim();
  const terms = folded.split(' ').filter(term => term !== '');
  const letters = folded.replace(/[ '’]/g, '');
  const isPinyin = /^[a-z]+$/.test(letters) && splitPinyin(letters).some(split => split.length > 1);
  const compact = folded.replace(/ /g, '');
  const readings = isPinyin
    ? splitPinyin(letters).filter(split => split.length > 1)
    : compact.length > 1 && compact.length <= 8 && [...compact].every(isHan) ? readingsOf(compact) : [];
  const words = [...new Set(contentWords(folded))].filter(word => word.length > 1);
  return { folded, terms, readings, isPinyin, isWord: usualness(compact) >= 50, otherNames: otherNamesOf(compact), words: words.length > 1 ? words : [] };
}

function gramsOf(terms: readonly string[]): string[] {
  return [...new Set(terms.flatMap(term => (term.length === 1 ? [term] : bigramsOf(term))))];
}

/** The stored grams (`gramsForStorage`) that a text must have to answer the query. */
export function gramsForQuery(query: string): QueryGrams {
  const parsed = parseQuery(query);
  const sounds = parsed.readings.map(reading =>
    [...new Set(reading.slice(1).map((syllable, at) => soundGram(reading[at]!, syllable)))]);
  return { literal: gramsOf(parsed.terms), sounds: [...sounds, ...parsed.otherNames.map(name => gramsOf([name]))], words: gramsOf(parsed.words) };
}
