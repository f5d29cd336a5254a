import { prepare, type MatterText, type PreparedText } from '../words/prepared.ts';
import { categoryCodes, lexiconWords } from './lexicon-scores.ts';
import { categoryProbabilities } from './model.ts';

/** A category offered to the person who decides, with the words that speak for it. */
export interface CategorySuggestion {
  code: string;
  probability: number;
  words: string[];
}

/** Suggests categories, the likeliest first. A person decides; a suggestion is never filed by itself. */
export function suggestCategories(matter: MatterText, count = 3): CategorySuggestion[] {
  return suggestPrepared(prepare(matter), count);
}

/** The likeliest categories as places in `categoryCodes`. */
export function likeliest(probabilities: Float64Array, count = 3): number[] {
  const chosen: number[] = [];
  while (chosen.length < Math.min(count, probabilities.length)) {
    let best = -1;
    for (let at = 0; at < probabilities.length; at += 1) {
      if (!chosen.includes(at) && (best < 0 || probabilities[at]! > probabilities[best]!)) best = at;
    }
    chosen.push(best);
  }
  return chosen;
}

function suggestPrepared(matter: PreparedText, count: number): CategorySuggestion[] {
  const probabilities = categoryProbabilities(matter);
  const order = likeliest(probabilities, count);
  const words = lexiconWords(matter);
  const matches = [...words.title, ...words.text];
  return order.map(category => ({
    code: categoryCodes[category]!,
    probability: probabilities[category]!,
    words: [...new Set(matches.filter(match => match.votes.some(vote => vote.category === category && vote.weight > 1))
      .map(match => match.term))].slice(0, 5),
  }));
}
