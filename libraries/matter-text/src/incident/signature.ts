import { categoryProbabilities } from '../category/model.ts';
import { lexiconWords } from '../category/lexicon-scores.ts';
import { isHan } from '../words/fold.ts';
import { prepare, type MatterText, type PreparedText } from '../words/prepared.ts';
import { aspectsOf } from './aspects.ts';
import { ownPart, partsFromAnother } from './own-part.ts';
import { bothSpots, spotOf, type Spot } from './spot.ts';
import { meaningsOf } from '../words/meanings.ts';

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
  titleWords: ReadonlySet<string>;
  things: ReadonlySet<string>;
  /** What is the matter, by the title and by the whole. */
  titleAspects: ReadonlySet<string>;
  aspects: ReadonlySet<string>;
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
  /** The writer grants that what was reported before is in order. */
  grants: boolean;
  /** Kept once counted, for a request is compared many times. */
  lengths?: Lengths | undefined;
}

/** The lengths of the words and characters of a request, as vectors, and its title's words with their sum, by one rarity. */
export interface Lengths {
  rarity: (word: string) => number;
  words: number;
  characters: number;
  title: number;
  titleWords: readonly { word: string; rarity: number }[];
}

const apart = /(不是.{1,14}(那个|那家|那段|那几|那根|那部|那户|那会儿|那处|那辆|那边|那条|那栋|那只|那棵|的事|的那|一回事)|(跟|与|和|同).{1,14}(没关系|无关|不是一|不是同|两码事|两回事|不相干|不一样|分开)|两码事|不是一回事|另一回事|不是.{1,8}[，,：:]是|说的是.{1,8}[，,]不是|说的不是|不是同一|别(跟|和).{1,12}混|区别于|不同于|不是说.{1,12}[，,])/;
const granting = /(倒是|本身能|本身没|运行正常|使用正常|没有味道|不是漏|不是坏|是老问题|老问题|这回是|这次是|另外|还有一件|隔壁的|旁边的)/;

/** Makes the signature of a request. */
export function signatureOf(matter: IncidentMatter, whole: PreparedText = prepare(matter),
  categories: Float64Array = categoryProbabilities(whole)): Signature {
  const own = ownPart(matter.text);
  const prepared = own === matter.text ? whole : prepare({ title: matter.title, text: own, where: matter.where });
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
  const aspects = aspectsOf(prepared.title, prepared.text);
  const spot = spotOf(`${prepared.where}；${prepared.title}`);
  const textSpot = spotOf(prepared.text);
  return {
    id: matter.id,
    place: matter.place ?? '',
    time: matter.at === undefined || Number.isNaN(Date.parse(matter.at)) ? undefined : Date.parse(matter.at),
    words,
    characters: charactersOf(prepared),
    titleWords: new Set(prepared.words.title.flatMap(word => [word, ...meaningsOf(word)])),
    things: new Set(things),
    titleAspects: aspects.title,
    aspects: aspects.all,
    categories,
    categoryRoots: categories.map(Math.sqrt),
    spot,
    textSpot,
    wholeSpot: bothSpots(spot, textSpot),
    marks: new Set(prepared.title.concat(' ', prepared.text).match(/[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][a-z][·.]?[a-z0-9]{5,6}|(?<![0-9])[0-9]{14,20}(?![0-9])/g) ?? []),
    setsApart: apart.test(`${matter.title}；${matter.text}`) || partsFromAnother(matter.text),
    grants: granting.test(matter.text),
  };
}

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
