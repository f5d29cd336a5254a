import type { Rarity } from '../src/incident/likeness.ts';
import { pairFeatureNames, pairFeatures, type PairFeature } from '../src/incident/pair-features.ts';
import { rarityFrom, type PairModel } from '../src/incident/pair-model.ts';
import type { Signature } from '../src/incident/signature.ts';

export interface PairSource { signature: Signature; incident: string; nearMissOf: readonly string[] }

/** Fits a logistic regression on all pairs of one place; near-misses weigh twelve times, for a wrong first offer costs trust. */
export function learnPairs(sources: readonly PairSource[], offerFrom = 0.4): PairModel {
  const frequencies = countWords(sources);
  const rarity = rarityFrom(frequencies, sources.length);
  const pairs = pairsOf(sources, rarity);
  const size = pairFeatureNames.length;
  const weights = new Float64Array(size + 1);
  const total = pairs.reduce((sum, pair) => sum + pair.weight, 0);
  for (let round = 0; round < 1500; round += 1) {
    const slopes = new Float64Array(size + 1);
    for (const { features, same, weight } of pairs) {
      let score = weights[size]!;
      for (let at = 0; at < size; at += 1) score += weights[at]! * features[at]!;
      const error = weight * (1 / (1 + Math.exp(-score)) - same);
      for (let at = 0; at < size; at += 1) slopes[at]! += error * features[at]!;
      slopes[size]! += error;
    }
    const rate = round < 50 ? 8 : 24;
    for (let at = 0; at <= size; at += 1) {
      const shrink = at < size ? 0.5 * weights[at]! : 0;
      weights[at]! -= rate * (slopes[at]! + shrink) / total;
    }
  }
  const named = Object.fromEntries(pairFeatureNames.map((name, at) => [name, Number(weights[at]!.toFixed(3))])) as Record<PairFeature, number>;
  // Pairs of two places are never in the lessons; a report from elsewhere needs much to be the same.
  named.otherPlace = -4;
  named.sameMark = Math.max(named.sameMark, 1.5);
  return { bias: Number(weights[size]!.toFixed(3)), weights: named, frequencies, matters: sources.length, offerFrom };
}

function countWords(sources: readonly PairSource[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { signature } of sources) for (const word of new Set([...signature.words.keys(), ...signature.characters.title, ...signature.characters.further])) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].filter(([, count]) => count > 1).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function pairsOf(sources: readonly PairSource[], rarity: Rarity): { features: number[]; same: 0 | 1; weight: number }[] {
  const pairs: { features: number[]; same: 0 | 1; weight: number }[] = [];
  sources.forEach((later, at) => {
    for (const earlier of sources.slice(0, at)) {
      if (earlier.signature.place !== later.signature.place) continue;
      const features = pairFeatures(earlier.signature, later.signature, rarity);
      pairs.push({
        features: pairFeatureNames.map(name => features[name]),
        same: earlier.incident === later.incident ? 1 : 0,
        weight: later.nearMissOf.includes(earlier.signature.id) ? 12 : 1,
      });
    }
  });
  return pairs;
}
