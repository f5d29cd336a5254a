import { categoryCodes } from './category/lexicon-scores.ts';
import { categoryProbabilities } from './category/model.ts';
import { likeliest } from './category/suggest.ts';
import { incidentIndex } from './incident/incident-index.ts';
import { signatureOf } from './incident/signature.ts';
import type { ReadMatter } from './matters-file.ts';
import type { PersonalReading } from './read-personal.ts';
import { searchIndex } from './search/search-index.ts';
import { readPersonalBeside } from './shared-work.ts';
import { prepare } from './words/prepared.ts';

/** What the library makes of one request. */
export interface MatterReading extends PersonalReading {
  id: string;
  categories: string[];
  same: string[];
}

/** Reads requests in order of arrival, each with what arrived before it. */
export function readAll(matters: readonly ReadMatter[]): MatterReading[] {
  const personal = readPersonalBeside(matters);
  const incidents = incidentIndex();
  const sorted = matters.map(matter => {
    const prepared = prepare(matter);
    const probabilities = categoryProbabilities(prepared);
    const signature = signatureOf(matter, prepared, probabilities);
    const same = incidents.likely(signature).map(earlier => earlier.id);
    incidents.add(matter, signature);
    return { categories: likeliest(probabilities).map(category => categoryCodes[category]!), same };
  });
  return personal().map(({ masked, spans, urgent }, at) => (
    { id: matters[at]!.id, masked, spans, categories: sorted[at]!.categories, urgent, same: sorted[at]!.same }));
}

/** Answers queries over the requests as they were written. */
export function answerAll(matters: readonly ReadMatter[], queries: readonly string[]): { query: string; ids: string[] }[] {
  if (queries.length === 0) return [];
  const index = searchIndex();
  for (const matter of matters) index.add({ id: matter.id, title: matter.title, text: matter.text, where: matter.where ?? '' });
  return queries.map(query => ({ query, ids: index.find(query).map(hit => hit.id) }));
}
