import { CharacterTrie } from '../words/character-trie.ts';
import { patternSet, type PatternSet } from '../words/pattern-set.ts';
import { lexicon } from './lexicon/index.ts';

/** The codes of the 47 categories, in the order of every vector of scores. */
export const categoryCodes: readonly string[] = Object.keys(lexicon).sort();

interface Vote { category: number; weight: number }

interface Built {
  trie: CharacterTrie;
  /** By node: the word that ends there, as it is listed, and its votes. */
  terms: string[];
  votes: Vote[][];
  rules: (Vote & { pattern: RegExp })[];
  rulesIn: PatternSet;
}

let ready: Built | undefined;

function built(): Built {
  if (ready) return ready;
  const trie = new CharacterTrie();
  const terms: string[] = [];
  const votes: Vote[][] = [];
  const rules: Built['rules'] = [];
  categoryCodes.forEach((code, category) => {
    for (const entry of lexicon[code]!.trim().split(/\s+/)) {
      const rule = /^\/(.+)\/\*(-?\d+)$/.exec(entry);
      if (rule) {
        rules.push({ pattern: new RegExp(rule[1]!), category, weight: Number(rule[2]) });
        continue;
      }
      const [term, weight] = entry.split('*') as [string, string | undefined];
      const node = trie.add(term.toLowerCase());
      terms[node] = term;
      (votes[node] ??= []).push({ category, weight: weight === undefined ? 2 : Number(weight) });
    }
  });
  return ready = { trie, terms, votes, rules, rulesIn: patternSet(rules.map(({ pattern }) => pattern.source)) };
}

/** A word of the lexicon found in a text. */
export interface LexiconMatch { term: string; votes: readonly Vote[]; start: number }

/** The words of the lexicon in a text, the longest at each place, none inside another. */
export function lexiconMatches(text: string): LexiconMatch[] {
  const { trie, terms, votes } = built();
  const matches: LexiconMatch[] = [];
  for (let start = 0; start < text.length;) {
    let node = 0;
    let best = 0;
    let size = 1;
    for (let end = start; end < text.length; end += 1) {
      node = trie.step(node, text.charCodeAt(end));
      if (node === 0) break;
      if (votes[node] !== undefined) { best = node; size = end - start + 1; }
    }
    if (best > 0) matches.push({ term: terms[best]!, votes: votes[best]!, start });
    start += size;
  }
  return matches;
}

// What each category gains, while votes are added up.
const gained: number[][] = categoryCodes.map(() => []);

/** Adds up votes: the strongest in full, further ones ever less, so that long letters do not outshout one line. */
function addVotes(sums: Float64Array, weight: number, matches: readonly LexiconMatch[], holding: readonly Vote[]): void {
  const seen = new Set<string>();
  for (const match of matches) {
    if (seen.has(match.term)) continue;
    seen.add(match.term);
    for (const vote of match.votes) gained[vote.category]!.push(vote.weight);
  }
  for (const vote of holding) gained[vote.category]!.push(vote.weight);
  for (let category = 0; category < gained.length; category += 1) {
    const gains = gained[category]!;
    if (gains.length === 0) continue;
    if (gains.length > 1) gains.sort((a, b) => b - a);
    let sum = 0;
    for (let rank = 0; rank < gains.length; rank += 1) sum += gains[rank]! < 0 ? gains[rank]! : gains[rank]! / (1 + rank * 0.5);
    sums[category] = sums[category]! + weight * sum;
    gains.length = 0;
  }
}

interface ReadText { title: string; text: string; opening: string; where: string }

/** The words of the lexicon in the title and in the text, looked up once for each request. */
export function lexiconWords(matter: ReadText): { title: LexiconMatch[]; text: LexiconMatch[] } {
  let words = known.get(matter);
  if (!words) known.set(matter, words = { title: lexiconMatches(matter.title), text: lexiconMatches(matter.text) });
  return words;
}
const known = new WeakMap<ReadText, { title: LexiconMatch[]; text: LexiconMatch[] }>();

/** How strongly the lexicon speaks for each category: title before text, the first sentence of the text before the rest. */
export function lexiconScores(matter: ReadText): Float64Array {
  const { rules, rulesIn } = built();
  const sums = new Float64Array(categoryCodes.length);
  const words = lexiconWords(matter);
  const textRules = rulesIn(matter.text).map(rule => rules[rule]!);
  addVotes(sums, 2, words.title, rulesIn(matter.title).map(rule => rules[rule]!));
  addVotes(sums, 1, words.text, textRules);
  // What holds for the opening holds for the text that it opens.
  addVotes(sums, 0.5, words.text.filter(match => match.start + match.term.length <= matter.opening.length),
    textRules.filter(({ pattern }) => pattern.test(matter.opening)));
  addVotes(sums, 0.3, lexiconMatches(matter.where), []);
  return sums;
}
