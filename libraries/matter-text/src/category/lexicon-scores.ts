import { lexicon } from './lexicon/index.ts';

/** The codes of the 47 categories, in the order of every vector of scores. */
export const categoryCodes: readonly string[] = Object.keys(lexicon).sort();

interface Node { next: Map<string, Node>; votes: { category: number; weight: number }[]; term: string }
interface Rule { pattern: RegExp; category: number; weight: number }

let root: Node | undefined;
const rules: Rule[] = [];

function node(): Node {
  return { next: new Map(), votes: [], term: '' };
}

function build(): Node {
  const top = node();
  categoryCodes.forEach((code, category) => {
    for (const entry of lexicon[code]!.trim().split(/\s+/)) {
      const rule = /^\/(.+)\/\*(-?\d+)$/.exec(entry);
      if (rule) {
        rules.push({ pattern: new RegExp(rule[1]!), category, weight: Number(rule[2]) });
        continue;
      }
      const [term, weight] = entry.split('*') as [string, string | undefined];
      let at = top;
      for (const character of term.toLowerCase()) {
        let next = at.next.get(character);
        if (!next) at.next.set(character, next = node());
        at = next;
      }
      at.term = term;
      at.votes.push({ category, weight: weight === undefined ? 2 : Number(weight) });
    }
  });
  return top;
}

/** A word of the lexicon found in a text. */
export interface LexiconMatch { term: string; votes: readonly { category: number; weight: number }[]; start: number }

/** The words of the lexicon in a text, the longest at each place, none inside another. */
export function lexiconMatches(text: string): LexiconMatch[] {
  root ??= build();
  const matches: LexiconMatch[] = [];
  for (let start = 0; start < text.length;) {
    let at: Node | undefined = root;
    let best: Node | undefined;
    let size = 0;
    for (let end = start; end < text.length; end += 1) {
      at = at.next.get(text[end]!);
      if (!at) break;
      if (at.votes.length > 0) { best = at; size = end - start + 1; }
    }
    if (best) matches.push({ term: best.term, votes: best.votes, start });
    start += best ? size : 1;
  }
  return matches;
}

/** Votes of rules (word, some words, word) for a text. */
export function ruleVotes(text: string): { category: number; weight: number; rule: number }[] {
  root ??= build();
  const votes: { category: number; weight: number; rule: number }[] = [];
  rules.forEach(({ pattern, category, weight }, rule) => {
    if (pattern.test(text)) votes.push({ category, weight, rule });
  });
  return votes;
}

/**
 * How strongly the lexicon speaks for each category: each different word
 * counts once per field, further ones ever less, so that long letters do not
 * outshout one line.
 */
export function lexiconScores(parts: readonly { text: string; weight: number }[]): Float64Array {
  const sums = new Float64Array(categoryCodes.length);
  for (const { text, weight } of parts) {
    const seen = new Set<string>();
    const gained = new Map<number, number[]>();
    const vote = (category: number, gain: number) => {
      const gains = gained.get(category);
      if (gains) gains.push(gain); else gained.set(category, [gain]);
    };
    for (const match of lexiconMatches(text)) {
      if (seen.has(match.term)) continue;
      seen.add(match.term);
      for (const { category, weight: gain } of match.votes) vote(category, gain);
    }
    for (const { category, weight: gain } of ruleVotes(text)) vote(category, gain);
    for (const [category, gains] of gained) {
      gains.sort((a, b) => b - a);
      let sum = 0;
      gains.forEach((gain, rank) => { sum += gain < 0 ? gain : gain / (1 + rank * 0.5); });
      sums[category] = sums[category]! + weight * sum;
    }
  }
  return sums;
}
