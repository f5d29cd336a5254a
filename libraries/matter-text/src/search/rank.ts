import { fold } from '../words/fold.ts';
import { cutWords, isKnownWord } from '../words/segment.ts';
import { parseQuery, type SearchQuery } from './query.ts';
import { hear } from './sounds.ts';

/** A text to be found; `where` is the spot in words. Give masked text. */
export interface SearchDocument {
  id: string;
  title: string;
  text: string;
  where?: string;
}

/** A text found, with how: the query itself, a word of the same sound, another name of the same thing, or all its words apart. */
export interface SearchHit {
  id: string;
  score: number;
  how: 'literal' | 'sound' | 'name' | 'words';
  /** The written forms that were found. */
  found: string[];
}

const fields = [['title', 4], ['text', 1], ['where', 0.5]] as const;

/** Verifies candidates against the query and puts them in order, best first; what does not answer the query is left out. */
export function rank(query: string, documents: readonly SearchDocument[]): SearchHit[] {
  const parsed = parseQuery(query);
  if (parsed.folded === '') return [];
  const literal = parsed.isPinyin ? literalLatin(parsed, documents) : literalHits(parsed, documents);
  const taken = new Set(literal.map(hit => hit.id));
  const rest = documents.filter(document => !taken.has(document.id));
  const bySound = soundHits(parsed, rest, literal.length);
  const hits = [...order(literal), ...order(bySound)];
  if (hits.length > 0) return hits;
  const byName = parsed.otherNames.flatMap(name => literalHits({ ...parsed, terms: [name] }, documents).map((hit): SearchHit => ({ ...hit, how: 'name' })));
  if (byName.length > 0) return order(byName.filter((hit, at) => byName.findIndex(other => other.id === hit.id) === at));
  if (parsed.words.length === 0) return hits;
  return order(wordHits(parsed, documents));
}

function order(hits: SearchHit[]): SearchHit[] {
  return hits.sort((a, b) => b.score - a.score);
}

function literalHits(query: SearchQuery, documents: readonly SearchDocument[]): SearchHit[] {
  const hits: SearchHit[] = [];
  for (const document of documents) {
    const folded = fields.map(([field]) => fold(document[field] ?? ''));
    if (!query.terms.every(term => folded.some(text => text.includes(term)))) continue;
    let score = 0;
    fields.forEach(([, weight], at) => {
      for (const term of query.terms) score += weight * weigh(folded[at]!, term);
    });
    hits.push({ id: document.id, score, how: 'literal', found: query.terms });
  }
  return hits;
}

/** Whole words count double; a second and third mention count less each. */
function weigh(text: string, term: string): number {
  if (!text.includes(term)) return 0;
  const mentions = text.split(term).length - 1;
  const whole = cutWords(text).includes(term) ? 1 : 0;
  return (1 + whole) * (1 + Math.log(mentions));
}

/** Latin letters are literal only where they stand as a word: `he` is not found in `the`. */
function literalLatin(query: SearchQuery, documents: readonly SearchDocument[]): SearchHit[] {
  const alone = new RegExp(`(?<![a-z])${query.folded}(?![a-z])`);
  return literalHits(query, documents.filter(document =>
    fields.some(([field]) => alone.test(fold(document[field] ?? '')))));
}

function soundHits(query: SearchQuery, documents: readonly SearchDocument[], literal: number): SearchHit[] {
  if (query.readings.length === 0 || (query.isWord && literal > 0)) return [];
  const heard = documents.map(document => ({ document, written: heardIn(query, document) }));
  const counts = new Map<string, number>();
  for (const { written } of heard) {
    for (const form of written.keys()) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  // A Chinese query that is no word is taken for a slip only if a real word of the same sound is the more usual.
  const words = [...counts.keys()].filter(isKnownWord);
  const isSlip = words.some(word => counts.get(word)! > literal);
  if (!query.isPinyin && !isSlip) return [];
  return heard.filter(({ written }) => written.size > 0).map(({ document, written }) => {
    let score = 0;
    for (const [form, weight] of written) score += isKnownWord(form) ? weight : weight / 4;
    return { id: document.id, score, how: 'sound', found: [...written.keys()] };
  });
}

function heardIn(query: SearchQuery, document: SearchDocument): Map<string, number> {
  const written = new Map<string, number>();
  for (const [field, weight] of fields) {
    const text = fold(document[field] ?? '');
    for (const reading of query.readings) {
      for (const { start, written: form } of hear(text, reading)) {
        // 东门进来 is not 门禁: the heard characters must be words of their own.
        if (isKnownWord(form) || isWhole(text, start, form.length)) written.set(form, (written.get(form) ?? 0) + weight);
      }
    }
  }
  return written;
}

function isWhole(text: string, start: number, size: number): boolean {
  let from = 0;
  let hasStart = false;
  let hasEnd = false;
  for (const word of cutWords(text)) {
    if (from === start) hasStart = true;
    from += word.length;
    if (from === start + size) hasEnd = true;
  }
  return hasStart && hasEnd;
}

function wordHits(query: SearchQuery, documents: readonly SearchDocument[]): SearchHit[] {
  const apart: SearchQuery = { ...query, terms: query.words };
  return literalHits(apart, documents).map(hit => ({ ...hit, how: 'words' }));
}
