import { writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';

// First readings and further readings apart: a word is keyed by its first
// readings, a document is found by any of them.
const first: Record<string, string> = {};
const further: Record<string, string> = {};
for (let code = 0x4e00; code <= 0x9fa5; code += 1) {
  const character = String.fromCodePoint(code);
  const readings = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true })
    .filter(reading => /^[a-z]+$/.test(reading));
  [...new Set(readings)].slice(0, 3).forEach((reading, rank) => {
    const table = rank === 0 ? first : further;
    table[reading] = (table[reading] ?? '') + character;
  });
}
writeFileSync(new URL('../src/words/syllable-table.json', import.meta.url), JSON.stringify({ first, further }) + '\n');
