import type { MatterReading } from '../src/read-matters.ts';
import type { LabelledMatter } from '../training/lessons.ts';

export type Read = Pick<MatterReading, 'id' | 'spans' | 'categories' | 'urgent' | 'same'>;

export interface LabelledQuery { query: string; fuzzy: boolean; relevant: string[]; alsoGood: string[] }

/** So many of so many, and those for which it does not hold. */
export class Share {
  part = 0;
  whole = 0;
  readonly others: string[] = [];

  count(holds: boolean, otherwise: string): void {
    this.whole += 1;
    if (holds) this.part += 1; else this.others.push(otherwise);
  }

  /** From 0 to 1; undefined where there is nothing to count. */
  get value(): number | undefined {
    return this.whole === 0 ? undefined : this.part / this.whole;
  }
}

/** First and third choice, over texts, and the third as the mean over categories. */
export function measureCategories(matters: readonly LabelledMatter[], read: readonly Read[]): { first: Share; three: Share; threeByCategory: Share } {
  const byCategory = new Map<string, Share>();
  const first = new Share();
  const three = new Share();
  matters.forEach((matter, at) => {
    if (matter.category === undefined) return;
    const found = read[at]!.categories;
    const shown = `${matter.id} ${matter.category} (${found.slice(0, 3).join(' ')}) ${matter.title}`;
    let own = byCategory.get(matter.category);
    if (!own) byCategory.set(matter.category, own = new Share());
    first.count(found[0] === matter.category, shown);
    three.count(found.slice(0, 3).includes(matter.category), shown);
    own.count(found.slice(0, 3).includes(matter.category), shown);
  });
  const threeByCategory = new Share();
  for (const share of byCategory.values()) { threeByCategory.part += share.value!; threeByCategory.whole += 1; }
  return { first, three, threeByCategory };
}

/** Earlier reports found among three, near-misses offered first, silence where there is no earlier report. */
export function measureIncidents(matters: readonly LabelledMatter[], read: readonly Read[]): { foundAmongThree: Share; nearMissNotFirst: Share; silentWhereNone: Share } {
  const incident = new Map(matters.map(matter => [matter.id, matter.duplicateOf ?? matter.id]));
  const foundAmongThree = new Share();
  const nearMissNotFirst = new Share();
  const silentWhereNone = new Share();
  matters.forEach((matter, at) => {
    const same = read[at]!.same.slice(0, 3);
    const shown = `${matter.id} ${matter.duplicateOf ?? ''} (${same.join(' ')}) ${matter.title}`;
    if (matter.duplicateOf) foundAmongThree.count(same.some(id => incident.get(id) === matter.duplicateOf), shown);
    else silentWhereNone.count(same.length === 0, shown);
    if (matter.notDuplicateOf?.length) nearMissNotFirst.count(same[0] === undefined || !matter.notDuplicateOf.includes(same[0]), shown);
  });
  return { foundAmongThree, nearMissNotFirst, silentWhereNone };
}

/** Danger recognised, and matters without danger left in peace. */
export function measureUrgency(matters: readonly LabelledMatter[], read: readonly Read[]): { recognised: Share; calm: Share } {
  const recognised = new Share();
  const calm = new Share();
  matters.forEach((matter, at) => {
    const shown = `${matter.id} ${matter.title} | ${matter.text}`;
    if (matter.urgent) recognised.count(read[at]!.urgent, shown); else calm.count(!read[at]!.urgent, shown);
  });
  return { recognised, calm };
}

interface Place { field: 'title' | 'text'; start: number; end: number }

/** Values of personal data of which every place is covered; spans that touch some; traps that survive. */
export function measureMasks(matters: readonly LabelledMatter[], read: readonly Read[]): { values: Map<string, Share>; withoutLeak: Share; rightSpans: Share; trapsKept: Share } {
  const values = new Map<string, Share>();
  const withoutLeak = new Share();
  const rightSpans = new Share();
  const trapsKept = new Share();
  matters.forEach((matter, at) => {
    const found = read[at]!.spans;
    const placesOf = (value: string) => (['title', 'text'] as const).flatMap(field => {
      const places: Place[] = [];
      for (let start = matter[field].indexOf(value); start >= 0; start = matter[field].indexOf(value, start + 1)) places.push({ field, start, end: start + value.length });
      return places;
    });
    const meets = (one: Place, other: Place) => one.field === other.field && one.start < other.end && other.start < one.end;
    const shown = (place: Place) => {
      const text = matter[place.field];
      return `${matter.id} ${text.slice(Math.max(0, place.start - 12), place.start)}【${text.slice(place.start, place.end)}】${text.slice(place.end, place.end + 12)}`.replaceAll('\n', ' ');
    };
    let leaks = 0;
    for (const { type, value } of matter.pii ?? []) {
      const open = placesOf(value).find(place => !found.some(span => span.field === place.field && span.start <= place.start && span.end >= place.end));
      let share = values.get(type);
      if (!share) values.set(type, share = new Share());
      share.count(open === undefined, open === undefined ? '' : shown(open));
      if (open !== undefined) leaks += 1;
    }
    if (matter.pii?.length) withoutLeak.count(leaks === 0, matter.id);
    const wanted = [...(matter.pii ?? []).map(({ value }) => value), ...(matter.grey ?? [])].flatMap(placesOf);
    for (const span of found) rightSpans.count(wanted.some(place => meets(span, place)), `${span.type} ${shown(span)}`);
    for (const trap of matter.traps ?? []) {
      const masked = placesOf(trap).find(place => found.some(span => meets(span, place) && !wanted.some(other => meets(span, other))));
      trapsKept.count(masked === undefined, masked === undefined ? '' : shown(masked));
    }
  });
  return { values, withoutLeak, rightSpans, trapsKept };
}

/** Recall and precision of the search; what is also good counts neither way. */
export function measureSearch(queries: readonly LabelledQuery[], answers: readonly { query: string; ids: string[] }[]): Record<'literal' | 'fuzzy', { complete: Share; recall: Share; precision: Share }> {
  const measure = (fuzzy: boolean) => {
    const complete = new Share();
    const recall = new Share();
    const precision = new Share();
    queries.forEach((query, at) => {
      if (query.fuzzy !== fuzzy) return;
      const { ids } = answers[at]!;
      complete.count(query.relevant.every(id => ids.includes(id)), query.query);
      for (const id of query.relevant) recall.count(ids.includes(id), `${query.query} ${id}`);
      for (const id of ids) if (!query.alsoGood.includes(id)) precision.count(query.relevant.includes(id), `${query.query} ${id}`);
    });
    return { complete, recall, precision };
  };
  return { literal: measure(false), fuzzy: measure(true) };
}
