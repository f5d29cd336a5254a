import { prepare, type MatterText, type PreparedText } from '../words/prepared.ts';
import { categoryCodes, lexiconMatches } from './lexicon-scores.ts';
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
  return [...probabilities.keys()].sort((a, b) => probabilities[b]! - probabilities[a]!).slice(0, count);
}

function suggestPrepared(matter: PreparedText, count: number): CategorySuggestion[] {
  const probabilities = categoryProbabilities(matter);
  const order = likeliest(probabilities, count);
  const matches = [...lexiconMatches(matter.title), ...lexiconMatches(matter.text)];
  return order.map(category => ({
    code: categoryCodes[category]!,
    probability: probabilities[category]!,
    words: [...new Set(matches.filter(match => match.votes.some(vote => vote.category === category && vote.weight > 1))
      .map(match => match.term))].slice(0, 5),
  }));
}
