import { readFileSync } from 'node:fs';

let readings: Map<string, string[]> | undefined;

function table(): Map<string, string[]> {
  if (readings) return readings;
  const stored = JSON.parse(readFileSync(new URL('./syllable-table.json', import.meta.url), 'utf8')) as
    { first: Record<string, string>; further: Record<string, string> };
  readings = new Map();
  for (const [syllable, characters] of Object.entries(stored.first)) {
    for (const character of characters) readings.set(character, [syllable]);
  }
  for (const [syllable, characters] of Object.entries(stored.further)) {
    for (const character of characters) readings.get(character)?.push(syllable);
  }
  return readings;
}

/** Toneless readings of one character, the usual one first; none for what is not Chinese. */
export function syllablesOf(character: string): readonly string[] {
  return table().get(character) ?? [];
}

/** Every syllable that a character can have, for taking typed pinyin apart. */
export function allSyllables(): ReadonlySet<string> {
  // m, n and ng are interjections, not parts of typed words.
  known ??= new Set([...table().values()].flat().filter(syllable => /[aeiouv]/.test(syllable)));
  return known;
}
let known: Set<string> | undefined;

/** Joins what many speakers do not tell apart: zh/z, ch/c, sh/s, ing/in, eng/en. */
export function blurred(syllable: string): string {
  return syllable.replace(/^([zcs])h/, '$1').replace(/(in|en)g$/, '$1');
}

/**
 * Takes typed pinyin apart in every way the syllables allow (`xian`: xian,
 * xi-an), fewest syllables first; none where some letters do not fit.
 */
export function splitPinyin(letters: string): string[][] {
  const syllables = allSyllables();
  const found: string[][] = [];
  const walk = (from: number, taken: string[]) => {
    if (found.length >= 16) return;
    if (from === letters.length) { found.push(taken); return; }
    for (let size = Math.min(6, letters.length - from); size > 0; size -= 1) {
      const part = letters.slice(from, from + size);
      if (syllables.has(part)) walk(from + size, [...taken, part]);
    }
  };
  if (/^[a-z]{2,40}$/.test(letters)) walk(0, []);
  return found.sort((a, b) => a.length - b.length);
}
