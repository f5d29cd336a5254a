import { recogniseDanger } from './danger/index.ts';
import { findPersonalDataInMatter, maskText, type Span } from './mask/index.ts';

/** What is read of a request by itself, whatever was reported before it. */
export interface PersonalReading {
  masked: { title: string; text: string };
  spans: { field: 'title' | 'text'; start: number; end: number; type: string }[];
  urgent: boolean;
}

/** Masks a request and tells whether somebody is in danger. */
export function readPersonal(matter: { title: string; text: string }): PersonalReading {
  const { title, text } = matter;
  const personal = findPersonalDataInMatter({ title, text });
  const inField = (field: 'title' | 'text', spans: readonly Span[]) =>
    spans.map(({ start, end, type }) => ({ field, start, end, type }));
  return {
    masked: { title: maskText(title, personal.title), text: maskText(text, personal.text) },
    spans: [...inField('title', personal.title), ...inField('text', personal.text)],
    urgent: recogniseDanger({ title, text }).urgent,
  };
}
