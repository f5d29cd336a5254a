import { agreement, type Spot } from './spot.ts';
import type { Signature } from './signature.ts';

/** How rare a word is: the share of requests that have it, as a weight. */
export type Rarity = (word: string) => number;

/** The names of the features of a pair, in order. */
export const pairFeatureNames = [
  'words', 'title', 'things', 'category', 'sameBuilding', 'otherBuilding', 'sameUnit', 'otherUnit', 'sameSide', 'otherSide',
  'otherPlace', 'sameMark', 'setsApart', 'spotUnknown', 'wordsTimesCategory', 'otherFloor',
  'otherAspect', 'otherTitleAspect', 'grants', 'characters',
] as const;

export type PairFeature = typeof pairFeatureNames[number];

/** Compares two requests; each feature lies between 0 and 1. */
export function pairFeatures(one: Signature, other: Signature, rarity: Rarity): Record<PairFeature, number> {
  const building = spotAgreement(one, other, 'buildings');
  const unit = building < 0 ? 0 : spotAgreement(one, other, 'units');
  const side = spotAgreement(one, other, 'sides');
  const floor = building < 0 ? 0 : agreement(one.spot.floors, other.spot.floors);
  const words = cosine(one.words, other.words, rarity);
  const category = overlap(one.categories, other.categories);
  return {
    words,
    title: shared(one.titleWords, other.titleWords, rarity),
    things: shared(one.things, other.things, () => 1),
    category,
    sameBuilding: building > 0 ? 1 : 0,
    otherBuilding: building < 0 ? 1 : 0,
    sameUnit: unit > 0 ? 1 : 0,
    otherUnit: unit < 0 ? 1 : 0,
    sameSide: side > 0 ? 1 : 0,
    otherSide: side < 0 ? 1 : 0,
    otherPlace: one.place === other.place ? 0 : 1,
    sameMark: agreement(one.marks, other.marks) > 0 ? 1 : 0,
    setsApart: one.setsApart || other.setsApart ? 1 : 0,
    spotUnknown: building === 0 && side === 0 ? 1 : 0,
    wordsTimesCategory: words * category,
    otherFloor: floor < 0 ? 1 : 0,
    otherAspect: isOtherAspect(one.aspects, other.aspects) ? 1 : 0,
    otherTitleAspect: (isOtherAspect(one.titleAspects, other.aspects) ? 0.5 : 0) + (isOtherAspect(one.aspects, other.titleAspects) ? 0.5 : 0),
    characters: cosine(one.characters, other.characters, rarity),
    grants: one.grants || other.grants ? 1 : 0,
  };
}

/** Both name aspects of one kind of thing (lift-…), and none of these is shared: people shut in, and a dark lamp. */
function isOtherAspect(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (agreement(one, other) >= 0) return false;
  const kindOf = (aspect: string) => aspect.slice(0, aspect.indexOf('-') >>> 0);
  const kinds = new Set([...one].map(kindOf));
  return [...other].some(aspect => kinds.has(kindOf(aspect)));
}

/** The spot of `where` and title decides; the text only where these are silent or where it reconciles them. */
function spotAgreement(one: Signature, other: Signature, part: 'buildings' | 'units' | 'sides'): number {
  const values = (spot: Spot): ReadonlySet<number | string> => spot[part];
  const named = agreement(values(one.spot), values(other.spot));
  if (named > 0) return 1;
  const all = agreement(new Set([...values(one.spot), ...values(one.textSpot)]), new Set([...values(other.spot), ...values(other.textSpot)]));
  return named < 0 ? (all > 0 ? 0 : -1) : all;
}

function cosine(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>, rarity: Rarity): number {
  if (one.size > other.size) return cosine(other, one, rarity);
  let dot = 0;
  for (const [word, weight] of one) {
    const against = other.get(word);
    if (against !== undefined) dot += weight * against * rarity(word) ** 2;
  }
  return dot === 0 ? 0 : dot / Math.sqrt(square(one, rarity) * square(other, rarity));
}

// Every request is compared many times: its length is counted once for each rarity.
const squares = new WeakMap<Rarity, WeakMap<ReadonlyMap<string, number>, number>>();

function square(words: ReadonlyMap<string, number>, rarity: Rarity): number {
  let known = squares.get(rarity);
  if (!known) squares.set(rarity, known = new WeakMap());
  let sum = known.get(words);
  if (sum !== undefined) return sum;
  sum = 0;
  for (const [word, weight] of words) sum += (weight * rarity(word)) ** 2;
  known.set(words, sum);
  return sum;
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>, rarity: Rarity): number {
  let both = 0;
  let least = 0;
  let otherSum = 0;
  for (const word of one) { least += rarity(word); if (other.has(word)) both += rarity(word); }
  for (const word of other) otherSum += rarity(word);
  least = Math.min(least, otherSum);
  return least === 0 ? 0 : Math.min(1, both / least);
}

/** Bhattacharyya: 1 where two distributions are the same. */
export function overlap(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += Math.sqrt(one[at]! * other[at]!);
  return sum;
}
