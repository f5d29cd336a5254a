import { thingOf } from './aspects.ts';
import { lengthsOf, likenessOfCharacters, likenessOfWords, type Rarity } from './likeness.ts';
import type { Signature } from './signature.ts';
import { agreement, type Spot } from './spot.ts';

/** The names of the features of a pair, in order. */
export const pairFeatureNames = [
  'words', 'title', 'things', 'category', 'sameBuilding', 'otherBuilding', 'sameUnit', 'otherUnit', 'sameSide', 'otherSide',
  'otherPlace', 'sameMark', 'setsApart', 'spotUnknown', 'wordsTimesCategory', 'otherFloor',
  'otherAspect', 'otherTitleAspect', 'grants', 'characters',
] as const;

export type PairFeature = typeof pairFeatureNames[number];

/** Compares two requests; each feature lies between 0 and 1. */
export function pairFeatures(earlier: Signature, later: Signature, rarity: Rarity): Record<PairFeature, number> {
  return comparer(later, rarity)(earlier);
}

/** Makes what compares earlier requests with this one; what does not depend on them is counted once. */
export function comparer(later: Signature, rarity: Rarity): (earlier: Signature) => Record<PairFeature, number> {
  const wordsAlike = likenessOfWords(later, rarity);
  const charactersAlike = likenessOfCharacters(later, rarity);
  const titleWords = [...later.titleWords].map(word => ({ word, rarity: rarity(word) }));
  const titleLength = lengthsOf(later, rarity).title;
  return earlier => {
    const building = spotAgreement(earlier, later, 'buildings');
    const unit = building < 0 ? 0 : spotAgreement(earlier, later, 'units');
    const side = spotAgreement(earlier, later, 'sides');
    const floor = building < 0 ? 0 : agreement(earlier.spot.floors, later.spot.floors);
    const words = wordsAlike(earlier);
    const category = overlap(earlier.categories, later.categories);
    let inBothTitles = 0;
    for (const { word, rarity: rare } of titleWords) if (earlier.titleWords.has(word)) inBothTitles += rare;
    return {
      words,
      title: share(inBothTitles, lengthsOf(earlier, rarity).title, titleLength),
      things: share(commonOf(earlier.things, later.things), earlier.things.size, later.things.size),
      category,
      sameBuilding: building > 0 ? 1 : 0,
      otherBuilding: building < 0 ? 1 : 0,
      sameUnit: unit > 0 ? 1 : 0,
      otherUnit: unit < 0 ? 1 : 0,
      sameSide: side > 0 ? 1 : 0,
      otherSide: side < 0 ? 1 : 0,
      otherPlace: earlier.place === later.place ? 0 : 1,
      sameMark: agreement(earlier.marks, later.marks) > 0 ? 1 : 0,
      setsApart: earlier.setsApart || later.setsApart ? 1 : 0,
      spotUnknown: building === 0 && side === 0 ? 1 : 0,
      wordsTimesCategory: words * category,
      otherFloor: floor < 0 ? 1 : 0,
      otherAspect: isOtherAspect(earlier.aspects, later.aspects) ? 1 : 0,
      otherTitleAspect: (isOtherAspect(earlier.titleAspects, later.aspects) ? 0.5 : 0) + (isOtherAspect(earlier.aspects, later.titleAspects) ? 0.5 : 0),
      characters: charactersAlike(earlier),
      grants: earlier.grants || later.grants ? 1 : 0,
    };
  };
}

/** Both name aspects of one kind of thing (lift-…), and none of these is shared: people shut in, and a dark lamp. */
function isOtherAspect(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (agreement(one, other) >= 0) return false;
  for (const aspect of one) {
    for (const against of other) if (thingOf(aspect) === thingOf(against)) return true;
  }
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

/** Bhattacharyya: 1 where two distributions are the same. */
export function overlap(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += Math.sqrt(one[at]! * other[at]!);
  return sum;
}
