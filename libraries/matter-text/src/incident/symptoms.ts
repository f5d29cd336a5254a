import { categoryCodes } from '../category/lexicon-scores.ts';
import { patternSet } from '../words/pattern-set.ts';
import { symptomWords } from './symptom-words.ts';

/** Of one category: which symptoms a title names, and which the title or the text names, as bits. */
export interface Named { title: number; whole: number }

/** What exactly is the matter: by category (its place in the list of codes), for the categories a request may have. */
export type Symptoms = ReadonlyMap<number, Named>;

/** Categories less likely than this are not looked at. */
const likelyFrom = 0.12;

const listed = categoryCodes.flatMap((code, category) => (symptomWords[code] ?? '').split(' ').filter(entry => entry !== '').map((entry, bit) => {
  const gap = entry.indexOf(':');
  const isWhich = entry.startsWith('~');
  return { category, bit, isWhich, name: `${code} ${entry.slice(isWhich ? 1 : 0, gap)}`, words: entry.slice(gap + 1) };
}));
const symptomsIn = patternSet(listed.map(({ words }) => words));
/** By category: the bits that tell which one of several things it is. */
const whichOnes = new Int32Array(categoryCodes.length);
for (const { category, bit, isWhich } of listed) if (isWhich) whichOnes[category]! |= 1 << bit;
const names = new Map(listed.map(({ category, bit, name }) => [category * 32 + bit, name]));

/** The symptoms that a folded title and text name. */
export function symptomsOf(title: string, text: string, categories: Float64Array): Symptoms {
  const symptoms = new Map<number, Named>();
  categories.forEach((likely, category) => { if (likely > likelyFrom) symptoms.set(category, { title: 0, whole: 0 }); });
  const take = (found: readonly number[], isTitle: boolean) => {
    for (const at of found) {
      const { category, bit } = listed[at]!;
      const named = symptoms.get(category);
      if (named === undefined) continue;
      named.whole |= 1 << bit;
      if (isTitle) named.title |= 1 << bit;
    }
  };
  take(symptomsIn(title), true);
  take(symptomsIn(text), false);
  return symptoms;
}

/** The names of symptoms, for telling a reason and for finding requests that share one. */
export function namesOf(category: number, bits: number): string[] {
  const found: string[] = [];
  for (let bit = 0; bit < 32; bit += 1) if ((bits & 1 << bit) !== 0) found.push(names.get(category * 32 + bit)!);
  return found;
}

/** The names of the symptoms that both tell, and of those that one title names and the other request does not tell. */
export function compareSymptoms(earlier: Symptoms, later: Symptoms): Record<'same' | 'earlier' | 'later', string[]> {
  const compared = { same: [] as string[], earlier: [] as string[], later: [] as string[] };
  for (const [category, { title, whole }] of earlier) {
    const against = later.get(category);
    if (against === undefined) continue;
    compared.same.push(...namesOf(category, whole & against.whole));
    compared.earlier.push(...namesOf(category, title & ~against.whole));
    compared.later.push(...namesOf(category, against.title & ~whole));
  }
  return compared;
}

/** How far what either title names is named by the other request as well. */
export interface Agreement {
  /** From 0 (nothing of either title) to 1 (all of both); 0.5 where neither title names a symptom. */
  told: number;
  /** Both titles name symptoms, and none is the same; or one report is about a camphor, the other about a willow. */
  otherTitle: boolean;
}

export function agreementOf(one: Symptoms, other: Symptoms): Agreement {
  let named = 0;
  let told = 0;
  let otherNamed = 0;
  let otherTold = 0;
  let inBothTitles = 0;
  let isOtherOne = false;
  for (const [category, { title, whole }] of one) {
    const against = other.get(category);
    if (against === undefined) continue;
    const which = whichOnes[category]!;
    named += bitsIn(title & ~which);
    told += bitsIn(title & against.whole & ~which);
    otherNamed += bitsIn(against.title & ~which);
    otherTold += bitsIn(against.title & whole & ~which);
    inBothTitles |= title & against.title & ~which;
    if ((whole & which) !== 0 && (against.whole & which) !== 0 && (whole & against.whole & which) === 0) isOtherOne = true;
  }
  const first = named === 0 ? undefined : told / named;
  const second = otherNamed === 0 ? undefined : otherTold / otherNamed;
  const either = first ?? second;
  return {
    told: either === undefined ? 0.5 : (either + (second ?? either)) / 2,
    otherTitle: isOtherOne || first !== undefined && second !== undefined && inBothTitles === 0,
  };
}

function bitsIn(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
