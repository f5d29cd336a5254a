import { fold, isHan } from '../words/fold.ts';
import { syllablesOf } from '../words/syllables.ts';

/** The distinct neighbouring pairs of characters in a text, folded; pairs with a space are left out. */
export function bigramsOf(text: string): string[] {
  const folded = fold(text);
  const found = new Set<string>();
  for (let at = 0; at + 1 < folded.length; at += 1) {
    const pair = folded.slice(at, at + 2);
    if (!pair.includes(' ')) found.add(pair);
  }
  return [...found];
}

/** The key under which two neighbouring syllables are stored: `p:men-jin`. */
export function soundGram(first: string, second: string): string {
  return `p:${first}-${second}`;
}

/**
 * What a database keeps of a text to be found again (a `text[]` column with a
 * GIN index): single characters, pairs of characters and pairs of toneless
 * syllables. A query asks for some of them (`gramsForQuery`), and `rank`
 * verifies what came back against the text itself.
 */
export function gramsForStorage(text: string): string[] {
  const folded = fold(text);
  const found = new Set<string>(bigramsOf(folded));
  for (let at = 0; at < folded.length; at += 1) {
    const character = folded[at]!;
    if (character === ' ') continue;
    found.add(character);
    const next = folded[at + 1];
    if (next === undefined || !isHan(character) || !isHan(next)) continue;
    for (const one of syllablesOf(character)) {
      for (const two of syllablesOf(next)) found.add(soundGram(one, two));
    }
  }
  return [...found];
}
