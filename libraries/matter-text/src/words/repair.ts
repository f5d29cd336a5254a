import { CharacterTrie } from './character-trie.ts';
import { domainTerms } from './domain-terms.ts';
import { isHan } from './fold.ts';
import { cutWords } from './segment.ts';
import { blurred, syllablesOf } from './syllables.ts';

// A sound is a number from 1 on; a word's sound is written as a text of these numbers.
const numbers = new Map<string, number>();
const heardAs = new Uint16Array(0x10000);

function soundOf(code: number): number {
  const heard = heardAs[code]!;
  if (heard > 0) return heard;
  const character = String.fromCharCode(code);
  const syllable = blurred(syllablesOf(character)[0] ?? character);
  let number = numbers.get(syllable);
  if (number === undefined) numbers.set(syllable, number = numbers.size + 1);
  return heardAs[code] = number;
}

let bySound: { trie: CharacterTrie; terms: string[] } | undefined;

function sounds(): { trie: CharacterTrie; terms: string[] } {
  if (bySound) return bySound;
  bySound = { trie: new CharacterTrie(), terms: [] };
  for (const term of domainTerms) {
    if (soundsLikeGrammar.has(term)) continue;
    const node = bySound.trie.add(String.fromCharCode(...[...term].map(character => soundOf(character.charCodeAt(0)))));
    bySound.terms[node] ??= term;
  }
  return bySound;
}

// Terms whose sound is that of everyday function words (也是, 未见, 不交): never led back to.
const soundsLikeGrammar = new Set('医保 违建 夜市 舞蹈 补缴 护理 商贩 地下室 下水 下水管 便道 车位 管家 身份'.split(' '));
const meantAsWritten = new Set(['漏到']);

// Ordinary words that voice input writes for a domain word, which no dictionary gives away.
const mistaken: readonly (readonly [RegExp, string])[] = [
  [/(?<=楼顶|屋顶|房顶|房子|天花板|厕所|卫生间|厨房|阳台|墙|管)露水/g, '漏水'],
  [/[费废]线(?=[冲充])/g, '飞线'],
  [/冲电(?![话视])/g, '充电'],
  [/拉级|垃级|拉及/g, '垃圾'],
  [/(?<=[路楼])登/g, '灯'],
  [/勿业|务业|物叶/g, '物业'],
];

const mayBeMistaken = /露水|线[冲充]|冲电|[拉垃]级|拉及|[路楼]登|[勿务]业|物叶/;

/**
 * Cuts a text into words and leads misheard spellings back to words of the
 * domain (店梯 to 电梯, 费线 to 飞线) by their sound, and only where the written
 * characters make no word themselves. For comparing and classifying; what a
 * person wrote is never replaced in what others read.
 */
export function repairedWords(text: string): string[] {
  let spelled = text;
  if (mayBeMistaken.test(text)) for (const [wrong, right] of mistaken) spelled = spelled.replace(wrong, right);
  const tokens = cutWords(spelled);
  const repaired: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const step = tokens[at]!.length < 4 ? repairAt(tokens, at) : undefined;
    repaired.push(step?.word ?? tokens[at]!);
    at += step?.tokens ?? 1;
  }
  return repaired;
}

/** The same, put together again. */
export function repairMishearings(text: string): string {
  return repairedWords(text).join('');
}

function repairAt(tokens: string[], at: number): { word: string; tokens: number } | undefined {
  const { trie, terms } = sounds();
  let node = 0;
  let word = '';
  let single = false;
  let best: { word: string; tokens: number } | undefined;
  for (let end = at; end < Math.min(tokens.length, at + 4); end += 1) {
    const token = tokens[end]!;
    if (!isHan(token) || word.length + token.length > 4) break;
    for (let place = 0; place < token.length; place += 1) {
      node = trie.step(node, soundOf(token.charCodeAt(place)));
      // No word of the domain begins with these sounds.
      if (node === 0) return best;
    }
    if (token.length === 1) single = true;
    word += token;
    const meant = terms[node];
    if (meant === undefined || end === at || !single || domainTerms.has(word) || meantAsWritten.has(word)) continue;
    best = { word: meant, tokens: end - at + 1 };
  }
  return best;
}
