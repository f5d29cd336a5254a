import { domainTerms } from './domain-terms.ts';
import { isHan } from './fold.ts';
import { cutWords } from './segment.ts';
import { blurred, syllablesOf } from './syllables.ts';

let bySound: Map<string, string> | undefined;

function soundOf(word: string): string {
  let sound = '';
  for (const character of word) {
    let heard = heardAs.get(character);
    if (heard === undefined) heardAs.set(character, heard = blurred(syllablesOf(character)[0] ?? character) + '-');
    sound += heard;
  }
  return sound;
}

const heardAs = new Map<string, string>();

function sounds(): Map<string, string> {
  if (bySound) return bySound;
  bySound = new Map();
  for (const term of domainTerms) {
    if (soundsLikeGrammar.has(term)) continue;
    const sound = soundOf(term);
    if (!bySound.has(sound)) bySound.set(sound, term);
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

/**
 * Cuts a text into words and leads misheard spellings back to words of the
 * domain (店梯 to 电梯, 费线 to 飞线) by their sound, and only where the written
 * characters make no word themselves. For comparing and classifying; what a
 * person wrote is never replaced in what others read.
 */
export function repairedWords(text: string): string[] {
  let spelled = text;
  for (const [wrong, right] of mistaken) spelled = spelled.replace(wrong, right);
  const tokens = cutWords(spelled);
  const known = sounds();
  const repaired: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const step = tokens[at]!.length < 4 ? repairAt(tokens, at, known) : undefined;
    repaired.push(step?.word ?? tokens[at]!);
    at += step?.tokens ?? 1;
  }
  return repaired;
}

/** The same, put together again. */
export function repairMishearings(text: string): string {
  return repairedWords(text).join('');
}

function repairAt(tokens: string[], at: number, known: Map<string, string>): { word: string; tokens: number } | undefined {
  let word = '';
  let single = false;
  let best: { word: string; tokens: number } | undefined;
  for (let end = at; end < Math.min(tokens.length, at + 4); end += 1) {
    const token = tokens[end]!;
    if (!isHan(token)) break;
    if (token.length === 1) single = true;
    word += token;
    if (word.length > 4) break;
    if (end === at || !single || domainTerms.has(word) || meantAsWritten.has(word)) continue;
    const meant = known.get(soundOf(word));
    if (meant !== undefined) best = { word: meant, tokens: end - at + 1 };
  }
  return best;
}
