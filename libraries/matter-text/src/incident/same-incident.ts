import type { Rarity } from './likeness.ts';
import { comparer, overlap, pairFeatures, type PairFeature } from './pair-features.ts';
import { likelihoods, pairModel, rarityFrom, type PairModel } from './pair-model.ts';
import { signatureOf, type IncidentMatter, type Signature } from './signature.ts';
import { compareSymptoms } from './symptoms.ts';

/** One reason for or against, told so that a page can say it in the reader's language. */
export interface IncidentReason {
  code: 'same-words' | 'same-category' | 'same-building' | 'same-unit' | 'same-side' | 'same-aspect' | 'same-mark' |
    'other-building' | 'other-unit' | 'other-side' | 'other-floor' | 'other-aspect' | 'other-place' | 'set-apart' | 'days-apart';
  detail: string;
}

/** How likely two requests are about one incident, and why. */
export interface IncidentMatch {
  id: string;
  score: number;
  why: IncidentReason[];
}

/** Days after which the likelihood of one incident has halved. */
const halfLifeInDays = 30;
const day = 86_400_000;
/** With categories less alike than this it is not the same incident, whatever else agrees. */
export const leastOverlap = 0.05;

let learnt: Rarity | undefined;

/** The rarity of words in the texts that the library was trained on. */
export function ownRarity(): Rarity {
  learnt ??= rarityFrom(pairModel().frequencies, pairModel().matters);
  return learnt;
}

function daysBetween(earlier: Signature, later: Signature): number | undefined {
  return earlier.time === undefined || later.time === undefined ? undefined : Math.abs(later.time - earlier.time) / day;
}

/** How likely an earlier and a later request are about one incident. */
export function scoreSignatures(earlier: Signature, later: Signature, words: Rarity = ownRarity(), model: PairModel = pairModel()): number {
  return scorer(later, words, model)(earlier);
}

/** Makes what scores earlier requests against this one. */
export function scorer(later: Signature, words: Rarity = ownRarity(), model: PairModel = pairModel()): (earlier: Signature) => number {
  const compare = comparer(later, words);
  const likelihood = likelihoods(model);
  return earlier => {
    if (overlap(earlier, later) < leastOverlap) return 0;
    const days = daysBetween(earlier, later);
    const decay = days === undefined ? 1 : 0.5 ** Math.max(0, (days - 3) / halfLifeInDays);
    return likelihood(compare(earlier)) * decay;
  };
}

/** The same with reasons. */
export function compareSignatures(earlier: Signature, later: Signature, words: Rarity = ownRarity()): IncidentMatch {
  const why = reasons(earlier, later, pairFeatures(earlier, later, words), daysBetween(earlier, later), words);
  return { id: earlier.id, score: scoreSignatures(earlier, later, words), why };
}

/**
 * Whether two requests are about the same incident: a likelihood from 0 to 1
 * and why. Times count only where both are known. `rarity` may weigh words by
 * the application's own texts (`rarityFrom`).
 */
export function sameIncident(earlier: IncidentMatter, later: IncidentMatter, words?: Rarity): IncidentMatch {
  return compareSignatures(signatureOf(earlier), signatureOf(later), words);
}

/** From this likelihood on it is worth showing an earlier report to the person who decides. */
export function offerFrom(): number {
  return pairModel().offerFrom;
}

function reasons(earlier: Signature, later: Signature, features: Record<PairFeature, number>, days: number | undefined, words: Rarity): IncidentReason[] {
  const why: IncidentReason[] = [];
  const say = (code: IncidentReason['code'], detail: string) => why.push({ code, detail });
  const common = [...earlier.words.keys()].filter(word => later.words.has(word) && !word.startsWith('=') && word.length > 1)
    .sort((a, b) => words(b) - words(a)).slice(0, 5);
  if (common.length > 0) say('same-words', common.join('、'));
  if (features.category > 0.7) say('same-category', features.category.toFixed(2));
  const shared = (one: ReadonlySet<number | string>, other: ReadonlySet<number | string>) => [...one].filter(value => other.has(value)).join('、');
  const both = (one: ReadonlySet<number | string>, other: ReadonlySet<number | string>) => `${[...one].join('、')} / ${[...other].join('、')}`;
  if (features.sameBuilding) say('same-building', shared(all(earlier, 'buildings'), all(later, 'buildings')));
  if (features.sameUnit) say('same-unit', shared(all(earlier, 'units'), all(later, 'units')));
  if (features.sameSide) say('same-side', shared(all(earlier, 'sides'), all(later, 'sides')));
  const aspects = compareSymptoms(earlier.symptoms, later.symptoms);
  if (aspects.same.length > 0) say('same-aspect', aspects.same.join('、'));
  if (features.sameMark) say('same-mark', shared(earlier.marks, later.marks));
  if (features.otherPlace) say('other-place', `${earlier.place} / ${later.place}`);
  if (features.otherBuilding) say('other-building', both(all(earlier, 'buildings'), all(later, 'buildings')));
  if (features.otherUnit) say('other-unit', both(all(earlier, 'units'), all(later, 'units')));
  if (features.otherSide) say('other-side', both(all(earlier, 'sides'), all(later, 'sides')));
  if (features.otherFloor) say('other-floor', both(earlier.spot.floors, later.spot.floors));
  if (aspects.earlier.length > 0 && aspects.later.length > 0) say('other-aspect', both(new Set(aspects.earlier), new Set(aspects.later)));
  if (later.setsApart || earlier.setsApart) say('set-apart', later.setsApart ? later.id : earlier.id);
  if (days !== undefined && days > 3) say('days-apart', String(Math.round(days)));
  return why;
}

function all(signature: Signature, part: 'buildings' | 'units' | 'sides'): ReadonlySet<number | string> {
  const named: ReadonlySet<number | string> = signature.spot[part];
  return named.size > 0 ? named : signature.textSpot[part];
}
