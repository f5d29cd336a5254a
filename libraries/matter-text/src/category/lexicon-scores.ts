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

/** Rules (word, some words, word) that hold for a text, of those given. */
function rulesHolding(text: string, among: readonly Rule[]): Rule[] {
  return among.filter(({ pattern }) => pattern.test(text));
}

/** Adds up votes: the strongest in full, further ones ever less, so that long letters do not outshout one line. */
function addVotes(sums: Float64Array, weight: number, matches: readonly LexiconMatch[], holding: readonly Rule[]): void {
  const seen = new Set<string>();
  const gained = new Map<number, number[]>();
  const vote = (category: number, gain: number) => {
    const gains = gained.get(category);
    if (gains) gains.push(gain); else gained.set(category, [gain]);
  };
  for (const match of matches) {
    if (seen.has(match.term)) continue;
    seen.add(match.term);
    for (const { category, weight: gain } of match.votes) vote(category, gain);
  }
  for (const { category, weight: gain } of holding) vote(category, gain);
  for (const [category, gains] of gained) {
    if (gains.length > 1) gains.sort((a, b) => b - a);
    let sum = 0;
    for (let rank = 0; rank < gains.length; rank += 1) sum += gains[rank]! < 0 ? gains[rank]! : gains[rank]! / (1 + rank * 0.5);
    sums[category] = sums[category]! + weight * sum;
  }
}

/** How strongly the lexicon speaks for each category: title before text, the first sentence of the text before the rest. */
export function lexiconScores(matter: { title: string; text: string; opening: string; where: string }): Float64Array {
  root ??= build();
  const sums = new Float64Array(categoryCodes.length);
  const inText = lexiconMatches(matter.text);
  const textRules = rulesHolding(matter.text, rules);
  addVotes(sums, 2, lexiconMatches(matter.title), rulesHolding(matter.title, rules));
  addVotes(sums, 1, inText, textRules);
  // What holds for the opening holds for the text that it opens.
  addVotes(sums, 0.5, inText.filter(match => match.start + match.term.length <= matter.opening.length), rulesHolding(matter.opening, textRules));
  addVotes(sums, 0.3, lexiconMatches(matter.where), []);
  return sums;
}
