import { CharacterTrie } from './character-trie.ts';

/** The numbers of the patterns that hold for a text, in order. */
export type PatternSet = (text: string) => number[];

/**
 * Tests many patterns at once. Alternatives of plain characters are looked up
 * in one walk along the text; an expression is tried only where a text has the
 * plain characters with which it must begin.
 */
export function patternSet(sources: readonly string[]): PatternSet {
  const trie = new CharacterTrie();
  // By node: patterns that hold there, and patterns to be tried.
  const holding: number[][] = [];
  const opening: number[][] = [];
  const always: number[] = [];
  const expressions: (RegExp | undefined)[] = [];
  const note = (lists: number[][], word: string, pattern: number) => (lists[trie.add(word)] ??= []).push(pattern);
  sources.forEach((source, pattern) => {
    const rest: string[] = [];
    for (const alternative of alternativesOf(source)) {
      if (!/[\\.[\](){}?*+^$]/.test(alternative)) { note(holding, alternative, pattern); continue; }
      rest.push(alternative);
      const openings = openingsOf(alternative);
      if (openings.length === 0) always.push(pattern);
      for (const word of openings) note(opening, word, pattern);
    }
    expressions.push(rest.length > 0 ? new RegExp(rest.join('|')) : undefined);
  });

  const unknown = 0; const held = 1; const failed = 2;
  const state = new Uint8Array(sources.length);
  let found: number[] = [];
  const hold = (pattern: number) => { if (state[pattern] !== held) { state[pattern] = held; found.push(pattern); } };
  const attempt = (pattern: number, text: string) => {
    if (state[pattern] !== unknown) return;
    if (expressions[pattern]!.test(text)) hold(pattern); else state[pattern] = failed;
  };
  return text => {
    state.fill(unknown);
    found = [];
    for (const pattern of always) attempt(pattern, text);
    for (let start = 0; start < text.length; start += 1) {
      let node = 0;
      for (let end = start; end < text.length; end += 1) {
        node = trie.step(node, text.charCodeAt(end));
        if (node === 0) break;
        const holds = holding[node];
        if (holds !== undefined) for (let at = 0; at < holds.length; at += 1) hold(holds[at]!);
        const opens = opening[node];
        if (opens !== undefined) for (let at = 0; at < opens.length; at += 1) attempt(opens[at]!, text);
      }
    }
    return found.sort((a, b) => a - b);
  };
}

/** Takes an expression apart at every | that stands in no group. */
function alternativesOf(source: string): string[] {
  const alternatives: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at];
    if (character === '\\') at += 1;
    else if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    else if (character === '|' && depth === 0) { alternatives.push(source.slice(from, at)); from = at + 1; }
  }
  alternatives.push(source.slice(from));
  return alternatives;
}

/** The plain words of which one must stand where an expression begins; none where that cannot be told. */
function openingsOf(expression: string): string[] {
  const plain = /^[^\\.[\](){}?*+^$|]+/.exec(expression)?.[0];
  if (plain !== undefined) {
    // What a quantifier follows may be missing.
    const sure = /^[?*{]/.test(expression.slice(plain.length)) ? plain.slice(0, -1) : plain;
    return sure === '' ? [] : [sure];
  }
  const group = /^\((?!\?)([^()[\]\\]+)\)(?![?*{])/.exec(expression)?.[1];
  if (group === undefined) return [];
  const openings = alternativesOf(group).map(openingsOf);
  return openings.every(words => words.length > 0) ? openings.flat() : [];
}
