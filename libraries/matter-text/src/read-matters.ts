import { categoryCodes } from './category/lexicon-scores.ts';
import { categoryProbabilities } from './category/model.ts';
import { likeliest } from './category/suggest.ts';
import { recogniseDanger } from './danger/index.ts';
import { incidentIndex } from './incident/incident-index.ts';
import { signatureOf } from './incident/signature.ts';
import { findPersonalDataInMatter, maskText, type Span } from './mask/index.ts';
import type { ReadMatter } from './matters-file.ts';
import { searchIndex } from './search/search-index.ts';
import { prepare } from './words/prepared.ts';

/** What the library makes of one request. */
export interface MatterReading {
  id: string;
  masked: { title: string; text: string };
  spans: { field: 'title' | 'text'; start: number; end: number; type: string }[];
  categories: string[];
  urgent: boolean;
  same: string[];
}

/** Reads requests in order of arrival, each with what arrived before it. */
export function readAll(matters: readonly ReadMatter[]): MatterReading[] {
  const incidents = incidentIndex();
  return matters.map(matter => {
    const personal = findPersonalDataInMatter({ title: matter.title, text: matter.text });
    const prepared = prepare(matter);
    const probabilities = categoryProbabilities(prepared);
    const signature = signatureOf(matter, prepared, probabilities);
    const same = incidents.likely(signature).map(earlier => earlier.id);
    incidents.add(matter, signature);
    const inField = (field: 'title' | 'text', spans: readonly Span[]) =>
      spans.map(({ start, end, type }) => ({ field, start, end, type }));
    return {
      id: matter.id,
      masked: { title: maskText(matter.title, personal.title), text: maskText(matter.text, personal.text) },
      spans: [...inField('title', personal.title), ...inField('text', personal.text)],
      categories: likeliest(probabilities).map(category => categoryCodes[category]!),
      urgent: recogniseDanger({ title: matter.title, text: matter.text }).urgent,
      same,
    };
  });
}

/** Answers queries over the requests as they were written. */
export function answerAll(matters: readonly ReadMatter[], queries: readonly string[]): { query: string; ids: string[] }[] {
  if (queries.length === 0) return [];
  const index = searchIndex();
  for (const matter of matters) index.add({ id: matter.id, title: matter.title, text: matter.text, where: matter.where ?? '' });
  return queries.map(query => ({ query, ids: index.find(query).map(hit => hit.id) }));
}
