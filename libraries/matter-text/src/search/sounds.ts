import { isHan } from '../words/fold.ts';
import { syllablesOf } from '../words/syllables.ts';

/** Whether the character can be read as the syllable. */
export function isReadAs(character: string, syllable: string): boolean {
  return syllablesOf(character).includes(syllable);
}

/** Every way to read some Chinese characters aloud, the usual one first, at most eight. */
export function readingsOf(text: string): string[][] {
  let readings: string[][] = [[]];
  for (const character of text) {
    if (!isHan(character)) return [];
    const syllables = syllablesOf(character);
    readings = syllables.flatMap(syllable => readings.map(reading => [...reading, syllable])).slice(0, 8);
  }
  return readings;
}

/** Where in a text the syllables are heard in a row, as the written forms with their positions. */
export function hear(text: string, syllables: readonly string[]): { start: number; written: string }[] {
  const heard: { start: number; written: string }[] = [];
  const first = syllables[0];
  if (first === undefined) return heard;
  for (let start = 0; start + syllables.length <= text.length; start += 1) {
    if (!isReadAs(text[start]!, first)) continue;
    let size = 1;
    while (size < syllables.length && isReadAs(text[start + size]!, syllables[size]!)) size += 1;
    if (size === syllables.length) heard.push({ start, written: text.slice(start, start + size) });
  }
  return heard;
}
