import { readFileSync } from 'node:fs';
import type { Rarity } from './likeness.ts';
import { pairFeatureNames, type PairFeature } from './pair-features.ts';

/** What was learnt about pairs: weights of features, and how common words are. */
export interface PairModel {
  bias: number;
  weights: Record<PairFeature, number>;
  /** In how many of `matters` requests a word stands; what is not listed stands in one. */
  frequencies: Record<string, number>;
  matters: number;
  /** From this likelihood on an earlier report is offered. */
  offerFrom: number;
}

let loaded: PairModel | undefined;

/** The pair model that comes with the library. */
export function pairModel(): PairModel {
  loaded ??= JSON.parse(readFileSync(new URL('../../model/incident.json', import.meta.url), 'utf8')) as PairModel;
  return loaded;
}

/** Rarity of words by counted frequencies: 1 for what hardly anyone writes, near 0 for what everyone does. */
export function rarityFrom(frequencies: Readonly<Record<string, number>>, matters: number): Rarity {
  const most = Math.log(matters / 0.5);
  const rare = (frequency: number) => Math.max(0.05, Math.log(matters / (frequency + 0.5)) / most);
  const known = new Map(Object.entries(frequencies).map(([word, frequency]) => [word, rare(frequency)]));
  const unknown = rare(0);
  // Characters by their code: they are asked for far more often than words.
  const ofCharacter = new Float64Array(0x10000).fill(unknown);
  for (const [word, rarity] of known) if (word.length === 1) ofCharacter[word.charCodeAt(0)] = rarity;
  return word => (word.length === 1 ? ofCharacter[word.charCodeAt(0)]! : known.get(word) ?? unknown);
}

/** Makes the logistic score of pairs, given their features in the order of `pairFeatureNames`. */
export function likelihoods(model: PairModel = pairModel()): (features: Float64Array) => number {
  let weights = inOrder.get(model);
  if (!weights) inOrder.set(model, weights = Float64Array.from(pairFeatureNames, name => model.weights[name]));
  return weigh(model.bias, weights);
}
const inOrder = new WeakMap<PairModel, Float64Array>();

function weigh(bias: number, weights: Float64Array): (features: Float64Array) => number {
  return features => {
    let score = bias;
    for (let at = 0; at < weights.length; at += 1) score += weights[at]! * features[at]!;
    return 1 / (1 + Math.exp(-score));
  };
}
