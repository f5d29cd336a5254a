import type { LabelledMatter } from '../training/lessons.ts';

export interface Read {
  id: string;
  spans: { field: 'title' | 'text'; start: number; end: number; type: string }[];
  categories: string[];
  urgent: boolean;
  same: string[];
}

export interface LabelledQuery { query: string; fuzzy: boolean; relevant: string[]; alsoGood: string[] }

const share = (part: number, whole: number) => (whole === 0 ? null : Number((part / whole).toFixed(4)));

/** First and third choice, over texts and as the mean over categories. */
export function measureCategories(matters: readonly LabelledMatter[], read: readonly Read[]) {
  const byCategory = new Map<string, { all: number; three: number }>();
  let first = 0;
  let three = 0;
  matters.forEach((matter, at) => {
    const found = read[at]!.categories;
    const count = byCategory.get(matter.category) ?? { all: 0, three: 0 };
    byCategory.set(matter.category, count);
    count.all += 1;
    if (found[0] === matter.category) first += 1;
    if (found.slice(0, 3).includes(matter.category)) { three += 1; count.three += 1; }
  });
  const means = [...byCategory.values()].reduce((sum, count) => sum + count.three / count.all, 0);
  return { first: share(first, matters.length), three: share(three, matters.length), threeMeanOverCategories: share(means, byCategory.size) };
}

/** Earlier reports found among three, near-misses offered first, silence where there is no earlier report. */
export function measureIncidents(matters: readonly LabelledMatter[], read: readonly Read[]) {
  const incident = new Map(matters.map(matter => [matter.id, matter.duplicateOf ?? matter.id]));
  let repeated = 0; let found = 0; let near = 0; let nearFirst = 0; let alone = 0; let silent = 0;
  matters.forEach((matter, at) => {
    const same = read[at]!.same.slice(0, 3);
    if (matter.duplicateOf) {
      repeated += 1;
      if (same.some(id => incident.get(id) === matter.duplicateOf)) found += 1;
    } else {
      alone += 1;
      if (same.length === 0) silent += 1;
    }
    if (matter.notDuplicateOf?.length) {
      near += 1;
      if (same[0] !== undefined && matter.notDuplicateOf.includes(same[0])) nearFirst += 1;
    }
  });
  return { foundAmongThree: share(found, repeated), nearMissFirst: share(nearFirst, near), silentWhereNone: share(silent, alone), repeated, near, alone };
}

/** Danger found, and false alarms. */
export function measureUrgency(matters: readonly LabelledMatter[], read: readonly Read[]) {
  let urgent = 0; let found = 0; let alarms = 0;
  matters.forEach((matter, at) => {
    if (matter.urgent) { urgent += 1; if (read[at]!.urgent) found += 1; } else if (read[at]!.urgent) alarms += 1;
  });
  return { recall: share(found, urgent), falseAlarms: alarms };
}

/** Values of personal data of which every place is covered; spans that touch none; traps that survive. */
export function measureMasks(matters: readonly LabelledMatter[], read: readonly Read[]) {
  let values = 0; let covered = 0; let spans = 0; let idle = 0; let traps = 0; let kept = 0; let clean = 0; let withData = 0;
  matters.forEach((matter, at) => {
    const found = read[at]!.spans;
    const placesOf = (value: string) => (['title', 'text'] as const).flatMap(field => {
      const places: { field: string; start: number; end: number }[] = [];
      for (let start = matter[field].indexOf(value); start >= 0; start = matter[field].indexOf(value, start + 1)) {
        places.push({ field, start, end: start + value.length });
      }
      return places;
    });
    const meets = (span: { field: string; start: number; end: number }, place: { field: string; start: number; end: number }) =>
      span.field === place.field && span.start < place.end && place.start < span.end;
    let leaks = 0;
    for (const { value } of matter.pii) {
      values += 1;
      const whole = placesOf(value).every(place => found.some(span => span.field === place.field && span.start <= place.start && span.end >= place.end));
      if (whole) covered += 1; else leaks += 1;
    }
    if (matter.pii.length > 0) { withData += 1; if (leaks === 0) clean += 1; }
    const wanted = [...matter.pii.map(({ value }) => value), ...(matter.grey ?? [])].flatMap(placesOf);
    for (const span of found) { spans += 1; if (!wanted.some(place => meets(span, place))) idle += 1; }
    for (const trap of matter.traps ?? []) {
      traps += 1;
      if (!placesOf(trap).some(place => found.some(span => meets(span, place) && !wanted.some(other => meets(span, other))))) kept += 1;
    }
  });
  return {
    valuesFullyCovered: share(covered, values), itemsWithoutLeak: share(clean, withData), precision: share(spans - idle, spans), trapsKept: share(kept, traps), values, spans,
  };
}

/** Recall and precision of the search; what is also good counts neither way. */
export function measureSearch(queries: readonly LabelledQuery[], answers: readonly { query: string; ids: string[] }[]) {
  const measure = (fuzzy: boolean) => {
    let wanted = 0; let found = 0; let shown = 0; let wrong = 0; let complete = 0; let count = 0;
    queries.forEach((query, at) => {
      if (query.fuzzy !== fuzzy) return;
      count += 1;
      const ids = answers[at]!.ids;
      const hits = query.relevant.filter(id => ids.includes(id)).length;
      wanted += query.relevant.length;
      found += hits;
      if (hits === query.relevant.length) complete += 1;
      for (const id of ids) {
        if (query.alsoGood.includes(id)) continue;
        shown += 1;
        if (!query.relevant.includes(id)) wrong += 1;
      }
    });
    return { queries: count, complete, recall: share(found, wanted), precision: share(shown - wrong, shown) };
  };
  return { literal: measure(false), fuzzy: measure(true) };
}
