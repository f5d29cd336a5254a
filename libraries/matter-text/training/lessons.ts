import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { prepare } from '../src/words/prepared.ts';
import type { Lesson } from './learn.ts';

export interface LabelledMatter {
  id: string; title: string; text: string; category: string; place: string; where: string; channel: string; urgent: boolean;
  pii: { type: string; value: string }[]; traps?: string[]; grey?: string[]; duplicateOf?: string; notDuplicateOf?: string[];
}

export function readLabelled(file: string | URL): LabelledMatter[] {
  return readFileSync(file, 'utf8').trim().split('\n').map(line => JSON.parse(line) as LabelledMatter);
}

/** The shared labelled requests. */
export function labelledMatters(): LabelledMatter[] {
  return readLabelled(new URL('./matters.jsonl', import.meta.url));
}

export function lessonOf(matter: { title: string; text: string; where?: string; category: string }, weight = 1): Lesson {
  return { matter: prepare(matter), category: matter.category, weight };
}

/** Texts written for training: `code|title|text` a line. */
export function inventedLessons(): Lesson[] {
  const folder = new URL('./invented/', import.meta.url);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter(name => name.endsWith('.txt')).sort().flatMap(name =>
    readFileSync(new URL(name, folder), 'utf8').trim().split('\n').filter(line => !line.startsWith('#')).map(line => {
      const [category, title, text] = line.split('|') as [string, string, string];
      return lessonOf({ title, text: text ?? title, category }, 0.7);
    }));
}

/** The fresh texts, for measuring only. */
export function freshMatters(): LabelledMatter[] {
  const lines = readFileSync(new URL('../bench/fresh-matters.txt', import.meta.url), 'utf8').trim().split('\n').filter(line => !line.startsWith('#'));
  return lines.map((line, at) => {
    const [category, place, where, title, text, first] = line.split('|') as [string, string, string, string, string, string];
    return {
      id: `f${at + 1}`, title, text, category, place: `110108${place}`, where, channel: 'web', urgent: false, pii: [],
      ...(first === '0' || first === undefined ? {} : { duplicateOf: `f${first}` }),
    };
  });
}
