import { categoryCodes } from './category/lexicon-scores.ts';
import { categoryProbabilities } from './category/model.ts';
import { likeliest } from './category/suggest.ts';
import { recogniseDanger } from './danger/index.ts';
import { incidentIndex, type IncidentIndex } from './incident/incident-index.ts';
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

// Each step has tables of its own, too large to be kept near the processor together: so a step reads many requests
// before the next step begins.
const batch = 256;

/** Reads requests in order of arrival, each with what arrived before it. */
export function readAll(matters: readonly ReadMatter[]): MatterReading[] {
  const incidents = incidentIndex();
  const readings: MatterReading[] = [];
  for (let from = 0; from < matters.length; from += batch) readings.push(...readBatch(matters.slice(from, from + batch), incidents));
  return readings;
}

function readBatch(matters: readonly ReadMatter[], incidents: IncidentIndex): MatterReading[] {
  const personal = matters.map(({ title, text }) => findPersonalDataInMatter({ title, text }));
  const prepared = matters.map(prepare);
  const probabilities = prepared.map(matter => categoryProbabilities(matter));
  const signatures = matters.map((matter, at) => signatureOf(matter, prepared[at], probabilities[at]));
  const same = matters.map((matter, at) => {
    const earlier = incidents.likely(signatures[at]!).map(({ id }) => id);
    incidents.add(matter, signatures[at]);
    return earlier;
  });
  const urgent = matters.map(({ title, text }) => recogniseDanger({ title, text }).urgent);
  const inField = (field: 'title' | 'text', spans: readonly Span[]) => spans.map(({ start, end, type }) => ({ field, start, end, type }));
  return matters.map((matter, at) => {
    const { title, text } = personal[at]!;
    return {
      id: matter.id,
      masked: { title: maskText(matter.title, title), text: maskText(matter.text, text) },
      spans: [...inField('title', title), ...inField('text', text)],
      categories: likeliest(probabilities[at]!).map(category => categoryCodes[category]!),
      urgent: urgent[at]!,
      same: same[at]!,
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
