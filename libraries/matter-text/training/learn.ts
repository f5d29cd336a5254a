import { gramsOf } from '../src/category/features.ts';
import { categoryCodes } from '../src/category/lexicon-scores.ts';
import { softmax, type CategoryModel } from '../src/category/model.ts';
import type { PreparedText } from '../src/words/prepared.ts';

export interface Lesson { matter: PreparedText; category: string; weight: number }

export interface Settings { trust: number; shrink: number; rounds: number; rate: number; least: number }

export const chosen: Settings = { trust: 0.1, shrink: 0.0003, rounds: 25, rate: 3, least: 2 };

/**
 * Softmax regression on grams, learnt without the lexicon, whose vote is added
 * afterwards with the weight `trust`: taught together, the grams would learn
 * nothing where the lexicon already knows these very texts. Plain gradient steps in a fixed order, so
 * that the same lessons always give the same model.
 */
export function learn(lessons: readonly Lesson[], settings: Settings = chosen): CategoryModel {
  const size = categoryCodes.length;
  const grams = lessons.map(lesson => gramsOf(lesson.matter));
  const { rows, rarity } = commonGrams(grams, settings.least);
  const examples = lessons.map((lesson, at) => ({
    right: categoryCodes.indexOf(lesson.category),
    weight: lesson.weight,
    features: [...grams[at]!].flatMap(([gram, value]) => (rows.has(gram) ? [[rows.get(gram)!, value * rarity[rows.get(gram)!]!] as const] : [])),
  }));
  const weights = new Float32Array(rows.size * size);
  const bias = new Float64Array(size);
  for (let round = 0; round < settings.rounds; round += 1) {
    const rate = settings.rate / (1 + 4 * round / settings.rounds);
    for (let pick = 0; pick < examples.length; pick += 1) {
      // A fixed stride visits all, far from the order of the file.
      const { right, weight, features } = examples[(pick * 7919 + round) % examples.length]!;
      const scores = Float64Array.from(bias);
      for (const [row, value] of features) {
        for (let at = 0; at < size; at += 1) scores[at]! += value * weights[row * size + at]!;
      }
      const errors = softmax(scores);
      errors[right]! -= 1;
      for (let at = 0; at < size; at += 1) bias[at]! -= 0.01 * weight * errors[at]!;
      for (const [row, value] of features) {
        for (let at = 0; at < size; at += 1) {
          const place = row * size + at;
          const slope = weight * errors[at]! * value + settings.shrink * weights[place]!;
          weights[place]! -= rate * slope;
        }
      }
    }
  }
  // Rare grams tell more; once learnt, that is folded into the weights.
  for (let place = 0; place < weights.length; place += 1) weights[place]! *= rarity[Math.floor(place / size)]!;
  return { codes: categoryCodes, trust: settings.trust, bias, rows, weights, scale: 1 };
}

function commonGrams(grams: readonly Map<string, number>[], least: number): { rows: Map<string, number>; rarity: number[] } {
  const counts = new Map<string, number>();
  for (const map of grams) for (const gram of map.keys()) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= least).map(([gram]) => gram).sort();
  return {
    rows: new Map(kept.map((gram, row) => [gram, row])),
    rarity: kept.map(gram => Math.log(grams.length / counts.get(gram)!) / 3),
  };
}
