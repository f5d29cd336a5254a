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
    linesOf(new URL(name, folder)).map(line => {
      const [category, title, text] = line.split('|') as [string, string, string];
      return lessonOf({ title, text: text ?? title, category }, 0.7);
    }));
}

/** A town by an author of its own, with its own places and incidents. */
export interface Town { name: string; matters: LabelledMatter[]; teachesCategories: boolean }

/** All towns teach pairs; only the first two teach categories, the others stay a check of them. */
export function towns(): Town[] {
  return ['town-matters', 'town-matters-2', 'town-matters-3', 'town-matters-4', 'town-matters-5'].map((name, at) => ({
    name,
    matters: readLabelled(new URL(`./${name}.jsonl`, import.meta.url)).map(matter => ({ ...matter, place: `${name} ${matter.place}` })),
    teachesCategories: at < 2,
  }));
}

/** The lessons in categories of the towns, but for one of them. */
export function townLessons(except?: string): Lesson[] {
  return towns().filter(({ name, teachesCategories }) => teachesCategories && name !== except).flatMap(({ matters }) => matters.map(matter => lessonOf(matter)));
}

/** A first set written for measuring, now lessons like the others. */
export function firstSet(): LabelledMatter[] {
  const read: LabelledMatter[] = [];
  linesOf(new URL('./first-set.txt', import.meta.url)).forEach((line, at) => {
    const [category, place, where, title, text, first, near] = line.split('|') as [string, string, string, string, string, string, string];
    const earlier = read.filter(one => one.place === `110108${place}` && one.category === category).map(one => one.id);
    read.push({
      id: `f${at + 1}`, title, text, category, place: `110108${place}`, where, channel: 'web', urgent: false, pii: [],
      ...(first === '0' ? {} : { duplicateOf: `f${first}` }),
      ...(near === '0' ? {} : { notDuplicateOf: earlier }),
    });
  });
  return read;
}

export function firstSetLessons(): Lesson[] {
  return firstSet().map(matter => lessonOf(matter));
}

/** All lessons of the model that is shipped. */
export function allLessons(): Lesson[] {
  return [...labelledMatters().map(matter => lessonOf(matter)), ...inventedLessons(), ...firstSetLessons(), ...townLessons()];
}

function linesOf(file: URL): string[] {
  return readFileSync(file, 'utf8').trim().split('\n').filter(line => !line.startsWith('#'));
}

/** The fresh texts, for measuring only: incidents by name, near-misses marked. */
export function freshMatters(): LabelledMatter[] {
  const lines = linesOf(new URL('../bench/fresh-matters.txt', import.meta.url));
  const firsts = new Map<string, string>();
  const members = new Map<string, string[]>();
  return lines.map((line, at) => {
    const [category, place, where, title, text, incident = '', near = ''] = line.split('|') as [string, string, string, string, string, string, string];
    const id = `h${at + 1}`;
    const first = firsts.get(incident);
    if (incident !== '' && first === undefined) firsts.set(incident, id);
    if (incident !== '') members.set(incident, [...(members.get(incident) ?? []), id]);
    return {
      id, title, text, category, place: `110108${place}`, where, channel: 'web', urgent: false, pii: [],
      ...(first === undefined ? {} : { duplicateOf: first }),
      ...(near === '' ? {} : { notDuplicateOf: members.get(near) ?? [] }),
    };
  });
}
