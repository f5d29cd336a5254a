import { thingOf } from './aspects.ts';
import { lengthsOf, likenessOfCharacters, likenessOfWords, type Rarity } from './likeness.ts';
import type { Signature } from './signature.ts';
import { agreement, areOpposite, type Spot } from './spot.ts';

/** The names of the features of a pair, in order. */
export const pairFeatureNames = [
  'words', 'title', 'things', 'category', 'sameBuilding', 'otherBuilding', 'sameUnit', 'otherUnit', 'sameSide', 'otherSide',
  'otherPlace', 'sameMark', 'setsApart', 'spotUnknown', 'wordsTimesCategory', 'otherFloor',
  'otherAspect', 'otherTitleAspect', 'grants', 'characters', 'told', 'leastTold',
] as const;

export type PairFeature = typeof pairFeatureNames[number];

/** Compares two requests; each feature lies between 0 and 1. */
export function pairFeatures(earlier: Signature, later: Signature, rarity: Rarity): Record<PairFeature, number> {
  const values = comparer(later, rarity)(earlier);
  return Object.fromEntries(pairFeatureNames.map((name, at) => [name, values[at]!])) as Record<PairFeature, number>;
}

/**
 * Makes what compares earlier requests with this one; what does not depend on them is counted once.
 * The features come in the order of `pairFeatureNames` and are valid until the next comparison.
 */
export function comparer(later: Signature, rarity: Rarity): (earlier: Signature) => Float64Array {
  const wordsAlike = likenessOfWords(later, rarity);
  const charactersAlike = likenessOfCharacters(later, rarity);
  const { titleWords, title: titleLength } = lengthsOf(later, rarity);
  const features = new Float64Array(pairFeatureNames.length);
  return earlier => {
    const building = spotAgreement(earlier, later, 'buildings');
    const unit = building < 0 ? 0 : spotAgreement(earlier, later, 'units');
    const side = spotAgreement(earlier, later, 'sides');
    const floor = building < 0 ? 0 : agreement(earlier.spot.floors, later.spot.floors);
    const words = wordsAlike(earlier);
    const category = overlap(earlier, later);
    let inBothTitles = 0;
    for (const { word, rarity: rare } of titleWords) if (earlier.titleWords.has(word)) inBothTitles += rare;
    features.fill(0);
    features[at.words] = words;
    features[at.title] = share(inBothTitles, lengthsOf(earlier, rarity).title, titleLength);
    features[at.things] = share(commonOf(earlier.things, later.things), earlier.things.size, later.things.size);
    features[at.category] = category;
    if (building > 0) features[at.sameBuilding] = 1;
    if (building < 0) features[at.otherBuilding] = 1;
    if (unit > 0) features[at.sameUnit] = 1;
    if (unit < 0) features[at.otherUnit] = 1;
    if (side > 0) features[at.sameSide] = 1;
    if (side < 0 || areOpposite(earlier.wholeSpot.ends, later.wholeSpot.ends)) features[at.otherSide] = 1;
    if (earlier.place !== later.place) features[at.otherPlace] = 1;
    if (agreement(earlier.marks, later.marks) > 0) features[at.sameMark] = 1;
    if (earlier.setsApart || later.setsApart) features[at.setsApart] = 1;
    if (building === 0 && side === 0) features[at.spotUnknown] = 1;
    features[at.wordsTimesCategory] = words * category;
    if (floor < 0) features[at.otherFloor] = 1;
    if (isOtherAspect(earlier.aspects, later.aspects)) features[at.otherAspect] = 1;
    features[at.otherTitleAspect] = (isOtherAspect(earlier.titleAspects, later.aspects) ? 0.5 : 0) + (isOtherAspect(earlier.aspects, later.titleAspects) ? 0.5 : 0);
    if (earlier.grants || later.grants) features[at.grants] = 1;
    features[at.characters] = charactersAlike(earlier);
    // What either title says, as far as the other request says it too: what both are about, not only where and of what kind.
    const one = told(titleWords, earlier);
    const other = told(lengthsOf(earlier, rarity).titleWords, later);
    features[at.told] = (one + other) / 2;
    features[at.leastTold] = Math.min(one, other);
    return features;
  };
}

/** The share of a title's words, by their rarity, that another request has as well. */
function told(title: readonly { word: string; rarity: number }[], by: Signature): number {
  let both = 0;
  let whole = 0;
  for (const { word, rarity } of title) {
    whole += rarity;
    if (by.words.has(word)) both += rarity;
  }
  return whole === 0 ? 0 : both / whole;
}

/** The place of each feature. */
const at = Object.fromEntries(pairFeatureNames.map((name, place) => [name, place])) as Record<PairFeature, number>;

/** Both name aspects of one kind of thing (lift-…), and none of these is shared: people shut in, and a dark lamp. */
function isOtherAspect(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  // A camphor is no osmanthus, whatever else is the same.
  if (areOtherSpecies(one, other)) return true;
  if (agreement(one, other) >= 0) return false;
  for (const aspect of one) {
    for (const against of other) if (thingOf(aspect) === thingOf(against)) return true;
  }
  return false;
}

function areOtherSpecies(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let isNamed = false;
  for (const aspect of one) {
    if (!aspect.startsWith('species')) continue;
    if (other.has(aspect)) return false;
    isNamed = true;
  }
  if (isNamed) for (const aspect of other) if (aspect.startsWith('species')) return true;
  return false;
}

/** The spot of `where` and title decides; the text only where these are silent or where it reconciles them. */
function spotAgreement(one: Signature, other: Signature, part: 'buildings' | 'units' | 'sides'): number {
  const values = (spot: Spot): ReadonlySet<number | string> => spot[part];
  const named = agreement(values(one.spot), values(other.spot));
  if (named > 0) return 1;
  const whole = agreement(values(one.wholeSpot), values(other.wholeSpot));
  return named < 0 ? (whole > 0 ? 0 : -1) : whole;
}

function commonOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const value of one) if (other.has(value)) both += 1;
  return both;
}

function share(both: number, one: number, other: number): number {
  const least = Math.min(one, other);
  return least === 0 ? 0 : Math.min(1, both / least);
}

/** How alike the categories of two requests are (Bhattacharyya): 1 where they are the same. */
export function overlap(one: Signature, other: Signature): number {
  const roots = one.categoryRoots;
  const against = other.categoryRoots;
  let sum = 0;
  for (let at = 0; at < roots.length; at += 1) sum += roots[at]! * against[at]!;
  return sum;
}
