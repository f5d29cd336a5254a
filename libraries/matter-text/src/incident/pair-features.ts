import { commonPairs, likenessOfCharacters, likenessOfWords, type Rarity } from './likeness.ts';
import type { Signature } from './signature.ts';
import { agreement, areOpposite, type Spot } from './spot.ts';
import { agreementOf } from './symptoms.ts';

/** The names of the features of a pair, in order. */
export const pairFeatureNames = [
  'words', 'characters', 'pairs', 'things', 'category', 'sameBuilding', 'otherBuilding', 'sameUnit', 'otherUnit', 'sameSide', 'otherSide',
  'otherFloor', 'otherPlace', 'sameMark', 'laterSetsApart', 'earlierSetsApart', 'laterGrants', 'earlierGrants', 'symptomsTold', 'otherTitleSymptoms',
] as const;

export type PairFeature = typeof pairFeatureNames[number];

/** So many common pairs of characters tell as much as more would. */
const mostPairs = 10;

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
  const features = new Float64Array(pairFeatureNames.length);
  return earlier => {
    const building = spotAgreement(earlier, later, 'buildings');
    const unit = building < 0 ? 0 : spotAgreement(earlier, later, 'units');
    const side = spotAgreement(earlier, later, 'sides');
    const floor = building < 0 ? 0 : agreement(earlier.spot.floors, later.spot.floors);
    const { told, otherTitle } = agreementOf(earlier.symptoms, later.symptoms);
    features.fill(0);
    features[at.words] = wordsAlike(earlier);
    features[at.characters] = charactersAlike(earlier);
    features[at.pairs] = Math.min(1, commonPairs(earlier.pairs, later.pairs) / mostPairs);
    features[at.things] = share(commonOf(earlier.things, later.things), earlier.things.size, later.things.size);
    features[at.category] = overlap(earlier, later);
    if (building > 0) features[at.sameBuilding] = 1;
    if (building < 0) features[at.otherBuilding] = 1;
    if (unit > 0) features[at.sameUnit] = 1;
    if (unit < 0) features[at.otherUnit] = 1;
    if (side > 0) features[at.sameSide] = 1;
    if (side < 0 || areOpposite(earlier.wholeSpot.ends, later.wholeSpot.ends)) features[at.otherSide] = 1;
    if (floor < 0) features[at.otherFloor] = 1;
    if (earlier.place !== later.place) features[at.otherPlace] = 1;
    if (agreement(earlier.marks, later.marks) > 0) features[at.sameMark] = 1;
    if (later.setsApart) features[at.laterSetsApart] = 1;
    if (earlier.setsApart) features[at.earlierSetsApart] = 1;
    if (later.grants) features[at.laterGrants] = 1;
    if (earlier.grants) features[at.earlierGrants] = 1;
    features[at.symptomsTold] = told;
    if (otherTitle) features[at.otherTitleSymptoms] = 1;
    return features;
  };
}

/** The place of each feature. */
const at = Object.fromEntries(pairFeatureNames.map((name, place) => [name, place])) as Record<PairFeature, number>;

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
