import { categoryProbabilities } from '../category/model.ts';
import { lexiconWords } from '../category/lexicon-scores.ts';
import { isHan } from '../words/fold.ts';
import { prepare, type MatterText, type PreparedText } from '../words/prepared.ts';
import { meaningsOf } from '../words/meanings.ts';
import { patternSet } from '../words/pattern-set.ts';
import { partsOf } from './own-part.ts';
import { bothSpots, spotOf, type Spot } from './spot.ts';
import { symptomsOf, type Symptoms } from './symptoms.ts';

/** A request as far as it tells one incident from another. */
export interface IncidentMatter extends MatterText {
  id: string;
  /** Code of the place (the community). */
  place?: string | undefined;
  /** When it was reported or happened, ISO 8601, where known. */
  at?: string | undefined;
}

/** Chinese characters, each once and in ascending order: those of the title, and those that only the text has. */
export interface CharacterSet { title: string; further: string }

/** What of a request is compared; made once for each. */
export interface Signature {
  id: string;
  place: string;
  time: number | undefined;
  words: ReadonlyMap<string, number>;
  /** Single characters, for the same thing said in other words. */
  characters: CharacterSet;
  /** Pairs of neighbouring characters that do not stand in `where`, each once and in ascending order. */
  pairs: Uint32Array;
  things: ReadonlySet<string>;
  /** What exactly is the matter. */
  symptoms: Symptoms;
  categories: Float64Array;
  /** Their square roots, so that two requests are compared by one product. */
  categoryRoots: Float64Array;
  /** The spot that `where` and the title name, what the text names, and both together. */
  spot: Spot;
  textSpot: Spot;
  wholeSpot: Spot;
  /** Number plates, pole and order numbers. */
  marks: ReadonlySet<string>;
  /** The writer says that this is another thing than one reported before. */
  setsApart: boolean;
  /** The writer grants that something is in order. */
  grants: boolean;
  /** Kept once counted, for a request is compared many times. */
  lengths?: Lengths | undefined;
}

/** The lengths of the words and characters of a request, as vectors, by one rarity. */
export interface Lengths { rarity: (word: string) => number; words: number; characters: number }

// Something of it is all right: it is not that which is the matter.
const granted = patternSet(['没问题|没毛病|没坏|没有坏|没事|好好的|好着呢|好着哩|好使着|是好的|运行正常|使用正常|一切正常|都正常|压力正常|能亮|能用|能坐|照常|没味|没有味|没异味|都认|我认|没意见|不反对|能理解|可以理解|挺好|干净多了|修好了|早修好|早散了|早停了|解决了|就停了|消停|不吵了|不坏|不漏|没漏|没有漏|没裂|没掉|没断|没停|没爆|没堵|倒是|倒不|倒没|倒还|倒也|是好事|结实|没着火|没有着火|没出事|完好|盖子在|盖子还在|盖还在']);

/** Makes the signature of a request. */
export function signatureOf(matter: IncidentMatter, whole: PreparedText = prepare(matter),
  categories: Float64Array = categoryProbabilities(whole)): Signature {
  const title = partsOf(whole.title);
  const text = partsOf(whole.text);
  const apart = title.apart + text.apart;
  const prepared = apart === '' ? whole : prepare({
    title: title.own.length < least ? whole.title : title.own, text: text.own.length < least ? whole.text : text.own, where: whole.where,
  });
  const words = new Map<string, number>();
  const take = (taken: readonly string[], weight: number) => {
    for (const word of taken) {
      if (/^[0-9.a-z*@:-]+$/.test(word) && !/^[a-z]{3,}$/.test(word)) continue;
      for (const name of [word, ...meaningsOf(word)]) words.set(name, Math.max(words.get(name) ?? 0, weight));
    }
  };
  take(prepared.words.title, 1.5);
  take(prepared.words.text, 1);
  take(prepared.words.where, 0.5);
  const lexicon = lexiconWords(prepared);
  const things = [...lexicon.title, ...lexicon.text].filter(match => match.votes.some(vote => vote.weight >= 3)).map(match => match.term);
  const spot = spotOf(`${prepared.where}；${prepared.title}`);
  const textSpot = spotOf(prepared.text);
  return {
    id: matter.id,
    place: matter.place ?? '',
    time: matter.at === undefined || Number.isNaN(Date.parse(matter.at)) ? undefined : Date.parse(matter.at),
    words,
    characters: charactersOf(prepared),
    pairs: pairsOf(prepared),
    things: new Set(things),
    symptoms: symptomsOf(prepared.title, prepared.text, categories),
    categories,
    categoryRoots: categories.map(Math.sqrt),
    spot,
    textSpot,
    wholeSpot: bothSpots(spot, textSpot),
    marks: new Set(prepared.title.concat(' ', prepared.text).match(/[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][a-z][·.]?[a-z0-9]{5,6}|(?<![0-9])[0-9]{14,20}(?![0-9])/g) ?? []),
    setsApart: apart !== '',
    grants: granted(prepared.text).length > 0,
  };
}

/** A part shorter than this tells nothing of its own. */
const least = 4;

// Room for the characters of one request, and in which round each code was last met.
let codes = new Uint16Array(1024);
const metIn = new Uint32Array(0x10000);
let round = 0;

function charactersOf(prepared: PreparedText): CharacterSet {
  round += 1;
  return { title: newIn(prepared.title), further: newIn(prepared.text) };
}

/** The Chinese characters of a text that were not met in this round, in ascending order. */
function newIn(text: string): string {
  if (codes.length < text.length) codes = new Uint16Array(2 * text.length);
  let size = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x3400 || metIn[code] === round || !isHan(text[at]!)) continue;
    metIn[code] = round;
    codes[size] = code;
    size += 1;
  }
  return String.fromCharCode(...codes.subarray(0, size).sort());
}

/** A pair of characters is told by their codes, the first times 65,536 and the second. */
function pairsOf(prepared: PreparedText): Uint32Array {
  const spot = eachPair(prepared.where, new Set());
  const pairs = eachPair(prepared.text, eachPair(prepared.title, new Set()));
  for (const pair of spot) pairs.delete(pair);
  return Uint32Array.from(pairs).sort();
}

function eachPair(text: string, into: Set<number>): Set<number> {
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = isHan(text[at]!) ? text.charCodeAt(at) : 0;
    if (before !== 0 && code !== 0) into.add(before * 0x10000 + code);
    before = code;
  }
  return into;
}
