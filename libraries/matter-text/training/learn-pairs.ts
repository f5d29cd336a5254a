import type { Rarity } from '../src/incident/likeness.ts';
import { comparer, overlap, pairFeatureNames, type PairFeature } from '../src/incident/pair-features.ts';
import { rarityFrom, type PairModel } from '../src/incident/pair-model.ts';
import { leastOverlap } from '../src/incident/same-incident.ts';
import type { Signature } from '../src/incident/signature.ts';
import { fitLogistic, type Example } from './logistic.ts';

export interface PairSource { signature: Signature; incident: string; nearMissOf: readonly string[] }

/** Near-misses weigh so much more than other pairs, for a wrong first offer costs trust. */
const nearMissWeight = 12;
/** How much large weights cost. */
const shrink = 0.5;

/** Fits a logistic regression on all pairs of one place. */
export function learnPairs(sources: readonly PairSource[], offerFrom = 0.25): PairModel {
  const frequencies = countWords(sources);
  const weights = fitLogistic(pairsOf(sources, rarityFrom(frequencies, sources.length)), pairFeatureNames.length, shrink);
  const named = Object.fromEntries(pairFeatureNames.map((name, at) => [name, Number(weights[at]!.toFixed(3))])) as Record<PairFeature, number>;
  // Pairs of two places are never in the lessons; a report from elsewhere needs much to be the same.
  named.otherPlace = -4;
  named.sameMark = Math.max(named.sameMark, 1.5);
  return { bias: Number(weights[pairFeatureNames.length]!.toFixed(3)), weights: named, frequencies, matters: sources.length, offerFrom };
}

function countWords(sources: readonly PairSource[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { signature } of sources) for (const word of new Set([...signature.words.keys(), ...signature.characters.title, ...signature.characters.further])) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].filter(([, count]) => count > 1).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function pairsOf(sources: readonly PairSource[], rarity: Rarity): Example[] {
  const pairs: Example[] = [];
  sources.forEach((later, at) => {
    const compare = comparer(later.signature, rarity);
    for (const earlier of sources.slice(0, at)) {
      if (earlier.signature.place !== later.signature.place || overlap(earlier.signature, later.signature) < leastOverlap) continue;
      pairs.push({
        features: compare(earlier.signature).slice(),
        belongs: earlier.incident === later.incident ? 1 : 0,
        weight: later.nearMissOf.includes(earlier.signature.id) ? nearMissWeight : 1,
      });
    }
  });
  return pairs;
}
